// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"
#include "core/exchange/format_catalog.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace dropbeat {

/// UTM parameters as evidence keeps them.
struct UtmValues
{
    std::array<QString, 5> values; ///< source, medium, campaign, content, term

    bool isEmpty() const;
    QString said() const; ///< one a line
};

/// The UTM parameters of a web address, decoded; empty when it has none.
UtmValues utmOf(QStringView address);
/// An answer or name as evidence keeps it: one line, folded, without anything that looks like an e-mail address or a
/// telephone number.
QString saidText(const QString &written);

/// Collects what one order's texts say of where it comes from: codes, UTM, short links, answers. Anything else that
/// stands in them is not kept.
class OrderOrigin
{
public:
    explicit OrderOrigin(const OrderNoteWords &words)
        : m_words(words)
    {}

    void addCodes(const QString &cell);
    /// Lines "key: value" or "key=value"; tags are separated by commas.
    void addNotes(const QString &cell);
    void addLanding(const QString &address);
    void addReferrer(const QString &address);
    void addAnswer(const QString &answer);
    /// "Source: Instagram", "Referral: m.facebook.com", "Organic: Google", "Direct".
    void addAttribution(const QString &cell);
    void addUtm(const UtmValues &utm);

    /// The evidence, each once; empty afterwards.
    std::vector<Evidence> take();

private:
    void addNote(QStringView key, QStringView value);
    void add(EvidenceKind kind, const QString &said);

    const OrderNoteWords &m_words;
    UtmValues m_notes;
    QString m_referrer;
    std::vector<Evidence> m_found;
    QHash<QString, int> m_keys; ///< what a key has been found to mean
};

} // namespace dropbeat

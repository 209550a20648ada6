// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/conventions.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// A link to be filled in: of the drop, tagged as the conventions say.
Link newLinkOf(const Plan &plan, Id<Drop> drop);

/// Makes or changes a link; the address it hands out, where it lands and where GA4 will file it stand below as one
/// types.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    /// A link without id is a new one.
    LinkDialog(Plan &plan, const Link &link, QWidget *parent = nullptr);

    QString address() const; ///< what would be handed out

signals:
    void saved(dropbeat::Id<dropbeat::Link> link);

private:
    void makeFields();
    void fillThings();
    void layOut();
    QLineEdit *makeField(const char *name, const QString &text, const QString &says);
    QComboBox *makeWords(const char *name, const QStringList &words, const QString &text, const QString &says);
    /// Another touchpoint or variant: name and tags follow it, as long as nobody has written them by hand.
    void takeThing();
    Link written() const;
    void preview();
    void save();

    Plan &m_plan;
    Link m_link;
    LinkConventions m_conventions;
    std::vector<PromoCode> m_codes;
    ProblemBanner *m_problem;
    QComboBox *m_thing = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_landing = nullptr;
    QComboBox *m_source = nullptr;
    QComboBox *m_medium = nullptr;
    QLineEdit *m_campaign = nullptr;
    QLineEdit *m_content = nullptr;
    QLineEdit *m_term = nullptr;
    QComboBox *m_code = nullptr;
    QComboBox *m_applies = nullptr;
    QLineEdit *m_short = nullptr;
    QLabel *m_address;
    ToneLabel *m_landingState;
    ToneLabel *m_plugin; ///< what the shop needs besides
    ToneLabel *m_filed;
};

} // namespace dropbeat

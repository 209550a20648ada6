// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// A place in a message that is filled for each shopper or from the plan: {first_name|there}, {code}.
struct MessageField
{
    QString name;     ///< first_name
    QString fallback; ///< what is said without it; meaningless without a bar
    bool hasFallback = false;
    qsizetype at = 0; ///< of the opening brace
    qsizetype length = 0;

    friend bool operator==(const MessageField &, const MessageField &) = default;
};

/// The fields of a text in their order. A brace that begins none is plain text.
std::vector<MessageField> fieldsOf(const QString &text);
/// Whether the plan fills the field, so that no shopper is without it: code, link, perk.
bool isPlanField(const QString &name);
/// Fields that tools commonly know: first_name, item, order_by, …
const QStringList &commonFields();

/// The text with every field filled: from values, else by its fallback; a field with neither stays as it is.
QString filledText(const QString &text, const QHash<QString, QString> &values);

// An email's subject: many phones show 33 characters of it, most programs cut at 50 (DOMAIN.md, Moments).
constexpr int kSubjectSeen = 33;
constexpr int kSubjectMost = 50;

/// Characters as a reader counts them: a letter with its accents, or an emoji, is one.
int characterCount(const QString &text);

/// Flesch–Kincaid grade level: 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid, Fishburne, Rogers,
/// Chissom 1975). Of English text; syllables are counted by groups of vowels. Links, codes and fields left out. Nothing
/// for fewer than five words, of which it says nothing.
std::optional<double> readingGrade(const QString &text);
/// Syllables of an English word, at least 1.
int syllableCount(const QString &word);

} // namespace dropbeat

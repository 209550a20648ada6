// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace dropbeat {

/// A code as shops compare it: upper case, without blanks around it.
QString foldedCode(const QString &code);

/// Whether it would be read wrong aloud or from a picture: 0 beside letters, O beside figures, the same with 1 and I.
/// KNIT10 is read right: a word, then a number. KN1T, POLO10, KNIT01 and 10IDEAS are not.
bool isAmbiguousCode(const QString &code);
/// Whether it contains a word that no code may contain (resources/presets/promo-codes.json).
bool isRudeCode(const QString &code);

/// A code to say and to type: the drop's first word that counts, and after it a word for the channel or creator
/// (KNITVIP, KNITMAYA) or, without one, the discount (KNIT10). Neither ambiguous nor rude nor one of those taken
/// (foldedCode); where nothing of the name can be used, letters that are told apart, the same for the same name.
QString proposedCode(const QString &dropName, const QString &word, int number, const QSet<QString> &taken);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/variant_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

constexpr size_t kMostTold = 2;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString pairText(const QStringList &letters, const ScriptPair &pair)
{
    const QString both =
        lettersText({letters[static_cast<qsizetype>(pair.first)], letters[static_cast<qsizetype>(pair.second)]});
    return pair.parts.empty()
               ? tr("%1 are the same.", "two variants").arg(both)
               : tr("%1 differ in %2: a test could not tell which of it matters.", "two variants, several things")
                     .arg(both, partsText(pair.parts));
}

} // namespace

QString partsText(const std::vector<ScriptPart> &parts)
{
    QStringList names;
    for (const ScriptPart part : parts) {
        names << scriptPartName(part);
    }
    return QLocale().createSeparatedList(names);
}

QString lettersText(const QStringList &letters)
{
    return QLocale().createSeparatedList(letters);
}

QString unclearText(const QStringList &letters, const std::vector<ResolvedScript> &scripts)
{
    const std::vector<ScriptPair> pairs = unclearPairs(scripts);
    if (pairs.empty()) {
        return {};
    }
    QStringList sentences;
    for (size_t i = 0; i < pairs.size() && i < kMostTold; ++i) {
        sentences << pairText(letters, pairs[i]);
    }
    if (pairs.size() > kMostTold) {
        sentences << tr("So it is with %n more pair(s).", nullptr, static_cast<int>(pairs.size() - kMostTold));
    }
    QStringList clean;
    for (const size_t place : cleanSubset(scripts)) {
        clean << letters[static_cast<qsizetype>(place)];
    }
    if (clean.size() > 1) {
        sentences << tr("%1 make a clean test.", "several variants").arg(lettersText(clean));
    }
    return sentences.join(u' ');
}

} // namespace dropbeat

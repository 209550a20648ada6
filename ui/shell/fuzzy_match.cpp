// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy_match.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kLetter = 1;
constexpr int kTogether = 6;
constexpr int kWordStart = 8;
constexpr int kTextStart = 4;
constexpr int kWhole = 40; // what was typed stands in the text as it is

QString folded(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing) {
            plain += c;
        }
    }
    return plain;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::optional<int> lettersInOrder(const QString &word, const QString &text, bool preferWordStarts)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : word) {
        // A word's beginning further on is worth more than a letter in the middle of this one.
        qsizetype found = text.indexOf(letter, at);
        if (found < 0) {
            return std::nullopt;
        }
        if (preferWordStarts && found != last + 1 && !startsWord(text, found)) {
            for (qsizetype next = found; next >= 0; next = text.indexOf(letter, next + 1)) {
                if (startsWord(text, next)) {
                    found = next;
                    break;
                }
            }
        }
        score += kLetter + (found == last + 1 ? kTogether : 0) + (startsWord(text, found) ? kWordStart : 0);
        last = found;
        at = found + 1;
    }
    return score;
}

std::optional<int> wordScore(const QString &word, const QString &text)
{
    const qsizetype whole = text.indexOf(word);
    if (whole >= 0) {
        const int inside = static_cast<int>(word.size()) * (kLetter + kTogether);
        return kWhole + inside + (startsWord(text, whole) ? kWordStart : 0) + (whole == 0 ? kTextStart : 0);
    }
    // Letters strewn all over a long text are an accident, not an answer.
    std::optional<int> score = lettersInOrder(word, text, true);
    if (!score) {
        score = lettersInOrder(word, text, false);
    }
    if (!score || *score < static_cast<int>(word.size()) * (kLetter + 2)) {
        return std::nullopt;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const QString in = folded(text);
    int sum = 0;
    for (const QString &word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<int> score = wordScore(word, in);
        if (!score) {
            return std::nullopt;
        }
        sum += *score;
    }
    return sum * 4 - static_cast<int>(std::min<qsizetype>(in.size(), 60)) / 4;
}

} // namespace dropbeat

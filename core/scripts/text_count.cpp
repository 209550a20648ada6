// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/text_count.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace dropbeat {

bool isWide(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        // Half-width kana and hangul (FF61–FFDC) are as narrow as Latin letters.
        return character < 0xFF61 || character > 0xFFDC;
    default:
        return (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF01 && character <= 0xFF60) ||
               (character >= 0xFFE0 && character <= 0xFFE6);
    }
}

TextCount textCount(const QString &text)
{
    TextCount count;
    count.utf16 = static_cast<int>(text.size());
    for (const char32_t character : text.toUcs4()) {
        ++count.codePoints;
        count.wide += isWide(character) ? 1 : 0;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    while (finder.toNextBoundary() != -1) {
        ++count.graphemes;
    }
    return count;
}

int countedBy(const Outlet &outlet, const QString &text)
{
    int counted = static_cast<int>(text.size());
    if (outlet.wideCountsDouble) {
        for (const char32_t character : text.toUcs4()) {
            // Beyond the first plane an ideograph is two code units already.
            counted += character <= 0xFFFF && isWide(character) ? 1 : 0;
        }
    }
    return counted;
}

QString postedCaption(const QString &caption, const QString &hashtags)
{
    const QString text = caption.trimmed();
    const QString tags = hashtags.trimmed();
    return text.isEmpty() || tags.isEmpty() ? text + tags : text + u'\n' + tags;
}

QStringList hashtagsIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\p{L}\\p{N}_&])[#\\x{FF03}]([\\p{L}\\p{M}\\p{N}_]*[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList tags;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        tags << matches.next().captured(1);
    }
    return tags;
}

int readingWords(const QString &text, int wideCharactersPerWord)
{
    int words = 0;
    int wide = 0;
    bool inWord = false;
    bool counted = false; // whether the present run has had a letter or digit
    for (const char32_t character : text.toUcs4()) {
        if (isWide(character)) {
            wide += QChar::isLetterOrNumber(character) ? 1 : 0;
            inWord = false;
            continue;
        }
        if (QChar::isSpace(character)) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            inWord = true;
            counted = false;
        }
        if (!counted && QChar::isLetterOrNumber(character)) {
            counted = true;
            ++words;
        }
    }
    const int perWord = std::max(wideCharactersPerWord, 1);
    return words + (wide + perWord - 1) / perWord;
}

bool readsRightToLeft(const QString &text)
{
    return text.isRightToLeft();
}

} // namespace dropbeat

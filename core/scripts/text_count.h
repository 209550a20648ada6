// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip.h"
#include "core/domain/outlet.h"

#include <QString>

#include <optional>

namespace dropbeat {

// How long a text is: as a platform counts it, as a person sees it, and as long as it takes to read.

/// A text in every unit that somebody counts.
struct TextCount
{
    int graphemes = 0;  ///< what a person takes for one character: a family emoji is one
    int codePoints = 0; ///< Unicode scalar values
    int utf16 = 0;      ///< UTF-16 code units: an emoji outside the first plane is two
    int wide = 0;       ///< Chinese, Japanese and Korean characters and full-width forms among the code points

    friend bool operator==(const TextCount &, const TextCount &) = default;
};

TextCount textCount(const QString &text);

/// What the outlet's counter shows. TikTok counts a caption in UTF-16 code units (Content Posting API: "2200 in UTF-16
/// runes"), and so do Instagram's and Pinterest's counters (Buffer's guide to character limits, 2026). TikTok's ads
/// take half as many Asian characters as Latin ones (ad specifications: 1–100 and 1–50): there a wide one counts two.
int countedBy(const Outlet &outlet, const QString &text);

/// The caption as it is posted: the text, then the hashtags on a line of their own.
QString postedCaption(const QString &caption, const QString &hashtags);

/// Hashtags in a text: a # (or the full-width one) that follows no letter or digit, with a letter, digit or underscore
/// behind it. A hashtag of digits only is none.
QStringList hashtagsIn(const QString &text);

/// Whether a character has the width of an ideograph: Han, kana, hangul, bopomofo, their punctuation, full-width forms.
bool isWide(char32_t character);

/// Words as a reader takes them: runs of other scripts between spaces that hold a letter or a digit, and so many wide
/// characters for one word; what remains of them counts as a word. 2 wide characters a word and 0.3 s a word are 6.7
/// characters a second, between the 4 (Japanese) and the 9 and 12 (Chinese, Korean) of Netflix' Timed Text Style Guide.
int readingWords(const QString &text, int wideCharactersPerWord = 2);

/// A text that begins right to left: its first strong character is Hebrew, Arabic or the like.
bool readsRightToLeft(const QString &text);

} // namespace dropbeat

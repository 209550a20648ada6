// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace dropbeat {

/// How a text goes out as SMS. Sizes in units of the encoding: septets of the GSM 7-bit alphabet, or 16-bit code units
/// of UCS-2.
struct SmsSize
{
    enum class Encoding { Gsm7, Ucs2 };

    Encoding encoding = Encoding::Gsm7;
    int units = 0;        ///< of the whole text
    int perSegment = 160; ///< what one segment of this message holds: 160 or 153, 70 or 67
    QStringList segments; ///< the text as it is cut; one empty segment for an empty text
    int left = 160;       ///< units that fit into the last segment yet
    QString beyondGsm7;   ///< the characters that force UCS-2, each once, in their order

    int count() const { return static_cast<int>(segments.size()); }
    friend bool operator==(const SmsSize &, const SmsSize &) = default;
};

/// Counts and cuts a text as networks do: 3GPP TS 23.038 (alphabets: table 6.2.1 and its extension 6.2.1.1, whose
/// characters take an escape and count double; no national language tables), TS 23.040 section 9.2.3.24.1
/// (concatenation: six bytes of every segment's 140 are its header, so 153 septets or 67 code units stay). Neither an
/// escape and its character nor a surrogate pair are torn apart.
SmsSize smsSize(const QString &text);

/// The same text with what only looks typographic in plain characters: curly quotes, dashes, the ellipsis, hard spaces.
/// What has no plain twin stays.
QString withPlainCharacters(const QString &text);

} // namespace dropbeat

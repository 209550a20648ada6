// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/sms_size.h"

#include <QHash>

namespace dropbeat {

namespace {

constexpr int kGsm7Single = 160;
constexpr int kGsm7Part = 153;
constexpr int kUcs2Single = 70;
constexpr int kUcs2Part = 67;

/// 3GPP TS 23.038 table 6.2.1, column by column, without the escape at 0x1B.
const QString &basicAlphabet()
{
    static const QString alphabet =
        QStringLiteral("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                       "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    return alphabet;
}

/// Table 6.2.1.1; also the form feed that starts a page.
const QString &extension()
{
    static const QString alphabet = QStringLiteral("\f^{}\\[~]|€");
    return alphabet;
}

/// Septets of a character; 0: it is none of the alphabet.
int septets(QChar character)
{
    if (basicAlphabet().contains(character)) {
        return 1;
    }
    return extension().contains(character) ? 2 : 0;
}

/// The pieces that stay whole: a character, or a surrogate pair; each with its size.
struct Piece
{
    QString text;
    int units = 1;
};

std::vector<Piece> piecesOf(const QString &text, SmsSize::Encoding encoding)
{
    std::vector<Piece> pieces;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (encoding == SmsSize::Encoding::Gsm7) {
            pieces.push_back({text.mid(i, 1), septets(text[i])});
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            pieces.push_back({text.mid(i, 2), 2});
            ++i;
        } else {
            pieces.push_back({text.mid(i, 1), 1});
        }
    }
    return pieces;
}

} // namespace

SmsSize smsSize(const QString &text)
{
    SmsSize size;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (septets(text[i]) == 0) {
            const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            const QString character = text.mid(i, pair ? 2 : 1);
            if (!size.beyondGsm7.contains(character)) {
                size.beyondGsm7 += character;
            }
            i += pair ? 1 : 0;
        }
    }
    const bool gsm = size.beyondGsm7.isEmpty();
    size.encoding = gsm ? SmsSize::Encoding::Gsm7 : SmsSize::Encoding::Ucs2;
    const std::vector<Piece> pieces = piecesOf(text, size.encoding);
    for (const Piece &piece : pieces) {
        size.units += piece.units;
    }
    const int single = gsm ? kGsm7Single : kUcs2Single;
    size.perSegment = size.units <= single ? single : gsm ? kGsm7Part : kUcs2Part;
    QString segment;
    int filled = 0;
    for (const Piece &piece : pieces) {
        if (filled + piece.units > size.perSegment) {
            size.segments << segment;
            segment.clear();
            filled = 0;
        }
        segment += piece.text;
        filled += piece.units;
    }
    size.segments << segment;
    size.left = size.perSegment - filled;
    return size;
}

QString withPlainCharacters(const QString &text)
{
    static const QHash<QChar, QString> twins{
        {u'‘', QStringLiteral("'")},          {u'’', QStringLiteral("'")},          {u'‚', QStringLiteral(",")},
        {u'“', QStringLiteral("\"")},         {u'”', QStringLiteral("\"")},         {u'„', QStringLiteral("\"")},
        {u'«', QStringLiteral("\"")},         {u'»', QStringLiteral("\"")},         {u'–', QStringLiteral("-")},
        {u'—', QStringLiteral("-")},          {u'…', QStringLiteral("...")},        {QChar(0xa0), QStringLiteral(" ")},
        {QChar(0x202f), QStringLiteral(" ")}, {QChar(0x2009), QStringLiteral(" ")}, {u'•', QStringLiteral("*")}};
    QString plain;
    for (const QChar character : text) {
        plain += twins.value(character, QString(character));
    }
    return plain;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dropbeat {

namespace {

using Result = NumberRead::Result;

constexpr std::array<std::string_view, 34> kCurrencySigns{
    "$",  "€",  "£",  "¥",  "₩",   "₹",   "₫",   "৳",   "₺",   "₴",  "₦",  "₱",   "฿",   "₽",  "₪",  "Rp", "Rp.",
    "R$", "A$", "C$", "S$", "US$", "CA$", "AU$", "HK$", "NT$", "zł", "kr", "kr.", "Fr.", "원", "円", "元", "lei"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool isCurrencySign(std::string_view sign)
{
    const bool code = sign.size() == 3 && std::ranges::all_of(sign, [](char c) { return c >= 'A' && c <= 'Z'; });
    return code || std::ranges::find(kCurrencySigns, sign) != kCurrencySigns.end();
}

/// A number taken apart: its digits, where the decimals begin, and its sign.
struct Parts
{
    std::array<char, 40> digits{};
    int count = 0; ///< of digits
    int whole = 0; ///< of those, before the decimal sign
    int exponent = 0;
    bool negative = false;
    bool fits = true; ///< digits beyond the array were left out
};

/// A run of digits and separators: which separator stands how often and where last.
struct Separators
{
    int points = 0;
    int commas = 0;
    int spaces = 0;
    size_t last = std::string_view::npos; ///< of points and commas
};

bool takeSpace(std::string_view &text)
{
    return takeWideSpace(text) || takePrefix(text, " ") || takePrefix(text, "'") || takePrefix(text, "\xe2\x80\x99");
}

/// Whether the whole part's groups are those of thousands (or of lakhs: 1,23,456).
bool groupsAreSound(std::string_view whole)
{
    int group = 0;
    int groups = 0;
    bool lastIsThree = true;
    std::string_view rest = whole;
    while (!rest.empty()) {
        if (isDigit(rest.front())) {
            ++group;
            rest.remove_prefix(1);
            continue;
        }
        if (groups == 0 ? (group < 1 || group > 3) : (group < 2 || group > 3)) {
            return false;
        }
        ++groups;
        group = 0;
        if (!takeSpace(rest)) {
            rest.remove_prefix(1);
        }
    }
    lastIsThree = groups == 0 || group == 3;
    return lastIsThree && group > 0;
}

Separators separatorsIn(std::string_view text)
{
    Separators found;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.' || text[i] == ',') {
            (text[i] == '.' ? found.points : found.commas) += 1;
            found.last = i;
        } else if (!isDigit(text[i])) {
            ++found.spaces;
        }
    }
    return found;
}

/// The decimal sign of one cell: what it proves by itself, else what the column's style says. 0: there is none.
char decimalSign(std::string_view text, const Separators &found, bool pieces, NumberStyle style,
                 NumberEvidence &evidence)
{
    if (found.last == std::string_view::npos) {
        return 0;
    }
    if (style == NumberStyle::Exact) {
        return '.';
    }
    const char last = text[found.last];
    const char other = last == '.' ? ',' : '.';
    const auto prove = [&evidence](char sign) { (sign == '.' ? evidence.point : evidence.comma) += 1; };
    if (found.points > 0 && found.commas > 0) {
        const int lastCount = last == '.' ? found.points : found.commas;
        prove(lastCount == 1 ? last : other);
        return lastCount == 1 ? last : other;
    }
    if (found.points + found.commas > 1) {
        prove(other);
        return 0;
    }
    const size_t after = text.size() - found.last - 1;
    if (after != 3 || found.last == 0 || found.last > 3 || text.front() == '0' || found.spaces > 0) {
        prove(last);
        return last;
    }
    ++evidence.either;
    evidence.countComma += pieces && last == '.' && text.substr(found.last + 1) != "000" ? 1 : 0;
    const char chosen = style == NumberStyle::Comma ? ',' : '.';
    return last == chosen ? last : '\0';
}

bool collect(std::string_view text, char sign, Parts &parts)
{
    const size_t decimals = sign == 0 ? std::string_view::npos : text.rfind(sign);
    const std::string_view whole = text.substr(0, decimals);
    if (!whole.empty() && !groupsAreSound(whole)) {
        return false;
    }
    for (size_t i = 0; i < text.size(); ++i) {
        if (i == decimals) {
            parts.whole = parts.count;
        } else if (isDigit(text[i])) {
            if (parts.count == static_cast<int>(parts.digits.size())) {
                parts.fits = parts.fits && decimals != std::string_view::npos && i > decimals;
                continue;
            }
            parts.digits[static_cast<size_t>(parts.count++)] = text[i];
        } else if (decimals != std::string_view::npos && i > decimals) {
            return false;
        }
    }
    if (decimals == std::string_view::npos) {
        parts.whole = parts.count;
    }
    return parts.count > 0;
}

/// Whether the sign chosen contradicts the column's style; such a cell is not read on a guess.
bool against(char sign, const Separators &found, NumberStyle style)
{
    const char wanted = style == NumberStyle::Comma ? ',' : '.';
    if (sign != 0) {
        return sign != wanted;
    }
    return (wanted == '.' ? found.points : found.commas) > 0;
}

void takeSigns(std::string_view &text, bool &negative)
{
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
        negative = true;
    }
    const bool minus = takePrefix(text, "-") || takePrefix(text, "\xe2\x88\x92");
    negative = negative || minus;
    if (!minus) {
        takePrefix(text, "+");
    }
}

bool takeExponent(std::string_view &text, int &exponent)
{
    const size_t at = text.find_first_of("eE");
    if (at == std::string_view::npos) {
        return true;
    }
    std::string_view digits = text.substr(at + 1);
    takePrefix(digits, "+");
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    text = text.substr(0, at);
    return fault == std::errc() && end == digits.data() + digits.size() && exponent > -40 && exponent < 40;
}

/// The digits scaled by 10^power, rounded half away from zero; rest tells whether decimals were dropped.
bool scale(const Parts &parts, int power, qint64 &value, bool &rest)
{
    const int wanted = parts.whole + parts.exponent + power;
    quint64 sum = 0;
    rest = false;
    for (int i = 0; i < std::max(wanted, 0); ++i) {
        const int digit = i < parts.count ? parts.digits[static_cast<size_t>(i)] - '0' : 0;
        sum = sum * 10 + static_cast<quint64>(digit);
        if (sum > static_cast<quint64>(kLargestNumber)) {
            return false;
        }
    }
    for (int i = std::max(wanted, 0); i < parts.count; ++i) {
        rest = rest || parts.digits[static_cast<size_t>(i)] != '0';
    }
    if (wanted >= 0 && wanted < parts.count && parts.digits[static_cast<size_t>(wanted)] >= '5') {
        ++sum;
    }
    value = parts.negative ? -static_cast<qint64>(sum) : static_cast<qint64>(sum);
    return true;
}

/// Letters and signs of a currency off both ends: "₩", "Rp", "R$", "EUR", "zł".
std::string_view takeCurrency(std::string_view &text)
{
    const auto isNumeral = [](char c) {
        return isDigit(c) || c == '.' || c == ',' || c == '-' || c == '+' || c == '(';
    };
    const size_t from = static_cast<size_t>(std::ranges::find_if(text, isNumeral) - text.begin());
    if (from > 0 && from <= 5) {
        const std::string_view sign = trimmed(text.substr(0, from));
        text = trimmed(text.substr(from));
        return sign;
    }
    size_t to = text.size();
    while (to > 0 && !isDigit(text[to - 1]) && text[to - 1] != '.' && text[to - 1] != ',' && text[to - 1] != ')') {
        --to;
    }
    if (to < text.size() && text.size() - to <= 5 && to > 0) {
        const std::string_view sign = trimmed(text.substr(to));
        text = trimmed(text.substr(0, to));
        return sign;
    }
    return {};
}

NumberRead readSlow(std::string_view cell, int digits, bool pieces, NumberStyle style, NumberEvidence &evidence)
{
    std::string_view text = trimmed(cell);
    if (isNone(text)) {
        return {Result::None, 0};
    }
    if (text.ends_with('%')) {
        return {Result::Percent, 0};
    }
    Parts parts;
    takeSigns(text, parts.negative);
    const std::string_view sign = takeCurrency(text);
    if (!sign.empty() && (pieces || !isCurrencySign(sign))) {
        return {Result::NotANumber, 0};
    }
    if (!parts.negative) {
        takeSigns(text, parts.negative);
    }
    if (!takeExponent(text, parts.exponent) || text.empty()) {
        return {Result::NotANumber, 0};
    }
    const bool numeral =
        std::ranges::all_of(text, [](char c) { return !isLetter(c) && c != '%' && c != '/' && c != ':' && c != '-'; });
    const Separators found = separatorsIn(text);
    const char decimal = numeral ? decimalSign(text, found, pieces, style, evidence) : '\0';
    if (!numeral || !collect(text, decimal, parts) || against(decimal, found, style)) {
        return {Result::NotANumber, 0};
    }
    NumberRead read{Result::Value, 0};
    bool rest = false;
    if (!parts.fits || !scale(parts, digits, read.value, rest)) {
        return {Result::TooLarge, 0};
    }
    return pieces && rest ? NumberRead{Result::NotWhole, 0} : read;
}

/// Up to 12 plain digits, which is nearly every cell.
bool readPlain(std::string_view cell, qint64 &value)
{
    if (cell.empty() || cell.size() > 12) {
        return false;
    }
    qint64 sum = 0;
    for (const char c : cell) {
        if (!isDigit(c)) {
            return false;
        }
        sum = sum * 10 + (c - '0');
    }
    value = sum;
    return true;
}

constexpr std::array<qint64, 5> kPowers{1, 10, 100, 1000, 10000};

/// Plain money as programs write it: 12.40 or 12.4 with no more decimals than the currency has, and not three.
bool readPlainMoney(std::string_view cell, int digits, NumberStyle style, qint64 &value, NumberEvidence &evidence)
{
    const size_t dot = cell.find(style == NumberStyle::Comma ? ',' : '.');
    const std::string_view whole = cell.substr(0, dot);
    if (whole.size() > 10 || !readPlain(whole, value)) {
        return false;
    }
    const std::string_view decimals = dot == std::string_view::npos ? std::string_view() : cell.substr(dot + 1);
    qint64 fraction = 0;
    if (dot != std::string_view::npos) {
        if (decimals.size() > 2 || decimals.size() > static_cast<size_t>(digits) || !readPlain(decimals, fraction)) {
            return false;
        }
        (style == NumberStyle::Comma ? evidence.comma : evidence.point) += 1;
    }
    value = value * kPowers[static_cast<size_t>(digits)] +
            fraction * kPowers[static_cast<size_t>(digits) - decimals.size()];
    return value <= kLargestNumber;
}

} // namespace

NumberStyle NumberEvidence::proven() const
{
    if (point != comma) {
        return point > comma ? NumberStyle::Point : NumberStyle::Comma;
    }
    return point == 0 && countComma > 0 ? NumberStyle::Comma : NumberStyle::Unknown;
}

NumberEvidence &NumberEvidence::operator+=(const NumberEvidence &other)
{
    point += other.point;
    comma += other.comma;
    countComma += other.countComma;
    either += other.either;
    return *this;
}

NumberRead readPieces(std::string_view cell, NumberStyle style, NumberEvidence &evidence)
{
    NumberRead read{Result::Value, 0};
    return readPlain(cell, read.value) ? read : readSlow(cell, 0, true, style, evidence);
}

NumberRead readMoney(std::string_view cell, int digits, NumberStyle style, NumberEvidence &evidence)
{
    NumberRead read{Result::Value, 0};
    return readPlainMoney(cell, digits, style, read.value, evidence) ? read
                                                                     : readSlow(cell, digits, false, style, evidence);
}

NumberRead readRate(std::string_view cell, NumberStyle style)
{
    std::string_view text = trimmed(cell);
    if (takeSuffix(text, "%")) {
        text = trimmed(text);
    }
    NumberEvidence ignored;
    return readSlow(text, 6, false, style, ignored);
}

int decimalsOf(std::string_view cell, NumberStyle style)
{
    const std::string_view text = trimmed(cell);
    const size_t sign = text.rfind(style == NumberStyle::Comma ? ',' : '.');
    if (sign == std::string_view::npos) {
        return 0;
    }
    size_t at = sign + 1;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return static_cast<int>(at - sign - 1);
}

std::string_view currencySignIn(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    bool negative = false;
    if (isNone(text)) {
        return {};
    }
    takeSigns(text, negative);
    const std::string_view sign = takeCurrency(text);
    return isCurrencySign(sign) ? sign : std::string_view();
}

} // namespace dropbeat

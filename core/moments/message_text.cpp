// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/message_text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kFewestWords = 5;

const QRegularExpression &fieldPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z][a-z0-9_]*)(\\|([^{}]*))?\\}"));
    return pattern;
}

bool isVowel(QChar letter)
{
    return QStringLiteral("aeiouyàáâäéèêëíîïóôöúûü").contains(letter);
}

} // namespace

std::vector<MessageField> fieldsOf(const QString &text)
{
    std::vector<MessageField> fields;
    auto matches = fieldPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        fields.push_back({match.captured(1), match.captured(3), match.capturedLength(2) > 0, match.capturedStart(),
                          match.capturedLength()});
    }
    return fields;
}

bool isPlanField(const QString &name)
{
    return name == QLatin1String("code") || name == QLatin1String("link") || name == QLatin1String("perk");
}

const QStringList &commonFields()
{
    static const QStringList names{QStringLiteral("first_name"), QStringLiteral("item"), QStringLiteral("order_by"),
                                   QStringLiteral("renewal_date"), QStringLiteral("points")};
    return names;
}

QString filledText(const QString &text, const QHash<QString, QString> &values)
{
    QString filled;
    qsizetype from = 0;
    for (const MessageField &field : fieldsOf(text)) {
        filled += QStringView(text).mid(from, field.at - from);
        if (values.contains(field.name)) {
            filled += values.value(field.name);
        } else if (field.hasFallback) {
            filled += field.fallback;
        } else {
            filled += QStringView(text).mid(field.at, field.length);
        }
        from = field.at + field.length;
    }
    filled += QStringView(text).mid(from);
    return filled;
}

int characterCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1) {
        ++count;
    }
    return count;
}

int syllableCount(const QString &word)
{
    const QString lower = word.toLower();
    int groups = 0;
    bool before = false;
    for (const QChar letter : lower) {
        const bool vowel = isVowel(letter);
        groups += vowel && !before ? 1 : 0;
        before = vowel;
    }
    // A silent e at the end, but not the one of "little"; "-ed" speaks only after t or d.
    const auto endsIn = [&lower](const char *end) { return lower.endsWith(QLatin1String(end)); };
    const auto letter = [&lower](qsizetype fromEnd) {
        return lower.size() >= fromEnd ? lower[lower.size() - fromEnd] : QChar();
    };
    if (endsIn("ed") && lower.size() > 3 && !isVowel(letter(3)) && letter(3) != u't' && letter(3) != u'd') {
        --groups;
    } else if (endsIn("es") && lower.size() > 3 && !QStringLiteral("sxzcgh").contains(letter(3)) &&
               !isVowel(letter(3))) {
        --groups;
    } else if (endsIn("e") && !isVowel(letter(2)) && !(letter(2) == u'l' && !isVowel(letter(3)))) {
        --groups;
    }
    return std::max(groups, 1);
}

std::optional<double> readingGrade(const QString &text)
{
    QString plain = text;
    static const QRegularExpression link(QStringLiteral("(https?://|www\\.)\\S+"));
    plain.remove(link);
    for (const MessageField &field : fieldsOf(plain)) {
        if (isPlanField(field.name)) {
            plain.remove(QStringLiteral("{%1}").arg(field.name));
        }
    }
    plain = filledText(plain, {});
    static const QRegularExpression sentenceEnd(QStringLiteral("[.!?]+(\\s|$)|\\n+"));
    static const QRegularExpression wordPattern(QStringLiteral("[\\p{L}]+(['’][\\p{L}]+)?"));
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (const QString &sentence : plain.split(sentenceEnd, Qt::SkipEmptyParts)) {
        auto matches = wordPattern.globalMatch(sentence);
        sentences += matches.hasNext() ? 1 : 0;
        while (matches.hasNext()) {
            ++words;
            syllables += syllableCount(matches.next().captured().remove(u'\'').remove(u'’'));
        }
    }
    if (words < kFewestWords) {
        return std::nullopt;
    }
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

} // namespace dropbeat

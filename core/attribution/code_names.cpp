// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_names.h"

#include "core/attribution/preset_object.h"
#include "core/domain/codes.h"

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr qsizetype kWordMost = 8; ///< letters of the drop's name in a code
constexpr int kTailLength = 4;
constexpr std::array<int, 6> kOtherNumbers{5, 15, 20, 25, 24, 7};

struct CodePreset
{
    QString alphabet; ///< letters and figures that are told apart
    QStringList small;
    QStringList avoid;
};

const CodePreset &preset()
{
    static const CodePreset read = [] {
        const QJsonObject json = attributionPreset(QStringLiteral("promo-codes"));
        return CodePreset{json[QLatin1String("alphabet")].toString(), stringsOf(json[QLatin1String("small")]),
                          stringsOf(json[QLatin1String("avoid")])};
    }();
    return read;
}

bool isFigure(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The words of a name that count, upper case ASCII; a name of small words only keeps them.
QStringList wordsOf(const QString &name)
{
    const QStringList all = codeFromName(name).split(u'-', Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &word : all) {
        if (!preset().small.contains(word)) {
            words << word.toUpper().left(kWordMost);
        }
    }
    return words;
}

bool isFree(const QString &code, const QSet<QString> &taken)
{
    return code.size() >= 4 && !taken.contains(code) && !isAmbiguousCode(code) && !isRudeCode(code);
}

/// Letters that follow from the name: the same each time, another for each try.
QString tail(const QString &name, int attempt)
{
    quint32 seed = 2166136261U; // FNV-1a, so that it is the same on every machine and in every run
    for (const char byte : name.toUtf8() + QByteArray::number(attempt)) {
        seed = (seed ^ static_cast<quint8>(byte)) * 16777619U;
    }
    QString letters;
    for (int i = 0; i < kTailLength; ++i) {
        seed = seed * 1664525U + 1013904223U;
        letters +=
            preset().alphabet[static_cast<qsizetype>((seed >> 8) % static_cast<quint32>(preset().alphabet.size()))];
    }
    return letters;
}

} // namespace

QString foldedCode(const QString &code)
{
    return code.trimmed().toUpper();
}

bool isAmbiguousCode(const QString &code)
{
    const QString text = foldedCode(code);
    const auto isLookalike = [](QChar character) { return character == u'O' || character == u'I'; };
    int numbers = 0;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isFigure(text[end]) == isFigure(text[i])) {
            ++end;
        }
        const bool touchesBefore = i > 0;
        const bool touchesAfter = end < text.size();
        const QString run = text.mid(i, end - i);
        if (isFigure(text[i])) {
            ++numbers;
            const bool hasLookalike = run.contains(u'0') || run.contains(u'1');
            // A number is read as one at the end of a word or before one, unless it begins with a naught.
            if (hasLookalike && ((touchesBefore && touchesAfter) || (touchesBefore && run.startsWith(u'0')) ||
                                 (touchesAfter && (run.endsWith(u'0') || run.endsWith(u'1'))) || numbers > 1)) {
                return true;
            }
        } else if ((touchesBefore && isLookalike(run.front())) || (touchesAfter && isLookalike(run.back()))) {
            return true;
        }
        i = end;
    }
    return false;
}

bool isRudeCode(const QString &code)
{
    const QString text = foldedCode(code);
    return std::ranges::any_of(preset().avoid, [&text](const QString &word) { return text.contains(word); });
}

QString proposedCode(const QString &dropName, const QString &word, int number, const QSet<QString> &taken)
{
    const QStringList words = wordsOf(dropName);
    const QString ending = codeFromName(word).remove(u'-').toUpper().left(kWordMost);
    QStringList stems = words;
    for (qsizetype i = 1; i < words.size(); ++i) {
        stems << words[i - 1] + words[i];
    }
    for (const QString &stem : std::as_const(stems)) {
        QStringList tries;
        if (!ending.isEmpty()) {
            tries << stem + ending << stem + ending + QString::number(number);
        } else if (number > 0) {
            tries << stem + QString::number(number);
        }
        for (const QString &code : std::as_const(tries)) {
            if (isFree(code, taken)) {
                return code;
            }
        }
    }
    for (const QString &stem : std::as_const(stems)) {
        for (const int other : kOtherNumbers) {
            const QString code = stem + ending + QString::number(other);
            if (isFree(code, taken)) {
                return code;
            }
        }
    }
    for (int attempt = 0;; ++attempt) {
        const QString code = (words.isEmpty() ? QString() : words.front()) + tail(dropName + word, attempt);
        if (isFree(code, taken)) {
            return code;
        }
        if (attempt > 200) { // a name that is rude by itself
            const QString plain = tail(dropName + word, attempt) + tail(word, attempt);
            if (isFree(plain, taken)) {
                return plain;
            }
        }
    }
}

} // namespace dropbeat

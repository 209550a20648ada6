// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_words.h"

#include "ui/widgets/money_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// "12.4", "22": one decimal, where it says something.
QString percentNumber(double value)
{
    const double tenths = std::round(value * 1000) / 10;
    return QLocale().toString(tenths, 'f', tenths == std::floor(tenths) ? 0 : 1);
}

} // namespace

QString momentKpiText(const MomentKpi &kpi, double value, const Currency &currency)
{
    switch (kpi.unit) {
    case MomentKpi::Unit::Fraction:
        return tr("%1 %", "percent").arg(percentNumber(value));
    case MomentKpi::Unit::Money:
        return Money{std::llround(value)}.text(currency, QLocale(), false);
    case MomentKpi::Unit::Count:
        return QLocale().toString(std::llround(value));
    }
    return {};
}

QString momentBandText(const MomentKpi &kpi, const Currency &currency)
{
    if (kpi.low && kpi.high) {
        return kpi.unit == MomentKpi::Unit::Fraction
                   ? tr("%1–%2 %", "percent band").arg(percentNumber(*kpi.low), percentNumber(*kpi.high))
                   : tr("%1–%2", "band")
                         .arg(momentKpiText(kpi, *kpi.low, currency), momentKpiText(kpi, *kpi.high, currency));
    }
    if (kpi.low) {
        return tr("≥ %1").arg(momentKpiText(kpi, *kpi.low, currency));
    }
    return kpi.high ? tr("≤ %1").arg(momentKpiText(kpi, *kpi.high, currency)) : QString();
}

std::optional<double> momentKpiFromText(const MomentKpi &kpi, const QString &text, const Currency &currency)
{
    if (kpi.unit == MomentKpi::Unit::Money) {
        const auto amount = amountFromText(text, currency);
        return amount ? std::optional(static_cast<double>(*amount)) : std::nullopt;
    }
    QString plain = text;
    plain.remove(QRegularExpression(QStringLiteral("[\\s%≥≤]")));
    bool ok = false;
    const double number = QLocale().toDouble(plain, &ok);
    if (!ok || number < 0) {
        return std::nullopt;
    }
    return kpi.unit == MomentKpi::Unit::Fraction ? number / 100 : std::round(number);
}

QString momentFigureText(const MomentKpi &kpi, const MomentFigure &figure, const Currency &currency)
{
    if (!figure.value) {
        return QStringLiteral("—");
    }
    const QString value = momentKpiText(kpi, *figure.value, currency);
    return figure.interval ? tr("%1 (%2 to %3)", "figure with its interval")
                                 .arg(value, percentNumber(figure.interval->low), percentNumber(figure.interval->high))
                           : value;
}

QString numberWord(int number, bool capital)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("dropbeat", "none"),  QT_TRANSLATE_NOOP("dropbeat", "one"),
                                       QT_TRANSLATE_NOOP("dropbeat", "two"),   QT_TRANSLATE_NOOP("dropbeat", "three"),
                                       QT_TRANSLATE_NOOP("dropbeat", "four"),  QT_TRANSLATE_NOOP("dropbeat", "five"),
                                       QT_TRANSLATE_NOOP("dropbeat", "six"),   QT_TRANSLATE_NOOP("dropbeat", "seven"),
                                       QT_TRANSLATE_NOOP("dropbeat", "eight"), QT_TRANSLATE_NOOP("dropbeat", "nine"),
                                       QT_TRANSLATE_NOOP("dropbeat", "ten"),   QT_TRANSLATE_NOOP("dropbeat", "eleven"),
                                       QT_TRANSLATE_NOOP("dropbeat", "twelve")};
    if (number < 0 || number >= static_cast<int>(kWords.size())) {
        return QLocale().toString(number);
    }
    QString word = tr(kWords[static_cast<size_t>(number)]);
    if (capital && !word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

} // namespace dropbeat

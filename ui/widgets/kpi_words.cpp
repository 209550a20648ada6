// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kpi_words.h"

#include <QLocale>

#include <cmath>

namespace dropbeat {

namespace {

constexpr QChar kNoBreak(0x00a0); // a figure and its sign stay together

/// The figure a person reads: percent for fractions, major units for money.
double shown(const Kpi &kpi, double value, const Currency &currency)
{
    switch (kpi.unit) {
    case KpiUnit::Fraction:
        return value * 100;
    case KpiUnit::Money:
        return value / static_cast<double>(currency.minorPerMajor());
    case KpiUnit::Multiple:
        break;
    }
    return value;
}

QString withUnit(const Kpi &kpi, const QString &figure, const Currency &currency)
{
    switch (kpi.unit) {
    case KpiUnit::Fraction:
        return figure + kNoBreak + QLocale().percent();
    case KpiUnit::Money:
        return currency.sign() + kNoBreak + figure;
    case KpiUnit::Multiple:
        break;
    }
    return figure + QStringLiteral("×");
}

/// At most so many decimals, without zeros at the end.
QString trimmed(double figure, int decimals)
{
    double scale = std::pow(10.0, decimals);
    while (decimals > 0 && std::abs(std::round(figure * scale / 10) * 10 - std::round(figure * scale)) < 0.5) {
        --decimals;
        scale /= 10;
    }
    return QLocale().toString(figure, 'f', decimals);
}

} // namespace

QString kpiText(const Kpi &kpi, double value, const Currency &currency)
{
    const double figure = shown(kpi, value, currency);
    const int decimals = kpi.unit == KpiUnit::Money                                   ? currency.digits
                         : kpi.unit == KpiUnit::Multiple || std::abs(figure) >= 9.995 ? 1
                                                                                      : 2;
    return withUnit(kpi, QLocale().toString(figure, 'f', decimals), currency);
}

QString kpiGoalText(const Kpi &kpi, double value, const Currency &currency)
{
    const int decimals = kpi.unit == KpiUnit::Money ? currency.digits : 2;
    return withUnit(kpi, trimmed(shown(kpi, value, currency), decimals), currency);
}

QString kpiTargetText(const Kpi &kpi, double value, const Currency &currency)
{
    const QString sign = kpi.direction == Direction::HigherIsBetter ? QStringLiteral("≥ ") : QStringLiteral("≤ ");
    return sign + kpiGoalText(kpi, value, currency);
}

QString kpiBandText(const Kpi &kpi, const Benchmark &benchmark, const Currency &currency)
{
    if (benchmark.low && benchmark.high) {
        if (*benchmark.low == *benchmark.high) {
            return kpiGoalText(kpi, *benchmark.low, currency);
        }
        const int decimals = kpi.unit == KpiUnit::Money ? currency.digits : 2;
        return withUnit(kpi,
                        trimmed(shown(kpi, *benchmark.low, currency), decimals) + QStringLiteral("–") +
                            trimmed(shown(kpi, *benchmark.high, currency), decimals),
                        currency);
    }
    if (benchmark.low) {
        return QStringLiteral("≥ ") + kpiGoalText(kpi, *benchmark.low, currency);
    }
    return benchmark.high ? QStringLiteral("≤ ") + kpiGoalText(kpi, *benchmark.high, currency) : QString();
}

std::optional<double> kpiFromText(const Kpi &kpi, const QString &text, const Currency &currency)
{
    QString figure;
    for (const QChar c : text) {
        if (c.isDigit() || c == u'.' || c == u',' || c == u'-') {
            figure += c;
        }
    }
    bool ok = false;
    double value = QLocale().toDouble(figure, &ok);
    if (!ok) {
        value = QLocale::c().toDouble(QString(figure).replace(u',', u'.'), &ok);
    }
    if (!ok || value < 0) {
        return std::nullopt;
    }
    switch (kpi.unit) {
    case KpiUnit::Fraction:
        return value / 100;
    case KpiUnit::Money:
        return std::round(value * static_cast<double>(currency.minorPerMajor()));
    case KpiUnit::Multiple:
        break;
    }
    return value;
}

} // namespace dropbeat

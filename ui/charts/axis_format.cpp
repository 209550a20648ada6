// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

QString percentText(double share, int digits, const QLocale &locale)
{
    //: %1 is a number; a no-break space keeps it with its sign
    return QCoreApplication::translate("AxisFormat", "%1\u00a0%").arg(locale.toString(share * 100, 'f', digits));
}

/// The fewest digits (to four) that write a step without rounding it.
int digitsFor(double step)
{
    for (int digits = 0; digits < 4; ++digits) {
        const double scaled = step * std::pow(10.0, digits);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled)) {
            return digits;
        }
    }
    return 4;
}

} // namespace

QString AxisFormat::text(double value, const QLocale &locale) const
{
    switch (kind) {
    case Kind::Percent:
        return percentText(value, std::abs(value) < 0.05 && value != 0 ? 2 : 1, locale);
    case Kind::Money:
        return Money{static_cast<qint64>(std::llround(value))}.text(
            currency, locale, std::abs(value) < 1000.0 * static_cast<double>(currency.minorPerMajor()));
    case Kind::Multiple:
        return locale.toString(value, 'f', 1) + QChar(0xd7);
    case Kind::Count:
        return locale.toString(static_cast<qlonglong>(std::llround(value)));
    }
    return {};
}

QString AxisFormat::tickText(double value, double step, const QLocale &locale) const
{
    switch (kind) {
    case Kind::Percent:
        return percentText(value, digitsFor(step * 100), locale);
    case Kind::Money: {
        const bool whole = digitsFor(step / static_cast<double>(currency.minorPerMajor())) == 0;
        return Money{static_cast<qint64>(std::llround(value))}.text(currency, locale, !whole);
    }
    case Kind::Multiple:
        return locale.toString(value, 'f', digitsFor(step)) + QChar(0xd7);
    case Kind::Count:
        return locale.toString(static_cast<qlonglong>(std::llround(value)));
    }
    return {};
}

AxisTicks AxisTicks::cover(double low, double high, int wanted)
{
    if (!(high > low)) {
        high = low + (low == 0 ? 1 : std::abs(low));
    }
    const double rough = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    AxisTicks ticks;
    ticks.step = power * 10;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (power * factor >= rough * 0.999) {
            ticks.step = power * factor;
            break;
        }
    }
    const auto first = static_cast<qint64>(std::floor(low / ticks.step + 1e-9));
    const auto last = static_cast<qint64>(std::ceil(high / ticks.step - 1e-9));
    for (qint64 i = first; i <= last; ++i) {
        ticks.at.push_back(static_cast<double>(i) * ticks.step);
    }
    return ticks;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace dropbeat {

/// How a chart writes its values. Percent: shares of 1. Money: minor units of the currency. Multiple: "2.0×".
/// Count: pieces.
struct AxisFormat
{
    enum class Kind { Percent, Money, Multiple, Count };

    Kind kind = Kind::Percent;
    Currency currency{}; ///< for Money

    static AxisFormat percent() { return {Kind::Percent, {}}; }
    static AxisFormat money(const Currency &currency) { return {Kind::Money, currency}; }
    static AxisFormat multiple() { return {Kind::Multiple, {}}; }
    static AxisFormat count() { return {Kind::Count, {}}; }

    /// A value as one reads it: "2.21 %", "€ 14.60", "2.9×", "48,210".
    QString text(double value, const QLocale &locale = QLocale()) const;
    /// A value on an axis whose ticks are so far apart: no more digits than they need.
    QString tickText(double value, double step, const QLocale &locale = QLocale()) const;
    friend bool operator==(const AxisFormat &, const AxisFormat &) = default;
};

/// Ticks at 1, 2, 2.5 or 5 times a power of ten that cover low to high with about the wanted number.
struct AxisTicks
{
    double step = 1;
    std::vector<double> at;

    static AxisTicks cover(double low, double high, int wanted);
};

} // namespace dropbeat

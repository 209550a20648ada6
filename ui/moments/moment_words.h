// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_results.h"
#include "core/base/money.h"

#include <QString>

#include <optional>

namespace dropbeat {

// How a moment's figures are written and read in fields, in the locale's digits.

/// "12.4 %", "€ 640", "31".
QString momentKpiText(const MomentKpi &kpi, double value, const Currency &currency);
/// The benchmark: "7–12 %", "≥ 21 %"; empty without one.
QString momentBandText(const MomentKpi &kpi, const Currency &currency);
/// Reads "15", "15 %", "€ 640", "31"; nothing when it is no such figure or negative.
std::optional<double> momentKpiFromText(const MomentKpi &kpi, const QString &text, const Currency &currency);
/// "12.4 % (10.1 to 15.2)": with its interval where it has one; "—" without a value.
QString momentFigureText(const MomentKpi &kpi, const MomentFigure &figure, const Currency &currency);

/// "none", "one" … "twelve", then digits; capital: as a sentence begins.
QString numberWord(int number, bool capital);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/kpi.h"

#include <QString>

#include <optional>

namespace dropbeat {

// How values of KPIs are written and read in fields, in the locale's digits.

/// A result: "43.2 %", "2.21 %", "€ 83.00", "2.9×".
QString kpiText(const Kpi &kpi, double value, const Currency &currency);
/// A figure someone set, without needless zeros: "42 %", "2.2 %", "€ 83", "2×".
QString kpiGoalText(const Kpi &kpi, double value, const Currency &currency);
/// What a target asks for: "≥ 42 %", or "≤ 15 %" where lower is better.
QString kpiTargetText(const Kpi &kpi, double value, const Currency &currency);
/// A benchmark: "1–3 %", "≥ 40 %", "≤ 15 %".
QString kpiBandText(const Kpi &kpi, const Benchmark &benchmark, const Currency &currency);
/// Reads "42", "42 %", "≥ 42 %", "€ 83,50", "2×"; nothing when it is no such figure or negative.
std::optional<double> kpiFromText(const Kpi &kpi, const QString &text, const Currency &currency);

} // namespace dropbeat

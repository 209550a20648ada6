// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/measure/judgement.h"
#include "ui/widgets/theme.h"

#include <QString>

namespace dropbeat {

// How judgements are told in words; the page, its charts and the benchmark table say the same.

/// "within the benchmark", "above the benchmark", "can't tell yet", "not reported".
QString standingText(Standing standing);
Tone standingTone(const Judgement &judgement);
/// ▴ above, ▾ below, • within; nothing else has a shape.
QString standingMark(Standing standing);
/// "1,065 clicks ÷ 48,210 impressions".
QString figuresText(const Kpi &kpi, const Judgement &judgement, const Currency &currency);
/// "2.21 % (2.08 % to 2.34 %)", or the value alone.
QString valueText(const Kpi &kpi, const Judgement &judgement, const Currency &currency);
/// Why there is no value, or why it tells nothing: what to export. Empty when all is well.
QString whyNot(const Kpi &kpi, const Judgement &judgement, bool hasResults);
/// Whose counts are left out of it and why; empty when all are in it.
QString withoutText(const Judgement &judgement);
/// All of it, in lines: for tooltips and screen readers.
QString judgementText(const Kpi &kpi, const Judgement &judgement, const Currency &currency, bool hasResults = true);
/// "within the benchmark 1–3 % (micro-moments guide)"; empty without a benchmark.
QString benchmarkSentence(const Kpi &kpi, const Judgement &judgement, const Currency &currency);

} // namespace dropbeat

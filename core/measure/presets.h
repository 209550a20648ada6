// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/kpi.h"

#include <vector>

namespace dropbeat {

// What every new plan starts with, from resources/presets/*.json. Ids of benchmarks are null.

std::vector<Kpi> presetKpis();
std::vector<Benchmark> presetBenchmarks();
std::vector<Channel> presetChannels();

/// A KPI's name in the person's language.
QString kpiName(const Kpi &kpi);
/// What a KPI tells and how it is worked out, in plain words with its denominator, translated; for tooltips.
QString kpiExplanation(const QString &kpiId);
/// Which column to ask a platform for when this part is missing, translated.
QString howToReport(const KpiPart &part);
/// A measure's name as a person reads it, translated: "views to the end".
QString measureName(Measure measure);

} // namespace dropbeat

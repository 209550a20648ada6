// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/new_plan.h"

#include "core/base/id_maker.h"
#include "core/measure/presets.h"
#include "core/store/plan_opening.h"
#include "core/store/tables.h"

namespace dropbeat {

void newPlan(const QString &path, const PlanProfile &profile, const Clock &clock)
{
    createPlanFile(path, profile, clock, [](Tables &tables) {
        for (const Channel &channel : presetChannels()) {
            tables.channels().insert(channel);
        }
        for (const Kpi &kpi : presetKpis()) {
            tables.kpis().insert(kpi);
        }
        for (Benchmark benchmark : presetBenchmarks()) {
            benchmark.id = tables.newId<Benchmark>();
            tables.benchmarks().insert(benchmark);
        }
    });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/rollout_edits.h"

#include "core/actions/edit_rules.h"
#include "core/domain/codes.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Steps ready to be kept: in order, each with a title and with a code that no other of its channel has.
std::vector<RolloutStep> checked(std::vector<RolloutStep> steps)
{
    if (steps.empty()) {
        throw refusal(tr("A roll-out without a step rolls nothing out."));
    }
    std::stable_sort(steps.begin(), steps.end(), [](const RolloutStep &a, const RolloutStep &b) {
        return a.dayOffset != b.dayOffset ? a.dayOffset < b.dayOffset : a.time < b.time;
    });
    QHash<QString, QSet<QString>> taken;
    for (size_t i = 0; i < steps.size(); ++i) {
        RolloutStep &step = steps[i];
        step.title = requireName(step.title, tr("A touchpoint needs a title."));
        step.code = freeCode(step.code.isEmpty() ? codeFromName(step.title) : step.code, taken[step.channel]);
        taken[step.channel].insert(step.code);
        step.position = static_cast<int>(i);
    }
    return steps;
}

void writeSteps(Tables &tables, Id<Rollout> rollout, const std::vector<RolloutStep> &steps)
{
    for (const RolloutStep &old : tables.rolloutSteps().ofRollout(rollout)) {
        tables.rolloutSteps().remove(old.id);
    }
    tables.rolloutSteps().insertAll(steps);
}

std::vector<RolloutStep> withIds(Plan &plan, Id<Rollout> rollout, std::vector<RolloutStep> steps)
{
    for (RolloutStep &step : steps) {
        step.id = plan.newId<RolloutStep>();
        step.rollout = rollout;
    }
    return steps;
}

} // namespace

std::vector<RolloutPlan> allRollouts(const Tables &tables)
{
    std::vector<RolloutPlan> all = presetRollouts();
    for (const Rollout &rollout : tables.rollouts().all()) {
        all.push_back({{}, rollout, tables.rolloutSteps().ofRollout(rollout.id)});
    }
    return all;
}

int applyRollout(Plan &plan, Id<Drop> drop, const std::vector<RolloutStep> &steps)
{
    const Tables &tables = plan.tables();
    std::vector<Touchpoint> added;
    for (const RolloutPreview &preview :
         previewRollout(steps, drop, tables.touchpoints().ofDrop(drop), tables.channels().all())) {
        if (preview.adds()) {
            added.push_back(preview.touchpoint);
            added.back().id = plan.newId<Touchpoint>();
        }
    }
    if (!added.empty()) {
        plan.edit(tr("Roll out “%1”").arg(dropName(plan, drop)),
                  [added](Tables &rows) { rows.touchpoints().insertAll(added); });
    }
    return static_cast<int>(added.size());
}

Id<Rollout> saveRollout(Plan &plan, const QString &name, const std::vector<RolloutStep> &steps)
{
    Rollout rollout;
    rollout.name = requireName(name, tr("A roll-out needs a name."));
    const std::vector<Rollout> others = plan.tables().rollouts().all();
    const auto same = std::find_if(others.begin(), others.end(), [&rollout](const Rollout &other) {
        return other.name.compare(rollout.name, Qt::CaseInsensitive) == 0;
    });
    const bool isNew = same == others.end();
    rollout.id = isNew ? plan.newId<Rollout>() : same->id;
    rollout.position = !isNew ? same->position : others.empty() ? 0 : others.back().position + 1;
    const std::vector<RolloutStep> rows = withIds(plan, rollout.id, checked(steps));
    plan.edit(tr("Save roll-out “%1”").arg(rollout.name), [rollout, rows, isNew](Tables &tables) {
        if (isNew) {
            tables.rollouts().insert(rollout);
        }
        writeSteps(tables, rollout.id, rows);
    });
    return rollout.id;
}

void updateRollout(Plan &plan, const Rollout &rollout, const std::vector<RolloutStep> &steps)
{
    Rollout changed = rollout;
    changed.name = requireName(rollout.name, tr("A roll-out needs a name."));
    const std::vector<RolloutStep> rows = withIds(plan, rollout.id, checked(steps));
    plan.edit(tr("Change roll-out “%1”").arg(changed.name), [changed, rows](Tables &tables) {
        tables.rollouts().update(changed);
        writeSteps(tables, changed.id, rows);
    });
}

void removeRollout(Plan &plan, Id<Rollout> rollout)
{
    const auto row = plan.tables().rollouts().get(rollout);
    plan.edit(tr("Delete roll-out “%1”").arg(row ? row->name : QString()),
              [rollout](Tables &tables) { tables.rollouts().remove(rollout); });
}

} // namespace dropbeat

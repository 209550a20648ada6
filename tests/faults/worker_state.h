// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_plan.h"

namespace dropbeat::test {

inline constexpr int kClipsOfADrop = 2;
inline constexpr int kDaysOfAnImport = 400;
inline constexpr int kOrdersOfAnImport = 150;

/// A choice that a seed and a step decide, the same in the worker and in who watches it.
inline quint32 choice(quint32 seed, quint32 step, quint32 below)
{
    quint32 value = seed * 2654435761u ^ (step + 1) * 2246822519u;
    value ^= value >> 15;
    value *= 2654435761u;
    value ^= value >> 13;
    return value % below;
}

/// What a plan holds when so many steps of a seed are done: drops in effect, drops undone, imports in effect.
struct WorkerState
{
    int drops = 0;
    int undone = 0;
    std::vector<qint64> imports;

    friend bool operator==(const WorkerState &, const WorkerState &) = default;
};

enum class WorkerStep { Edit, Undo, Redo, Import, RollBack, Nothing };

inline WorkerStep stepOf(const WorkerState &state, quint32 seed, quint32 step)
{
    switch (choice(seed, step, 8)) {
    case 0:
    case 1:
        return state.drops > 0 ? WorkerStep::Undo : WorkerStep::Edit;
    case 2:
        return state.undone > 0 ? WorkerStep::Redo : WorkerStep::Edit;
    case 3:
    case 4:
        return WorkerStep::Import;
    case 5:
        return state.imports.empty() ? WorkerStep::Import : WorkerStep::RollBack;
    default:
        return WorkerStep::Edit;
    }
}

/// The state after one more step.
inline WorkerState after(WorkerState state, WorkerStep step, quint32 number)
{
    switch (step) {
    case WorkerStep::Edit:
        ++state.drops;
        state.undone = 0;
        break;
    case WorkerStep::Undo:
        --state.drops;
        ++state.undone;
        break;
    case WorkerStep::Redo:
        ++state.drops;
        --state.undone;
        break;
    case WorkerStep::Import:
        state.imports.push_back(number);
        break;
    case WorkerStep::RollBack:
        state.imports.pop_back();
        break;
    case WorkerStep::Nothing:
        break;
    }
    return state;
}

} // namespace dropbeat::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/verdict.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

struct TestView;

// Setting up tests, and the log of what was decided on them. Each is one entry of the undo history; each throws Error
// when it can't be done.

/// Writes a test and its arms; one without id is added. Arms need two different variants of its clip, and weights of at
/// least 1. Returns its id.
Id<Test> saveTest(Plan &plan, Test test, const std::vector<TestArmRow> &arms);
/// Decisions made on it stay in the log.
void removeTest(Plan &plan, Id<Test> test);

/// Writes down what was decided, with all that was known at that time and what is expected: the interval of the chosen
/// arm's KPI. By default what the verdict says; a person may decide otherwise, with a reason of her own.
Id<Decision> recordDecision(Plan &plan, const TestView &view, Call call, int arm, const QString &reason = {});
/// What came of it, in a person's words.
void writeOutcome(Plan &plan, Id<Decision> decision, const QString &outcome, const QString &gesture = {});
void removeDecision(Plan &plan, Id<Decision> decision);

} // namespace dropbeat

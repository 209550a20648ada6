// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/verdict.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// A test of a clip's variants with what was counted so far and what that says.
struct TestView
{
    Test test;
    bool kept = false; ///< whether it is in the plan; else it is what Dropbeat suggests for the clip
    Clip clip;
    TestSetup setup;
    std::vector<Variant> variants; ///< one for each arm, in order
    std::vector<TestArm> arms;     ///< without days where nothing was counted
    TestCourse course;
    Verdict verdict;
    std::optional<Placement> placement; ///< which results were taken: paid ones of a split, organic ones of posts
    bool ofOrders = false;              ///< the counts are single orders, by their evidence, neither organic nor paid
    bool ofPeriods = false; ///< some figures are sums of whole periods, so that nothing can be said day by day
};

/// The test of a clip that is in the plan; the first, should there be several.
std::optional<Test> testOf(const Tables &tables, Id<Clip> clip);
/// What a test of this clip would be: its format's KPI (else the first that two variants report), a difference of a
/// fifth of the benchmark's low end or of what is usual, observational. Not in the plan, without id. Nothing without
/// two variants.
std::optional<Test> suggestedTest(const Tables &tables, Id<Clip> clip);
/// Its arms: those of the plan, else every variant of the clip with the same weight.
std::vector<TestArmRow> armsOf(const Tables &tables, const Test &test);

/// Reads a test's counts and judges it. A randomised test takes boosted results alone; an observational one organic
/// ones where there are any. Where single orders tell what the KPI asks for (average order value), these are taken.
/// Its cost grows with the days of its variants, and then with all orders of the plan (asksForOrders).
TestView readTest(const Tables &tables, const Test &test, QDate today);
/// Whether reading the test goes over the plan's orders, which is for a worker.
bool asksForOrders(const Tables &tables, const Test &test);
/// The same for every clip of a drop (null: of every drop) that has two variants with results: its own test, else the
/// suggested one. In the line-up's order.
std::vector<TestView> readTests(const Tables &tables, Id<Drop> drop, QDate today);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_verdicts: what judging costs, in milliseconds: "name value" lines, medians.
//   verdicts_ms         every verdict of a season: 2,000 variants in 667 tests of 30 days, from counts to words
//   launch_or_drops_ms  one launch against six drops, 2,000 runs
#include "core/measure/launch_or_drops.h"
#include "core/measure/presets.h"
#include "core/measure/verdict.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace dropbeat;

namespace {

constexpr int kTests = 667;
constexpr int kArms = 3;
constexpr int kDays = 30;
constexpr int kTimes = 9;
const QDate kFirst(2026, 10, 23);

double medianOf(const std::function<void()> &deed)
{
    deed(); // the first finds nothing in memory
    std::vector<double> values;
    for (int i = 0; i < kTimes; ++i) {
        QElapsedTimer timer;
        timer.start();
        deed();
        values.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::vector<std::vector<TestArm>> season()
{
    std::mt19937_64 random(2026);
    std::uniform_real_distribution<double> rate(0.008, 0.03);
    std::vector<std::vector<TestArm>> tests;
    for (int i = 0; i < kTests; ++i) {
        std::vector<TestArm> arms(kArms);
        for (size_t arm = 0; arm < arms.size(); ++arm) {
            arms[arm].label = QChar(static_cast<char16_t>(u'A' + arm));
            std::binomial_distribution<qint64> clicks(900, rate(random));
            for (int day = 0; day < kDays; ++day) {
                arms[arm].days.push_back({kFirst.addDays(day), clicks(random), 900, {}});
            }
        }
        tests.push_back(std::move(arms));
    }
    return tests;
}

} // namespace

int main()
{
    TestSetup setup;
    for (const Kpi &kpi : presetKpis()) {
        if (kpi.id == QStringLiteral("ctr")) {
            setup.kpi = kpi;
        }
    }
    setup.plannedPerArm = 42693;
    setup.smallestDifference = 0.004;
    setup.randomised = true;
    const Currency euro{QStringLiteral("EUR"), 2};
    const auto tests = season();
    size_t boosts = 0;
    const double verdicts = medianOf([&] {
        boosts = 0;
        for (const auto &arms : tests) {
            const Verdict verdict = verdictOf(setup, arms, courseOf(setup, arms), kFirst.addDays(kDays), euro);
            boosts += verdict.call == Call::Boost ? 1U : 0U;
        }
    });
    LaunchOrDropsSetup money;
    money.budget = 600000;
    const auto assumptions = launchAssumptions({});
    double ahead = 0;
    const double simulation = medianOf([&] { ahead += launchOrDrops(money, assumptions).chanceDropsAhead; });
    if (boosts == 0 || ahead <= 0) {
        std::fputs("the season has no verdict, so the figures mean nothing\n", stderr);
        return 1;
    }
    std::printf("verdicts_ms %.3f\nlaunch_or_drops_ms %.3f\n", verdicts, simulation);
    return 0;
}

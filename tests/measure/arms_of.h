// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/presets.h"
#include "core/measure/test_course.h"

#include <algorithm>
#include <random>

namespace dropbeat::test {

/// A KPI of the presets.
inline Kpi presetKpi(const QString &id)
{
    const std::vector<Kpi> kpis = presetKpis();
    return *std::find_if(kpis.begin(), kpis.end(), [&id](const Kpi &kpi) { return kpi.id == id; });
}

inline const QDate kFirstDay(2026, 10, 23);

/// Arms A, B, C… with these counts day by day: {{top, bottom}, …} each.
inline std::vector<TestArm> armsOf(const std::vector<std::vector<ShareCount>> &counts)
{
    std::vector<TestArm> arms;
    for (size_t i = 0; i < counts.size(); ++i) {
        TestArm arm;
        arm.label = QChar(static_cast<char16_t>(u'A' + i));
        for (size_t day = 0; day < counts[i].size(); ++day) {
            arm.days.push_back(
                {kFirstDay.addDays(static_cast<qint64>(day)), counts[i][day].successes, counts[i][day].trials, {}});
        }
        arms.push_back(arm);
    }
    return arms;
}

/// Arms drawn at random: the same trials each day, a rate for each arm.
inline std::vector<TestArm> randomArms(std::mt19937_64 &random, const std::vector<double> &rates, qint64 perDay,
                                       int days)
{
    std::vector<std::vector<ShareCount>> counts;
    for (const double rate : rates) {
        std::binomial_distribution<qint64> draw(perDay, rate);
        std::vector<ShareCount> arm;
        for (int day = 0; day < days; ++day) {
            arm.push_back({draw(random), perDay});
        }
        counts.push_back(arm);
    }
    return armsOf(counts);
}

/// The same arms as they were on the evening of a day of the test (from 0).
inline std::vector<TestArm> until(std::vector<TestArm> arms, int day)
{
    for (TestArm &arm : arms) {
        std::erase_if(arm.days, [day](const ArmDay &each) { return each.day > kFirstDay.addDays(day); });
    }
    return arms;
}

} // namespace dropbeat::test

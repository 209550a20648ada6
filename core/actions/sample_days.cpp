// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_days.h"

#include <algorithm>
#include <array>
#include <optional>
#include <random>

namespace dropbeat {

namespace {

using Amounts = std::vector<qint64>; // one a day

/// The standard fixes what mt19937_64 gives, but not what its distributions do; hence remainders.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}
    /// 0 … below - 1. The bias of the remainder is far under one in a million million here.
    qint64 below(qint64 limit) { return static_cast<qint64>(m_engine() % static_cast<quint64>(limit)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }

private:
    std::mt19937_64 m_engine;
};

/// Divides a total by weights; the parts add up to it.
Amounts share(qint64 total, const Amounts &weights)
{
    qint64 all = 0;
    for (const qint64 weight : weights) {
        all += weight;
    }
    Amounts parts;
    qint64 weightSoFar = 0;
    qint64 given = 0;
    for (const qint64 weight : weights) {
        weightSoFar += weight;
        const qint64 due = all > 0 ? total * weightSoFar / all : 0;
        parts.push_back(due - given);
        given = due;
    }
    return parts;
}

/// Picks that many of the pieces of all days by chance, each day's pieces with its weight; the last day has weight 100.
Amounts pick(qint64 count, const Amounts &pieces, const Amounts &weights, Dice &dice)
{
    qint64 left = 0;
    for (size_t day = 0; day < pieces.size(); ++day) {
        left += pieces[day] * weights[day];
    }
    Amounts picked(pieces.size(), 0);
    for (size_t day = 0; day < pieces.size(); ++day) {
        for (qint64 piece = 0; piece < pieces[day]; ++piece) {
            if (dice.below(left) < count * weights[day]) {
                ++picked[day];
                --count;
            }
            left -= weights[day];
        }
    }
    return picked;
}

/// How strong each day's reach is.
Amounts reachWeights(const SampleDays &days, Dice &dice)
{
    constexpr std::array<qint64, 7> kWeek{88, 92, 97, 108, 113, 106, 98};            // Monday first
    constexpr std::array<qint64, 4> kLearning{45, 62, 78, 90};                       // first days of an ad
    constexpr std::array<qint64, 10> kFading{100, 64, 41, 28, 21, 16, 13, 10, 8, 7}; // days of an organic post
    Amounts weights;
    for (QDate day = days.from; day <= days.until; day = day.addDays(1)) {
        const auto age = static_cast<size_t>(days.from.daysTo(day));
        qint64 weight = kWeek[static_cast<size_t>(day.dayOfWeek() - 1)];
        if (days.placement == Placement::Organic) {
            weight = weight * kFading[std::min(age, kFading.size() - 1)] / 100;
        } else if (age < kLearning.size()) {
            weight = weight * kLearning[age] / 100;
        }
        const qint64 sinceLaunch = days.launch.daysTo(day);
        if (sinceLaunch >= 0 && sinceLaunch <= 2) {
            weight = weight * 135 / 100;
        }
        weights.push_back(weight * dice.between(82, 118));
    }
    return weights;
}

/// While an ad is learning, it meets fewer of those who like it.
Amounts interestWeights(const SampleDays &days)
{
    constexpr std::array<qint64, 4> kLearning{72, 82, 90, 96};
    Amounts weights(static_cast<size_t>(days.from.daysTo(days.until) + 1), 100);
    for (size_t day = 0; days.placement == Placement::Boosted && day < kLearning.size() && day + 1 < weights.size();
         ++day) {
        weights[day] = kLearning[day];
    }
    return weights;
}

/// Spends or earns more or less per piece from day to day; nothing on a day without pieces.
Amounts moneyWeights(const Amounts &pieces, bool learning, Dice &dice)
{
    constexpr std::array<qint64, 4> kDear{132, 120, 111, 104};
    Amounts weights;
    for (size_t day = 0; day < pieces.size(); ++day) {
        weights.push_back(pieces[day] * dice.between(91, 109) * (learning && day < kDear.size() ? kDear[day] : 100));
    }
    return weights;
}

/// What a count is part of, in the order of working out.
struct Step
{
    Measure measure;
    std::optional<Measure> of;
};
constexpr std::array<Step, 13> kSteps{{{Measure::Impressions, {}},
                                       {Measure::VideoViews, Measure::Impressions},
                                       {Measure::Views2s, Measure::VideoViews},
                                       {Measure::Views6s, Measure::Views2s},
                                       {Measure::Views25, Measure::VideoViews},
                                       {Measure::Views50, Measure::Views25},
                                       {Measure::Views75, Measure::Views50},
                                       {Measure::Views100, Measure::Views75},
                                       {Measure::Clicks, Measure::Impressions},
                                       {Measure::Sessions, {}},
                                       {Measure::AddToCarts, Measure::Sessions},
                                       {Measure::Orders, {}},
                                       {Measure::Signups, Measure::Sessions}}};

/// The days' amounts by measure, while they are being worked out.
class Spread
{
public:
    Spread(const Counts &sums, const SampleDays &days)
        : m_sums(sums)
        , m_days(days)
        , m_dice(days.seed)
        , m_reach(reachWeights(days, m_dice))
        , m_interest(interestWeights(days))
    {}

    void pieces()
    {
        for (const Step &step : kSteps) {
            const auto sum = m_sums[step.measure];
            if (!sum) {
                continue;
            }
            const std::optional<Measure> of = step.measure == Measure::Orders ? whatOrdersFollow() : step.of;
            at(step.measure) = of ? pick(*sum, at(*of), m_interest, m_dice) : share(*sum, m_reach);
        }
        if (const auto units = m_sums[Measure::Units]) {
            // An order has one piece at least, and here two at most.
            at(Measure::Units) = pick(*units - *m_sums[Measure::Orders], at(Measure::Orders), level(), m_dice);
            for (size_t day = 0; day < m_reach.size(); ++day) {
                at(Measure::Units)[day] += at(Measure::Orders)[day];
            }
        }
        if (const auto returned = m_sums[Measure::ReturnedUnits]) {
            // Late returns come without sales of their own.
            at(Measure::ReturnedUnits) = at(Measure::Units).empty()
                                             ? share(*returned, level())
                                             : pick(*returned, at(Measure::Units), level(), m_dice);
        }
    }

    void money()
    {
        if (const auto spend = m_sums[Measure::Spend]) {
            at(Measure::Spend) = share(*spend, moneyWeights(at(Measure::Impressions), true, m_dice));
        }
        if (const auto revenue = m_sums[Measure::Revenue]) {
            at(Measure::Revenue) = share(*revenue, moneyWeights(at(Measure::Orders), false, m_dice));
        }
        if (const auto refunds = m_sums[Measure::Refunds]) {
            at(Measure::Refunds) = share(*refunds, at(Measure::ReturnedUnits));
        }
    }

    std::vector<Counts> byDay() const
    {
        std::vector<Counts> result(m_reach.size());
        for (const Measure measure : allMeasures()) {
            const Amounts &amounts = m_amounts[static_cast<size_t>(measure)];
            for (size_t day = 0; day < amounts.size(); ++day) {
                result[day].set(measure, amounts[day]);
            }
        }
        return result;
    }

private:
    Amounts &at(Measure measure) { return m_amounts[static_cast<size_t>(measure)]; }
    Amounts level() const { return Amounts(m_reach.size(), 100); }
    Measure whatOrdersFollow() const { return m_sums[Measure::AddToCarts] ? Measure::AddToCarts : Measure::Clicks; }

    const Counts &m_sums;
    const SampleDays &m_days;
    Dice m_dice;
    Amounts m_reach;
    Amounts m_interest;
    std::array<Amounts, kMeasureCount> m_amounts;
};

} // namespace

std::vector<Counts> spreadOverDays(const Counts &sums, const SampleDays &days)
{
    Spread spread(sums, days);
    spread.pieces();
    spread.money();
    return spread.byDay();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/launch_or_drops.h"

#include "core/measure/distributions.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace dropbeat {

namespace {

constexpr int kDaysAfterTheLast = 30;
/// How well the return is known when no own drop tells it: as by so many.
constexpr double kAssumedDrops = 3;
constexpr double kLowQuantile = 0.1;
constexpr double kHighQuantile = 0.9;

/// Normal numbers that are the same on every machine: std::normal_distribution may differ between libraries.
class Luck
{
public:
    explicit Luck(quint64 seed)
        : m_random(seed)
    {}

    double next()
    {
        // 53 random bits, in the middle of their step: never 0 or 1.
        const double uniform = (static_cast<double>(m_random() >> 11) + 0.5) * 0x1p-53;
        return normalQuantile(uniform);
    }

private:
    std::mt19937_64 m_random;
};

/// One campaign of one run.
struct Campaign
{
    int day = 0;
    double spent = 0;
    double brings = 0;
};

class Simulation
{
public:
    Simulation(const LaunchOrDropsSetup &setup, const std::vector<LaunchAssumption> &assumptions)
        : m_setup(setup)
        , m_return(assumed(assumptions, QStringLiteral("return")))
        , m_scale(assumed(assumptions, QStringLiteral("scale")))
        , m_spread(assumed(assumptions, QStringLiteral("spread")))
        , m_momentum(assumed(assumptions, QStringLiteral("momentum")))
        , m_halfLife(assumed(assumptions, QStringLiteral("half_life")))
    {
        const double each = static_cast<double>(setup.budget) / setup.drops;
        m_setupCost = each * assumed(assumptions, QStringLiteral("setup"));
        m_usual = setup.usualWorking.value_or(each - m_setupCost);
        double known = kAssumedDrops;
        for (const LaunchAssumption &assumption : assumptions) {
            if (assumption.id == QLatin1String("return") && assumption.drops > 0) {
                known = assumption.drops;
            }
        }
        m_unsure = m_spread / std::sqrt(known);
        for (int day = 0; day <= lastDay(); day += 7) {
            m_days.push_back(day);
        }
    }

    LaunchOrDrops run(quint64 seed, int runs)
    {
        Luck luck(seed);
        Totals launch(m_days.size());
        Totals drops(m_days.size());
        int ahead = 0;
        for (int i = 0; i < runs; ++i) {
            const double brand = m_unsure * luck.next();
            const double one = add(launch, campaigns(1, brand, luck));
            const double many = add(drops, campaigns(m_setup.drops, brand, luck));
            ahead += many > one ? 1 : 0;
        }
        return {launch.way(m_days), drops.way(m_days), static_cast<double>(ahead) / runs};
    }

private:
    /// What all runs of one way had, day by day.
    struct Totals
    {
        explicit Totals(size_t days)
            : byDay(days)
        {}

        WayAhead way(const std::vector<int> &days)
        {
            WayAhead result;
            const auto &end = byDay.back();
            const auto losses = std::count_if(end.begin(), end.end(), [](double profit) { return profit < 0; });
            result.chanceOfLoss = static_cast<double>(losses) / static_cast<double>(end.size());
            result.deepest = quantile(lowest, 0.5);
            for (size_t i = 0; i < days.size(); ++i) {
                result.curve.push_back({days[i], quantile(byDay[i], kLowQuantile), quantile(byDay[i], 0.5),
                                        quantile(byDay[i], kHighQuantile)});
            }
            return result;
        }

        static double quantile(std::vector<double> &values, double probability)
        {
            const auto place = static_cast<std::ptrdiff_t>(probability * static_cast<double>(values.size() - 1) + 0.5);
            std::nth_element(values.begin(), values.begin() + place, values.end());
            return values[static_cast<size_t>(place)];
        }

        std::vector<std::vector<double>> byDay;
        std::vector<double> lowest;
    };

    int lastDay() const
    {
        const int days = (m_setup.drops - 1) * m_setup.everyDays + kDaysAfterTheLast;
        return (days + 6) / 7 * 7;
    }

    std::vector<Campaign> campaigns(int count, double brand, Luck &luck) const
    {
        const double spent = static_cast<double>(m_setup.budget) / count;
        const double working = std::max(0.0, spent - m_setupCost);
        const double usual = working > 0 ? m_return * m_usual * std::pow(working / m_usual, m_scale) : 0;
        std::vector<Campaign> result;
        for (int i = 0; i < count; ++i) {
            const double brings = usual * std::exp(brand + m_spread * luck.next()) * std::pow(1 + m_momentum, i);
            result.push_back({i * m_setup.everyDays, spent, brings});
        }
        return result;
    }

    /// Adds one run; returns its profit at the end.
    double add(Totals &totals, const std::vector<Campaign> &run) const
    {
        double lowest = 0;
        double profit = 0;
        for (size_t i = 0; i < m_days.size(); ++i) {
            profit = 0;
            for (const Campaign &campaign : run) {
                if (campaign.day <= m_days[i]) {
                    const double part = 1 - std::exp2(-(m_days[i] - campaign.day) / m_halfLife);
                    profit += campaign.brings * part - campaign.spent;
                }
            }
            totals.byDay[i].push_back(profit);
            lowest = std::min(lowest, profit);
        }
        totals.lowest.push_back(lowest);
        return profit;
    }

    const LaunchOrDropsSetup &m_setup;
    double m_return;
    double m_scale;
    double m_spread;
    double m_momentum;
    double m_halfLife;
    double m_setupCost = 0;
    double m_usual = 0;
    double m_unsure = 0;
    std::vector<int> m_days;
};

} // namespace

LaunchOrDrops launchOrDrops(const LaunchOrDropsSetup &setup, const std::vector<LaunchAssumption> &assumptions,
                            quint64 seed, int runs)
{
    Q_ASSERT(setup.budget > 0 && setup.drops >= 2 && setup.everyDays > 0 && runs > 0);
    return Simulation(setup, assumptions).run(seed, runs);
}

} // namespace dropbeat

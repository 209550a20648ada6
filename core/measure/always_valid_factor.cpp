// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/confidence_sequence.h"
#include "core/measure/distributions.h"
#include "core/measure/power.h"

#include <cmath>
#include <map>
#include <mutex>
#include <numbers>
#include <tuple>
#include <vector>

namespace dropbeat {

namespace {

double normalDensity(double x)
{
    return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
}

/// The chance that a test whose difference is `drift` standard errors at its planned end has left the sequence by then.
/// The estimate is a Brownian path W(t) + drift·t on 0 < t ≤ 1, undecided while |path| ≤ factor(t)·√t at each look. The
/// density of the undecided paths is kept on a grid and stepped from look to look; 121 points give three digits.
double chanceOfCall(double drift, double alpha, int looks)
{
    constexpr int kPoints = 121;
    const double rho = sequenceRho(1.0, alpha);
    const double step = 1.0 / looks;
    const double spread = std::sqrt(step);
    std::vector<double> places;
    std::vector<double> density;
    double undecided = 1;
    for (int look = 1; look <= looks; ++look) {
        const double t = look * step;
        const double bound = sequenceFactor(t, rho, alpha) * std::sqrt(t);
        const double width = 2 * bound / (kPoints - 1);
        std::vector<double> next(kPoints, 0.0);
        std::vector<double> nextPlaces(kPoints, 0.0);
        undecided = 0;
        for (int i = 0; i < kPoints; ++i) {
            const double x = -bound + i * width;
            double sum = 0;
            if (look == 1) {
                sum = normalDensity((x - drift * step) / spread) / spread;
            } else {
                for (size_t j = 0; j < places.size(); ++j) {
                    sum += density[j] * normalDensity((x - places[j] - drift * step) / spread) / spread;
                }
            }
            const double weight = i == 0 || i == kPoints - 1 ? width / 2 : width;
            nextPlaces[static_cast<size_t>(i)] = x;
            next[static_cast<size_t>(i)] = sum * weight;
            undecided += sum * weight;
        }
        places = std::move(nextPlaces);
        density = std::move(next);
    }
    return 1 - undecided;
}

double workedOutFactor(double alpha, double power, int looks)
{
    const double once = normalQuantile(1 - alpha / 2) + normalQuantile(power);
    double low = once;
    double high = 3 * once;
    while (high - low > 1e-3 * once) {
        const double middle = (low + high) / 2;
        (chanceOfCall(middle, alpha, looks) < power ? low : high) = middle;
    }
    return (high / once) * (high / once);
}

} // namespace

double alwaysValidFactor(double alpha, double power, int looks)
{
    Q_ASSERT(alpha > 0 && alpha < 0.5 && power > 0.05 && power < 1 && looks > 0);
    // The same few settings are asked for again and again, on every page that plans a test.
    static std::mutex mutex;
    static std::map<std::tuple<double, double, int>, double> known;
    const std::lock_guard lock(mutex);
    const auto key = std::tuple(alpha, power, looks);
    const auto found = known.find(key);
    return found != known.end() ? found->second
                                : known.emplace(key, workedOutFactor(alpha, power, looks)).first->second;
}

} // namespace dropbeat

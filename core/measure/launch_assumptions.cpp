// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/launch_or_drops.h"
#include "core/measure/momentum.h"
#include "core/measure/preset_list.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr size_t kFewestForTheLevel = 3;
constexpr size_t kFewestForASlope = 5;
/// Budgets that differ by less than this factor don't tell how the return follows them.
constexpr double kUnlikeBudgets = 2;
constexpr double kLeastContribution = 0.05;

/// One past drop in logarithms.
struct LogDrop
{
    double working = 0;
    double contribution = 0;
};

std::vector<LogDrop> logDrops(const std::vector<PastDrop> &history)
{
    std::vector<LogDrop> result;
    for (const PastDrop &drop : history) {
        if (drop.working > 0) {
            const double working = static_cast<double>(drop.working);
            const double least = kLeastContribution * working;
            result.push_back({std::log(working), std::log(std::max(static_cast<double>(drop.contribution), least))});
        }
    }
    return result;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

/// The slope of ln contribution on ln working budget, where the budgets are unlike enough to tell.
std::optional<double> slopeOf(const std::vector<LogDrop> &drops)
{
    if (drops.size() < kFewestForASlope) {
        return std::nullopt;
    }
    const auto [least, most] = std::minmax_element(
        drops.begin(), drops.end(), [](const LogDrop &a, const LogDrop &b) { return a.working < b.working; });
    if (most->working - least->working < std::log(kUnlikeBudgets)) {
        return std::nullopt;
    }
    std::vector<double> x;
    std::vector<double> y;
    for (const LogDrop &drop : drops) {
        x.push_back(drop.working);
        y.push_back(drop.contribution);
    }
    const double meanX = meanOf(x);
    const double meanY = meanOf(y);
    double products = 0;
    double squares = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        products += (x[i] - meanX) * (y[i] - meanY);
        squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
}

double spreadOf(const std::vector<double> &values)
{
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// The median part of a drop's whole budget that its shoot took.
double setupShare(const std::vector<PastDrop> &history)
{
    std::vector<double> shares;
    for (const PastDrop &drop : history) {
        if (drop.working > 0) {
            shares.push_back(static_cast<double>(drop.setup) / static_cast<double>(drop.setup + drop.working));
        }
    }
    return ownHistory(shares)->median;
}

/// Puts what the brand's own drops tell in an assumption's place.
void tell(std::vector<LaunchAssumption> &assumptions, const char *id, double value, size_t drops)
{
    for (LaunchAssumption &assumption : assumptions) {
        if (assumption.id == QLatin1String(id)) {
            assumption.value = std::clamp(value, assumption.low, assumption.high);
            assumption.drops = static_cast<int>(drops);
        }
    }
}

std::vector<LaunchAssumption> presetAssumptions()
{
    std::vector<LaunchAssumption> result;
    for (const QJsonValue &value : presetList(QStringLiteral("launch_or_drops"))) {
        const auto text = [&value](const char *key) {
            return QCoreApplication::translate("Presets", value[QLatin1String(key)].toString().toUtf8().constData());
        };
        result.push_back({value[QStringLiteral("id")].toString(), value[QStringLiteral("value")].toDouble(),
                          value[QStringLiteral("low")].toDouble(), value[QStringLiteral("high")].toDouble(), 0,
                          text("text"), text("source"),
                          QDate::fromString(value[QStringLiteral("asOf")].toString(), Qt::ISODate)});
    }
    return result;
}

} // namespace

double assumed(const std::vector<LaunchAssumption> &assumptions, const QString &id)
{
    const auto found = std::find_if(assumptions.begin(), assumptions.end(),
                                    [&id](const LaunchAssumption &assumption) { return assumption.id == id; });
    Q_ASSERT(found != assumptions.end());
    return found->value;
}

std::optional<double> usualWorkingOf(const std::vector<PastDrop> &history)
{
    std::vector<double> working;
    for (const PastDrop &drop : history) {
        if (drop.working > 0) {
            working.push_back(static_cast<double>(drop.working));
        }
    }
    const auto own = ownHistory(working);
    return own ? std::optional(own->median) : std::nullopt;
}

std::vector<LaunchAssumption> launchAssumptions(const std::vector<PastDrop> &history)
{
    std::vector<LaunchAssumption> assumptions = presetAssumptions();
    const std::vector<LogDrop> drops = logDrops(history);
    if (drops.size() < kFewestForTheLevel) {
        return assumptions;
    }
    if (const auto slope = slopeOf(drops)) {
        tell(assumptions, "scale", *slope, drops.size());
    }
    const double scale = assumed(assumptions, QStringLiteral("scale"));
    std::vector<double> levels; // what each drop brought beyond what its budget explains
    for (const LogDrop &drop : drops) {
        levels.push_back(drop.contribution - scale * drop.working);
    }
    const double usual = std::log(*usualWorkingOf(history));
    tell(assumptions, "return", std::exp(meanOf(levels) + (scale - 1) * usual), drops.size());
    tell(assumptions, "spread", spreadOf(levels), drops.size());
    tell(assumptions, "setup", setupShare(history), drops.size());
    const DropTrend trend = trendOf(levels);
    if (trend.reading == DropTrend::Reading::Growing || trend.reading == DropTrend::Reading::Shrinking) {
        tell(assumptions, "momentum", std::expm1(trend.perDrop), drops.size());
    }
    return assumptions;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/counts.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr std::array<Measure, kMeasureCount> kAll{
    Measure::Impressions,   Measure::VideoViews, Measure::Views2s,  Measure::Views6s, Measure::Views25,
    Measure::Views50,       Measure::Views75,    Measure::Views100, Measure::Clicks,  Measure::Sessions,
    Measure::AddToCarts,    Measure::Orders,     Measure::Revenue,  Measure::Units,   Measure::Refunds,
    Measure::ReturnedUnits, Measure::Spend,      Measure::Signups};

constexpr std::array<const char *, kMeasureCount> kIds{
    "impressions", "video_views", "views_2s", "views_6s",       "views_25",     "views_50",
    "views_75",    "views_100",   "clicks",   "sessions",       "add_to_carts", "orders",
    "revenue",     "units",       "refunds",  "returned_units", "spend",        "signups"};

void addSource(std::vector<SplitCounts::Source> &sources, const SplitCounts::Source &source)
{
    for (SplitCounts::Source &each : sources) {
        if (each.claims == source.claims && each.platform == source.platform &&
            each.counts.reportsLike(source.counts)) {
            each.counts += source.counts;
            return;
        }
    }
    sources.push_back(source);
}

bool isAnalytics(const SplitCounts::Source &source)
{
    return source.platform == QLatin1String("ga4");
}

/// Whether it is the till whose orders the analytics sees, too. Orders made inside TikTok it never sees.
bool isTill(const SplitCounts::Source &source)
{
    return !source.claims && !isAnalytics(source) && source.platform != QLatin1String("tiktok-shop");
}

/// Till and analytics count the same orders: where the till tells them, the analytics' figure is not added.
void leaveOutAnalytics(Counts &own, const std::vector<SplitCounts::Source> &sources)
{
    if (std::none_of(sources.begin(), sources.end(), isAnalytics) ||
        std::none_of(sources.begin(), sources.end(), isTill)) {
        return;
    }
    for (const Measure measure : kAll) {
        bool till = false;
        std::optional<qint64> sum;
        for (const SplitCounts::Source &source : sources) {
            const auto value = source.counts[measure];
            if (value && !source.claims && !isAnalytics(source)) {
                till = till || isTill(source);
                sum = sum.value_or(0) + *value;
            }
        }
        if (till && isShopMeasure(measure)) {
            own.set(measure, sum);
        }
    }
}

} // namespace

std::span<const Measure> allMeasures()
{
    return kAll;
}

QString measureId(Measure measure)
{
    return QLatin1String(kIds[static_cast<size_t>(measure)]);
}

std::optional<Measure> measureFromId(const QString &id)
{
    for (const Measure measure : kAll) {
        if (id == QLatin1String(kIds[static_cast<size_t>(measure)])) {
            return measure;
        }
    }
    return std::nullopt;
}

bool isMoney(Measure measure)
{
    return measure == Measure::Revenue || measure == Measure::Refunds || measure == Measure::Spend;
}

bool isShopMeasure(Measure measure)
{
    switch (measure) {
    case Measure::Sessions:
    case Measure::AddToCarts:
    case Measure::Orders:
    case Measure::Revenue:
    case Measure::Units:
    case Measure::Refunds:
    case Measure::ReturnedUnits:
    case Measure::Signups:
        return true;
    default:
        return false;
    }
}

void Counts::add(Measure measure, qint64 value)
{
    auto &slot = m_values[static_cast<size_t>(measure)];
    slot = slot.value_or(0) + value;
}

Counts &Counts::operator+=(const Counts &other)
{
    for (const Measure measure : kAll) {
        if (const auto value = other[measure]) {
            add(measure, *value);
        }
    }
    return *this;
}

bool Counts::isEmpty() const
{
    return *this == Counts();
}

bool Counts::reportsLike(const Counts &other) const
{
    return std::equal(m_values.begin(), m_values.end(), other.m_values.begin(),
                      [](const auto &a, const auto &b) { return a.has_value() == b.has_value(); });
}

void SplitCounts::add(const Counts &counts, bool sourceClaims, const QString &platform)
{
    addSource(sources, {platform, sourceClaims, counts});
    for (const Measure measure : kAll) {
        if (const auto value = counts[measure]) {
            (sourceClaims && isShopMeasure(measure) ? claimed : own).add(measure, *value);
        }
    }
    leaveOutAnalytics(own, sources);
}

SplitCounts &SplitCounts::operator+=(const SplitCounts &other)
{
    own += other.own;
    claimed += other.claimed;
    for (const Source &source : other.sources) {
        addSource(sources, source);
    }
    leaveOutAnalytics(own, sources);
    return *this;
}

} // namespace dropbeat

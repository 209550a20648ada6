// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace dropbeat {

/// What platforms and shops count. Revenue, Refunds and Spend are money in minor units; the rest are pieces.
enum class Measure : quint8 {
    Impressions,
    VideoViews,
    Views2s,
    Views6s,
    Views25,
    Views50,
    Views75,
    Views100,
    Clicks,
    Sessions,
    AddToCarts,
    Orders,
    Revenue,
    Units,
    Refunds,
    ReturnedUnits,
    Spend,
    Signups,
};
inline constexpr int kMeasureCount = 18;

std::span<const Measure> allMeasures();
/// snake_case id as in files, presets and JSON: "video_views". Also the column's name in the plan file.
QString measureId(Measure measure);
std::optional<Measure> measureFromId(const QString &id);
bool isMoney(Measure measure);
/// What follows a visit: sessions, carts, orders, revenue, units, returns, signups. A platform's figure for these is a
/// claim, not the shop's own count.
bool isShopMeasure(Measure measure);

/// Counts of some period. An absent count was not reported, which is not zero.
class Counts
{
public:
    std::optional<qint64> operator[](Measure measure) const { return m_values[static_cast<size_t>(measure)]; }
    void set(Measure measure, std::optional<qint64> value) { m_values[static_cast<size_t>(measure)] = value; }
    /// Adds a reported value; what was not reported before counts from here.
    void add(Measure measure, qint64 value);
    /// Adds all that other reports.
    Counts &operator+=(const Counts &other);
    bool isEmpty() const;
    /// Whether the same measures are reported in both.
    bool reportsLike(const Counts &other) const;

    friend bool operator==(const Counts &, const Counts &) = default;

private:
    std::array<std::optional<qint64>, kMeasureCount> m_values;
};

/// Counts as one reads them for a judgement: the shop's own orders and revenue never mix with what platforms claim.
struct SplitCounts
{
    /// What one platform counted wherever it reported the same measures.
    struct Source
    {
        QString platform; ///< Subject::platform
        bool claims = false;
        Counts counts;
        friend bool operator==(const Source &, const Source &) = default;
    };

    Counts own;     ///< reach and spend from everywhere; shop measures from the shop and its analytics only
    Counts claimed; ///< shop measures as advertising platforms claim them
    /// The same counts once more, apart by platform and by which measures were reported: a rate over several platforms
    /// may only put together what was counted together.
    std::vector<Source> sources;

    /// Files counts of a platform under own and claimed.
    void add(const Counts &counts, bool sourceClaims, const QString &platform = {});
    SplitCounts &operator+=(const SplitCounts &other);
    friend bool operator==(const SplitCounts &, const SplitCounts &) = default;
};

} // namespace dropbeat

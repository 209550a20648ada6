// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/results_view.h"

#include <QHash>

#include <optional>
#include <tuple>

namespace dropbeat {

/// Where a result belongs, as far as its assignment and a grouping tell.
struct ResultPlace
{
    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> variant;
    Id<Touchpoint> touchpoint;
    QString channel;

    friend bool operator==(const ResultPlace &, const ResultPlace &) = default;
};

/// Finds where subjects belong, and the order in which groups are shown: drops, clips and variants as the line-up has
/// them, then touchpoints, then what belongs to a whole clip or drop.
class ResultPlaces
{
public:
    using Rank = std::tuple<int, int, int, int, int, QString>;

    explicit ResultPlaces(const Tables &tables);
    ResultPlace of(const Subject &subject) const;
    Rank rank(const ResultPlace &place) const;

private:
    struct TouchpointPlace
    {
        Id<Drop> drop;
        QString channel;
        int position = 0;
    };

    /// Behind all others when there is none such.
    TouchpointPlace placeOf(Id<Touchpoint> touchpoint) const;

    const Tables &m_tables;
    QHash<Id<Drop>, int> m_drops;
    QHash<Id<Clip>, std::pair<Id<Drop>, int>> m_clips;
    QHash<Id<Variant>, std::pair<Id<Clip>, int>> m_variants;
    /// Plans of ten years have many touchpoints, and few of them results: read when the first is asked for.
    mutable std::optional<QHash<Id<Touchpoint>, TouchpointPlace>> m_touchpoints;
    QHash<QString, int> m_channels;
};

/// The parts of the place that a grouping keeps apart.
ResultPlace groupedBy(ResultGrouping by, const ResultPlace &place);
bool isAskedFor(const ResultQuery &query, const ResultPlace &place);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/clip.h"
#include "core/domain/counts.h"
#include "core/domain/drop.h"
#include "core/domain/subject.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

enum class ResultGrouping { Drop, Clip, Variant, Channel, Day };

/// Which results a page or a command asks for.
struct ResultQuery
{
    ResultGrouping by = ResultGrouping::Variant;
    Id<Drop> drop;   ///< null: every drop
    Id<Clip> clip;   ///< null: every clip
    QString channel; ///< empty: every channel
    ResultFilter filter;

    friend bool operator==(const ResultQuery &, const ResultQuery &) = default;
};

/// One group's counts. Only the parts of the key that its grouping has are set; a result assigned to a drop but to no
/// clip of it stands under that drop alone.
struct ResultGroup
{
    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> variant;
    Id<Touchpoint> touchpoint; ///< with grouping by variant: results of a touchpoint that is no clip
    QString channel;
    QDate day;
    SplitCounts counts;
};

/// What was asked for, and what belongs to nothing yet.
struct ResultGroups
{
    std::vector<ResultGroup> rows;
    SplitCounts unassigned;
    int unassignedSubjects = 0;
    QDate firstDay; ///< of the rows' results
    QDate lastDay;
};

/// Groups results by what they are assigned to. Unassigned results are counted in `unassigned` and nowhere else.
/// Grouping by day reads the days of the subjects concerned, every other grouping only their kept totals, unless the
/// filter has dates.
ResultGroups readResults(const Tables &tables, const ResultQuery &query);

/// Day by day of each variant (or of what else has results) of a clip or drop, for a chart.
struct DaySeries
{
    ResultGroup key; ///< as from grouping by variant; its counts are those of all days
    std::vector<std::pair<QDate, SplitCounts>> days;
};
std::vector<DaySeries> readDays(const Tables &tables, const ResultQuery &query);
/// How many rows readDays would read: what is more than some ten thousand is better read on a worker.
qint64 dayRows(const Tables &tables, const ResultQuery &query);

} // namespace dropbeat

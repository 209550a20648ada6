// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/shop_orders.h"
#include "core/domain/channel.h"
#include "core/domain/clip.h"
#include "core/domain/counts.h"
#include "core/domain/drop.h"
#include "core/domain/subject.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"
#include "core/store/tables.h"

#include <map>
#include <memory>
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
    bool sumUnassigned = true; ///< false: only count the subjects that belong to nothing, which is quick

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
    QStringList platforms; ///< whose figures the rows are, sorted: Subject::platform
    QStringList channels;  ///< where they come from, sorted: Channel::id
};

/// One group's results day by day, for a chart.
struct ResultDays
{
    ResultGroup key;                                 ///< as readResults gives it; its counts are those of all its days
    std::vector<std::pair<QDate, SplitCounts>> days; ///< by day; days without results are left out
};

/// The subjects and orders that a query concerns, found once for several questions about them. Holds on to the tables.
///
/// A shop's orders stand under their drop, as no clip's or touchpoint's: which of them brought an order is a question
/// of evidence. Nor are they organic or boosted, so a query for one of these leaves them out. Sums of days that tell
/// the same orders are not added to them; where such sums stand by themselves, as a variant's or a channel's, only the
/// rest of the orders stands under the drop.
class ResultScope
{
public:
    ResultScope(const Tables &tables, const ResultQuery &query);
    /// With orders that have been read already, for many questions in a row.
    ResultScope(const Tables &tables, const ResultQuery &query, std::shared_ptr<const ShopOrders> orders);
    ~ResultScope();
    ResultScope(const ResultScope &) = delete;
    ResultScope &operator=(const ResultScope &) = delete;

    /// Groups results by what they are assigned to. Unassigned results are counted in `unassigned` and nowhere else.
    /// Grouping by day reads the days of the subjects concerned, every other grouping only their kept totals, unless
    /// the filter has dates.
    ResultGroups groups() const;
    /// Day by day of each group (by day: of each variant). Results of whole periods have no days and are not in here.
    std::vector<ResultDays> days() const;
    /// How many rows days() would read at most: what is more than some thousands is better read on a worker.
    qint64 dayRows() const;

private:
    struct Concerned;
    std::vector<Measure> reportedMeasures() const;
    std::vector<SubjectTotal> totals() const;
    std::vector<Counts> restByDay(std::vector<std::map<QDate, Counts>> told) const;
    std::vector<SubjectTotal> beside(DaySpan covered, const std::vector<Id<Subject>> &subjects) const;
    void addTotals(ResultGroups &result) const;
    void addDays(ResultGroups &result) const;
    void addUnassigned(ResultGroups &result) const;

    const Tables &m_tables;
    ResultQuery m_query;
    std::shared_ptr<const ShopOrders> m_orders;
    std::unique_ptr<Concerned> m_concerned;
    std::vector<SubjectTotal> m_stored; ///< kept totals of the placement asked for, of every subject, without dates
};

// One question each.
ResultGroups readResults(const Tables &tables, const ResultQuery &query);
ResultGroups readResults(const Tables &tables, const ResultQuery &query, std::shared_ptr<const ShopOrders> orders);
std::vector<ResultDays> readDays(const Tables &tables, const ResultQuery &query);
qint64 dayRows(const Tables &tables, const ResultQuery &query);

} // namespace dropbeat

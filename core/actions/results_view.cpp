// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/results_view.h"

#include "core/actions/result_places.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

ResultGroup groupAt(const ResultPlace &place)
{
    ResultGroup group;
    group.drop = place.drop;
    group.clip = place.clip;
    group.variant = place.variant;
    group.touchpoint = place.touchpoint;
    group.channel = place.channel;
    return group;
}

void note(ResultGroups &result, const QString &platform, const QString &channel, QDate from, QDate to)
{
    for (auto [list, value] : {std::pair(&result.platforms, platform), std::pair(&result.channels, channel)}) {
        const auto at = std::lower_bound(list->begin(), list->end(), value);
        if (!value.isEmpty() && (at == list->end() || *at != value)) {
            list->insert(at, value);
        }
    }
    result.firstDay = result.firstDay.isValid() ? std::min(result.firstDay, from) : from;
    result.lastDay = result.lastDay.isValid() ? std::max(result.lastDay, to) : to;
}

/// A till's sum of days, which orders may tell better. The analytics' figures are left out wherever a till's are there.
bool isDaySum(const Subject &subject)
{
    return !subject.claims && subject.platform != QLatin1String("ga4");
}

/// The counts without what orders tell.
Counts withoutOrders(Counts counts)
{
    for (const Measure measure : countedByOrders()) {
        counts.set(measure, {});
    }
    return counts;
}

/// Takes off the orders what is told of them elsewhere, as far as it goes; both then hold what is left. Of a measure
/// that is told in full nothing is reported any more.
void takeOff(Counts &orders, Counts &told)
{
    for (const Measure measure : countedByOrders()) {
        if (orders[measure] && told[measure]) {
            const qint64 both = std::max<qint64>(0, std::min(*orders[measure], *told[measure]));
            told.set(measure, *told[measure] - both);
            orders.set(measure, *orders[measure] == both ? std::nullopt : std::optional(*orders[measure] - both));
        }
    }
}

bool isWithin(const ResultFilter &filter, QDate day)
{
    return (!filter.from.isValid() || day >= filter.from) && (!filter.to.isValid() || day <= filter.to);
}

/// Only of orders made inside TikTok the channel is known.
QString channelOf(const QString &till)
{
    return isTikTok(till) ? QStringLiteral("tiktok") : QString();
}

ResultPlace placeOf(const ShopOrders::Day &day)
{
    return {day.drop, {}, {}, {}, channelOf(day.shop)};
}

ResultFilter within(const DaySpan &span, ResultFilter filter)
{
    filter.from = filter.from.isValid() ? std::max(filter.from, span.first) : span.first;
    filter.to = filter.to.isValid() ? std::min(filter.to, span.last) : span.last;
    return filter;
}

} // namespace

/// The subjects and orders that a query concerns, each with its group.
struct ResultScope::Concerned
{
    struct Entry
    {
        size_t group = 0;
        bool claims = false;
        QString platform;
        QString channel;
        DaySpan covered; ///< by orders that stand in the same group
        int told = -1;   ///< index into `told`, when it tells a part of a drop's orders by itself
    };
    struct OrderDay
    {
        const ShopOrders::Day *day;
        size_t group;
        int told = -1; ///< index into `told`: what stands of them in other groups
    };
    /// Sums of days that tell orders of one drop and till in groups of their own.
    struct Told
    {
        DaySpan span;
        std::vector<Id<Subject>> subjects;
    };

    Concerned(const Tables &tables, const ResultQuery &query, const ShopOrders &shopOrders);
    /// The counts of a day as they are to be added: without what orders tell of it.
    static Counts onDay(const Entry &entry, QDate day, const Counts &counts)
    {
        return entry.covered.contains(day) ? withoutOrders(counts) : counts;
    }

    std::vector<ResultGroup> groups; ///< in the order of the screen, counts still empty
    QHash<Id<Subject>, Entry> entries;
    std::vector<Id<Subject>> subjects;
    QHash<Id<Subject>, bool> unassigned; ///< of the channel asked for → claims
    std::vector<OrderDay> orders;        ///< by day within a drop and shop
    std::vector<Told> told;
    Counts ordersOfNone; ///< of no drop

private:
    using DropTill = std::pair<Id<Drop>, bool>; ///< the drop, and whether the till is TikTok's
    struct Members
    {
        ResultPlace place;
        std::vector<std::pair<Id<Subject>, Entry>> subjects;
        std::vector<const ShopOrders::Day *> orders;
    };
    using Grouped = std::map<ResultPlaces::Rank, Members>;

    Entry entryOf(const ShopOrders &orders, const ResultQuery &query, const Subject &subject, const ResultPlace &place);
    void addSubjects(Grouped &grouped, const ResultPlaces &places, const Tables &tables, const ResultQuery &query,
                     const ShopOrders &shopOrders);
    void addOrders(Grouped &grouped, const ResultPlaces &places, const ResultQuery &query,
                   const ShopOrders &shopOrders);

    std::map<DropTill, int> m_told; ///< indexes into `told`
};

/// By day, the days of all variants are one; else each has its own.
ResultScope::Concerned::Concerned(const Tables &tables, const ResultQuery &query, const ShopOrders &shopOrders)
{
    const ResultPlaces places(tables);
    Grouped grouped;
    addSubjects(grouped, places, tables, query, shopOrders);
    if (!query.filter.placement && query.clip.isNull()) {
        addOrders(grouped, places, query, shopOrders);
    }
    for (auto &[rank, members] : grouped) {
        for (auto &[subject, entry] : members.subjects) {
            entry.group = groups.size();
            entries.insert(subject, entry);
            subjects.push_back(subject);
        }
        for (const ShopOrders::Day *day : members.orders) {
            const auto known = m_told.find({day->drop, isTikTok(day->shop)});
            orders.push_back({day, groups.size(), known == m_told.end() ? -1 : known->second});
        }
        groups.push_back(groupAt(members.place));
    }
}

/// A till's sums of days are covered by its orders where both would be added up in one group. Where they stand in a
/// group of their own (a clip's, a variant's, a channel's), they stay, and only the rest of the orders stands beside.
ResultScope::Concerned::Entry ResultScope::Concerned::entryOf(const ShopOrders &shopOrders, const ResultQuery &query,
                                                              const Subject &subject, const ResultPlace &place)
{
    Entry entry{0, subject.claims, subject.platform, place.channel, {}, -1};
    const bool askedFor = !query.filter.placement && query.clip.isNull() &&
                          (query.channel.isEmpty() || channelOf(subject.platform) == query.channel);
    const DaySpan span = askedFor && isDaySum(subject) ? shopOrders.insteadOf(subject.platform, place.drop) : DaySpan();
    if (!span.isValid()) {
        return entry;
    }
    const ResultGrouping by = query.by == ResultGrouping::Day ? ResultGrouping::Drop : query.by;
    if (groupedBy(by, place) == groupedBy(by, {place.drop, {}, {}, {}, channelOf(subject.platform)})) {
        entry.covered = span;
        return entry;
    }
    const auto [known, isNew] =
        m_told.try_emplace({place.drop, isTikTok(subject.platform)}, static_cast<int>(told.size()));
    if (isNew) {
        told.push_back({span, {}});
    }
    entry.told = known->second;
    told[static_cast<size_t>(entry.told)].subjects.push_back(subject.id);
    return entry;
}

void ResultScope::Concerned::addSubjects(Grouped &grouped, const ResultPlaces &places, const Tables &tables,
                                         const ResultQuery &query, const ShopOrders &shopOrders)
{
    const ResultGrouping by = query.by == ResultGrouping::Day ? ResultGrouping::Variant : query.by;
    for (const Subject &subject : tables.subjects().places()) {
        const ResultPlace place = places.of(subject);
        if (subject.assignment.isNone()) {
            if (query.channel.isEmpty() || place.channel == query.channel) {
                unassigned.insert(subject.id, subject.claims);
            }
        } else if (isAskedFor(query, place)) {
            const ResultPlace group = groupedBy(by, place);
            Members &members = grouped[places.rank(group)];
            members.place = group;
            members.subjects.push_back({subject.id, entryOf(shopOrders, query, subject, place)});
        }
    }
}

void ResultScope::Concerned::addOrders(Grouped &grouped, const ResultPlaces &places, const ResultQuery &query,
                                       const ShopOrders &shopOrders)
{
    const ResultGrouping by = query.by == ResultGrouping::Day ? ResultGrouping::Variant : query.by;
    for (const ShopOrders::Day &day : shopOrders.days()) {
        const ResultPlace place = placeOf(day);
        if (!isWithin(query.filter, day.day)) {
            continue;
        }
        if (day.drop.isNull()) {
            if (query.channel.isEmpty() || place.channel == query.channel) {
                ordersOfNone += day.counts;
            }
        } else if (isAskedFor(query, place)) {
            const ResultPlace group = groupedBy(by, place);
            Members &members = grouped[places.rank(group)];
            members.place = group;
            members.orders.push_back(&day);
        }
    }
}

ResultScope::ResultScope(const Tables &tables, const ResultQuery &query)
    : ResultScope(tables, query, std::make_shared<const ShopOrders>(ShopOrders::read(tables)))
{}

ResultScope::ResultScope(const Tables &tables, const ResultQuery &query, std::shared_ptr<const ShopOrders> orders)
    : m_tables(tables)
    , m_query(query)
    , m_orders(std::move(orders))
    , m_concerned(std::make_unique<Concerned>(tables, query, *m_orders))
{
    ResultFilter stored = query.filter;
    stored.from = {};
    stored.to = {};
    m_stored = tables.results().totals(stored);
}

ResultScope::~ResultScope() = default;

ResultGroups ResultScope::groups() const
{
    ResultGroups result;
    if (m_query.by == ResultGrouping::Day) {
        addDays(result);
    } else {
        addTotals(result);
    }
    addUnassigned(result);
    return result;
}

/// What the subjects report on the days beside those that orders cover.
std::vector<SubjectTotal> ResultScope::beside(DaySpan covered, const std::vector<Id<Subject>> &subjects) const
{
    ResultFilter before = m_query.filter;
    before.to = before.to.isValid() ? std::min(before.to, covered.first.addDays(-1)) : covered.first.addDays(-1);
    ResultFilter after = m_query.filter;
    after.from = after.from.isValid() ? std::max(after.from, covered.last.addDays(1)) : covered.last.addDays(1);
    std::vector<SubjectTotal> totals;
    for (const ResultFilter &filter : {before, after}) {
        if (!filter.from.isValid() || !filter.to.isValid() || filter.from <= filter.to) {
            const std::vector<SubjectTotal> part = m_tables.results().totals(filter, subjects);
            totals.insert(totals.end(), part.begin(), part.end());
        }
    }
    return totals;
}

/// Totals of the subjects asked for, of which those that orders cover tell only what orders don't.
std::vector<SubjectTotal> ResultScope::totals() const
{
    std::vector<SubjectTotal> totals =
        m_query.filter.hasDates() ? m_tables.results().totals(m_query.filter, m_concerned->subjects) : m_stored;
    std::map<std::pair<QDate, QDate>, std::vector<Id<Subject>>> covered;
    for (SubjectTotal &total : totals) {
        const auto entry = m_concerned->entries.constFind(total.subject);
        if (entry != m_concerned->entries.constEnd() && entry->covered.isValid()) {
            total.counts = withoutOrders(total.counts);
            covered[{entry->covered.first, entry->covered.last}].push_back(total.subject);
        }
    }
    for (const auto &[span, subjects] : covered) {
        for (SubjectTotal &total : beside({span.first, span.second}, subjects)) {
            Counts counts;
            for (const Measure measure : countedByOrders()) {
                counts.set(measure, total.counts[measure]);
            }
            total.counts = counts;
            totals.push_back(total);
        }
    }
    return totals;
}

/// Totals of subjects and orders, added up in their groups. Groups without a result are left out.
void ResultScope::addTotals(ResultGroups &result) const
{
    std::vector<ResultGroup> groups = m_concerned->groups;
    std::vector<bool> hasResults(groups.size());
    for (const SubjectTotal &total : totals()) {
        const auto entry = m_concerned->entries.constFind(total.subject);
        if (entry != m_concerned->entries.constEnd() && !total.counts.isEmpty()) {
            groups[entry->group].counts.add(total.counts, entry->claims, entry->platform);
            hasResults[entry->group] = true;
            note(result, entry->platform, entry->channel, total.firstDay, total.lastDay);
        }
    }
    std::vector<Counts> told;
    for (const Concerned::Told &each : m_concerned->told) {
        Counts &sum = told.emplace_back();
        for (const SubjectTotal &total : m_tables.results().totals(within(each.span, m_query.filter), each.subjects)) {
            sum += total.counts;
        }
    }
    std::map<std::tuple<size_t, QString, int>, Counts> orders; // of a group, a shop and what is told of them
    for (const auto &[day, group, of] : m_concerned->orders) {
        orders[{group, day->shop, of}] += day->counts;
    }
    for (auto &[key, counts] : orders) {
        const auto &[group, shop, of] = key;
        if (of >= 0) {
            takeOff(counts, told[static_cast<size_t>(of)]);
        }
        if (!counts.isEmpty()) {
            groups[group].counts.add(counts, false, shop);
            hasResults[group] = true;
        }
    }
    for (const auto &[day, group, of] : m_concerned->orders) {
        if (!orders[{group, day->shop, of}].isEmpty()) {
            note(result, day->shop, placeOf(*day).channel, day->day, day->day);
        }
    }
    for (size_t i = 0; i < groups.size(); ++i) {
        if (hasResults[i]) {
            result.rows.push_back(std::move(groups[i]));
        }
    }
}

void ResultScope::addDays(ResultGroups &result) const
{
    std::map<QDate, SplitCounts> days;
    Id<Subject> last;
    Concerned::Entry entry;
    const auto visit = [&](Id<Subject> subject, Placement, QDate day, const Counts &counts) {
        if (subject != last) {
            entry = m_concerned->entries.value(subject);
            last = subject;
            note(result, entry.platform, entry.channel, day, day);
        }
        days[day].add(Concerned::onDay(entry, day, counts), entry.claims, entry.platform);
    };
    m_tables.results().days(m_query.filter, m_concerned->subjects, visit, reportedMeasures());
    for (const auto &[day, group, told] : m_concerned->orders) {
        days[day->day].add(day->counts, false, day->shop);
        note(result, day->shop, placeOf(*day).channel, day->day, day->day);
    }
    for (const auto &[day, counts] : days) {
        ResultGroup row;
        row.day = day;
        row.counts = counts;
        result.rows.push_back(row);
    }
    if (!days.empty()) {
        result.firstDay = days.begin()->first;
        result.lastDay = days.rbegin()->first;
    }
}

void ResultScope::addUnassigned(ResultGroups &result) const
{
    const bool dated = m_query.sumUnassigned && m_query.filter.hasDates();
    const QList<Id<Subject>> keys = m_concerned->unassigned.keys();
    QSet<Id<Subject>> seen;
    for (const SubjectTotal &total :
         dated ? m_tables.results().totals(m_query.filter, {keys.begin(), keys.end()}) : m_stored) {
        const auto claims = m_concerned->unassigned.constFind(total.subject);
        if (claims == m_concerned->unassigned.constEnd()) {
            continue;
        }
        seen.insert(total.subject);
        if (m_query.sumUnassigned) {
            result.unassigned.add(total.counts, *claims);
        }
    }
    result.unassignedSubjects = static_cast<int>(seen.size());
    if (m_query.sumUnassigned && !m_concerned->ordersOfNone.isEmpty()) {
        result.unassigned.add(m_concerned->ordersOfNone, false);
    }
}

/// Of each day's orders what is not told elsewhere: on the same day; then, as clocks and clerks differ by some hours,
/// on any, the earliest first. The sum of days is then the rest of the sums.
std::vector<Counts> ResultScope::restByDay(std::vector<std::map<QDate, Counts>> told) const
{
    std::vector<Counts> rest;
    for (const auto &[day, group, of] : m_concerned->orders) {
        rest.push_back(day->counts);
        if (of >= 0) {
            takeOff(rest.back(), told[static_cast<size_t>(of)][day->day]);
        }
    }
    std::vector<Counts> others(told.size());
    for (size_t i = 0; i < told.size(); ++i) {
        for (const auto &[day, counts] : told[i]) {
            others[i] += counts;
        }
    }
    for (size_t i = 0; i < rest.size(); ++i) {
        if (const int of = m_concerned->orders[i].told; of >= 0) {
            takeOff(rest[i], others[static_cast<size_t>(of)]);
        }
    }
    return rest;
}

std::vector<ResultDays> ResultScope::days() const
{
    const size_t count = m_concerned->groups.size();
    std::vector<std::map<QDate, SplitCounts>> days(count);
    std::vector<std::map<QDate, Counts>> told(m_concerned->told.size());
    Id<Subject> last;
    Concerned::Entry entry;
    const auto visit = [&](Id<Subject> subject, Placement, QDate day, const Counts &counts) {
        if (subject != last) {
            entry = m_concerned->entries.value(subject);
            last = subject;
        }
        days[entry.group][day].add(Concerned::onDay(entry, day, counts), entry.claims, entry.platform);
        if (entry.told >= 0 && m_concerned->told[static_cast<size_t>(entry.told)].span.contains(day)) {
            told[static_cast<size_t>(entry.told)][day] += counts;
        }
    };
    m_tables.results().days(m_query.filter, m_concerned->subjects, visit, reportedMeasures());
    const std::vector<Counts> rest = restByDay(std::move(told));
    for (size_t i = 0; i < rest.size(); ++i) {
        const auto &[day, group, of] = m_concerned->orders[i];
        if (!rest[i].isEmpty()) {
            days[group][day->day].add(rest[i], false, day->shop);
        }
    }
    std::vector<ResultDays> result;
    for (size_t i = 0; i < count; ++i) {
        if (days[i].empty()) {
            continue;
        }
        ResultDays series{m_concerned->groups[i], {days[i].begin(), days[i].end()}};
        for (const auto &[day, counts] : series.days) {
            series.key.counts += counts;
        }
        result.push_back(std::move(series));
    }
    return result;
}

/// Those that any total of the subjects has: the others are absent on every day too.
std::vector<Measure> ResultScope::reportedMeasures() const
{
    Counts any;
    for (const SubjectTotal &total : m_stored) {
        if (m_concerned->entries.contains(total.subject)) {
            any += total.counts;
        }
    }
    std::vector<Measure> measures;
    std::copy_if(allMeasures().begin(), allMeasures().end(), std::back_inserter(measures),
                 [&any](Measure measure) { return any[measure].has_value(); });
    return measures;
}

qint64 ResultScope::dayRows() const
{
    auto rows = static_cast<qint64>(m_concerned->orders.size());
    for (const SubjectTotal &total : m_stored) {
        if (!m_concerned->entries.contains(total.subject)) {
            continue;
        }
        const QDate from =
            m_query.filter.from.isValid() ? std::max(m_query.filter.from, total.firstDay) : total.firstDay;
        const QDate to = m_query.filter.to.isValid() ? std::min(m_query.filter.to, total.lastDay) : total.lastDay;
        rows += std::clamp<qint64>(from.daysTo(to) + 1, 0, total.days);
    }
    return rows;
}

ResultGroups readResults(const Tables &tables, const ResultQuery &query)
{
    return ResultScope(tables, query).groups();
}

ResultGroups readResults(const Tables &tables, const ResultQuery &query, std::shared_ptr<const ShopOrders> orders)
{
    return ResultScope(tables, query, std::move(orders)).groups();
}

std::vector<ResultDays> readDays(const Tables &tables, const ResultQuery &query)
{
    return ResultScope(tables, query).days();
}

qint64 dayRows(const Tables &tables, const ResultQuery &query)
{
    return ResultScope(tables, query).dayRows();
}

} // namespace dropbeat

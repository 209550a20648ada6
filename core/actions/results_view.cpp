// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/results_view.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace dropbeat {

namespace {

/// Where a result belongs, as far as its assignment and a grouping tell.
struct Place
{
    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> variant;
    Id<Touchpoint> touchpoint;
    QString channel;
};

/// Finds where subjects belong, and the order in which groups are shown: drops, clips and variants as the line-up has
/// them, then touchpoints, then what belongs to a whole clip or drop.
class Places
{
public:
    using Rank = std::tuple<int, int, int, int, int, QString>;

    explicit Places(const Tables &tables)
    {
        for (const Drop &drop : tables.drops().all()) {
            m_drops.insert(drop.id, static_cast<int>(m_drops.size()));
        }
        for (const Clip &clip : tables.clips().all()) {
            m_clips.insert(clip.id, {clip.drop, static_cast<int>(m_clips.size())});
        }
        for (const Variant &variant : tables.variants().all()) {
            m_variants.insert(variant.id, {variant.clip, static_cast<int>(m_variants.size())});
        }
        for (const Touchpoint &touchpoint : tables.touchpoints().all()) {
            m_touchpoints.insert(touchpoint.id,
                                 {touchpoint.drop, touchpoint.channel, static_cast<int>(m_touchpoints.size())});
        }
        for (const Channel &channel : tables.channels().all()) {
            m_channels.insert(channel.id, channel.position);
        }
    }

    Place of(const Subject &subject) const
    {
        Place place;
        place.channel = subject.channel;
        const Assignment::Target &target = subject.assignment.target;
        if (const auto *drop = std::get_if<Id<Drop>>(&target)) {
            place.drop = *drop;
        } else if (const auto *clip = std::get_if<Id<Clip>>(&target)) {
            place.clip = *clip;
        } else if (const auto *variant = std::get_if<Id<Variant>>(&target)) {
            place.variant = *variant;
            place.clip = m_variants.value(*variant).first;
        } else if (const auto *touchpoint = std::get_if<Id<Touchpoint>>(&target)) {
            const TouchpointPlace found = m_touchpoints.value(*touchpoint);
            place.touchpoint = *touchpoint;
            place.drop = found.drop;
            if (place.channel.isEmpty()) {
                place.channel = found.channel;
            }
        }
        if (place.clip) {
            place.drop = m_clips.value(place.clip).first;
        }
        return place;
    }

    Rank rank(const Place &place) const
    {
        constexpr int kLast = std::numeric_limits<int>::max();
        return {m_drops.value(place.drop, kLast),
                m_clips.value(place.clip, {{}, kLast}).second,
                m_variants.value(place.variant, {{}, kLast}).second,
                m_touchpoints.value(place.touchpoint, {{}, {}, kLast}).position,
                m_channels.value(place.channel, kLast),
                place.channel};
    }

private:
    struct TouchpointPlace
    {
        Id<Drop> drop;
        QString channel;
        int position = 0;
    };

    QHash<Id<Drop>, int> m_drops;
    QHash<Id<Clip>, std::pair<Id<Drop>, int>> m_clips;
    QHash<Id<Variant>, std::pair<Id<Clip>, int>> m_variants;
    QHash<Id<Touchpoint>, TouchpointPlace> m_touchpoints;
    QHash<QString, int> m_channels;
};

Place groupedBy(ResultGrouping by, const Place &place)
{
    switch (by) {
    case ResultGrouping::Drop:
        return {place.drop, {}, {}, {}, {}};
    case ResultGrouping::Clip:
        return {place.drop, place.clip, {}, {}, {}};
    case ResultGrouping::Variant:
        return {place.drop, place.clip, place.variant, place.touchpoint, {}};
    case ResultGrouping::Channel:
        return {{}, {}, {}, {}, place.channel};
    case ResultGrouping::Day:
        break;
    }
    return {};
}

bool isAskedFor(const ResultQuery &query, const Place &place)
{
    return (query.drop.isNull() || place.drop == query.drop) && (query.clip.isNull() || place.clip == query.clip) &&
           (query.channel.isEmpty() || place.channel == query.channel);
}

ResultGroup groupAt(const Place &place)
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

} // namespace

/// The subjects that a query concerns, each with its group.
struct ResultScope::Concerned
{
    struct Entry
    {
        size_t group = 0;
        bool claims = false;
        QString platform;
        QString channel;
    };

    Concerned(const Tables &tables, const ResultQuery &query);

    std::vector<ResultGroup> groups; ///< in the order of the screen, counts still empty
    QHash<Id<Subject>, Entry> entries;
    std::vector<Id<Subject>> subjects;
    QHash<Id<Subject>, bool> unassigned; ///< of the channel asked for → claims
};

ResultScope::Concerned::Concerned(const Tables &tables, const ResultQuery &query)
{
    const Places places(tables);
    // By day, the days of all variants are one; else each has its own.
    const ResultGrouping by = query.by == ResultGrouping::Day ? ResultGrouping::Variant : query.by;
    std::map<Places::Rank, std::pair<Place, std::vector<std::pair<Id<Subject>, Entry>>>> grouped;
    for (const Subject &subject : tables.subjects().places()) {
        const Place place = places.of(subject);
        if (subject.assignment.isNone()) {
            if (query.channel.isEmpty() || place.channel == query.channel) {
                unassigned.insert(subject.id, subject.claims);
            }
        } else if (isAskedFor(query, place)) {
            const Place group = groupedBy(by, place);
            auto &[key, members] = grouped[places.rank(group)];
            key = group;
            members.push_back({subject.id, {0, subject.claims, subject.platform, place.channel}});
        }
    }
    for (auto &[rank, group] : grouped) {
        for (auto &[subject, entry] : group.second) {
            entry.group = groups.size();
            entries.insert(subject, entry);
            subjects.push_back(subject);
        }
        groups.push_back(groupAt(group.first));
    }
}

ResultScope::ResultScope(const Tables &tables, const ResultQuery &query)
    : m_tables(tables)
    , m_query(query)
    , m_concerned(std::make_unique<Concerned>(tables, query))
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

/// Totals of the subjects, added up in their groups. Groups without a result are left out.
void ResultScope::addTotals(ResultGroups &result) const
{
    std::vector<ResultGroup> groups = m_concerned->groups;
    std::vector<bool> hasResults(groups.size());
    const std::vector<SubjectTotal> dated = m_query.filter.hasDates()
                                                ? m_tables.results().totals(m_query.filter, m_concerned->subjects)
                                                : std::vector<SubjectTotal>();
    for (const SubjectTotal &total : m_query.filter.hasDates() ? dated : m_stored) {
        const auto entry = m_concerned->entries.constFind(total.subject);
        if (entry != m_concerned->entries.constEnd()) {
            groups[entry->group].counts.add(total.counts, entry->claims, entry->platform);
            hasResults[entry->group] = true;
            note(result, entry->platform, entry->channel, total.firstDay, total.lastDay);
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
        days[day].add(counts, entry.claims, entry.platform);
    };
    m_tables.results().days(m_query.filter, m_concerned->subjects, visit, reportedMeasures());
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
}

std::vector<ResultDays> ResultScope::days() const
{
    const size_t count = m_concerned->groups.size();
    std::vector<std::map<QDate, SplitCounts>> days(count);
    Id<Subject> last;
    Concerned::Entry entry;
    const auto visit = [&](Id<Subject> subject, Placement, QDate day, const Counts &counts) {
        if (subject != last) {
            entry = m_concerned->entries.value(subject);
            last = subject;
        }
        days[entry.group][day].add(counts, entry.claims, entry.platform);
    };
    m_tables.results().days(m_query.filter, m_concerned->subjects, visit, reportedMeasures());
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
    qint64 rows = 0;
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

std::vector<ResultDays> readDays(const Tables &tables, const ResultQuery &query)
{
    return ResultScope(tables, query).days();
}

qint64 dayRows(const Tables &tables, const ResultQuery &query)
{
    return ResultScope(tables, query).dayRows();
}

} // namespace dropbeat

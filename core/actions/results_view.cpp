// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/results_view.h"

#include <QHash>

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

/// The subjects that a query concerns, each with its group.
struct Concerned
{
    struct Entry
    {
        size_t group = 0;
        bool claims = false;
        QString platform;
        QString channel;
    };

    std::vector<ResultGroup> groups; ///< in the order of the screen, counts still empty
    QHash<Id<Subject>, Entry> entries;
    std::vector<Id<Subject>> subjects;
    QHash<Id<Subject>, bool> unassigned; ///< of the channel asked for → claims
};

Concerned concernedBy(const Tables &tables, const ResultQuery &query)
{
    const Places places(tables);
    Concerned concerned;
    std::map<Places::Rank, std::pair<Place, std::vector<std::pair<Id<Subject>, Concerned::Entry>>>> grouped;
    for (const Subject &subject : tables.subjects().all()) {
        const Place place = places.of(subject);
        if (subject.assignment.isNone()) {
            if (query.channel.isEmpty() || place.channel == query.channel) {
                concerned.unassigned.insert(subject.id, subject.claims);
            }
        } else if (isAskedFor(query, place)) {
            const Place group = groupedBy(query.by, place);
            auto &[key, members] = grouped[places.rank(group)];
            key = group;
            members.push_back({subject.id, {0, subject.claims, subject.platform, place.channel}});
        }
    }
    for (auto &[rank, group] : grouped) {
        for (auto &[subject, entry] : group.second) {
            entry.group = concerned.groups.size();
            concerned.entries.insert(subject, entry);
            concerned.subjects.push_back(subject);
        }
        concerned.groups.push_back(groupAt(group.first));
    }
    return concerned;
}

void note(ResultGroups &result, const Concerned::Entry &entry, QDate from, QDate to)
{
    for (auto [list, value] :
         {std::pair(&result.platforms, entry.platform), std::pair(&result.channels, entry.channel)}) {
        const auto at = std::lower_bound(list->begin(), list->end(), value);
        if (!value.isEmpty() && (at == list->end() || *at != value)) {
            list->insert(at, value);
        }
    }
    result.firstDay = result.firstDay.isValid() ? std::min(result.firstDay, from) : from;
    result.lastDay = result.lastDay.isValid() ? std::max(result.lastDay, to) : to;
}

void addUnassigned(ResultGroups &result, const Tables &tables, const ResultQuery &query, const Concerned &concerned)
{
    const QList<Id<Subject>> keys = concerned.unassigned.keys();
    ResultFilter filter = query.filter;
    if (!query.sumUnassigned) {
        filter.from = {};
        filter.to = {};
    }
    QHash<Id<Subject>, bool> seen;
    for (const SubjectTotal &total : tables.results().totals(filter, {keys.begin(), keys.end()})) {
        seen.insert(total.subject, true);
        if (query.sumUnassigned) {
            result.unassigned.add(total.counts, concerned.unassigned.value(total.subject));
        }
    }
    result.unassignedSubjects = static_cast<int>(seen.size());
}

/// Totals of the subjects, added up in their groups. Groups without a result are left out.
void addTotals(ResultGroups &result, const Tables &tables, const ResultQuery &query, Concerned &concerned)
{
    std::vector<bool> hasResults(concerned.groups.size());
    for (const SubjectTotal &total : tables.results().totals(query.filter, concerned.subjects)) {
        const Concerned::Entry entry = concerned.entries.value(total.subject);
        concerned.groups[entry.group].counts.add(total.counts, entry.claims);
        hasResults[entry.group] = true;
        note(result, entry, total.firstDay, total.lastDay);
    }
    for (size_t i = 0; i < concerned.groups.size(); ++i) {
        if (hasResults[i]) {
            result.rows.push_back(std::move(concerned.groups[i]));
        }
    }
}

void addDays(ResultGroups &result, const Tables &tables, const ResultQuery &query, const Concerned &concerned)
{
    std::map<QDate, SplitCounts> days;
    Id<Subject> last;
    Concerned::Entry entry;
    tables.results().days(query.filter, concerned.subjects,
                          [&](Id<Subject> subject, Placement, QDate day, const Counts &counts) {
                              if (subject != last) {
                                  entry = concerned.entries.value(subject);
                                  last = subject;
                                  note(result, entry, day, day);
                              }
                              days[day].add(counts, entry.claims);
                          });
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

} // namespace

ResultGroups readResults(const Tables &tables, const ResultQuery &query)
{
    Concerned concerned = concernedBy(tables, query);
    ResultGroups result;
    if (query.by == ResultGrouping::Day) {
        addDays(result, tables, query, concerned);
    } else {
        addTotals(result, tables, query, concerned);
    }
    addUnassigned(result, tables, query, concerned);
    return result;
}

std::vector<ResultDays> readDays(const Tables &tables, const ResultQuery &query)
{
    ResultQuery grouped = query;
    grouped.by = query.by == ResultGrouping::Day ? ResultGrouping::Variant : query.by;
    const Concerned concerned = concernedBy(tables, grouped);
    std::vector<std::map<QDate, SplitCounts>> days(concerned.groups.size());
    Id<Subject> last;
    Concerned::Entry entry;
    tables.results().days(query.filter, concerned.subjects,
                          [&](Id<Subject> subject, Placement, QDate day, const Counts &counts) {
                              if (subject != last) {
                                  entry = concerned.entries.value(subject);
                                  last = subject;
                              }
                              days[entry.group][day].add(counts, entry.claims);
                          });
    std::vector<ResultDays> result;
    for (size_t i = 0; i < days.size(); ++i) {
        if (days[i].empty()) {
            continue;
        }
        ResultDays series{concerned.groups[i], {days[i].begin(), days[i].end()}};
        for (const auto &[day, counts] : series.days) {
            series.key.counts += counts;
        }
        result.push_back(std::move(series));
    }
    return result;
}

qint64 dayRows(const Tables &tables, const ResultQuery &query)
{
    const Concerned concerned = concernedBy(tables, query);
    ResultFilter filter = query.filter;
    filter.from = {};
    filter.to = {};
    qint64 rows = 0;
    for (const SubjectTotal &total : tables.results().totals(filter, concerned.subjects)) {
        const QDate from = query.filter.from.isValid() ? std::max(query.filter.from, total.firstDay) : total.firstDay;
        const QDate to = query.filter.to.isValid() ? std::min(query.filter.to, total.lastDay) : total.lastDay;
        rows += std::clamp<qint64>(from.daysTo(to) + 1, 0, total.days);
    }
    return rows;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/judged_results.h"

#include <QHash>

namespace dropbeat {

namespace {

template <class T> QHash<Id<T>, T> byId(const std::vector<T> &rows)
{
    QHash<Id<T>, T> result;
    for (const T &row : rows) {
        result.insert(row.id, row);
    }
    return result;
}

template <class T> std::optional<T> find(const QHash<Id<T>, T> &rows, Id<T> id)
{
    const auto found = rows.constFind(id);
    return found == rows.constEnd() ? std::nullopt : std::optional(*found);
}

/// What the judging of groups looks up.
struct Lookup
{
    QHash<Id<Drop>, Drop> drops;
    QHash<Id<Clip>, Clip> clips;
    QHash<Id<Variant>, Variant> variants;
    QHash<Id<Touchpoint>, Touchpoint> touchpoints;
    QHash<QString, QString> channels;
    std::vector<Benchmark> benchmarks;
    std::vector<Target> targets;

    explicit Lookup(const Tables &tables)
        : drops(byId(tables.drops().all()))
        , clips(byId(tables.clips().all()))
        , variants(byId(tables.variants().all()))
        , touchpoints(byId(tables.touchpoints().all()))
        , benchmarks(tables.benchmarks().all())
        , targets(tables.targets().all())
    {
        for (const Channel &channel : tables.channels().all()) {
            channels.insert(channel.id, channel.name);
        }
    }
};

JudgedGroup judged(const ResultGroup &group, const Lookup &lookup, const std::vector<Kpi> &kpis,
                   const ResultQuery &query)
{
    JudgedGroup result;
    result.group = group;
    result.drop = find(lookup.drops, group.drop);
    result.clip = find(lookup.clips, group.clip);
    result.variant = find(lookup.variants, group.variant);
    result.touchpoint = find(lookup.touchpoints, group.touchpoint);
    result.channelName = lookup.channels.value(group.channel, group.channel);
    const QString channel = group.channel.isEmpty() ? query.channel : group.channel;
    const Id<Drop> drop = group.drop ? group.drop : query.drop;
    const Id<Clip> clip = group.clip ? group.clip : query.clip;
    const auto timed = find(lookup.clips, clip);
    for (const Kpi &kpi : kpis) {
        result.kpis.push_back(judge(kpi, group.counts,
                                    benchmarkFor(kpi.id, lookup.benchmarks, channel, timed ? timed->seconds : 0),
                                    targetFor(kpi.id, lookup.targets, drop, clip)));
    }
    return result;
}

} // namespace

std::optional<double> targetFor(const QString &kpi, const std::vector<Target> &targets, Id<Drop> drop, Id<Clip> clip)
{
    std::optional<double> ofDrop;
    for (const Target &target : targets) {
        if (target.kpi != kpi || target.drop != drop || drop.isNull()) {
            continue;
        }
        if (clip && target.clip == clip) {
            return target.value;
        }
        if (target.clip.isNull()) {
            ofDrop = target.value;
        }
    }
    return ofDrop;
}

JudgedResults judgeResults(const Tables &tables, const ResultQuery &query)
{
    const Lookup lookup(tables);
    const ResultGroups groups = readResults(tables, query);
    JudgedResults results;
    results.currency = tables.profile().currency;
    results.kpis = tables.kpis().all();
    results.unassigned = groups.unassigned;
    results.unassignedSubjects = groups.unassignedSubjects;
    results.firstDay = groups.firstDay;
    results.lastDay = groups.lastDay;
    for (const ResultGroup &group : groups.rows) {
        results.rows.push_back(judged(group, lookup, results.kpis, query));
    }
    return results;
}

} // namespace dropbeat

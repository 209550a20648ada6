// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_content.h"

#include "core/actions/judged_results.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::ResultsContent)
};

ResultsRow rowFor(ResultsRow::Kind kind, const QString &id, const QString &brief, const QString &name)
{
    ResultsRow row;
    row.kind = kind;
    row.id = id;
    row.brief = brief;
    row.name = name;
    return row;
}

QString idOf(char kind, qint64 id)
{
    return QLatin1Char(kind) + QString::number(id);
}

/// Rows of all that could have results: a variant without results stands there too, and says so.
std::vector<ResultsRow> emptyRows(const Tables &tables, const ResultQuery &query)
{
    std::vector<ResultsRow> rows;
    if (query.clip) {
        for (const Variant &variant : tables.variants().ofClip(query.clip)) {
            const QString name = variant.name.isEmpty() ? variant.letter : variant.letter + u' ' + variant.name;
            rows.push_back(rowFor(ResultsRow::Kind::Variant, idOf('v', variant.id.value), variant.letter, name));
            rows.back().group.variant = variant.id;
            rows.back().group.clip = query.clip;
        }
    } else if (query.drop) {
        for (const Clip &clip : tables.clips().ofDrop(query.drop)) {
            rows.push_back(rowFor(ResultsRow::Kind::Clip, idOf('c', clip.id.value), clip.name, clip.name));
            rows.back().group.clip = clip.id;
            rows.back().group.drop = query.drop;
        }
    } else {
        for (const Drop &drop : tables.drops().all()) {
            rows.push_back(rowFor(ResultsRow::Kind::Drop, idOf('d', drop.id.value), drop.name, drop.name));
            rows.back().group.drop = drop.id;
        }
    }
    return rows;
}

/// What is assigned to a whole clip or drop, or to touchpoints that are no clip.
ResultsRow restRow(const Tables &tables, const ResultGroup &group, ResultGrouping by)
{
    if (group.touchpoint) {
        const auto touchpoint = tables.touchpoints().get(group.touchpoint);
        const QString title = touchpoint ? touchpoint->title : QString();
        return rowFor(ResultsRow::Kind::Touchpoint, rowIdOf(group, by), title, title);
    }
    if (by == ResultGrouping::Variant) {
        return rowFor(ResultsRow::Kind::Rest, rowIdOf(group, by), Words::tr("Whole clip"),
                      Words::tr("The clip as a whole"));
    }
    return rowFor(ResultsRow::Kind::Rest, rowIdOf(group, by), Words::tr("Shop & rest"),
                  Words::tr("Shop, email and the rest"));
}

/// Reads KPIs, benchmarks and targets, and judges the rows: each clip against the benchmark for its own length and its
/// own target, everything else against those of the choice, as the command line does.
void judgeRows(const Tables &tables, const ResultQuery &query, const QStringList &channels, ResultsContent &content)
{
    content.kpis = tables.kpis().all();
    const std::vector<Benchmark> benchmarks = tables.benchmarks().all();
    const auto clip = query.clip ? tables.clips().get(query.clip) : std::nullopt;
    const QString channel = !query.channel.isEmpty() ? query.channel
                            : channels.size() == 1   ? channels.front()
                                                     : QString();
    const Id<Drop> drop = clip ? clip->drop : query.drop;
    const std::vector<Target> targets = drop ? tables.targets().ofDrop(drop) : std::vector<Target>();
    content.benchmarks.clear();
    content.targets.clear();
    for (const Kpi &kpi : content.kpis) {
        content.benchmarks.push_back(benchmarkFor(kpi.id, benchmarks, channel, clip ? clip->seconds : 0));
        content.targets.push_back(targetFor(kpi.id, targets, drop, query.clip));
    }
    for (ResultsRow &row : content.rows) {
        row.judgements.clear();
        const auto own = row.kind == ResultsRow::Kind::Clip ? tables.clips().get(row.group.clip) : std::nullopt;
        for (size_t i = 0; i < content.kpis.size(); ++i) {
            const Kpi &kpi = content.kpis[i];
            row.judgements.push_back(
                judge(kpi, row.group.counts,
                      own ? benchmarkFor(kpi.id, benchmarks, channel, own->seconds) : content.benchmarks[i],
                      own ? targetFor(kpi.id, targets, drop, own->id) : content.targets[i]));
        }
    }
}

void addResults(const Tables &tables, const ResultGroups &groups, ResultsContent &content)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < content.rows.size(); ++i) {
        places.insert(content.rows[i].id, i);
    }
    SplitCounts sum;
    for (const ResultGroup &group : groups.rows) {
        const QString id = rowIdOf(group, content.query.by);
        if (!places.contains(id)) {
            places.insert(id, content.rows.size());
            content.rows.push_back(restRow(tables, group, content.query.by));
        }
        ResultsRow &row = content.rows[places.value(id)];
        row.group = group;
        row.hasResults = true;
        sum += group.counts;
    }
    if (content.query.by == ResultGrouping::Drop && !groups.rows.empty()) {
        std::erase_if(content.rows, [](const ResultsRow &row) { return !row.hasResults; }); // those still to come
    }
    if (content.query.by != ResultGrouping::Variant && groups.rows.size() > 1) {
        const bool drop = content.query.drop.value != 0;
        content.rows.push_back(rowFor(ResultsRow::Kind::Sum, sumRowId(),
                                      drop ? Words::tr("Whole drop") : Words::tr("All drops"),
                                      drop ? Words::tr("The whole drop") : Words::tr("All drops together")));
        content.rows.back().group.counts = sum;
        content.rows.back().hasResults = true;
    }
}

} // namespace

const ResultsRow *ResultsContent::row(const QString &id) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const ResultsRow &each) { return each.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

ResultGrouping groupingFor(const ResultQuery &query)
{
    return query.clip ? ResultGrouping::Variant : query.drop ? ResultGrouping::Clip : ResultGrouping::Drop;
}

QString rowIdOf(const ResultGroup &group, ResultGrouping by)
{
    if (by == ResultGrouping::Variant && group.variant) {
        return idOf('v', group.variant.value);
    }
    if (group.touchpoint) {
        return idOf('t', group.touchpoint.value);
    }
    if (by == ResultGrouping::Clip && group.clip) {
        return idOf('c', group.clip.value);
    }
    if (by == ResultGrouping::Drop && group.drop) {
        return idOf('d', group.drop.value);
    }
    return QStringLiteral("rest");
}

ResultsContent readResultsFrame(const Tables &tables, const ResultQuery &query)
{
    ResultsContent content;
    content.query = query;
    content.query.sumUnassigned = false;
    if (const auto clip = query.clip ? tables.clips().get(query.clip) : std::nullopt) {
        content.query.drop = clip->drop;
        content.clipName = clip->name;
        content.question = clip->question;
    } else {
        content.query.clip = {};
    }
    if (const auto drop = content.query.drop ? tables.drops().get(content.query.drop) : std::nullopt) {
        content.dropName = drop->name;
        content.launch = drop->launch.date;
    } else {
        content.query.drop = {};
    }
    content.query.by = groupingFor(content.query);
    content.currency = tables.profile().currency;
    content.hasDrops = !content.query.drop.isNull() || !tables.drops().all().empty();
    content.rows = emptyRows(tables, content.query);
    judgeRows(tables, content.query, {}, content);
    return content;
}

ResultsContent readResultsContent(const Tables &tables, const ResultQuery &query)
{
    ResultsContent frame = readResultsFrame(tables, query);
    const ResultGroups groups = readResults(tables, frame.query);
    return withResults(tables, std::move(frame), groups);
}

ResultsContent withResults(const Tables &tables, ResultsContent content, const ResultGroups &groups)
{
    content.platforms = groups.platforms;
    content.channels = groups.channels;
    content.firstDay = groups.firstDay;
    content.lastDay = groups.lastDay;
    content.unassignedSubjects = groups.unassignedSubjects;
    content.hasResults = !groups.rows.empty() || groups.unassignedSubjects > 0 || tables.results().hasAny();
    content.lastImport = tables.results().lastImport();
    addResults(tables, groups, content);
    judgeRows(tables, content.query, groups.channels, content);
    return content;
}

void rejudge(const Tables &tables, ResultsContent &content)
{
    judgeRows(tables, content.query, content.channels, content);
}

ResultQuery firstChoice(const Tables &tables)
{
    ResultQuery query;
    query.by = ResultGrouping::Variant;
    query.sumUnassigned = false;
    const std::vector<ResultGroup> rows = readResults(tables, query).rows;
    ResultQuery choice;
    QHash<Id<Clip>, int> variants;
    for (const ResultGroup &row : rows) {
        if (row.variant) {
            ++variants[row.clip];
        }
    }
    // Rows come in the order of launches: the last drop is the newest.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (choice.drop.isNull()) {
            choice.drop = row->drop;
        }
        if (row->drop == choice.drop && variants.value(row->clip) > 1) {
            choice.clip = row->clip;
        }
    }
    return choice;
}

} // namespace dropbeat

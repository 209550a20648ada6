// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/past_clips.h"

#include "core/actions/results_view.h"
#include "core/actions/script_presets.h"
#include "core/measure/judgement.h"
#include "core/scripts/beat_edits.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

/// A clip that could be learned from.
struct Candidate
{
    PastClip past;
    SplitCounts counts;
};

/// The curve of the platform with the most views that tells one.
void readCurve(const SplitCounts &counts, PastClip &past)
{
    for (const SplitCounts::Source &source : counts.sources) {
        const qint64 views = source.counts[Measure::VideoViews].value_or(0);
        RetentionCurve curve = retentionCurve(source.counts, past.clip.seconds);
        if (views > past.views && !curve.isEmpty()) {
            past.views = views;
            past.curve = std::move(curve);
        }
    }
}

std::vector<Candidate> candidates(const Tables &tables, const Clip &clip)
{
    ResultQuery query;
    query.by = ResultGrouping::Clip;
    query.sumUnassigned = false;
    std::map<qint64, SplitCounts> counts; // a clip's groups are one by channel and drop
    for (const ResultGroup &group : readResults(tables, query).rows) {
        if (group.clip && group.clip != clip.id) {
            counts[group.clip.value] += group.counts;
        }
    }
    std::vector<Candidate> found;
    for (const auto &[id, ofClip] : counts) {
        Candidate candidate;
        candidate.past.clip = tables.clips().get({id}).value_or(Clip());
        candidate.counts = ofClip;
        readCurve(ofClip, candidate.past);
        if (candidate.past.views >= kEnoughViews) {
            candidate.past.sameFormat = !clip.format.isEmpty() && candidate.past.clip.format == clip.format;
            found.push_back(std::move(candidate));
        }
    }
    return found;
}

/// Only those of the same format, else of the same drop, where there are any.
void keepTheLike(std::vector<Candidate> &all, const Clip &clip)
{
    const auto keep = [&all](auto &&isLike) {
        if (std::any_of(all.begin(), all.end(), isLike)) {
            std::erase_if(all, [&](const Candidate &each) { return !isLike(each); });
            return true;
        }
        return false;
    };
    if (!keep([](const Candidate &each) { return each.past.sameFormat; })) {
        keep([&clip](const Candidate &each) { return each.past.clip.drop == clip.drop; });
    }
}

std::optional<double> valueOf(const Kpi &kpi, const Candidate &candidate)
{
    return judge(kpi, candidate.counts, {}, {}).value;
}

/// The first of these KPIs that at least two report.
std::optional<Kpi> comparableKpi(const Tables &tables, const std::vector<Candidate> &all, const QStringList &ids)
{
    const std::vector<Kpi> kpis = tables.kpis().all();
    for (const QString &id : ids) {
        const auto kpi = std::find_if(kpis.begin(), kpis.end(), [&id](const Kpi &each) { return each.id == id; });
        if (kpi != kpis.end() && std::count_if(all.begin(), all.end(), [&](const Candidate &each) {
                                     return valueOf(*kpi, each).has_value();
                                 }) > 1) {
            return *kpi;
        }
    }
    return std::nullopt;
}

/// What one variant, or a clip or an account's ad that stands for one, ran: days from the first to the last result.
double variantDays(const Tables &tables)
{
    QHash<qint64, const Assignment *> targets;
    const std::vector<Subject> places = tables.subjects().places();
    for (const Subject &subject : places) {
        targets.insert(subject.id.value, &subject.assignment);
    }
    QHash<qint64, double> longest; // by variant or clip; ids of different tables don't collide
    for (const SubjectTotal &total : tables.results().totals()) {
        const Assignment *assignment = targets.value(total.subject.value);
        if (!assignment || !total.firstDay.isValid()) {
            continue;
        }
        const auto *variant = std::get_if<Id<Variant>>(&assignment->target);
        const auto *clip = std::get_if<Id<Clip>>(&assignment->target);
        if (variant || clip) {
            double &days = longest[variant ? variant->value : clip->value];
            days = std::max(days, static_cast<double>(total.firstDay.daysTo(total.lastDay) + 1));
        }
    }
    double days = 0;
    for (const double each : std::as_const(longest)) {
        days += each;
    }
    return days;
}

} // namespace

std::optional<PastClip> bestPastClip(const Tables &tables, Id<Clip> clip)
{
    const auto row = tables.clips().get(clip);
    if (!row) {
        return std::nullopt;
    }
    std::vector<Candidate> all = candidates(tables, *row);
    if (all.empty()) {
        return std::nullopt;
    }
    keepTheLike(all, *row);
    const auto format = formatOf(tables, row->format);
    const auto kpi = comparableKpi(
        tables, all, {format ? format->format.kpi : QString(), QStringLiteral("vtr"), QStringLiteral("hook_rate")});
    const auto isWorse = [&kpi](const Candidate &a, const Candidate &b) {
        const auto one = kpi ? valueOf(*kpi, a) : std::nullopt;
        const auto other = kpi ? valueOf(*kpi, b) : std::nullopt;
        if (one && other && *one != *other) {
            return (kpi->direction == Direction::HigherIsBetter) == (*one < *other);
        }
        return one.has_value() != other.has_value() ? !one : a.past.views < b.past.views;
    };
    PastClip best = std::max_element(all.begin(), all.end(), isWorse)->past;
    best.kpi = kpi ? kpi->id : QString();
    best.drop = tables.drops().get(best.clip.drop).value_or(Drop());
    return best;
}

std::vector<LeavingBeat> leavingBeats(const RetentionCurve &curve, const std::vector<Beat> &beats)
{
    std::vector<LeavingBeat> leaving;
    for (const RetentionStretch &stretch : whereViewersLeave(curve)) {
        leaving.push_back({stretch, beatAt(beats, qRound((stretch.from + stretch.to) * 5))});
    }
    return leaving;
}

std::vector<Testability> testabilityOfClips(const Tables &tables)
{
    const double days = variantDays(tables);
    if (days <= 0) {
        return {};
    }
    ResultQuery query;
    query.by = ResultGrouping::Variant;
    query.sumUnassigned = false;
    SplitCounts counts;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        if (group.clip || group.variant) {
            counts += group.counts;
        }
    }
    std::vector<Testability> all;
    for (const Kpi &kpi : tables.kpis().all()) {
        Testability each = testability(kpi, usualTraffic(kpi, counts, days));
        if (kpi.unit == KpiUnit::Fraction && each.days) {
            all.push_back(each);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Testability &a, const Testability &b) { return *a.days < *b.days; });
    return all;
}

} // namespace dropbeat

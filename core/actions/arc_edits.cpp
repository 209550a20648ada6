// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/arc_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/review.h"
#include "core/domain/codes.h"
#include "core/rhythm/cadence.h"
#include "core/rhythm/occasions.h"
#include "core/rhythm/roll_out.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString arcName(const Plan &plan, Id<Arc> arc)
{
    const auto row = plan.tables().arcs().get(arc);
    return row ? row->name : QString();
}

/// Names of the quiet days around, looked up a year at a time: nobody plans far enough for more.
class QuietDays
{
public:
    explicit QuietDays(const Tables &tables)
        : m_occasions(occasionsFor(tables.occasions().all(), countriesOf(tables)))
    {}

    /// Empty for a day that is not quiet.
    QString reason(QDate day)
    {
        auto year = m_years.find(day.year());
        if (year == m_years.end()) {
            year = m_years.insert(day.year(), {});
            for (const OccasionDay &each :
                 occasionDays(m_occasions, QDate(day.year(), 1, 1), QDate(day.year(), 12, 31))) {
                if (each.quiet) {
                    year->insert(each.day, each.name);
                }
            }
        }
        return year->value(day);
    }

private:
    std::vector<Occasion> m_occasions;
    QHash<int, QHash<QDate, QString>> m_years;
};

/// Days after the last launch that are still its own: it may have been moved ahead of the rhythm's day.
int takenDays(const Cadence &cadence)
{
    const int shortest = cadence.kind == Cadence::Kind::Weeks ? 7 * cadence.every : 28 * cadence.every;
    return std::clamp(cadence.toleranceDays, 0, std::max(0, (shortest - 1) / 2));
}

/// The rhythm as counted from the arc's last launch, or from the next day it has when there is none.
Cadence anchored(Cadence cadence, QDate last, QDate today)
{
    if (cadence.anchor.isValid()) {
        return cadence;
    }
    const std::vector<QDate> starts = possibleStarts(cadence, today);
    cadence.anchor = last.isValid() ? last : starts.empty() ? today : starts.front();
    return cadence;
}

/// The rhythm's day that a launch stands for, when it is not that day itself.
QDate rhythmDay(const Cadence &cadence, QDate launch)
{
    const int reach = std::max(0, cadence.toleranceDays);
    QDate nearest;
    for (const QDate day : cadenceDays(cadence, launch.addDays(-reach), launch.addDays(reach))) {
        if (!nearest.isValid() || qAbs(day.daysTo(launch)) < qAbs(nearest.daysTo(launch))) {
            nearest = day;
        }
    }
    return nearest == launch ? QDate() : nearest;
}

std::vector<Touchpoint> rolledOut(Plan &plan, Id<Drop> drop, const std::vector<RolloutStep> &steps)
{
    std::vector<Touchpoint> touchpoints;
    for (const RolloutPreview &preview : previewRollout(steps, drop, {}, plan.tables().channels().all())) {
        if (preview.adds()) {
            touchpoints.push_back(preview.touchpoint);
            touchpoints.back().id = plan.newId<Touchpoint>();
        }
    }
    return touchpoints;
}

void writeChapters(Tables &tables, std::vector<Drop> drops)
{
    int chapter = 0;
    for (Drop &drop : drops) {
        if (drop.chapter != ++chapter) {
            drop.chapter = chapter;
            tables.drops().update(drop);
        }
    }
}

} // namespace

std::vector<Drop> chaptersOf(const Tables &tables, Id<Arc> arc)
{
    std::vector<Drop> drops = tables.drops().all();
    std::erase_if(drops, [arc](const Drop &drop) { return drop.arc != arc || arc.isNull(); });
    std::stable_sort(drops.begin(), drops.end(), [](const Drop &a, const Drop &b) { return a.chapter < b.chapter; });
    return drops;
}

QString chapterBefore(const Tables &tables, const Drop &drop)
{
    QString before;
    if (drop.arc) {
        for (const Drop &other : chaptersOf(tables, drop.arc)) {
            before = other.chapter < drop.chapter ? other.name : before;
        }
    }
    return before;
}

void closeChapters(Tables &tables, Id<Arc> arc, Id<Drop> without)
{
    std::vector<Drop> drops = chaptersOf(tables, arc);
    std::erase_if(drops, [without](const Drop &drop) { return drop.id == without; });
    writeChapters(tables, std::move(drops));
}

Id<Arc> addArc(Plan &plan, Arc arc)
{
    arc.name = requireName(arc.name, tr("A story arc needs a name."));
    arc.premise = arc.premise.trimmed();
    const std::vector<Arc> others = plan.tables().arcs().all();
    arc.position = others.empty() ? 0 : others.back().position + 1;
    arc.id = plan.newId<Arc>();
    plan.edit(tr("New story arc “%1”").arg(arc.name), [arc](Tables &tables) { tables.arcs().insert(arc); });
    return arc.id;
}

void updateArc(Plan &plan, const Arc &arc, const QString &gesture)
{
    Arc changed = arc;
    changed.name = requireName(arc.name, tr("A story arc needs a name."));
    plan.edit(
        tr("Change story arc “%1”").arg(changed.name), [changed](Tables &tables) { tables.arcs().update(changed); },
        gesture);
}

void removeArc(Plan &plan, Id<Arc> arc)
{
    plan.edit(tr("Delete story arc “%1”").arg(arcName(plan, arc)), [arc](Tables &tables) {
        for (Drop drop : chaptersOf(tables, arc)) {
            drop.arc = {};
            drop.chapter = 0;
            tables.drops().update(drop);
        }
        tables.arcs().remove(arc);
    });
}

void putInArc(Plan &plan, Id<Drop> drop, Id<Arc> arc)
{
    const QString label = arc ? tr("Put “%1” into “%2”").arg(dropName(plan, drop), arcName(plan, arc))
                              : tr("Take “%1” out of its story arc").arg(dropName(plan, drop));
    plan.edit(label, [drop, arc](Tables &tables) {
        auto row = tables.drops().get(drop);
        if (!row || row->arc == arc || (arc && !tables.arcs().get(arc))) {
            return;
        }
        const Id<Arc> before = row->arc;
        const std::vector<Drop> others = chaptersOf(tables, arc);
        row->arc = arc;
        row->chapter = arc ? (others.empty() ? 1 : others.back().chapter + 1) : 0;
        tables.drops().update(*row);
        closeChapters(tables, before, drop);
    });
}

void moveChapter(Plan &plan, Id<Drop> drop, int by)
{
    plan.edit(tr("Move the chapter of “%1”").arg(dropName(plan, drop)), [drop, by](Tables &tables) {
        const auto row = tables.drops().get(drop);
        std::vector<Drop> drops = row ? chaptersOf(tables, row->arc) : std::vector<Drop>();
        const auto at = std::find_if(drops.begin(), drops.end(), [drop](const Drop &each) { return each.id == drop; });
        if (at == drops.end()) {
            return;
        }
        const auto from = static_cast<int>(at - drops.begin());
        const int to = std::clamp(from + by, 0, static_cast<int>(drops.size()) - 1);
        const Drop moved = *at;
        drops.erase(at);
        drops.insert(drops.begin() + to, moved);
        writeChapters(tables, std::move(drops));
    });
}

std::vector<QDate> possibleStarts(const Cadence &cadence, QDate today)
{
    Cadence densest = cadence;
    densest.every = 1;
    densest.anchor = {};
    std::vector<QDate> days = cadenceDays(densest, today.addDays(1), today.addMonths(cadence.every + 2));
    days.resize(std::min(days.size(), static_cast<size_t>(std::max(1, cadence.every))));
    return days;
}

std::vector<PlannedLaunch> previewNext(const Tables &tables, const Arc &arc, int count, QDate today)
{
    QDate last;
    int chapter = 0;
    for (const Drop &drop : chaptersOf(tables, arc.id)) {
        chapter = std::max(chapter, drop.chapter);
        if (drop.launch.isValid() && (!last.isValid() || last < drop.launch.date)) {
            last = drop.launch.date;
        }
    }
    const Cadence cadence = anchored(arc.cadence, last, today);
    const QDate after = last.isValid() ? std::max(last.addDays(takenDays(cadence)), today) : today;
    QuietDays quiet(tables);
    std::vector<PlannedLaunch> launches;
    for (const QDate day :
         nextLaunchDays(cadence, after, count, [&quiet](QDate each) { return !quiet.reason(each).isEmpty(); })) {
        const QDate insteadOf = rhythmDay(cadence, day);
        launches.push_back({{day, cadence.time}, ++chapter, insteadOf, quiet.reason(insteadOf)});
    }
    return launches;
}

std::vector<Id<Drop>> planNext(Plan &plan, Id<Arc> arc, const QStringList &names, const std::vector<RolloutStep> &steps)
{
    const auto story = plan.tables().arcs().get(arc);
    if (!story) {
        throw refusal(tr("That story arc has been deleted."));
    }
    const std::vector<PlannedLaunch> launches =
        previewNext(plan.tables(), *story, static_cast<int>(names.size()), plan.today());
    if (static_cast<qsizetype>(launches.size()) < names.size()) {
        throw refusal(tr("The rhythm “%1” has not enough days.").arg(cadenceText(story->cadence)),
                      tr("Choose another rhythm, or have fewer days kept quiet."));
    }
    const std::vector<Drop> others = plan.tables().drops().all();
    QSet<QString> codes = codesOf(others);
    std::vector<Drop> drops;
    std::vector<Touchpoint> touchpoints;
    std::vector<Id<Drop>> ids;
    for (size_t i = 0; i < launches.size(); ++i) {
        const QString name = names.at(static_cast<qsizetype>(i)).trimmed();
        Drop drop;
        drop.id = plan.newId<Drop>();
        drop.name = name.isEmpty() ? tr("Chapter %1").arg(launches[i].chapter) : name;
        drop.launch = launches[i].launch;
        drop.code = freeCode(dropCode(drop.name, drop.launch.date), codes);
        drop.colour = cardColour(others.size() + i);
        drop.status = DropStatus::Planned;
        drop.arc = arc;
        drop.chapter = launches[i].chapter;
        codes.insert(drop.code);
        for (const Touchpoint &touchpoint : rolledOut(plan, drop.id, steps)) {
            touchpoints.push_back(touchpoint);
        }
        ids.push_back(drop.id);
        drops.push_back(drop);
    }
    plan.edit(tr("Plan %n drop(s) of “%1”", nullptr, static_cast<int>(drops.size())).arg(story->name),
              [drops, touchpoints](Tables &tables) {
                  tables.drops().insertAll(drops);
                  tables.touchpoints().insertAll(touchpoints);
              });
    return ids;
}

} // namespace dropbeat

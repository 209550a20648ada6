// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/posting.h"
#include "core/actions/series_edits.h"
#include "core/base/day_words.h"
#include "core/domain/codes.h"
#include "core/rhythm/recurrence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <memory>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// "Delete “Tease”" for one, "Delete 3 touchpoints" for more.
QString labelFor(const Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints, const QString &one,
                 const QString &more)
{
    if (touchpoints.size() != 1) {
        return more;
    }
    const auto row = plan.tables().touchpoints().get(touchpoints.front());
    return one.arg(row ? row->title : QString());
}

std::vector<Id<Touchpoint>> idsOf(const std::vector<OccurrenceRef> &occurrences)
{
    std::vector<Id<Touchpoint>> ids;
    for (const OccurrenceRef &occurrence : occurrences) {
        ids.push_back(occurrence.touchpoint);
    }
    return ids;
}

int count(size_t size)
{
    return static_cast<int>(size);
}

/// The touchpoint of an occurrence when it is one day of a series, else nothing.
bool isSeriesDay(const Touchpoint &touchpoint, const OccurrenceRef &occurrence)
{
    return touchpoint.isRepeating() && occurrence.seriesDay.isValid();
}

void moveOne(Tables &tables, const OccurrenceMove &move, SeriesScope scope)
{
    auto row = tables.touchpoints().get(move.what.touchpoint);
    if (!row || !move.to.isValid()) {
        return;
    }
    if (!isSeriesDay(*row, move.what)) {
        place(tables, *row, move.to);
        tables.touchpoints().update(*row);
    } else if (scope == SeriesScope::ThisOne) {
        Touchpoint own = *row;
        own.pinned = move.to;
        own.time = {};
        addOwnDay(tables, *row, move.what.seriesDay, own, true);
    } else if (scope == SeriesScope::ThisAndLater) {
        splitSeries(tables, *row, move.what.seriesDay, *row, move.to, true);
    } else {
        moveSeries(tables, *row, move.what.seriesDay, *row, move.to);
    }
}

/// With more than this one, only the earliest day of each series counts: the rest comes with it.
template <class List, class RefOf> List forScope(List list, SeriesScope scope, RefOf refOf)
{
    if (scope == SeriesScope::ThisOne) {
        return list;
    }
    std::stable_sort(list.begin(), list.end(),
                     [&refOf](const auto &a, const auto &b) { return refOf(a).seriesDay < refOf(b).seriesDay; });
    QSet<Id<Touchpoint>> seen;
    std::erase_if(list, [&](const auto &each) {
        if (!refOf(each).seriesDay.isValid()) {
            return false;
        }
        const bool again = seen.contains(refOf(each).touchpoint);
        seen.insert(refOf(each).touchpoint);
        return again;
    });
    return list;
}

void toTray(Touchpoint &touchpoint)
{
    if (touchpoint.pinned.isValid()) {
        touchpoint.time = touchpoint.pinned.time;
        touchpoint.pinned = {};
    }
    touchpoint.state = TouchpointState::Unscheduled;
}

void deleteOne(Tables &tables, const OccurrenceRef &occurrence, SeriesScope scope)
{
    const auto row = tables.touchpoints().get(occurrence.touchpoint);
    if (!row) {
        return;
    }
    if (!isSeriesDay(*row, occurrence)) {
        if (row->series) { // else the day of the series would come back
            tables.skippedDays().insert(row->series, row->seriesDay);
        }
        tables.touchpoints().remove(row->id);
    } else if (scope == SeriesScope::ThisOne) {
        tables.skippedDays().insert(row->id, occurrence.seriesDay);
    } else if (scope == SeriesScope::ThisAndLater) {
        endSeries(tables, *row, occurrence.seriesDay);
    } else {
        tables.touchpoints().remove(row->id);
    }
}

/// Makes the parts those of the draft; unchanged ones keep their rows.
template <class T, class TableOf>
void writeParts(TableOf table, Tables &tables, Id<Touchpoint> touchpoint, std::vector<T> parts)
{
    const std::vector<T> before = table.ofTouchpoint(touchpoint);
    const auto hasId = [](const std::vector<T> &rows, Id<T> id) {
        return std::any_of(rows.begin(), rows.end(), [id](const T &row) { return row.id == id; });
    };
    for (const T &old : before) {
        if (!hasId(parts, old.id)) {
            table.remove(old.id);
        }
    }
    int position = 0;
    for (T &part : parts) {
        part.touchpoint = touchpoint;
        part.position = position++;
        if (hasId(before, part.id)) {
            table.update(part);
        } else {
            part.id = tables.newId<T>();
            table.insert(part);
        }
    }
}

Id<Touchpoint> insertNew(Tables &tables, Touchpoint touchpoint)
{
    touchpoint.code = freeTouchpointCode(
        tables, touchpoint.code.isEmpty() ? codeFromName(touchpoint.title) : touchpoint.code, touchpoint.drop);
    tables.touchpoints().insert(touchpoint);
    return touchpoint.id;
}

/// Writes the draft's own row; returns which touchpoint its parts belong to.
Id<Touchpoint> writeRow(Tables &tables, const OccurrenceRef &occurrence, const Touchpoint &touchpoint,
                        SeriesScope scope, QDate today)
{
    const auto row = tables.touchpoints().get(occurrence.touchpoint);
    if (!row) {
        return insertNew(tables, touchpoint);
    }
    const LocalTime to = whenOf(tables, touchpoint);
    if (!isSeriesDay(*row, occurrence) || !to.isValid()) {
        writeTouchpoint(tables, touchpoint, today);
        if (row->isRepeating() && !touchpoint.isRepeating()) {
            detachDays(tables, row->id);
        }
        return row->id;
    }
    switch (scope) {
    case SeriesScope::ThisOne:
        return addOwnDay(tables, *row, occurrence.seriesDay, touchpoint, false);
    case SeriesScope::ThisAndLater:
        return splitSeries(tables, *row, occurrence.seriesDay, touchpoint, to, false);
    case SeriesScope::All:
        break;
    }
    moveSeries(tables, *row, occurrence.seriesDay, touchpoint, to);
    return row->id;
}

} // namespace

void moveOccurrences(Plan &plan, const std::vector<OccurrenceMove> &moves, SeriesScope scope)
{
    if (moves.empty()) {
        return;
    }
    std::vector<Id<Touchpoint>> ids;
    for (const OccurrenceMove &move : moves) {
        ids.push_back(move.what.touchpoint);
    }
    const QString label =
        labelFor(plan, ids, tr("Move “%1” to %2").arg(QStringLiteral("%1"), dayText(moves.front().to.date)),
                 tr("Move %n touchpoint(s)", nullptr, count(moves.size())));
    const auto list = forScope(moves, scope, [](const OccurrenceMove &move) { return move.what; });
    plan.edit(label, [list, scope](Tables &tables) {
        for (const OccurrenceMove &move : list) {
            moveOne(tables, move, scope);
        }
    });
}

void scheduleTouchpoints(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints, QDate day, QTime usual)
{
    const QString label = labelFor(plan, touchpoints, tr("Schedule “%1” on %2").arg(QStringLiteral("%1"), dayText(day)),
                                   tr("Schedule %n touchpoint(s)", nullptr, count(touchpoints.size())));
    plan.edit(label, [touchpoints, day, usual](Tables &tables) {
        for (const Id<Touchpoint> id : touchpoints) {
            if (auto row = tables.touchpoints().get(id)) {
                const QTime own = row->pinned.isValid() ? row->pinned.time : row->time;
                place(tables, *row, {day, own.isValid() ? own : usual});
                tables.touchpoints().update(*row);
            }
        }
    });
}

void unscheduleOccurrences(Plan &plan, const std::vector<OccurrenceRef> &occurrences)
{
    setOccurrenceState(plan, occurrences, TouchpointState::Unscheduled);
}

void pinTouchpoints(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints)
{
    const QString label = labelFor(plan, touchpoints, tr("Pin “%1” to its date"),
                                   tr("Pin %n touchpoint(s) to their dates", nullptr, count(touchpoints.size())));
    plan.edit(label, [touchpoints](Tables &tables) {
        for (const Id<Touchpoint> id : touchpoints) {
            auto row = tables.touchpoints().get(id);
            const LocalTime when = row ? whenOf(tables, *row) : LocalTime();
            if (when.isValid() && !row->pinned.isValid()) {
                row->pinned = when;
                row->dayOffset.reset();
                row->time = {};
                tables.touchpoints().update(*row);
            }
        }
    });
}

void followLaunch(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints)
{
    const QString label = labelFor(plan, touchpoints, tr("Let “%1” move with the launch"),
                                   tr("Let %n touchpoint(s) move with the launch", nullptr, count(touchpoints.size())));
    plan.edit(label, [touchpoints](Tables &tables) {
        for (const Id<Touchpoint> id : touchpoints) {
            auto row = tables.touchpoints().get(id);
            const auto drop = row && row->drop ? tables.drops().get(row->drop) : std::nullopt;
            if (drop && drop->launch.date.isValid() && row->pinned.isValid() && !row->isRepeating() && !row->series) {
                row->dayOffset = static_cast<int>(drop->launch.date.daysTo(row->pinned.date));
                row->time = row->pinned.time;
                row->pinned = {};
                tables.touchpoints().update(*row);
            }
        }
    });
}

void setOccurrenceState(Plan &plan, const std::vector<OccurrenceRef> &occurrences, TouchpointState state)
{
    const bool away = state == TouchpointState::Unscheduled;
    const int number = count(occurrences.size());
    const QString label = away ? labelFor(plan, idsOf(occurrences), tr("Unschedule “%1”"),
                                          tr("Unschedule %n touchpoint(s)", nullptr, number))
                               : labelFor(plan, idsOf(occurrences), tr("Set state of “%1”"),
                                          tr("Set state of %n touchpoint(s)", nullptr, number));
    plan.edit(label, [occurrences, state, away, today = plan.today()](Tables &tables) {
        for (const OccurrenceRef &occurrence : occurrences) {
            const auto row = tables.touchpoints().get(occurrence.touchpoint);
            if (!row) {
                continue;
            }
            Touchpoint changed = *row;
            changed.state = state;
            if (isSeriesDay(*row, occurrence)) {
                changed.pinned = {occurrence.seriesDay, whenOf(tables, *row).time};
                changed.time = {};
            }
            if (away) {
                toTray(changed);
            }
            if (isSeriesDay(*row, occurrence)) {
                addOwnDay(tables, *row, occurrence.seriesDay, changed, true);
            } else {
                writeTouchpoint(tables, changed, today);
            }
        }
    });
}

void deleteOccurrences(Plan &plan, const std::vector<OccurrenceRef> &occurrences, SeriesScope scope)
{
    const QString label = labelFor(plan, idsOf(occurrences), tr("Delete touchpoint “%1”"),
                                   tr("Delete %n touchpoint(s)", nullptr, count(occurrences.size())));
    const auto list = forScope(occurrences, scope, [](const OccurrenceRef &each) { return each; });
    plan.edit(label, [list, scope](Tables &tables) {
        for (const OccurrenceRef &occurrence : list) {
            deleteOne(tables, occurrence, scope);
        }
    });
}

TouchpointDraft readDraft(const Tables &tables, const OccurrenceRef &occurrence)
{
    TouchpointDraft draft;
    const auto row = tables.touchpoints().get(occurrence.touchpoint);
    if (!row) {
        return draft;
    }
    draft.touchpoint = *row;
    if (isSeriesDay(*row, occurrence)) {
        draft.touchpoint.pinned = {occurrence.seriesDay, whenOf(tables, *row).time};
        draft.touchpoint.dayOffset.reset();
        draft.touchpoint.time = {};
    }
    draft.checkItems = tables.checkItems().ofTouchpoint(row->id);
    draft.assets = tables.assets().ofTouchpoint(row->id);
    return draft;
}

Id<Touchpoint> saveDraft(Plan &plan, const OccurrenceRef &occurrence, const TouchpointDraft &draft, SeriesScope scope)
{
    TouchpointDraft saved = draft;
    saved.touchpoint.title = requireName(draft.touchpoint.title, tr("A touchpoint needs a title."));
    if (saved.touchpoint.isRepeating() && !Recurrence::fromRule(saved.touchpoint.repeats)) {
        throw refusal(tr("“%1” is no rule to repeat by.").arg(saved.touchpoint.repeats),
                      tr("Write it as calendars do: FREQ=WEEKLY;BYDAY=TH"));
    }
    const bool isNew = !occurrence.touchpoint;
    if (isNew) {
        saved.touchpoint.id = plan.newId<Touchpoint>();
    }
    auto result = std::make_shared<Id<Touchpoint>>(saved.touchpoint.id);
    plan.edit((isNew ? tr("New touchpoint “%1”") : tr("Change touchpoint “%1”")).arg(saved.touchpoint.title),
              [saved, occurrence, scope, result, today = plan.today()](Tables &tables) {
                  *result = writeRow(tables, occurrence, saved.touchpoint, scope, today);
                  TouchpointDraft parts = saved;
                  if (*result != saved.touchpoint.id) { // a new row: its parts are copies
                      for (CheckItem &item : parts.checkItems) {
                          item.id = {};
                      }
                      for (Asset &asset : parts.assets) {
                          asset.id = {};
                      }
                  }
                  writeParts<CheckItem>(tables.checkItems(), tables, *result, parts.checkItems);
                  writeParts<Asset>(tables.assets(), tables, *result, parts.assets);
              });
    return *result;
}

void makeRepeat(Plan &plan, Id<Touchpoint> touchpoint, const QString &rule)
{
    const auto row = plan.tables().touchpoints().get(touchpoint);
    if (!row) {
        throw refusal(tr("That touchpoint has been deleted."));
    }
    if (row->series) {
        throw refusal(tr("“%1” stands instead of a day of a series.").arg(row->title),
                      tr("Let the series repeat differently."));
    }
    const LocalTime when = whenOf(plan.tables(), *row);
    if (!rule.isEmpty() && (!Recurrence::fromRule(rule) || !when.isValid())) {
        throw refusal(when.isValid() ? tr("“%1” is no rule to repeat by.").arg(rule)
                                     : tr("“%1” has no date to begin on.").arg(row->title));
    }
    Touchpoint changed = *row;
    changed.repeats = rule;
    if (!rule.isEmpty()) {
        changed.pinned = when;
        changed.dayOffset.reset();
        changed.time = {};
    }
    plan.edit(rule.isEmpty() ? tr("“%1” no longer repeats").arg(row->title) : tr("Repeat “%1”").arg(row->title),
              [changed](Tables &tables) {
                  tables.touchpoints().update(changed);
                  if (!changed.isRepeating()) {
                      detachDays(tables, changed.id);
                  }
              });
}

} // namespace dropbeat

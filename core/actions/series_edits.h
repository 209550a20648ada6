// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

namespace dropbeat {

// What an edit does to the rows of one touchpoint or series, inside Plan::edit. The edits a person makes stand in
// calendar_edits.

/// When it stands (a series: its first time), by its drop's launch; not valid without a date.
LocalTime whenOf(const Tables &tables, const Touchpoint &touchpoint);
/// Gives a touchpoint a time: relative to its launch when it stands so or has no other hold, else pinned. One from the
/// tray becomes planned.
void place(const Tables &tables, Touchpoint &touchpoint, const LocalTime &to);
/// code, or with a number behind it when another touchpoint of the drop has it.
QString freeTouchpointCode(const Tables &tables, const QString &code, Id<Drop> drop);
/// Adds `changed` as the touchpoint that stands instead of a day of the series. With copyParts it gets the series'
/// checklist, undone, and its assets.
Id<Touchpoint> addOwnDay(Tables &tables, const Touchpoint &series, QDate day, Touchpoint changed, bool copyParts);
/// Ends the series before a day and adds `later` as the series that goes on from `to`; what was different or skipped
/// from that day on goes with it. An unchanged rule in `later` is moved to its new day.
Id<Touchpoint> splitSeries(Tables &tables, const Touchpoint &series, QDate day, Touchpoint later, const LocalTime &to,
                           bool copyParts);
/// Moves the whole series so that its day `day` stands at `to`, and writes the other fields of `changed`.
void moveSeries(Tables &tables, const Touchpoint &series, QDate day, Touchpoint changed, const LocalTime &to);
/// Ends the series before a day; it goes when nothing is left of it.
void endSeries(Tables &tables, const Touchpoint &series, QDate day);
/// Lets days that differed stand by themselves: their series no longer repeats.
void detachDays(Tables &tables, Id<Touchpoint> series);
void copyParts(Tables &tables, Id<Touchpoint> from, Id<Touchpoint> to);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to story arcs and their chapters. Each is one entry of the undo history; each throws Error when it
// can't be done. Chapters of an arc count from 1 without a gap.

/// Adds an arc behind the others. Returns its id.
Id<Arc> addArc(Plan &plan, Arc arc);
/// Writes all fields. An empty name is refused.
void updateArc(Plan &plan, const Arc &arc, const QString &gesture = {});
/// Its drops stay, on their own.
void removeArc(Plan &plan, Id<Arc> arc);
/// Makes a drop the last chapter of an arc; a null arc takes it out of its own. Chapters behind it close up.
void putInArc(Plan &plan, Id<Drop> drop, Id<Arc> arc);
/// Moves a drop so many chapters up (−) or down (+) in its arc, at most to its end. Dates stay.
void moveChapter(Plan &plan, Id<Drop> drop, int by);
/// The drops of an arc by chapter, archived ones too.
std::vector<Drop> chaptersOf(const Tables &tables, Id<Arc> arc);
/// The name of the chapter that a drop follows in its arc; empty for the first one and for a drop on its own.
QString chapterBefore(const Tables &tables, const Drop &drop);
/// Closes the gap that a drop leaves which goes from its arc. For edits that take drops away.
void closeChapters(Tables &tables, Id<Arc> arc, Id<Drop> without);

/// One launch that the rhythm gives.
struct PlannedLaunch
{
    LocalTime launch;
    int chapter = 0;
    QDate insteadOf;     ///< the rhythm's own day, when that is quiet; else not valid
    QString quietReason; ///< what that day is: "Black Friday"

    friend bool operator==(const PlannedLaunch &, const PlannedLaunch &) = default;
};

/// The launches that come next: after the arc's last one and after today, past days the last launch has taken already
/// (one moved a little ahead of its day), off the quiet days of the countries the plan sells in. An arc that is not in
/// the plan yet can be asked about, too.
std::vector<PlannedLaunch> previewNext(const Tables &tables, const Arc &arc, int count, QDate today);

/// Days a rhythm of every so many months or weeks could start on, the next ones after today: one for each way of
/// counting. One day when it is every month or week.
std::vector<QDate> possibleStarts(const Cadence &cadence, QDate today);

/// Makes a drop for each of the next launches, as the following chapters, in one edit. A name left empty becomes
/// "Chapter 4". steps: the roll-out each is given; may be empty. Returns the drops in order.
std::vector<Id<Drop>> planNext(Plan &plan, Id<Arc> arc, const QStringList &names,
                               const std::vector<RolloutStep> &steps = {});

} // namespace dropbeat

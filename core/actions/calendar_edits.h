// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preparation.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to touchpoints on a calendar. Each is one entry of the undo history, labelled with what was done,
// and throws Error when it can't be done. Nothing here has a length; a touchpoint stands at a time.

/// One time of a touchpoint: itself, or one day of its series.
struct OccurrenceRef
{
    Id<Touchpoint> touchpoint;
    QDate seriesDay; ///< the day as the series has it; not valid for one that does not repeat

    friend bool operator==(const OccurrenceRef &, const OccurrenceRef &) = default;
};

/// How much of a series an edit is about. It means nothing for a touchpoint that does not repeat.
enum class SeriesScope { ThisOne, ThisAndLater, All };

struct OccurrenceMove
{
    OccurrenceRef what;
    LocalTime to;
};

/// Gives touchpoints other times. One that stands relative to its launch goes on doing so, with another offset; a
/// pinned one stays pinned. Of a series, ThisOne makes the day a touchpoint of its own, ThisAndLater ends the series
/// before the day and begins another, All moves the whole series by as many days.
void moveOccurrences(Plan &plan, const std::vector<OccurrenceMove> &moves, SeriesScope scope = SeriesScope::ThisOne);
/// Takes touchpoints from the tray to a day: at the time they would have had, else at `usual`.
void scheduleTouchpoints(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints, QDate day,
                         QTime usual = QTime(10, 0));
/// Puts touchpoints in the tray. A relative one keeps the day it stood on as a proposal; a day of a series leaves the
/// series.
void unscheduleOccurrences(Plan &plan, const std::vector<OccurrenceRef> &occurrences);
/// Pins touchpoints to where they stand. Those that are pinned already stay so.
void pinTouchpoints(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints);
/// Lets pinned touchpoints move with the launch from now on. Those without a dated launch and repeating ones stay.
void followLaunch(Plan &plan, const std::vector<Id<Touchpoint>> &touchpoints);
/// Sets the state of touchpoints; of a series only the days named.
void setOccurrenceState(Plan &plan, const std::vector<OccurrenceRef> &occurrences, TouchpointState state);
/// Deletes. A day of a series is skipped from then on (ThisOne), or the series ends before it (ThisAndLater), or goes
/// (All).
void deleteOccurrences(Plan &plan, const std::vector<OccurrenceRef> &occurrences,
                       SeriesScope scope = SeriesScope::ThisOne);

/// A touchpoint with what hangs on it, as an editor has it.
struct TouchpointDraft
{
    Touchpoint touchpoint; ///< null id: a new one
    std::vector<CheckItem> checkItems;
    std::vector<Asset> assets;

    friend bool operator==(const TouchpointDraft &, const TouchpointDraft &) = default;
};

/// As it stands in the plan: a day of a series with that day's time, pinned.
TouchpointDraft readDraft(const Tables &tables, const OccurrenceRef &occurrence);
/// Writes a draft. Its time is the occurrence's: with All the series moves by as many days. ThisOne makes a day of a
/// series a touchpoint of its own. A changed rule stands as it is given; one that can't be read is refused. Returns
/// the touchpoint that now stands there.
Id<Touchpoint> saveDraft(Plan &plan, const OccurrenceRef &occurrence, const TouchpointDraft &draft,
                         SeriesScope scope = SeriesScope::ThisOne);
/// Lets a touchpoint repeat by an RRULE, from when it stands now; an empty rule lets it happen once again.
void makeRepeat(Plan &plan, Id<Touchpoint> touchpoint, const QString &rule);

} // namespace dropbeat

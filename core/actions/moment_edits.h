// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/store/plan.h"

#include <functional>

namespace dropbeat {

// What a person does to a moment, each one entry of the undo history. A moment of Dropbeat's gets a row of the plan,
// with its messages and its checklist, with the first change. All throw Error.

/// Changes fields of a moment; its key, its id and its place stay as they are.
void editMoment(Plan &plan, const QString &key, const QString &label, const std::function<void(Moment &)> &change,
                const QString &gesture = {});
void switchMoment(Plan &plan, const QString &key, bool on);
/// Puts the moment at that place of the board (0 is the first).
void placeMoment(Plan &plan, const QString &key, int place);

/// One's own moment, off, without a message; returns its key.
QString addMoment(Plan &plan, const QString &name);
/// The same again as one's own, off, without results; returns its key.
QString duplicateMoment(Plan &plan, const QString &key);
/// Takes one's own moment away; leaves Dropbeat's alone.
void removeMoment(Plan &plan, const QString &key);
/// One of Dropbeat's as it came; whether it is on, its results and what is ticked stay.
void resetMoment(Plan &plan, const QString &key);

/// Subject and body of one version.
void writeMessage(Plan &plan, const QString &key, const QString &letter, const QString &subject, const QString &body,
                  const QString &gesture = {});
/// Another version, which begins as the one given; returns its letter.
QString addMessage(Plan &plan, const QString &key, const QString &like = {});
void removeMessage(Plan &plan, const QString &key, const QString &letter);

/// Ticks what has to be set up, or not any more; who and now are kept with it.
void tickCheck(Plan &plan, const QString &key, int index, bool done, const QString &who);
void addCheck(Plan &plan, const QString &key, const QString &title);
/// Other words for it; it stays ticked.
void renameCheck(Plan &plan, const QString &key, int index, const QString &title);
/// Puts it at that place of the checklist (0 is the first).
void placeCheck(Plan &plan, const QString &key, int index, int place);
void removeCheck(Plan &plan, const QString &key, int index);

/// For edits of more than one thing: the moment's row, made with its messages and checklist when Dropbeat's is as it
/// came. Throws Error when there is no such moment.
Id<Moment> keptMoment(Tables &tables, const QString &key);

/// What one shopper gets at most, from moments and drops together.
void setSharedCap(Plan &plan, const std::optional<FrequencyCap> &cap);

} // namespace dropbeat

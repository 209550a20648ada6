// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/whole_moment.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// A moment as the board shows it: one of Dropbeat's as the plan has it, or one's own. Its id is null while one of
/// Dropbeat's is as it came: the plan has no row of it.
struct BoardMoment : WholeMoment
{
    bool preset = false;  ///< Dropbeat comes with it
    bool changed = false; ///< it differs from what Dropbeat comes with in more than being on
    QString says;         ///< why it is worth a message; empty for one's own

    friend bool operator==(const BoardMoment &, const BoardMoment &) = default;
};

/// All moments in the order of the board: Dropbeat's twelve as the plan has them, then one's own, unless a person has
/// put them in another order.
std::vector<BoardMoment> momentBoard(const Tables &tables);
std::optional<BoardMoment> boardMoment(const Tables &tables, const QString &key);

/// What one shopper gets at most, from moments and drops together; none while nobody has said.
std::optional<FrequencyCap> sharedCap(const Tables &tables);

} // namespace dropbeat

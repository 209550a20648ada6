// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/moments_json.h"
#include "core/store/plan.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

/// The moments as they stand in a file, in the board's order. keys: only these; empty: all that are on, or, when none
/// is, all.
std::vector<FiledMoment> filedMoments(const Tables &tables, const QStringList &keys = {});

struct MomentsTaken
{
    int added = 0;
    int changed = 0;
    QStringList unknown; ///< codes and links of the file that the plan has not; those stay empty

    friend bool operator==(const MomentsTaken &, const MomentsTaken &) = default;
};

/// Takes the moments of a file in, as one entry of the undo history: those with a key the board has are changed to what
/// the file says, the others are added. What is ticked and measured of theirs stays. Throws Error when the text is
/// none, or its amounts are in another currency.
MomentsTaken importMoments(Plan &plan, const QByteArray &json);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ugc_csv.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person writes down of customers' posts. Each is one entry of the undo history; each throws Error when it can't
// be done: a drop, a day and a number of posts not below zero are needed.

Id<UgcCount> addUgc(Plan &plan, UgcCount count);
void updateUgc(Plan &plan, const UgcCount &count, const QString &gesture = {});
void removeUgc(Plan &plan, Id<UgcCount> count);
/// Of the drop, by day and channel.
std::vector<UgcCount> ugcOf(const Tables &tables, Id<Drop> drop);

struct UgcTaken
{
    int added = 0;
    int changed = 0; ///< the plan had a count of that drop, day, channel, hashtag and kind: the new one stands
    QStringList unknownDrops;

    friend bool operator==(const UgcTaken &, const UgcTaken &) = default;
};
/// Takes a list over in one edit. Rows that name no drop are the given one's; rows that name one the plan does not have
/// are left out and told.
UgcTaken takeUgc(Plan &plan, Id<Drop> drop, const std::vector<UgcRow> &rows);

/// "Post", "Duet"…, translated.
QString ugcKindName(UgcKind kind);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/schedule_changes.h"

#include <algorithm>

namespace dropbeat {

void ScheduleChanges::sort()
{
    std::ranges::stable_sort(changes, [](const ScheduleChange &a, const ScheduleChange &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.when < b.when;
    });
}

} // namespace dropbeat

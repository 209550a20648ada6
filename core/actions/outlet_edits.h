// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outlet.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to the outlets: their frames, safe zones and limits. Each is one entry of the undo history; each
// throws Error when it can't be done.

/// One line of the list of outlets.
struct OutletLine
{
    Outlet outlet;
    bool preset = false;  ///< Dropbeat comes with it
    bool changed = false; ///< and the plan has it otherwise
    int clips = 0;        ///< that are for it by name

    friend bool operator==(const OutletLine &, const OutletLine &) = default;
};

/// Dropbeat's and one's own, as allOutlets() has them.
std::vector<OutletLine> outletLines(const Tables &tables);

/// Writes an outlet; one of Dropbeat's becomes the plan's own way of it, and is forgotten again when nothing of it
/// differs. Refuses an empty or taken name, a frame of less than 100 or more than 8,000 pixels a side, a safe zone that
/// leaves less than a tenth of a side, and limits that contradict each other.
void saveOutlet(Plan &plan, const Outlet &outlet, const QString &gesture = {});
/// One of one's own: like another, under a name of its own. Returns its key.
QString addOutlet(Plan &plan, const Outlet &like, const QString &name);
/// Takes one of one's own away. Refuses while clips are for it; the Error names them.
void removeOutlet(Plan &plan, const QString &key);
/// One of Dropbeat's as it came.
void restoreOutlet(Plan &plan, const QString &key);

} // namespace dropbeat

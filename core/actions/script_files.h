// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_markdown.h"
#include "core/scripts/shot_list.h"
#include "core/store/plan.h"

namespace dropbeat {

// Scripts and shot lists on their way out of a plan, and scripts on their way in.

/// The scripts of a drop in the order of its clips, of that clip alone, or with neither of all drops.
std::vector<ScriptSheet> scriptSheets(const Tables &tables, Id<Drop> drop, Id<Clip> only = {});
/// What the crew shoots for a drop. Throws Error when there is no such drop.
ShotList shotListOfDrop(const Tables &tables, Id<Drop> drop);

/// The drop that is shot next: of those with a beat that is not in the can, the one that launches first from that day
/// on; else the last one with beats. Null when no clip has any.
Id<Drop> dropToShoot(const Tables &tables, QDate today);

/// What a Markdown file (script_markdown.h) would change; nothing is changed. `current`: what it is about when it names
/// no drop. Throws Error when it is none.
ScriptChanges previewScriptMarkdown(const Plan &plan, const QByteArray &bytes, Id<Drop> current);
/// Makes these changes, as one entry of the history. Throws Error.
void applyScriptChanges(Plan &plan, const std::vector<ScriptChange> &changes, const QString &label);

} // namespace dropbeat

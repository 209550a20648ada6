// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/saved_line.h"
#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to the script of a clip. Each is one entry of the undo history; each throws Error when it can't be
// done. Texts of the clip itself (caption, format, outlet…) change through updateClip, those of a variant through
// updateVariant.

/// A new clip of a format: its beats laid out, its length their sum, a first variant A. An empty name becomes the
/// format's. Returns its id.
Id<Clip> addClipOf(Plan &plan, Id<Drop> drop, const FormatPlan &format, const QString &name = {});

/// Puts these beats in the place of the clip's: those with an id are kept and changed, those without are new, the rest
/// go. Their order is the list's; the clip's length becomes their sum. Rows that stay as they are are not written.
/// A beat shorter than a tenth of a second is refused.
void setBeats(Plan &plan, Id<Clip> clip, const std::vector<Beat> &beats, const QString &label,
              const QString &gesture = {});

/// Makes it the clip's hook or CTA; the on-screen text of the last beat follows the CTA where it contains the old one.
/// Refused when there is no beat for it to stand in.
void setClipLine(Plan &plan, Id<Clip> clip, LineKind kind, const QString &text);

} // namespace dropbeat

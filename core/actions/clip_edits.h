// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

namespace dropbeat {

// What a person does to whole clips of a drop. Each is one entry of the undo history; each throws Error when it can't
// be done.

/// A clip of the same drop right behind the original: its beats with nothing shot yet, and its variants, not posted.
/// Without video, results and targets. Returns its id.
Id<Clip> duplicateClip(Plan &plan, Id<Clip> clip);
/// Moves a clip up (−) or down (+) among those of its drop, at most to the end.
void moveClip(Plan &plan, Id<Clip> clip, int by);

} // namespace dropbeat

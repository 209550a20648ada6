// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/saved_line.h"
#include "core/store/plan.h"

namespace dropbeat {

// What a person does to clips as wholes, to formats of their own and to lines kept for later. Each is one entry of the
// undo history; each throws Error when it can't be done.

/// A new clip right behind it with the same beats, variants and targets; nothing of it shot or posted.
Id<Clip> duplicateClip(Plan &plan, Id<Clip> clip);
/// Moves a clip up (−) or down (+) among those of its drop, at most to the end.
void moveClip(Plan &plan, Id<Clip> clip, int by);

/// A format of one's own with the clip's beats, its texts as prompts. Lengths, demands and KPI are those of the clip's
/// format, widened to hold the clip; without one, a fifth more or less than the clip. Returns its id.
Id<ClipFormat> saveFormat(Plan &plan, Id<Clip> clip, const QString &name);
void renameFormat(Plan &plan, Id<ClipFormat> format, const QString &name);
/// Clips of it stay as they are, without a format.
void removeFormat(Plan &plan, Id<ClipFormat> format);

/// Keeps a hook or CTA for later; a line that is kept already is not kept twice. Returns its id.
Id<SavedLine> saveLine(Plan &plan, LineKind kind, const QString &text, const QString &note = {});
void updateLine(Plan &plan, const SavedLine &line, const QString &gesture = {});
void removeLine(Plan &plan, Id<SavedLine> line);

/// Writes `copy`, a clip with an id of its own, with the beats and variants of another; for use inside Plan::edit.
void insertClipLike(Tables &tables, const Clip &copy, Id<Clip> original);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/outlet.h"

#include <vector>

namespace dropbeat {

// What Dropbeat comes with, from resources/presets; ids are null. A plan's own rows with the same key replace them
// (core/actions/script_presets.h puts the two together).

/// The formats with their beats laid out, names and prompts translated.
std::vector<FormatPlan> presetFormats();
/// The outlets; the first is the one a clip without an outlet is for.
std::vector<Outlet> presetOutlets();

/// The beats of a new clip of this format: its stages, lengths, looks and what they have to show; the prompts stand in
/// the fields they are for. Ids are null.
std::vector<Beat> beatsOf(const FormatPlan &format, Id<Clip> clip);

} // namespace dropbeat

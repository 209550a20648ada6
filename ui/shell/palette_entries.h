// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"
#include "ui/shell/palette_model.h"

class QAction;
class QMenuBar;

namespace dropbeat {

/// Where the palette's finds lead.
struct PaletteTargets
{
    std::function<void(Id<Drop>)> openDrop;
    std::function<void(const Clip &)> openClip;
    std::function<void(const Touchpoint &)> openTouchpoint;
    std::function<void(const Subject &)> openSubject;
};

std::vector<PaletteEntry> dropEntries(const Tables &tables, const PaletteTargets &targets);
/// The plan's clips, touchpoints and what platforms report on.
std::vector<PaletteEntry> planEntries(const Tables &tables, const PaletteTargets &targets);
/// Everything that can be done at the moment: the enabled actions of the menus; or all of them.
std::vector<PaletteEntry> actionEntries(const QMenuBar &menus, bool all = false);
/// An action's words without the mark of its access key.
QString plainText(const QAction &action);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/clip.h"
#include "core/domain/outlet.h"
#include "core/store/tables.h"
#include "ui/clips/script_cursor.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// The clip and variant that the cursor is at, as they are posted.
struct ShownScript
{
    Clip clip; ///< its caption is the variant's
    std::vector<Beat> beats;
    Outlet outlet;

    int milliseconds() const; ///< how long it is
    /// The beat at a time; the last one from the end on; none without beats.
    std::optional<Beat> beatAtTime(int milliseconds) const;

    friend bool operator==(const ShownScript &, const ShownScript &) = default;
};

/// None while the cursor is at no clip, or at one that is gone.
std::optional<ShownScript> shownScript(const Tables &tables, const ScriptCursor &cursor);

} // namespace dropbeat

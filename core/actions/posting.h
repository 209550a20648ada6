// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/variants.h"
#include "core/store/tables.h"

namespace dropbeat {

// What the edits of scripts, variants and touchpoints share about posted variants; for use inside Plan::edit.

/// The clip as this variant of it has it (core/scripts/variants.h); nothing when either is gone.
std::optional<ResolvedScript> scriptOf(const Tables &tables, Id<Variant> variant);
/// The clip as it stands, without any variant.
std::optional<ResolvedScript> scriptOf(const Tables &tables, Id<Clip> clip);

/// Keeps the variant as it is that day. One that is posted already stays as it was.
void postNow(Tables &tables, Variant variant, QDate day);
/// Writes the touchpoint. When it goes live or is done with that, the variants it posts are posted that day.
void writeTouchpoint(Tables &tables, const Touchpoint &touchpoint, QDate day);

/// When all variants of a clip are posted, an edit of the clip would go nowhere: it then gets a variant more. Made
/// before the edit's writes, asked after them.
class RoomForEdit
{
public:
    RoomForEdit(const Tables &tables, Id<Clip> clip);
    /// Adds a variant of that id with the next letter when the clip says something else than before.
    void make(Tables &tables, Id<Variant> spare) const;

private:
    Id<Clip> m_clip;
    bool m_allPosted = false;
    QString m_before; ///< what the clip consisted of
};

} // namespace dropbeat

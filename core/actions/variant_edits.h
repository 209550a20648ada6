// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to the variants of a clip, beside what plan_edits.h has. Each is one entry of the undo history;
// each throws Error when it can't be done.
//
// A posted variant keeps what it consisted of: edits of the clip flow only into the others. When all are posted, an
// edit of the script makes a new variant in the same entry. A variant is posted by markPosted, and by its touchpoint
// going live or done. Results that were assigned to it don't post it, as they don't tell what was posted: the script
// review finds a variant with results that isn't marked (MarkPosted is the fix).

/// Keeps the variant as it is, as posted on that day; not valid: today. Refused when it was posted before.
void markPosted(Plan &plan, Id<Variant> variant, QDate day = {});
/// "Posted by mistake": it was not, and inherits from the clip again.
void takePostedBack(Plan &plan, Id<Variant> variant);

/// A variant with hook, CTA and caption as given, the next free letter, posted nowhere. Made from a posted one it
/// also overrides what the clip now says differently from it, so that only the change tells the two apart.
Id<Variant> newVariantWith(Plan &plan, const Variant &changed);
/// The same as it is.
Id<Variant> duplicateVariant(Plan &plan, Id<Variant> variant);
/// Adds these (of crossed(), ids are given here; letters that are taken by now are replaced) at once.
std::vector<Id<Variant>> addVariants(Plan &plan, Id<Clip> clip, const std::vector<Variant> &variants);

} // namespace dropbeat

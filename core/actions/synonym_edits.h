// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/link.h"
#include "core/store/plan.h"

namespace dropbeat {

// One's own words for channels; each is one entry of the undo history and throws Error when it makes no sense.

/// What customers write, and the channel they mean; an empty channel: none of the plan's. Words there already change
/// their channel.
Id<Synonym> addSynonym(Plan &plan, const QString &words, const QString &channel);
void updateSynonym(Plan &plan, const Synonym &synonym);
void removeSynonym(Plan &plan, Id<Synonym> synonym);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_mapping.h"
#include "core/store/plan.h"

namespace dropbeat {

/// What a person has said about the columns of files of shop events, by their headers. What can't be understood any
/// more is left out.
EventMappings rememberedEventColumns(const Tables &tables);

/// Remembers a mapping made by hand for files with this header; headerKey: EventTable::headerKey(). Throws Error.
void rememberEventColumns(Plan &plan, const QString &name, const QString &headerKey, const EventMapping &mapping);

} // namespace dropbeat

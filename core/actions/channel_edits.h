// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

namespace dropbeat {

// What a person does to the channels. Each is one entry of the undo history; each throws Error when it can't be done.

/// Adds a channel behind the others; its id is made from the name. Returns the id.
QString addChannel(Plan &plan, const QString &name, const QString &colour);
/// Name and colour; the id stays. A name that another channel has is refused.
void updateChannel(Plan &plan, const Channel &channel, const QString &gesture = {});
/// Refused while touchpoints, results or benchmarks are of this channel.
void removeChannel(Plan &plan, const QString &channel);
/// Moves a channel so many places up (−) or down (+).
void moveChannel(Plan &plan, const QString &channel, int by);
/// Why a channel can't go, translated; empty when it can.
QString whyChannelStays(const Tables &tables, const QString &channel);

} // namespace dropbeat

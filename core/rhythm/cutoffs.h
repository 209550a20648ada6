// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/occasion.h"

#include <QDate>

#include <functional>
#include <vector>

namespace dropbeat {

/// Monday to Friday.
bool isWeekday(QDate day);

/// The last day on which an order can be placed: the carrier's last day less the working days the shop needs to hand a
/// parcel over. Not valid when the cutoff has no last day.
QDate orderBy(const Cutoff &cutoff, const std::function<bool(QDate)> &isWorkingDay = isWeekday);

/// The carriers' dates that Dropbeat knows (resources/presets/cutoffs.json), each with its source, without handling
/// days and without ids: offered to be taken into a plan.
std::vector<Cutoff> presetCutoffs();

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/plan_profile.h"

#include <QString>

namespace dropbeat {

/// Makes a plan file with the channels, KPIs and benchmarks Dropbeat comes with, and closes it. Throws Error; refuses
/// to overwrite.
void newPlan(const QString &path, const PlanProfile &profile, const Clock &clock);

} // namespace dropbeat

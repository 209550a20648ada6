// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/plan_profile.h"

#include <QString>

namespace dropbeat {

/// The invented brand of the sample season, its currency and place; marked as a sample.
PlanProfile sampleProfile();

/// Makes the sample season: six drops from September 2026 to February 2027 with the results of those that are out on 20
/// November 2026, whatever the clock says. The same everywhere and every time. Its undo history is empty, its imports
/// are listed. Throws Error; refuses to overwrite; leaves nothing behind when it fails.
void makeSamplePlan(const QString &path, const Clock &clock);
/// The same under another brand, currency or place.
void makeSamplePlan(const QString &path, const PlanProfile &profile, const Clock &clock);

} // namespace dropbeat

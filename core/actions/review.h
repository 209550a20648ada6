// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review.h"
#include "core/rhythm/readiness.h"
#include "core/rhythm/rhythm_rules.h"
#include "core/store/plan.h"

#include <QStringList>

#include <functional>

namespace dropbeat {

using AssetIsMissing = std::function<bool(const Asset &)>;

/// Looks on disk, with relative paths below that folder (the plan file's).
AssetIsMissing missingOnDisk(const QString &folder);

/// The present wall-clock time of the plan's zone.
LocalTime localNow(const Plan &plan);

/// The countries a brand sells in (US UK FR DE IT ES); none: all.
QStringList countriesOf(const Tables &tables);
void setCountries(Plan &plan, const QStringList &countries);

RhythmFacts readFacts(const Tables &tables, const LocalTime &now, const AssetIsMissing &isMissing);

/// All that the rules find, without what is set aside, what hurts first first.
std::vector<Finding> review(const Tables &tables, const LocalTime &now, const AssetIsMissing &isMissing);
/// The same of an open plan, now.
std::vector<Finding> review(const Plan &plan);

/// Hides a finding until its facts change. One entry of the undo history; throws Error, as all edits do.
void setAside(Plan &plan, const Finding &finding, const QString &reason);
/// Lets it be seen again.
void takeBack(Plan &plan, Id<SetAside> setAside);

/// Does what the finding offers, as one entry of the undo history. False when its fix is no edit (NoFix, OpenSubject),
/// or when what it would change is gone.
bool applyFix(Plan &plan, const Finding &finding);

/// How far a drop is prepared.
Readiness readinessOf(const Tables &tables, Id<Drop> drop, const AssetIsMissing &isMissing);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/domain/finding.h"
#include "core/moments/moment_rules.h"

#include <vector>

namespace dropbeat {

/// What the rules of moments look at, read from the plan.
MomentFacts readMomentFacts(const Tables &tables, QDate today);

/// What there is to say of the moments that are on; not sorted, with what is set aside.
std::vector<Finding> momentReview(const Tables &tables, QDate today);
/// The same of one moment, on or not, sorted, without what is set aside.
std::vector<Finding> reviewOfMoment(const Tables &tables, const QString &key, QDate today);

} // namespace dropbeat

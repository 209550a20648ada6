// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/moment_rules.h"

#include <vector>

namespace dropbeat {

// The rules of what a moment says; a part of momentFindings.

/// A finding about a moment, to be filled.
Finding momentFinding(const Moment &moment, const char *rule, FindingSeverity severity);

/// Adds what there is to say of each version of the message.
void messageFindings(std::vector<Finding> &findings, const MomentFacts &facts, const WholeMoment &whole);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <vector>

namespace dropbeat {

/// What hurts first comes first: by severity, then by the day it starts to hurt (none last), then by rule and name.
void sortFindings(std::vector<Finding> &findings);

/// Those that are not set aside, or whose facts have changed since.
std::vector<Finding> withoutSetAside(const std::vector<Finding> &findings, const std::vector<SetAside> &setAside);

} // namespace dropbeat

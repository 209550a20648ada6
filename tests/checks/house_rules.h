// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/checks/source_tree.h"

namespace dropbeat::checks {

/// What of CONTRIBUTING.md's rules a machine can see: a licence line on every source, no file past 600 lines, no clock
/// or environment read in core, SQL only in core/store, no word that marks unfinished work.
QStringList houseFindings(const SourceTree &tree);

} // namespace dropbeat::checks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/review.h"

#include <QHash>

namespace dropbeat {

/// How far every drop is prepared, read in one go. isMissing: empty when nobody is to look for files.
QHash<Id<Drop>, Readiness> readinessByDrop(const Tables &tables, const AssetIsMissing &isMissing);

} // namespace dropbeat

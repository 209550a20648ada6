// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

#include <QString>

namespace dropbeat {

/// Writes a small export of an advertising platform about a drop's clips into a folder, for pictures of the import
/// assistant: invented figures, one ad that belongs to nothing. Returns the file's path; empty when the drop has no
/// clip.
QString writeExampleExport(const Tables &tables, Id<Drop> drop, QDate today, const QString &folder);

} // namespace dropbeat

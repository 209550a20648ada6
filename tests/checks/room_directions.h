// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/checks/source_tree.h"

#include <QSet>

namespace dropbeat::checks {

/// What the includes of core/, ui/ and app/ say against ARCHITECTURE.md's table of directions, file by file.
/// widgetHeaders: the names of QtWidgets' headers ("QPushButton"), by which a core file's includes are judged.
QStringList directionFindings(const SourceTree &tree, const QSet<QString> &widgetHeaders);

} // namespace dropbeat::checks

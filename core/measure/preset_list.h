// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace dropbeat {

/// The list that a preset file of this room holds under the file's own name. The files are part of the program: a fault
/// in them is a programming error.
QJsonArray presetList(const QString &name);

} // namespace dropbeat

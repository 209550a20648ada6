// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed_file.h"

#include <QByteArray>
#include <QList>

namespace dropbeat {

/// The reports that an import keeps with itself (ImportResult::toJson), read back. What can't be read is left out.
QList<ImportReport> keptReports(const QByteArray &json);

} // namespace dropbeat

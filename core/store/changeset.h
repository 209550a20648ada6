// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"
#include "core/store/touched.h"

#include <QByteArray>

namespace dropbeat {

/// A recorded change in the format of SQLite's session extension.
QByteArray invertedChangeset(const QByteArray &changeset);
/// first and then second, as one change.
QByteArray joinedChangesets(const QByteArray &first, const QByteArray &second);
Touched touchedBy(const QByteArray &changeset);

/// Applies a change to rows that are as it expects them. Throws Error (Refused) when a row has since been changed by
/// something else. Foreign keys must be off while it runs, as cascades are part of the change; they are checked after.
void applyChangeset(SQLite::Database &database, const QByteArray &changeset);

} // namespace dropbeat

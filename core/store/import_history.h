// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/import_batch.h"
#include "core/store/sqlite.h"

#include <vector>

namespace dropbeat {

/// Takes an import back: its rows go, those it had replaced return, and what later imports replaced of it will return
/// to what was there before it. Inside the caller's transaction. Throws Error when it is already rolled back.
void rollBackImport(SQLite::Database &database, Id<ImportBatch> batch);

/// Makes the totals of these subjects anew from their days and periods.
void recomputeTotals(SQLite::Database &database, const std::vector<qint64> &subjects);

} // namespace dropbeat

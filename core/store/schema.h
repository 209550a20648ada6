// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QString>

#include <vector>

namespace dropbeat {

/// "DRBP" in the file's header says that a SQLite file is a Dropbeat plan.
inline constexpr quint32 kApplicationId = 0x44524250;

/// One released step of the schema; the version is its place in the list, counted from 1.
struct SchemaStep
{
    int version = 0;
    QByteArray sql;
};

/// The steps of this program, in order, from resources/sql.
std::vector<SchemaStep> schemaSteps();

/// Runs the steps after `from` and sets application id and version. The caller has opened the transaction.
void runSteps(SQLite::Database &database, const std::vector<SchemaStep> &steps, int from);

/// Whether the file's tables and indexes are those that the steps up to `version` make, and nothing else: no triggers,
/// no views, no foreign tables.
bool hasSchema(SQLite::Database &database, const std::vector<SchemaStep> &steps, int version);

} // namespace dropbeat

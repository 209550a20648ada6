// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/plan_profile.h"
#include "core/store/connection.h"
#include "core/store/plan_lock.h"
#include "core/store/schema.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace dropbeat {

class Tables;

/// How a plan is to be opened.
struct PlanOptions
{
    QString author;              ///< who the undo history names
    QString backupFolder;        ///< where a copy goes before a migration; empty: none is made
    bool alreadyChecked = false; ///< the file is as this program left it: its pages and tables need no check
};

/// Makes a new file with what `fill` puts into it, and closes it. Throws Error; refuses to overwrite; leaves nothing
/// behind when it fails.
void createPlanFile(const QString &path, const PlanProfile &profile, const Clock &clock,
                    const std::function<void(Tables &)> &fill = {});

/// A plan file that has been looked at, locked when it is to be written, migrated, and is ready.
struct OpenedPlanFile
{
    std::unique_ptr<PlanLock> lock;
    std::unique_ptr<SQLite::Database> database;
};

/// Opens a stranger's file or one of our own. Throws Error: what is wrong with the file, and the way on.
OpenedPlanFile openPlanFile(const QString &path, Access access, const PlanOptions &options,
                            const std::vector<SchemaStep> &steps = schemaSteps());

/// What SQLite's checks find wrong in an open file: pages, foreign keys, schema. Empty when it is whole.
QStringList problemsOf(SQLite::Database &database);

} // namespace dropbeat

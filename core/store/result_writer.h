// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/import_batch.h"
#include "core/domain/result_rows.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace dropbeat {

/// What one file did to the plan.
struct FileOutcome
{
    qint64 added = 0;
    qint64 replaced = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    /// Why rows were refused: one line per reported thing, not per row.
    QStringList refusals;
};

struct ImportOutcome
{
    Id<ImportBatch> batch; ///< null when the files changed nothing
    std::vector<FileOutcome> files;
    int assigned = 0; ///< reported things that found their clip, drop or touchpoint in this import
    bool changedNothing() const { return batch.isNull() && assigned == 0; }
};

/// All that an import writes, at once or not at all.
struct ImportRequest
{
    std::vector<const ResultRows *> files;
    QStringList fileNames;
    QString kind;
    std::vector<qint64> rowsRejected; ///< per file, by the reader
    QString author;
    /// Where a subject belongs; asked for subjects without an assignment.
    std::function<std::optional<Assignment>(const Subject &)> propose;
    /// Where a person said it belongs; asked first, for every subject. Absent: keep what is.
    std::function<std::optional<Assignment>(const Subject &)> decide;
    /// The report to keep with the import, made from its outcome.
    std::function<QByteArray(const ImportOutcome &)> report;
    /// Rows written of all; false stops the import and leaves the plan as it was.
    std::function<bool(qint64, qint64)> progress;
    bool dryRun = false; ///< find out what would happen, and leave the plan as it is
    /// Called once the write lock is held, before anything is written.
    std::function<void()> started;
};

/// Writes results into a plan file through a connection of its own, in one transaction, so that it may run on a worker
/// thread beside an open Plan. An equal row changes nothing, a different one replaces, rows that would count something
/// twice are refused. Throws Error; then the file is as it was.
ImportOutcome writeResults(const QString &planPath, const ImportRequest &request, const Clock &clock);

} // namespace dropbeat

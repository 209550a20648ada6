// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/import_batch.h"
#include "core/domain/order_rows.h"
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
    int assigned = 0;          ///< reported things that found their clip, drop or touchpoint in this import
    qint64 eventsAttached = 0; ///< events that found their order, also those that had waited
    qint64 eventsWaiting = 0;  ///< events in the plan whose order has not come yet
    bool changedNothing() const { return batch.isNull() && assigned == 0; }
};

/// All that an import writes, at once or not at all.
struct ImportRequest
{
    std::vector<const ResultRows *> files; ///< a null one has no results
    std::vector<const OrderRows *> orders; ///< of the same files; shorter or null where one has none
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
    /// What customers were hashed with, kept in the plan from the first order on. Empty: there are no customers.
    QString customerSalt;
    bool dryRun = false; ///< find out what would happen, and leave the plan as it is
    /// Called once the write lock is held, before anything is written.
    std::function<void()> started;
};

/// The setting that holds what customers are hashed with.
inline constexpr char kCustomerSaltSetting[] = "orders.salt";

/// Writes results and orders into a plan file through a connection of its own, in one transaction, so that it may run
/// on a worker thread beside an open Plan. An equal row changes nothing, a different one replaces, rows that would
/// count something twice are refused. Throws Error; then the file is as it was.
ImportOutcome writeResults(const QString &planPath, const ImportRequest &request, const Clock &clock);

} // namespace dropbeat

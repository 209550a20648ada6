// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_writer.h"

#include "core/store/connection.h"
#include "core/store/import_history.h"
#include "core/store/row_writer.h"
#include "core/store/subject_writer.h"

#include <QCoreApplication>

#include <numeric>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

/// Adds the batch's row, with an id one above the last.
qint64 addBatch(SQLite::Database &database, const ImportRequest &request, const Clock &clock)
{
    SQLite::Statement insert(database,
                             "INSERT INTO import_batch(at, files, kind, rows_new, rows_replaced, rows_unchanged, "
                             "rows_rejected, rolled_back, report) VALUES (?, ?, ?, 0, 0, 0, 0, 0, '')");
    insert.bind(1, text(clock.now().toString(Qt::ISODateWithMs)));
    insert.bind(2, text(request.fileNames.join(u'\n')));
    insert.bind(3, text(request.kind));
    insert.exec();
    return database.getLastInsertRowid();
}

void finishBatch(SQLite::Database &database, const ImportRequest &request, const ImportOutcome &outcome)
{
    FileOutcome sum;
    for (const FileOutcome &file : outcome.files) {
        sum.added += file.added;
        sum.replaced += file.replaced;
        sum.unchanged += file.unchanged;
        sum.refused += file.refused;
    }
    const qint64 rejected = std::accumulate(request.rowsRejected.begin(), request.rowsRejected.end(), sum.refused);
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    for (const ResultRows *rows : request.files) {
        for (const ResultRows::Key &key : rows->keys) {
            first = std::min<qint64>(first, key.firstDay);
            last = std::max<qint64>(last, key.lastDay);
        }
    }
    SQLite::Statement update(database,
                             "UPDATE import_batch SET rows_new = ?2, rows_replaced = ?3, rows_unchanged = ?4, "
                             "rows_rejected = ?5, first_day = ?6, last_day = ?7, report = ?8 WHERE id = ?1");
    update.bind(1, number(outcome.batch.value));
    update.bind(2, number(sum.added));
    update.bind(3, number(sum.replaced));
    update.bind(4, number(sum.unchanged));
    update.bind(5, number(rejected));
    update.bind(6, number(first));
    update.bind(7, number(last));
    update.bind(8, request.report ? request.report(outcome).toStdString() : std::string());
    update.exec();
}

ImportOutcome writeAll(SQLite::Database &database, const ImportRequest &request, const Clock &clock)
{
    WriteTransaction transaction(database);
    if (request.started) {
        request.started();
    }
    IdMaker ids(clock);
    SubjectWriter subjects(database, ids);
    ImportOutcome outcome;
    outcome.batch = {addBatch(database, request, clock)};
    qint64 total = 0;
    for (const ResultRows *rows : request.files) {
        total += static_cast<qint64>(rows->size());
    }
    RowWriter writer(database, subjects, outcome.batch.value, [&request, total](qint64 done) {
        if (request.progress && !request.progress(done, total)) {
            throw Error(Error::Kind::Cancelled, tr("The import was cancelled."), tr("The plan is as it was before."));
        }
    });
    for (const ResultRows *rows : request.files) {
        outcome.files.push_back(writer.write(*rows, subjects.resolve(*rows)));
    }
    writer.finishTotals();
    const bool changed = writer.changed();
    outcome.assigned = subjects.assign(request, clock);
    if (database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check('subject')").getInt() != 0) {
        throw Error(Error::Kind::Refused, tr("The import could not be finished."),
                    tr("A clip or drop chosen for one of its ads has been deleted meanwhile."),
                    tr("Nothing was changed. Choose where the ads belong once more."));
    }
    if (request.dryRun) {
        return outcome;
    }
    if (!changed) {
        SQLite::Statement forget(database, "DELETE FROM import_batch WHERE id = ?");
        forget.bind(1, number(outcome.batch.value));
        forget.exec();
        outcome.batch = {};
        if (outcome.assigned == 0) {
            return outcome; // rolls back: the same file again changes nothing, not even a page
        }
    } else {
        finishBatch(database, request, outcome);
    }
    transaction.commit();
    return outcome;
}

} // namespace

ImportOutcome writeResults(const QString &planPath, const ImportRequest &request, const Clock &clock)
{
    const auto database = openConnection(planPath, Access::ReadWrite);
    try {
        // Subjects are looked up anyway, and the whole is checked before the commit; cascades play no part here. What
        // is written stays in memory until the commit, so that others can go on reading.
        database->exec("PRAGMA foreign_keys=OFF; PRAGMA cache_size=-400000; PRAGMA cache_spill=OFF");
        return writeAll(*database, request, clock);
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The import could not be written."), planPath);
    }
}

} // namespace dropbeat

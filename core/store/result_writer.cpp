// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_writer.h"

#include "core/store/connection.h"
#include "core/store/import_history.h"
#include "core/store/order_writer.h"
#include "core/store/row_writer.h"
#include "core/store/subject_writer.h"

#include <QCoreApplication>

#include <algorithm>
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

/// Julian days of all results and orders, inclusive; first above last when they have none.
std::pair<qint64, qint64> daysOf(const ImportRequest &request)
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    const auto include = [&first, &last](qint64 from, qint64 to) {
        first = std::min(first, from);
        last = std::max(last, to);
    };
    for (const ResultRows *rows : request.files) {
        if (rows != nullptr) {
            std::ranges::for_each(rows->keys, [&](const ResultRows::Key &key) { include(key.firstDay, key.lastDay); });
        }
    }
    for (const OrderRows *rows : request.orders) {
        for (size_t i = 0; rows != nullptr && i < rows->orders.size(); ++i) {
            if (const Order &order = rows->orders[i].order; standsAlone(order)) {
                include(order.day, order.day);
            }
        }
    }
    return {first, last};
}

/// The first orders bring what customers are hashed with; later ones must have used the same.
void keepSalt(SQLite::Database &database, const QString &salt)
{
    SQLite::Statement keep(database, "INSERT OR IGNORE INTO setting(name, value) VALUES (?, ?)");
    keep.bind(1, kCustomerSaltSetting);
    keep.bind(2, text(salt));
    keep.exec();
    SQLite::Statement kept(database, "SELECT value FROM setting WHERE name = ?");
    kept.bind(1, kCustomerSaltSetting);
    if (!kept.executeStep() || text(kept.getColumn(0)) != salt) {
        throw Error(Error::Kind::Busy, tr("The orders could not be written."),
                    tr("Another import of orders came in between."), tr("Nothing was changed. Import them once more."));
    }
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
    const auto [first, last] = daysOf(request);
    SQLite::Statement update(database,
                             "UPDATE import_batch SET rows_new = ?2, rows_replaced = ?3, rows_unchanged = ?4, "
                             "rows_rejected = ?5, first_day = ?6, last_day = ?7, report = ?8 WHERE id = ?1");
    update.bind(1, number(outcome.batch.value));
    update.bind(2, number(sum.added));
    update.bind(3, number(sum.replaced));
    update.bind(4, number(sum.unchanged));
    update.bind(5, number(rejected));
    if (first <= last) {
        update.bind(6, number(first));
        update.bind(7, number(last));
    }
    update.bind(8, request.report ? request.report(outcome).toStdString() : std::string());
    update.exec();
}

/// All rows of all files, in one account of progress.
qint64 rowsOf(const ImportRequest &request)
{
    qint64 total = 0;
    for (const ResultRows *rows : request.files) {
        total += rows != nullptr ? static_cast<qint64>(rows->size()) : 0;
    }
    for (const OrderRows *rows : request.orders) {
        total += rows != nullptr ? static_cast<qint64>(rows->orders.size() + rows->events.size()) : 0;
    }
    return total;
}

void add(FileOutcome &sum, const FileOutcome &more)
{
    sum.added += more.added;
    sum.replaced += more.replaced;
    sum.unchanged += more.unchanged;
    sum.refused += more.refused;
    sum.refusals << more.refusals;
}

/// Orders come before what only adds to them, whatever the order of the files.
void writeOrders(OrderWriter &writer, const ImportRequest &request, std::vector<FileOutcome> &outcomes)
{
    const auto standAlone = [](const OrderRows &rows) {
        return rows.orders.empty() || standsAlone(rows.orders.front().order);
    };
    for (const bool first : {true, false}) {
        for (size_t i = 0; i < request.orders.size(); ++i) {
            if (request.orders[i] != nullptr && standAlone(*request.orders[i]) == first) {
                add(outcomes[i], writer.write(*request.orders[i]));
            }
        }
    }
    writer.finish();
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
    const auto step = [&request, total = rowsOf(request)](qint64 done) {
        if (request.progress && !request.progress(done, total)) {
            throw Error(Error::Kind::Cancelled, tr("The import was cancelled."), tr("The plan is as it was before."));
        }
    };
    RowWriter writer(database, subjects, outcome.batch.value, step);
    outcome.files.resize(std::max(request.files.size(), request.orders.size()));
    qint64 results = 0;
    for (size_t i = 0; i < request.files.size(); ++i) {
        if (const ResultRows *rows = request.files[i]) {
            outcome.files[i] = writer.write(*rows, subjects.resolve(*rows));
            results += static_cast<qint64>(rows->size());
        }
    }
    writer.finishTotals();
    OrderWriter orders(database, ids, outcome.batch.value, [&step, results](qint64 done) { step(results + done); });
    writeOrders(orders, request, outcome.files);
    if (orders.changed() && !request.customerSalt.isEmpty()) {
        keepSalt(database, request.customerSalt);
    }
    outcome.eventsAttached = orders.evidence().attached();
    outcome.eventsWaiting = orders.evidence().waiting();
    const bool changed = writer.changed() || orders.changed();
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

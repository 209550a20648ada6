// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/worker_state.h"

#include <QTest>

namespace dropbeat::test {

/// Puts the plans of a test into memory where the system offers a place: what a killed process leaves behind does not
/// depend on the disk, and more kills fit into a second.
inline void useMemoryForPlans()
{
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable()) {
        qputenv("TMPDIR", "/dev/shm");
    }
}

/// Every import in effect has all its orders with their evidence, the order told by all of them stands as the newest
/// told it, and the days' sums are those of the orders.
inline void checkOrders(const QString &path, qint64 imports, qint64 shared)
{
    const SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    const auto number = [&database](const char *sql) {
        SQLite::Statement query(database, sql);
        return query.executeStep() ? query.getColumn(0).getInt64() : 0;
    };
    const qint64 own = imports * kOrdersOfAnImport;
    if (number("SELECT count(*) FROM order_") != own + (imports > 0 ? 1 : 0) ||
        number("SELECT count(*) FROM evidence") != own ||
        number("SELECT sum(subtotal) FROM order_sum") != own + shared ||
        number("SELECT sum(orders) FROM order_sum") != number("SELECT count(*) FROM order_") ||
        number("SELECT count(*) FROM superseded_order") != (imports > 0 ? imports - 1 : 0)) {
        QTest::qFail("half an import of orders", __FILE__, __LINE__);
    }
}

/// The state a plan file is in, read from scratch. Fails the test when anything in it is broken or half done.
inline WorkerState stateOf(const QString &path)
{
    WorkerState state;
    FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
    const auto plan = Plan::open(path, Access::ReadWrite, clock);
    const QStringList problems = plan->problems();
    if (!problems.isEmpty()) {
        QTest::qFail(qPrintable(problems.join(u'\n')), __FILE__, __LINE__);
    }
    const Tables &tables = plan->tables();
    for (const Drop &drop : tables.drops().all()) {
        ++state.drops;
        if (tables.clips().ofDrop(drop.id).size() != kClipsOfADrop) {
            QTest::qFail("half an edit: a drop without its clips", __FILE__, __LINE__);
        }
    }
    int inEffect = 0;
    for (const HistoryEntry &entry : plan->history(100000)) {
        ++(entry.undone ? state.undone : inEffect);
    }
    if (inEffect != state.drops) {
        QTest::qFail("the history does not tell what is in the plan", __FILE__, __LINE__);
    }
    std::vector<ImportBatch> batches = tables.results().imports();
    std::reverse(batches.begin(), batches.end());
    for (const ImportBatch &batch : batches) {
        if (!batch.rolledBack) {
            state.imports.push_back(batch.files.value(0).section(u'.', 0, 0).toLongLong());
        }
    }
    // Every import in effect has all its rows; the shared ad shows the newest one's.
    qint64 shared = 0;
    qint64 own = 0;
    for (const SubjectTotal &total : tables.results().totals()) {
        const QString id = tables.subjects().get(total.subject)->externalId;
        (id == QLatin1String("shared") ? shared : own) += total.counts[Measure::Impressions].value_or(0);
    }
    const qint64 count = static_cast<qint64>(state.imports.size());
    const qint64 expected = count == 0 ? 0 : (state.imports.back() + 1) * kDaysOfAnImport;
    if (own != count * kDaysOfAnImport || shared != expected) {
        QTest::qFail("half an import", __FILE__, __LINE__);
    }
    checkOrders(path, count, count == 0 ? 0 : state.imports.back() + 1);
    return state;
}

} // namespace dropbeat::test

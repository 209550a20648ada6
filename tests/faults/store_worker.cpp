// SPDX-License-Identifier: GPL-3.0-or-later
// store_worker PLAN work SEED: edits, undoes, imports without end; a line on stdout for every step that is done.
// store_worker PLAN migrate: brings the plan to a schema with one more step, made for this test.
#include "tests/faults/worker_state.h"
#include "tests/support/test_orders.h"

#include <QCoreApplication>

#include <cstdio>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

void editOnce(Plan &plan, quint32 number)
{
    plan.edit(QStringLiteral("Step %1").arg(number), [&plan, number](Tables &tables) {
        Drop drop;
        drop.id = plan.newId<Drop>();
        drop.code = QStringLiteral("d%1").arg(drop.id.value);
        drop.name = QStringLiteral("Drop %1").arg(number);
        tables.drops().insert(drop);
        for (int i = 0; i < kClipsOfADrop; ++i) {
            tables.clips().insert(
                {plan.newId<Clip>(), drop.id, QStringLiteral("c%1").arg(i), QStringLiteral("Clip"), {}, 15, i});
        }
    });
}

void importOnce(const QString &path, const Clock &clock, quint32 number)
{
    ResultRows rows;
    rows.subjects = {ad(QStringLiteral("shared")), ad(QStringLiteral("own-%1").arg(number))};
    for (int day = 0; day < kDaysOfAnImport; ++day) {
        addDay(rows, 0, QDate(2025, 1, 1).addDays(day), number + 1, 0);
        addDay(rows, 1, QDate(2025, 1, 1).addDays(day), 1, 0);
    }
    OrderRows orders;
    for (int i = 0; i < kOrdersOfAnImport; ++i) {
        orders.orders.push_back(told(static_cast<int>(number) * kOrdersOfAnImport + i + 1,
                                     QDate(2025, 1, 1).addDays(i % 90), 1,
                                     {{EvidenceKind::Code, QStringLiteral("CODE-%1").arg(i % 9), {}}}));
    }
    orders.orders.push_back(told(0, QDate(2025, 1, 1), number + 1)); // told anew by every import
    ImportRequest request;
    request.files = {&rows};
    request.orders = {&orders};
    request.fileNames = {QStringLiteral("%1.csv").arg(number)};
    request.rowsRejected = {0};
    writeResults(path, request, clock);
}

Id<ImportBatch> newestImport(const Plan &plan)
{
    for (const ImportBatch &batch : plan.tables().results().imports()) {
        if (!batch.rolledBack) {
            return batch.id;
        }
    }
    return {};
}

void work(const QString &path, quint32 seed)
{
    SystemClock clock;
    const auto plan = Plan::open(path, Access::ReadWrite, clock);
    std::puts("ready");
    std::fflush(stdout);
    WorkerState state;
    for (quint32 number = 0;; ++number) {
        const WorkerStep step = stepOf(state, seed, number);
        switch (step) {
        case WorkerStep::Edit:
            editOnce(*plan, number);
            break;
        case WorkerStep::Undo:
            plan->undo();
            break;
        case WorkerStep::Redo:
            plan->redo();
            break;
        case WorkerStep::Import:
            importOnce(path, clock, number);
            break;
        case WorkerStep::RollBack:
            plan->rollBackImport(newestImport(*plan));
            break;
        case WorkerStep::Nothing:
            break;
        }
        state = after(state, step, number);
        std::puts("done");
        std::fflush(stdout);
    }
}

void migrate(const QString &path)
{
    std::vector<SchemaStep> steps = schemaSteps();
    QByteArray sql = "ALTER TABLE drop_ ADD COLUMN mood TEXT;";
    for (int i = 0; i < 30; ++i) {
        sql += "CREATE TABLE later_" + QByteArray::number(i) +
               "(id INTEGER PRIMARY KEY, drop_id INTEGER) STRICT; INSERT INTO later_" + QByteArray::number(i) +
               " SELECT id, id FROM drop_;";
    }
    steps.push_back({static_cast<int>(steps.size()) + 1, sql});
    std::puts("ready");
    std::fflush(stdout);
    openPlanFile(path, Access::ReadWrite, {}, steps);
    std::puts("done");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.value(2) == QLatin1String("migrate")) {
            migrate(arguments.value(1));
        } else {
            work(arguments.value(1), arguments.value(3).toUInt());
        }
    } catch (const Error &error) {
        std::fprintf(stderr, "%d %s\n", static_cast<int>(error.kind()), error.what());
        return 1;
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/import_history.h"

#include "core/base/error.h"
#include "core/store/connection.h"
#include "core/store/order_writer.h"
#include "core/store/result_columns.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

void run(SQLite::Database &database, const std::string &sql, qint64 batch)
{
    SQLite::Statement statement(database, sql);
    statement.bind(1, number(batch));
    statement.exec();
}

/// Subjects the batch wrote rows of, or replaced rows of.
std::vector<qint64> subjectsOf(SQLite::Database &database, qint64 batch)
{
    SQLite::Statement query(database, "SELECT subject FROM result_day WHERE batch = ?1 UNION "
                                      "SELECT subject FROM result_period WHERE batch = ?1 UNION "
                                      "SELECT subject FROM superseded WHERE replaced_by = ?1 OR old_batch = ?1");
    query.bind(1, number(batch));
    std::vector<qint64> subjects;
    while (query.executeStep()) {
        subjects.push_back(query.getColumn(0).getInt64());
    }
    return subjects;
}

/// Rows of the batch that a later import has replaced: what that import keeps for its own rolling back becomes what was
/// there before this batch, or nothing.
void spliceLater(SQLite::Database &database, qint64 batch)
{
    static const std::string columns = measureColumns();
    const std::string sameKey = "before.replaced_by = ?1 AND before.subject = later.subject AND "
                                "before.placement = later.placement AND before.first_day = later.first_day AND "
                                "before.last_day = later.last_day";
    // First those with a row before this batch: the later keeper takes it over, and this batch's own keeper goes.
    run(database,
        "CREATE TEMP TABLE spliced AS SELECT later.replaced_by AS keeper, before.* FROM superseded AS later "
        "JOIN superseded AS before ON " +
            sameKey + " WHERE later.old_batch = ?1",
        batch);
    run(database, "DELETE FROM superseded WHERE old_batch = ?", batch);
    database.exec("DELETE FROM superseded WHERE (replaced_by, subject, placement, first_day, last_day) IN "
                  "(SELECT replaced_by, subject, placement, first_day, last_day FROM spliced)");
    database.exec("INSERT INTO superseded(replaced_by, subject, placement, first_day, last_day, old_batch, " + columns +
                  ") SELECT keeper, subject, placement, first_day, last_day, old_batch, " + columns + " FROM spliced");
    database.exec("DROP TABLE spliced");
}

} // namespace

void rollBackImport(SQLite::Database &database, Id<ImportBatch> batch)
{
    static const std::string columns = measureColumns();
    SQLite::Statement state(database, "SELECT rolled_back FROM import_batch WHERE id = ?");
    state.bind(1, number(batch.value));
    const QString what = tr("The import could not be rolled back.");
    if (!state.executeStep()) {
        throw Error(Error::Kind::Refused, what, tr("There is no import number %1 in this plan.").arg(batch.value),
                    tr("Look at the list of imports for its number."));
    }
    if (state.getColumn(0).getInt() != 0) {
        throw Error(Error::Kind::Refused, what, tr("Import number %1 has been rolled back before.").arg(batch.value));
    }
    state.reset();
    const std::vector<qint64> subjects = subjectsOf(database, batch.value);
    spliceLater(database, batch.value);
    run(database, "DELETE FROM result_day WHERE batch = ?", batch.value);
    run(database, "DELETE FROM result_period WHERE batch = ?", batch.value);
    run(database,
        "INSERT INTO result_day(subject, placement, day, batch, " + columns +
            ") SELECT subject, placement, first_day, old_batch, " + columns +
            " FROM superseded WHERE replaced_by = ? AND first_day = last_day",
        batch.value);
    run(database,
        "INSERT INTO result_period(subject, placement, first_day, last_day, batch, " + columns +
            ") SELECT subject, placement, first_day, last_day, old_batch, " + columns +
            " FROM superseded WHERE replaced_by = ? AND first_day < last_day",
        batch.value);
    run(database, "DELETE FROM superseded WHERE replaced_by = ?", batch.value);
    rollBackOrders(database, batch.value);
    run(database, "UPDATE import_batch SET rolled_back = 1 WHERE id = ?", batch.value);
    recomputeTotals(database, subjects);
}

void recomputeTotals(SQLite::Database &database, const std::vector<qint64> &subjects)
{
    static const std::string columns = measureColumns();
    static const std::string sums = measureColumns("sum(", ")");
    SQLite::Statement forget(database, "DELETE FROM subject_total WHERE subject = ?");
    SQLite::Statement insert(
        database, "INSERT INTO subject_total(subject, placement, days, first_day, last_day, " + columns +
                      ") SELECT subject, placement, count(*), min(first_day), max(last_day), " + sums +
                      " FROM (SELECT subject, placement, day AS first_day, day AS last_day, " + columns +
                      " FROM result_day WHERE subject = ?1 UNION ALL SELECT subject, placement, first_day, last_day, " +
                      columns + " FROM result_period WHERE subject = ?1) GROUP BY subject, placement");
    for (const qint64 subject : subjects) {
        forget.bind(1, number(subject));
        forget.exec();
        forget.reset();
        insert.bind(1, number(subject));
        insert.exec();
        insert.reset();
    }
}

} // namespace dropbeat

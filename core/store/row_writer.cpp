// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_writer.h"

#include "core/store/connection.h"
#include "core/store/existing_rows.h"
#include "core/store/import_history.h"
#include "core/store/result_columns.h"

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

constexpr qint64 kStep = 4096; // rows between two looks at progress and cancel
// Rows in one INSERT. One row at a time takes 1.6 times as long, more than 50 gain nothing (SQLite 3.40).
constexpr size_t kRowsAtOnce = 50;

bool keyLess(const ResultRows::Key &a, const ResultRows::Key &b)
{
    return std::tie(a.subject, a.placement, a.firstDay, a.lastDay) <
           std::tie(b.subject, b.placement, b.firstDay, b.lastDay);
}

/// A statement that inserts so many rows at once, with the measures that the file has.
PreparedStatement insertStatement(SQLite::Database &database, const ResultRows &rows, bool day, size_t count)
{
    std::string columns = day ? "subject, placement, day, batch" : "subject, placement, first_day, last_day, batch";
    std::string marks = day ? "(?, ?, ?, ?" : "(?, ?, ?, ?, ?";
    for (const Measure measure : rows.measures) {
        columns += ", " + measureId(measure).toStdString();
        marks += ", ?";
    }
    marks += ")";
    std::string sql =
        std::string("INSERT INTO ") + (day ? "result_day" : "result_period") + "(" + columns + ") VALUES " + marks;
    for (size_t i = 1; i < count; ++i) {
        sql += ", " + marks;
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement, nullptr);
    if (code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
    return PreparedStatement(statement);
}

std::string totalStatement()
{
    std::string marks;
    for (int i = 0; i < kMeasureCount; ++i) {
        marks += ", ?";
    }
    return "INSERT INTO subject_total(subject, placement, days, first_day, last_day, " + measureColumns() +
           ") VALUES (?, ?, ?, ?, ?" + marks + ")";
}

} // namespace

Counts countsOf(const ResultRows &rows, size_t row)
{
    Counts counts;
    for (size_t i = 0; i < rows.measures.size(); ++i) {
        const qint64 value = rows.value(row, i);
        if (value != ResultRows::kNotReported) {
            counts.set(rows.measures[i], value);
        }
    }
    return counts;
}

RowWriter::RowWriter(SQLite::Database &database, SubjectWriter &subjects, qint64 batch,
                     std::function<void(qint64)> step)
    : m_database(database)
    , m_subjects(subjects)
    , m_batch(batch)
    , m_step(std::move(step))
    , m_findTotal(database, "SELECT 1 FROM subject_total WHERE subject = ? AND placement = ?")
    , m_insertTotal(database, totalStatement())
{}

RowWriter::~RowWriter() = default;

std::vector<RowWriter::Run> RowWriter::runsOf(const ResultRows &rows, std::vector<size_t> &order) const
{
    order.clear();
    if (!std::is_sorted(rows.keys.begin(), rows.keys.end(), keyLess)) {
        order.resize(rows.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::sort(order.begin(), order.end(),
                  [&rows](size_t a, size_t b) { return keyLess(rows.keys[a], rows.keys[b]); });
    }
    const auto keyAt = [&](size_t i) -> const ResultRows::Key & { return rows.keys[order.empty() ? i : order[i]]; };
    std::vector<Run> runs;
    for (size_t i = 0; i < rows.size(); ++i) {
        const ResultRows::Key &key = keyAt(i);
        if (runs.empty() || runs.back().subject != key.subject || runs.back().placement != key.placement) {
            runs.push_back({i, i, key.subject, key.placement});
        }
        runs.back().last = i + 1;
    }
    return runs;
}

void RowWriter::prepare(const ResultRows &rows)
{
    m_insertDay = insertStatement(m_database, rows, true, 1);
    m_insertDays = insertStatement(m_database, rows, true, kRowsAtOnce);
    m_insertPeriod = insertStatement(m_database, rows, false, 1);
}

/// Of counts up to the day of an export what is new since the export before it, so that adding up gives the newest
/// count and not the sum of both. A second export of the same day, or an older one that comes late, adds nothing: of
/// the days it shares with a newer one the newer one knows more.
ResultRows RowWriter::sinceLast(const ResultRows &rows, const std::vector<qint64> &ids, FileOutcome &outcome)
{
    finishTotals(); // what this import has written so far counts, too
    m_recompute.clear();
    SQLite::Statement total(m_database, "SELECT last_day, " + measureColumns() +
                                            " FROM subject_total WHERE subject = ? AND placement = ?");
    ResultRows fresh = rows;
    fresh.keys.clear();
    fresh.values.clear();
    for (size_t row = 0; row < rows.size(); ++row) {
        ResultRows::Key key = rows.keys[row];
        Counts known;
        total.bind(1, number(ids[key.subject]));
        total.bind(2, static_cast<int>(key.placement));
        if (total.executeStep()) {
            const qint32 last = total.getColumn(0).getInt();
            known = readCounts(total, 1);
            if (last >= key.lastDay) {
                ++outcome.unchanged;
                total.reset();
                continue;
            }
            key.firstDay = std::max(key.firstDay, last + 1);
        }
        total.reset();
        fresh.keys.push_back(key);
        for (size_t i = 0; i < rows.measures.size(); ++i) {
            const qint64 value = rows.value(row, i);
            const qint64 before = known[rows.measures[i]].value_or(0);
            // Counts that went down (views taken back) add nothing; the sum stays what it once was.
            fresh.values.push_back(value == ResultRows::kNotReported ? value : std::max<qint64>(0, value - before));
        }
    }
    return fresh;
}

FileOutcome RowWriter::write(const ResultRows &given, const std::vector<qint64> &ids)
{
    FileOutcome outcome;
    const ResultRows since = given.cumulative ? sinceLast(given, ids, outcome) : ResultRows();
    const ResultRows &rows = given.cumulative ? since : given;
    prepare(rows);
    std::vector<size_t> order;
    std::vector<Run> runs = runsOf(rows, order);
    std::stable_sort(runs.begin(), runs.end(), [&ids](const Run &a, const Run &b) {
        return std::pair(ids[a.subject], a.placement) < std::pair(ids[b.subject], b.placement);
    });
    for (const Run &run : runs) {
        const qint64 id = ids[run.subject];
        const auto rowAt = [&](size_t i) { return order.empty() ? i : order[i]; };
        qint64 lastDay = 0;
        for (size_t i = run.first; i < run.last; ++i) {
            lastDay = std::max<qint64>(lastDay, rows.keys[rowAt(i)].lastDay);
        }
        const QString rival =
            m_subjects.rivalOf(rows.subjects[run.subject], rows.keys[rowAt(run.first)].firstDay, lastDay);
        if (!rival.isEmpty()) {
            outcome.refused += static_cast<qint64>(run.last - run.first);
            outcome.refusals << rival;
            done(static_cast<qint64>(run.last - run.first));
        } else if (order.empty() && rows.keys[run.first].isDay() && !hasResults(id, run.placement)) {
            writeNew(rows, run, id, outcome);
        } else {
            writeOver(rows, run, order, id, outcome);
        }
    }
    return outcome;
}

bool RowWriter::hasResults(qint64 id, Placement placement)
{
    m_findTotal.bind(1, number(id));
    m_findTotal.bind(2, static_cast<int>(placement));
    const bool found = m_findTotal.executeStep();
    m_findTotal.reset();
    return found || m_recompute.contains(id);
}

int RowWriter::bindRow(sqlite3_stmt *statement, int index, const ResultRows &rows, size_t row, qint64 id) const
{
    const ResultRows::Key &key = rows.keys[row];
    sqlite3_bind_int64(statement, index++, id);
    sqlite3_bind_int(statement, index++, static_cast<int>(key.placement));
    sqlite3_bind_int(statement, index++, key.firstDay);
    if (!key.isDay()) {
        sqlite3_bind_int(statement, index++, key.lastDay);
    }
    sqlite3_bind_int64(statement, index++, m_batch);
    for (size_t i = 0; i < rows.measures.size(); ++i) {
        const qint64 value = rows.value(row, i);
        if (value == ResultRows::kNotReported) {
            sqlite3_bind_null(statement, index++);
        } else {
            sqlite3_bind_int64(statement, index++, value);
        }
    }
    return index;
}

void RowWriter::step(sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) {
        throw SQLite::Exception(m_database.getHandle(), code);
    }
    m_changed = true;
}

void RowWriter::insertRow(const ResultRows &rows, size_t row, qint64 id)
{
    sqlite3_stmt *const statement = rows.keys[row].isDay() ? m_insertDay.get() : m_insertPeriod.get();
    bindRow(statement, 1, rows, row, id);
    step(statement);
}

void RowWriter::insertDays(const ResultRows &rows, const Run &run, qint64 id)
{
    size_t row = run.first;
    for (; row + kRowsAtOnce <= run.last; row += kRowsAtOnce) {
        int index = 1;
        for (size_t i = 0; i < kRowsAtOnce; ++i) {
            index = bindRow(m_insertDays.get(), index, rows, row + i, id);
        }
        step(m_insertDays.get());
        done(static_cast<qint64>(kRowsAtOnce));
    }
    for (; row < run.last; ++row) {
        insertRow(rows, row, id);
        done(1);
    }
}

void RowWriter::writeNew(const ResultRows &rows, const Run &run, qint64 id, FileOutcome &outcome)
{
    const bool onlyDays = std::all_of(rows.keys.begin() + static_cast<std::ptrdiff_t>(run.first),
                                      rows.keys.begin() + static_cast<std::ptrdiff_t>(run.last),
                                      [](const ResultRows::Key &key) { return key.isDay(); });
    if (!onlyDays) {
        writeOver(rows, run, {}, id, outcome);
        return;
    }
    insertDays(rows, run, id);
    outcome.added += static_cast<qint64>(run.last - run.first);
    insertTotal(rows, run, id);
}

void RowWriter::insertTotal(const ResultRows &rows, const Run &run, qint64 id)
{
    Counts sum;
    for (size_t measure = 0; measure < rows.measures.size(); ++measure) {
        for (size_t row = run.first; row < run.last; ++row) {
            const qint64 value = rows.value(row, measure);
            if (value != ResultRows::kNotReported) {
                sum.add(rows.measures[measure], value);
            }
        }
    }
    SQLite::Statement &insert = m_insertTotal;
    insert.bind(1, number(id));
    insert.bind(2, static_cast<int>(run.placement));
    insert.bind(3, number(static_cast<qint64>(run.last - run.first)));
    insert.bind(4, rows.keys[run.first].firstDay);
    insert.bind(5, rows.keys[run.last - 1].lastDay);
    bindCounts(insert, 6, sum);
    insert.exec();
    insert.reset();
}

void RowWriter::writeOver(const ResultRows &rows, const Run &run, const std::vector<size_t> &order, qint64 id,
                          FileOutcome &outcome)
{
    ExistingRows existing(m_database, id, run.placement, m_batch);
    const QString &name = rows.subjects[run.subject].name;
    QStringList reasons;
    for (size_t i = run.first; i < run.last; ++i) {
        const size_t row = order.empty() ? i : order[i];
        switch (existing.place(rows.keys[row], countsOf(rows, row))) {
        case ExistingRows::Place::Free:
            insertRow(rows, row, id);
            ++outcome.added;
            break;
        case ExistingRows::Place::Replaces:
            insertRow(rows, row, id);
            ++outcome.replaced;
            break;
        case ExistingRows::Place::Same:
            ++outcome.unchanged;
            break;
        case ExistingRows::Place::Overlaps:
            ++outcome.refused;
            reasons = {existing.overlapReason(name)};
            break;
        }
        done(1);
    }
    outcome.refusals << reasons;
    m_recompute.insert(id);
}

void RowWriter::finishTotals()
{
    recomputeTotals(m_database, {m_recompute.begin(), m_recompute.end()});
    if (m_step) {
        m_step(m_done);
    }
}

void RowWriter::done(qint64 rows)
{
    m_done += rows;
    if (m_done - m_reported >= kStep) {
        m_reported = m_done;
        m_step(m_done);
    }
}

} // namespace dropbeat

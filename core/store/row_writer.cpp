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

bool keyLess(const ResultRows::Key &a, const ResultRows::Key &b)
{
    return std::tie(a.subject, a.placement, a.firstDay, a.lastDay) <
           std::tie(b.subject, b.placement, b.firstDay, b.lastDay);
}

/// An INSERT of days or periods with the measures that the file has.
std::unique_ptr<BulkInsert> insertOf(SQLite::Database &database, const ResultRows &rows, bool day)
{
    std::string columns = day ? "subject, placement, day, batch" : "subject, placement, first_day, last_day, batch";
    for (const Measure measure : rows.measures) {
        columns += ", " + measureId(measure).toStdString();
    }
    return std::make_unique<BulkInsert>(database, (day ? "result_day(" : "result_period(") + columns + ")",
                                        static_cast<int>(rows.measures.size()) + (day ? 4 : 5));
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
    m_insertDay = insertOf(m_database, rows, true);
    m_insertPeriod = insertOf(m_database, rows, false);
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

BulkInsert &RowWriter::insertRow(const ResultRows &rows, size_t row, qint64 id)
{
    const ResultRows::Key &key = rows.keys[row];
    BulkInsert &insert = key.isDay() ? *m_insertDay : *m_insertPeriod;
    insert.add(id).add(static_cast<qint64>(key.placement)).add(qint64{key.firstDay});
    if (!key.isDay()) {
        insert.add(qint64{key.lastDay});
    }
    insert.add(m_batch);
    for (size_t i = 0; i < rows.measures.size(); ++i) {
        const qint64 value = rows.value(row, i);
        if (value == ResultRows::kNotReported) {
            insert.addNull();
        } else {
            insert.add(value);
        }
    }
    m_changed = true;
    return insert;
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
    for (size_t row = run.first; row < run.last; ++row) {
        insertRow(rows, row, id);
        done(1);
    }
    m_insertDay->flush();
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
            insertRow(rows, row, id).flush();
            ++outcome.added;
            break;
        case ExistingRows::Place::Replaces:
            insertRow(rows, row, id).flush();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result_rows.h"
#include "core/store/bulk_insert.h"
#include "core/store/result_writer.h"
#include "core/store/sqlite.h"
#include "core/store/subject_writer.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace dropbeat {

/// Writes the rows of files into the clustered tables, keeps what it replaces, and keeps the totals. One subject after
/// the other: a subject that has no results yet takes the fast way without looking for rows to replace.
class RowWriter
{
public:
    /// step is called now and then with the rows done so far; it may throw to stop.
    RowWriter(SQLite::Database &database, SubjectWriter &subjects, qint64 batch, std::function<void(qint64)> step);
    ~RowWriter();

    /// ids: the plan's ids of the subjects of the rows given.
    FileOutcome write(const ResultRows &given, const std::vector<qint64> &ids);
    void finishTotals();
    bool changed() const { return m_changed; }

private:
    struct Run ///< the rows [first, last) of one subject in one placement
    {
        size_t first;
        size_t last;
        quint32 subject;
        Placement placement;
    };
    ResultRows sinceLast(const ResultRows &rows, const std::vector<qint64> &ids, FileOutcome &outcome);
    std::vector<Run> runsOf(const ResultRows &rows, std::vector<size_t> &order) const;
    void writeNew(const ResultRows &rows, const Run &run, qint64 id, FileOutcome &outcome);
    void writeOver(const ResultRows &rows, const Run &run, const std::vector<size_t> &order, qint64 id,
                   FileOutcome &outcome);
    bool hasResults(qint64 id, Placement placement);
    void prepare(const ResultRows &rows);
    BulkInsert &insertRow(const ResultRows &rows, size_t row, qint64 id);
    void insertTotal(const ResultRows &rows, const Run &run, qint64 id);
    void done(qint64 rows);

    SQLite::Database &m_database;
    SubjectWriter &m_subjects;
    qint64 m_batch;
    std::function<void(qint64)> m_step;
    qint64 m_done = 0;
    qint64 m_reported = 0;
    bool m_changed = false;
    std::set<qint64> m_recompute;
    SQLite::Statement m_findTotal;
    SQLite::Statement m_insertTotal;
    std::unique_ptr<BulkInsert> m_insertDay; ///< with the measures of the file at hand
    std::unique_ptr<BulkInsert> m_insertPeriod;
};

/// The counts of one row.
Counts countsOf(const ResultRows &rows, size_t row);

} // namespace dropbeat

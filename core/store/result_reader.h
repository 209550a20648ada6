// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/counts.h"
#include "core/domain/import_batch.h"
#include "core/domain/subject.h"
#include "core/store/sqlite.h"

#include <functional>
#include <optional>
#include <vector>

namespace dropbeat {

/// Which results are asked for. Days are inclusive; an invalid date is open.
struct ResultFilter
{
    QDate from;
    QDate to;
    std::optional<Placement> placement;

    bool hasDates() const { return from.isValid() || to.isValid(); }
    friend bool operator==(const ResultFilter &, const ResultFilter &) = default;
};

/// What one subject reported in all, in one placement.
struct SubjectTotal
{
    Id<Subject> subject;
    Placement placement = Placement::Boosted;
    qint64 days = 0; ///< rows that a chart by day would read
    QDate firstDay;
    QDate lastDay;
    Counts counts;
};

/// Reads results. Totals come from the sums that imports keep; days are range scans of the subjects asked for.
class ResultReader
{
public:
    explicit ResultReader(SQLite::Database &database)
        : m_database(database)
    {}

    /// Sums of every subject with results. With dates in the filter, the subjects' days are summed; results of a whole
    /// period count when the period lies within the dates.
    std::vector<SubjectTotal> totals(const ResultFilter &filter = {}) const;
    /// The same for some subjects.
    std::vector<SubjectTotal> totals(const ResultFilter &filter, const std::vector<Id<Subject>> &subjects) const;

    using DayVisitor = std::function<void(Id<Subject>, Placement, QDate, const Counts &)>;
    /// Calls visit for every day with results, in the order of subject, placement and day. Only the measures asked for
    /// are read: fewer are quicker.
    void days(const ResultFilter &filter, const std::vector<Id<Subject>> &subjects, const DayVisitor &visit,
              std::span<const Measure> measures = allMeasures()) const;

    /// Imports, newest first.
    std::vector<ImportBatch> imports() const;
    /// When the newest import that was not rolled back came in, UTC; invalid when there is none.
    QDateTime lastImport() const;
    bool hasMoney() const; ///< whether any result carries money
    bool hasAny() const;   ///< whether there is any result

private:
    std::vector<SubjectTotal> storedTotals(const ResultFilter &filter) const;
    std::vector<SubjectTotal> withinDates(const ResultFilter &filter, const std::vector<SubjectTotal> &stored) const;

    SQLite::Database &m_database;
};

} // namespace dropbeat

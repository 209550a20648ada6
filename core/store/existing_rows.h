// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/counts.h"
#include "core/domain/result_rows.h"
#include "core/store/sqlite.h"

#include <map>
#include <memory>

namespace dropbeat {

/// The results a subject already has in one placement, while an import goes over them. What an incoming row replaces is
/// moved to the superseded rows at once.
class ExistingRows
{
public:
    enum class Place {
        Free,     ///< nothing there
        Replaces, ///< something else was there and has been moved away
        Same,     ///< the very same is there
        Overlaps, ///< would count days twice
    };

    ExistingRows(SQLite::Database &database, qint64 subject, Placement placement, qint64 batch);

    Place place(const ResultRows::Key &key, const Counts &counts);
    /// Why the last row that overlapped was refused.
    QString overlapReason(const QString &subjectName) const;

private:
    using Span = std::pair<qint32, qint32>; ///< Julian days, inclusive
    struct Row
    {
        Counts counts;
        qint64 batch;
    };
    Place placeDay(const Span &span, const Counts &counts);
    Place placePeriod(const Span &span, const Counts &counts);
    void moveAway(const Span &span);
    void keep(const Span &span, const Row &row);
    void load(bool days);

    SQLite::Database &m_database;
    qint64 m_subject;
    Placement m_placement;
    qint64 m_batch;
    std::map<Span, Row> m_days;
    std::map<Span, Row> m_periods;
    Span m_overlap{};
    std::unique_ptr<SQLite::Statement> m_keep;
    std::unique_ptr<SQLite::Statement> m_removeDay;
    std::unique_ptr<SQLite::Statement> m_removePeriod;
};

} // namespace dropbeat

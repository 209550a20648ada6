// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id_maker.h"
#include "core/domain/result_rows.h"
#include "core/store/result_writer.h"
#include "core/store/sqlite.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace dropbeat {

/// Finds or adds the subjects of files, and assigns them. The rows stay with ResultWriter.
class SubjectWriter
{
public:
    SubjectWriter(SQLite::Database &database, IdMaker &ids)
        : m_database(database)
        , m_ids(ids)
    {}

    /// The plan's ids of a file's subjects, in the file's order. Names follow the newest export.
    std::vector<qint64> resolve(const ResultRows &rows);
    /// Assigns what a person decided or a name tells; an edit of its own in the undo history. How many it assigned.
    int assign(const ImportRequest &request, const Clock &clock);

    /// Why counting these days of the subject would count them twice: its campaign, or the ads in it, already have
    /// results for the same days. Empty when they do not.
    QString rivalOf(const Subject &subject, qint64 firstDay, qint64 lastDay);

private:
    bool hasOtherLevels(const Subject &subject);

    SQLite::Database &m_database;
    IdMaker &m_ids;
    std::vector<qint64> m_seen;
    QHash<std::pair<QString, QString>, QSet<QString>> m_levels; ///< of each platform and account; empty: not read yet
};

} // namespace dropbeat

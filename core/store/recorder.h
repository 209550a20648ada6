// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QByteArray>
#include <QStringList>

namespace dropbeat {

/// The tables whose changes are edits, with undo. Bulk results and the history itself are not among them.
const QStringList &recordedTables();

/// Records what is done to the recorded tables from its making on.
class Recorder
{
public:
    explicit Recorder(SQLite::Database &database);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    /// The change so far; empty when every row is as it was.
    QByteArray changeset();

private:
    sqlite3_session *m_session = nullptr;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recorder.h"

#include "core/store/connection.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

void check(int code)
{
    if (code != SQLITE_OK) {
        throw errorFrom(code, QCoreApplication::translate("Store", "The change could not be recorded."), QString());
    }
}

} // namespace

const QStringList &recordedTables()
{
    static const QStringList tables =
        QStringLiteral("plan setting channel arc drop_ drop_cover product expense clip beat variant "
                       "touchpoint skipped_day check_item asset rollout rollout_step "
                       "clip_format format_beat outlet saved_line occasion cutoff set_aside kpi benchmark target test "
                       "test_arm decision boost "
                       "boost_change drop_account subject profile promo_code link landing_check synonym ugc_count "
                       "moment moment_message moment_check moment_result dry_run")
            .split(u' ');
    return tables;
}

Recorder::Recorder(SQLite::Database &database)
{
    check(sqlite3session_create(database.getHandle(), "main", &m_session));
    for (const QString &table : recordedTables()) {
        check(sqlite3session_attach(m_session, table.toUtf8().constData()));
    }
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

QByteArray Recorder::changeset()
{
    int size = 0;
    void *data = nullptr;
    check(sqlite3session_changeset(m_session, &size, &data));
    QByteArray copy(static_cast<const char *>(data), size);
    sqlite3_free(data);
    return copy;
}

} // namespace dropbeat

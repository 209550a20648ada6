// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

void harden(SQLite::Database &database)
{
    sqlite3 *const handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024); // a changeset of a large edit fits, a bomb does not
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 20);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 4);
    database.exec("PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
}

} // namespace

std::unique_ptr<SQLite::Database> openConnection(const QString &path, Access access)
{
    try {
        const int flags = access == Access::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
        // Each connection stays with one thread, so SQLite needs no locks of its own inside it: 8 % of an import.
        auto database = std::make_unique<SQLite::Database>(text(path), flags | SQLite::OPEN_NOMUTEX, 5000);
        harden(*database);
        if (access == Access::ReadWrite) {
            database->exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL");
        } else {
            database->exec("PRAGMA query_only=ON");
        }
        return database;
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, tr("The plan could not be opened."), path);
    }
}

std::unique_ptr<SQLite::Database> openInMemory()
{
    return std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

Error errorFrom(const SQLite::Exception &failure, const QString &action, const QString &path)
{
    return errorFrom(failure.getExtendedErrorCode(), action, path);
}

Error errorFrom(int code, const QString &action, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Error::Kind::DiskFull, action, tr("There is no space left on the disk that holds “%1”.").arg(name),
                tr("Nothing was changed. Free some space and do it again.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Busy, action, tr("Another program is using “%1” right now.").arg(name),
                tr("Nothing was changed. Wait a moment and do it again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Kind::ReadOnly, action, tr("“%1” or its folder may not be written to.").arg(name),
                tr("Save a copy in a folder of your own and work there.")};
    case SQLITE_NOTADB:
        return {Error::Kind::NotOurs, action, tr("“%1” is not a Dropbeat plan, or it is encrypted.").arg(name),
                tr("Choose another file.")};
    case SQLITE_CORRUPT:
        return {Error::Kind::Damaged, action, tr("“%1” is damaged.").arg(name),
                tr("Open the newest backup; the damaged file stays as it is.")};
    case SQLITE_CANTOPEN:
        return {Error::Kind::NotFound, action,
                tr("“%1” can't be reached, or its folder may not be written to.").arg(QDir::toNativeSeparators(path)),
                tr("Look whether the file and its folder are still there.")};
    case SQLITE_IOERR:
        return {Error::Kind::Failed, action, tr("The disk that holds “%1” reported an error.").arg(name),
                tr("Save a copy of the plan on another disk.")};
    case SQLITE_TOOBIG:
        return {Error::Kind::Refused, action, tr("A text or picture in it is larger than a plan may hold."),
                tr("Make it smaller and do it again.")};
    case SQLITE_CONSTRAINT:
        return {Error::Kind::Refused, action, tr("It would contradict something else in the plan."),
                tr("Nothing was changed.")};
    default:
        return {Error::Kind::Failed, action,
                tr("SQLite says: %1 (code %2).").arg(QString::fromUtf8(sqlite3_errstr(code))).arg(code), QString()};
    }
}

std::string text(const QString &value)
{
    return value.toStdString();
}

QString text(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

WriteTransaction::WriteTransaction(SQLite::Database &database)
    : m_database(database)
{
    m_database.exec("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction()
{
    if (m_open && sqlite3_get_autocommit(m_database.getHandle()) == 0) {
        m_database.tryExec("ROLLBACK");
    }
}

void WriteTransaction::commit()
{
    m_database.exec("COMMIT");
    m_open = false;
}

} // namespace dropbeat

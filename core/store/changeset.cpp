// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changeset.h"

#include "core/base/error.h"
#include "core/store/connection.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

void check(int code)
{
    if (code != SQLITE_OK) {
        throw errorFrom(code, tr("The change could not be recorded or taken back."), QString());
    }
}

/// The session interface wants a pointer to data it never writes to.
void *bytes(const QByteArray &changeset)
{
    return const_cast<char *>(changeset.constData());
}

QByteArray take(int size, void *data)
{
    QByteArray copy(static_cast<const char *>(data), size);
    sqlite3_free(data);
    return copy;
}

int refuse(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

QByteArray invertedChangeset(const QByteArray &changeset)
{
    int size = 0;
    void *data = nullptr;
    check(sqlite3changeset_invert(static_cast<int>(changeset.size()), bytes(changeset), &size, &data));
    return take(size, data);
}

QByteArray joinedChangesets(const QByteArray &first, const QByteArray &second)
{
    int size = 0;
    void *data = nullptr;
    check(sqlite3changeset_concat(static_cast<int>(first.size()), bytes(first), static_cast<int>(second.size()),
                                  bytes(second), &size, &data));
    return take(size, data);
}

Touched touchedBy(const QByteArray &changeset)
{
    Touched touched;
    sqlite3_changeset_iter *rows = nullptr;
    check(sqlite3changeset_start(&rows, static_cast<int>(changeset.size()), bytes(changeset)));
    while (sqlite3changeset_next(rows) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(rows, &table, &columns, &operation, &indirect);
        sqlite3_value *key = nullptr;
        if (operation == SQLITE_INSERT) {
            sqlite3changeset_new(rows, 0, &key);
        } else {
            sqlite3changeset_old(rows, 0, &key);
        }
        const QString name = QString::fromUtf8(table);
        if (key && sqlite3_value_type(key) == SQLITE_INTEGER) {
            touched.add(name, sqlite3_value_int64(key));
        } else {
            touched.addTable(name);
        }
    }
    check(sqlite3changeset_finalize(rows));
    return touched;
}

void applyChangeset(SQLite::Database &database, const QByteArray &changeset)
{
    const int code = sqlite3changeset_apply(database.getHandle(), static_cast<int>(changeset.size()), bytes(changeset),
                                            nullptr, refuse, nullptr);
    if (code == SQLITE_ABORT) {
        throw Error(Error::Kind::Refused, tr("This can't be taken back by itself."),
                    tr("Something it changed has been changed again by another program."),
                    tr("Nothing was changed. Later entries of the undo history still can be taken back."));
    }
    check(code);
}

} // namespace dropbeat

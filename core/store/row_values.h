// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/time_of_day.h"
#include "core/store/connection.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

#include <optional>

namespace dropbeat {

/// Reads the columns of a row one after the other.
class RowReader
{
public:
    explicit RowReader(SQLite::Statement &row)
        : m_row(row)
    {}
    QString string() { return text(m_row.getColumn(m_next++)); }
    qint64 number() { return m_row.getColumn(m_next++).getInt64(); }
    int integer() { return static_cast<int>(number()); }
    bool flag() { return number() != 0; }
    double real() { return m_row.getColumn(m_next++).getDouble(); }
    std::optional<double> optionalReal()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(column.getDouble());
    }
    std::optional<int> optionalInteger()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(column.getInt());
    }
    std::optional<qint64> optionalNumber()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(qint64{column.getInt64()});
    }
    std::optional<QString> optionalString()
    {
        const SQLite::Column column = m_row.getColumn(m_next++);
        return column.isNull() ? std::nullopt : std::optional(text(column));
    }
    QDate date() { return QDate::fromString(string(), Qt::ISODate); }
    QTime time() { return timeOfDay(string()); }
    /// UTC; not valid when the column is null.
    QDateTime instant() { return QDateTime::fromString(string(), Qt::ISODateWithMs); }
    template <class T> Id<T> id() { return Id<T>{number()}; }

private:
    SQLite::Statement &m_row;
    int m_next = 0;
};

/// Binds the columns of a row one after the other. What is null in memory is null in the file.
class RowBinder
{
public:
    explicit RowBinder(SQLite::Statement &statement)
        : m_statement(statement)
    {}
    RowBinder &operator<<(const QString &value)
    {
        m_statement.bind(m_next++, text(value));
        return *this;
    }
    RowBinder &operator<<(qint64 value)
    {
        m_statement.bind(m_next++, dropbeat::number(value));
        return *this;
    }
    RowBinder &operator<<(int value) { return *this << qint64{value}; }
    RowBinder &operator<<(bool value) { return *this << qint64{value ? 1 : 0}; }
    RowBinder &operator<<(double value)
    {
        m_statement.bind(m_next++, value);
        return *this;
    }
    template <class T> RowBinder &operator<<(const std::optional<T> &value) { return value ? *this << *value : null(); }
    template <class T> RowBinder &operator<<(Id<T> id) { return id.isNull() ? null() : *this << id.value; }
    RowBinder &orNull(const QString &value) { return value.isEmpty() ? null() : *this << value; }
    RowBinder &orNull(QDate value) { return orNull(value.toString(Qt::ISODate)); }
    RowBinder &orNull(QTime value) { return value.isValid() ? *this << value : null(); }
    RowBinder &orNull(const QDateTime &value) { return orNull(value.toUTC().toString(Qt::ISODateWithMs)); }
    RowBinder &operator<<(QTime value) { return *this << value.toString(QStringLiteral("HH:mm")); }
    RowBinder &null()
    {
        m_statement.bind(m_next++);
        return *this;
    }

private:
    SQLite::Statement &m_statement;
    int m_next = 1;
};

} // namespace dropbeat

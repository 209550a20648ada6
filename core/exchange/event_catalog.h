// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// How files of shop events name their columns and events (resources/events/event_files.json). Headers and names are
/// compared as headerKey() has them.
class EventCatalog
{
public:
    /// The one that comes with Dropbeat.
    static const EventCatalog &standard();

    /// The first header that is this use (time, customer, session, event, item, value, zone); -1: none.
    int columnOf(const QString &use, const QStringList &keys) const { return firstOf(m_columns.value(use), keys); }
    /// Of a day that shoppers have: birthday, renewal, order-by.
    int dateColumn(const QString &field, const QStringList &keys) const;
    /// Of a property by its name or one of its other spellings.
    int propertyColumn(const QString &name, const QStringList &keys) const;
    QStringList dateFields() const { return m_dates.keys(); }

    /// The name that rules use for a file's event; one that is not known is taken as it is: "remove-from-cart".
    QString eventName(const QString &inFile) const;
    bool knowsEvent(const QString &inFile) const;

    struct Kind
    {
        QString id;
        QString name; ///< English
        QStringList signs;
    };
    /// What the columns look like; null: a table of one's own.
    const Kind *kindOf(const QStringList &keys) const;

private:
    EventCatalog();
    static int firstOf(const QStringList &spellings, const QStringList &keys);

    QMap<QString, QStringList> m_columns;
    QMap<QString, QStringList> m_dates;
    QMap<QString, QStringList> m_properties;
    QHash<QString, QString> m_events; ///< spelling → canonical
    QList<Kind> m_kinds;
};

} // namespace dropbeat

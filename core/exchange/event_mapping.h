// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_catalog.h"
#include "core/exchange/table_head.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace dropbeat {

/// Which column of a file of shop events is what, by their headers; empty: the file has none. Made by hand, it is kept
/// as JSON (keys in snake_case), as those of results are.
struct EventMapping
{
    QString time;
    QString customer;
    QString session;
    QString event;
    QString everyEvent; ///< a file of one kind of event without a column for it: all rows are this
    QString item;
    QString value;
    QString zone;                      ///< of the shopper, IANA
    QMap<QString, QString> properties; ///< as rules name them → header
    QMap<QString, QString> dates;      ///< birthday, renewal, order-by → header
    QMap<QString, QString> events;     ///< the file's names → those that rules use; beside the known ones
    QString timeZone;                  ///< of times without one of their own; empty: the plan's
    std::optional<bool> dayFirst;      ///< 05/06/2026 is in June

    QJsonObject toJson() const;
    /// Throws Error when a value can't be understood.
    static EventMapping fromJson(const QJsonObject &object);

    friend bool operator==(const EventMapping &, const EventMapping &) = default;
};

/// Mappings made by hand by the fingerprint of the header they are for (headerFingerprint()).
using EventMappings = QHash<QString, EventMapping>;

/// What a table is, before it is read.
struct EventLayout
{
    enum class Kind {
        Events,   ///< a time, an event and whose it is
        Sessions, ///< sessions and their customers, to be joined to events
        Neither,
    };

    Kind kind = Kind::Neither;
    QString preset; ///< EventCatalog::Kind::id; empty: a table of one's own
    QString name;   ///< of the preset, English
    EventMapping mapping;
    QString whyNot; ///< Neither: what is missing

    friend bool operator==(const EventLayout &, const EventLayout &) = default;
};

/// Looks at a table's header. properties: those that rules name. given: a mapping made by hand, whose columns count.
EventLayout recogniseEvents(const TableHead &head, const EventCatalog &catalog, const QStringList &properties,
                            const std::optional<EventMapping> &given = {});

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_mapping.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <array>
#include <utility>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString k(const char *key)
{
    return QLatin1String(key);
}

using Member = QString EventMapping::*;
constexpr std::array<std::pair<const char *, Member>, 9> kMembers{{{"time", &EventMapping::time},
                                                                   {"customer", &EventMapping::customer},
                                                                   {"session", &EventMapping::session},
                                                                   {"event", &EventMapping::event},
                                                                   {"every_event", &EventMapping::everyEvent},
                                                                   {"item", &EventMapping::item},
                                                                   {"value", &EventMapping::value},
                                                                   {"zone", &EventMapping::zone},
                                                                   {"time_zone", &EventMapping::timeZone}}};
using Map = QMap<QString, QString> EventMapping::*;
constexpr std::array<std::pair<const char *, Map>, 3> kMaps{
    {{"properties", &EventMapping::properties}, {"dates", &EventMapping::dates}, {"events", &EventMapping::events}}};

Error notUnderstood(const QString &why)
{
    return Error(Error::Kind::Refused, tr("The column mapping can't be understood."), why,
                 tr("Its keys are: time, customer, session, event, every_event, item, value, zone, properties, dates, "
                    "events, time_zone, day_first."));
}

QString headerAt(const TableHead &head, int column)
{
    return column < 0 ? QString() : head.headers.value(column);
}

QString missing(const EventMapping &mapping)
{
    if (mapping.time.isEmpty()) {
        return tr("No column says when an event happened (event_time, timestamp).");
    }
    if (mapping.event.isEmpty() && mapping.everyEvent.isEmpty()) {
        return tr("No column says what happened (event_type, event_name).");
    }
    return mapping.customer.isEmpty() && mapping.session.isEmpty()
               ? tr("No column says who it was (customer_id, user_id, session_id).")
               : QString();
}

} // namespace

QJsonObject EventMapping::toJson() const
{
    QJsonObject object;
    for (const auto &[key, member] : kMembers) {
        if (!(this->*member).isEmpty()) {
            object.insert(k(key), this->*member);
        }
    }
    for (const auto &[key, map] : kMaps) {
        QJsonObject each;
        for (auto it = (this->*map).begin(); it != (this->*map).end(); ++it) {
            each.insert(it.key(), it.value());
        }
        if (!each.isEmpty()) {
            object.insert(k(key), each);
        }
    }
    if (dayFirst) {
        object.insert(k("day_first"), *dayFirst);
    }
    return object;
}

EventMapping EventMapping::fromJson(const QJsonObject &object)
{
    EventMapping mapping;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto is = [&it](const auto &one) { return it.key() == k(one.first); };
        if (const auto *member = std::ranges::find_if(kMembers, is);
            member != kMembers.end() && it.value().isString()) {
            mapping.*(member->second) = it.value().toString();
        } else if (const auto *map = std::ranges::find_if(kMaps, is); map != kMaps.end() && it.value().isObject()) {
            const QJsonObject each = it.value().toObject();
            for (auto entry = each.begin(); entry != each.end(); ++entry) {
                (mapping.*(map->second)).insert(entry.key(), entry.value().toString());
            }
        } else if (it.key() == k("day_first") && it.value().isBool()) {
            mapping.dayFirst = it.value().toBool();
        } else {
            throw notUnderstood(tr("“%1” is no key of it, or its value is of another kind.").arg(it.key()));
        }
    }
    if (!mapping.timeZone.isEmpty() && !QTimeZone(mapping.timeZone.toUtf8()).isValid()) {
        throw notUnderstood(tr("“%1” is no time zone.").arg(mapping.timeZone));
    }
    return mapping;
}

EventLayout recogniseEvents(const TableHead &head, const EventCatalog &catalog, const QStringList &properties,
                            const std::optional<EventMapping> &given)
{
    EventLayout layout;
    EventMapping &mapping = layout.mapping;
    if (const EventCatalog::Kind *kind = catalog.kindOf(head.keys)) {
        layout.preset = kind->id;
        layout.name = kind->name;
    }
    if (given) {
        mapping = *given;
    } else {
        for (const auto &[use, member] : kMembers) {
            mapping.*member = headerAt(head, catalog.columnOf(k(use), head.keys));
        }
        for (const QString &field : catalog.dateFields()) {
            if (const QString header = headerAt(head, catalog.dateColumn(field, head.keys)); !header.isEmpty()) {
                mapping.dates.insert(field, header);
            }
        }
    }
    for (const QString &name : properties) {
        const QString header = headerAt(head, catalog.propertyColumn(name, head.keys));
        if (!header.isEmpty() && !mapping.properties.contains(name)) {
            mapping.properties.insert(name, header);
        }
    }
    layout.whyNot = missing(mapping);
    if (layout.whyNot.isEmpty()) {
        layout.kind = EventLayout::Kind::Events;
    } else if (mapping.event.isEmpty() && !mapping.session.isEmpty() && !mapping.customer.isEmpty()) {
        layout.kind = EventLayout::Kind::Sessions;
    }
    return layout;
}

} // namespace dropbeat

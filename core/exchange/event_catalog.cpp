// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/event_catalog.h"

#include "core/exchange/header_key.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dropbeat {

namespace {

QStringList keysOf(const QJsonValue &list)
{
    QStringList keys;
    for (const QJsonValue &text : list.toArray()) {
        keys << headerKey(text.toString());
    }
    return keys;
}

QMap<QString, QStringList> spellings(const QJsonValue &value)
{
    QMap<QString, QStringList> all;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        all.insert(it.key(), keysOf(it.value()));
    }
    return all;
}

} // namespace

const EventCatalog &EventCatalog::standard()
{
    static const EventCatalog catalog;
    return catalog;
}

EventCatalog::EventCatalog()
{
    QFile file(QStringLiteral(":/events/event_files.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "event files", "their description is part of the program");
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    m_columns = spellings(object[u"columns"]);
    m_dates = spellings(object[u"dates"]);
    m_properties = spellings(object[u"properties"]);
    const QMap<QString, QStringList> events = spellings(object[u"events"]);
    for (auto it = events.begin(); it != events.end(); ++it) {
        for (const QString &spelling : it.value()) {
            m_events.insert(spelling, it.key());
        }
    }
    for (const QJsonValue &kind : object[u"kinds"].toArray()) {
        m_kinds.append({kind[u"id"].toString(), kind[u"name"].toString(), keysOf(kind[u"signs"])});
    }
}

int EventCatalog::firstOf(const QStringList &spellings, const QStringList &keys)
{
    for (const QString &spelling : spellings) {
        if (const qsizetype at = keys.indexOf(spelling); at >= 0) {
            return static_cast<int>(at);
        }
    }
    return -1;
}

int EventCatalog::dateColumn(const QString &field, const QStringList &keys) const
{
    return firstOf(m_dates.value(field, {headerKey(field)}), keys);
}

int EventCatalog::propertyColumn(const QString &name, const QStringList &keys) const
{
    return firstOf(m_properties.value(name, {headerKey(name)}), keys);
}

QString EventCatalog::eventName(const QString &inFile) const
{
    const QString key = headerKey(inFile);
    const auto known = m_events.constFind(key);
    return known != m_events.constEnd() ? *known : QString(key).replace(u' ', u'-');
}

bool EventCatalog::knowsEvent(const QString &inFile) const
{
    return m_events.contains(headerKey(inFile));
}

const EventCatalog::Kind *EventCatalog::kindOf(const QStringList &keys) const
{
    const auto found = std::ranges::find_if(m_kinds, [&keys](const Kind &kind) {
        return std::ranges::all_of(kind.signs, [&keys](const QString &sign) { return keys.contains(sign); });
    });
    return found == m_kinds.end() ? nullptr : &*found;
}

} // namespace dropbeat

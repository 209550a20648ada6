// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/moment_rule.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

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

const QStringList &triggerIds()
{
    static const QStringList ids{k("event"), k("session-depth"), k("date-field"),    k("nth-order"),
                                 k("spend"), k("points"),        k("back-in-stock"), k("late")};
    return ids;
}

const QStringList &perIds()
{
    static const QStringList ids{k("shopper"), k("session"), k("item-in-session")};
    return ids;
}

const QStringList &whereIds()
{
    static const QStringList ids{k("after"), k("before"), k("same-session")};
    return ids;
}

template <class T> T valueOf(const QStringList &ids, const QJsonObject &object, const char *key)
{
    if (!object.contains(QLatin1String(key))) {
        return T{};
    }
    const QString id = object[QLatin1String(key)].toString();
    const qsizetype index = ids.indexOf(id);
    if (index < 0) {
        throw Error(Error::Kind::Damaged, tr("The rule of a moment could not be read."),
                    tr("Its “%1” is “%2”, which is none of %3.").arg(QLatin1String(key), id, ids.join(u' ')));
    }
    return static_cast<T>(index);
}

std::optional<qint64> optionalNumber(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object[QLatin1String(key)];
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

template <class T> void put(QJsonObject &object, const char *key, const T &value, const T &usual)
{
    if (!(value == usual)) {
        object.insert(QLatin1String(key), value);
    }
}

void put(QJsonObject &object, const char *key, const std::optional<qint64> &value)
{
    if (value) {
        object.insert(QLatin1String(key), *value);
    }
}

QJsonObject toObject(const EventFilter &filter)
{
    QJsonObject object;
    put(object, "event", filter.event, QString());
    put(object, "item", filter.item, QString());
    put(object, "value_at_least", filter.valueAtLeast);
    put(object, "property", filter.property, QString());
    put(object, "property_is", filter.propertyIs, QString());
    put(object, "count", filter.count, 1);
    put(object, "per", perIds()[static_cast<int>(filter.per)], perIds().first());
    return object;
}

EventFilter filterFrom(const QJsonObject &object)
{
    EventFilter filter;
    filter.event = object[k("event")].toString();
    filter.item = object[k("item")].toString();
    filter.valueAtLeast = optionalNumber(object, "value_at_least");
    filter.property = object[k("property")].toString();
    filter.propertyIs = object[k("property_is")].toString();
    filter.count = object[k("count")].toInt(1);
    filter.per = valueOf<EventFilter::Per>(perIds(), object, "per");
    return filter;
}

QJsonObject toObject(const Trigger &trigger)
{
    QJsonObject object{{k("kind"), triggerIds()[static_cast<int>(trigger.kind)]}};
    put(object, "filter", toObject(trigger.filter), QJsonObject());
    put(object, "or_else", toObject(trigger.orElse), QJsonObject());
    put(object, "minutes", trigger.minutes, qint64{0});
    put(object, "views", trigger.views, 0);
    put(object, "field", trigger.field, QString());
    put(object, "days", trigger.days, 0);
    put(object, "nth", trigger.nth, 0);
    put(object, "at_least", trigger.atLeast);
    return object;
}

Trigger triggerFrom(const QJsonObject &object)
{
    Trigger trigger;
    trigger.kind = valueOf<Trigger::Kind>(triggerIds(), object, "kind");
    trigger.filter = filterFrom(object[k("filter")].toObject());
    trigger.orElse = filterFrom(object[k("or_else")].toObject());
    trigger.minutes = object[k("minutes")].toInteger();
    trigger.views = object[k("views")].toInt();
    trigger.field = object[k("field")].toString();
    trigger.days = object[k("days")].toInt();
    trigger.nth = object[k("nth")].toInt();
    trigger.atLeast = optionalNumber(object, "at_least");
    return trigger;
}

} // namespace

QByteArray MomentRule::toJson() const
{
    QJsonArray list;
    for (const MomentCondition &condition : conditions) {
        QJsonObject object{{k("happens"), condition.happens}, {k("filter"), toObject(condition.filter)}};
        put(object, "where", whereIds()[static_cast<int>(condition.where)], whereIds().first());
        put(object, "within_minutes", condition.withinMinutes, qint64{0});
        list << object;
    }
    QJsonObject rule{{k("when"), toObject(when)}};
    put(rule, "conditions", list, QJsonArray());
    return QJsonDocument(rule).toJson(QJsonDocument::Compact);
}

MomentRule MomentRule::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || !object[k("when")].isObject()) {
        throw Error(Error::Kind::Damaged, tr("The rule of a moment could not be read."),
                    problem.error == QJsonParseError::NoError ? tr("It has no “when”.") : problem.errorString());
    }
    MomentRule rule;
    rule.when = triggerFrom(object[k("when")].toObject());
    for (const QJsonValue &value : object[k("conditions")].toArray()) {
        const QJsonObject each = value.toObject();
        MomentCondition condition;
        condition.happens = each[k("happens")].toBool();
        condition.filter = filterFrom(each[k("filter")].toObject());
        condition.where = valueOf<MomentCondition::Where>(whereIds(), each, "where");
        condition.withinMinutes = each[k("within_minutes")].toInteger();
        rule.conditions.push_back(condition);
    }
    return rule;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/moments_json.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace dropbeat {

namespace {

constexpr int kVersion = 1;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString k(const char *key)
{
    return QLatin1String(key);
}

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(k(key), text);
    }
}

QString clock(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QJsonArray messagesToJson(const std::vector<MomentMessage> &messages)
{
    QJsonArray list;
    for (const MomentMessage &message : messages) {
        QJsonObject object{{k("letter"), message.letter}};
        put(object, "subject", message.subject);
        put(object, "body", message.body);
        list << object;
    }
    return list;
}

QJsonArray checksToJson(const std::vector<MomentCheck> &checks)
{
    QJsonArray list;
    for (const MomentCheck &check : checks) {
        QJsonObject object{{k("title"), check.title}, {k("done"), check.done}};
        put(object, "who", check.who);
        put(object, "at", check.at.isValid() ? check.at.toUTC().toString(Qt::ISODate) : QString());
        list << object;
    }
    return list;
}

QJsonObject toJson(const FiledMoment &filed)
{
    const Moment &moment = filed.moment;
    QJsonObject object{{k("key"), moment.key}, {k("name"), moment.name}, {k("on"), moment.on}};
    put(object, "sentence", filed.sentence);
    object.insert(k("rule"), QJsonDocument::fromJson(moment.rule.toJson()).object());
    object.insert(k("channel"), messageChannelId(moment.channel));
    object.insert(k("messages"), messagesToJson(filed.messages));
    put(object, "perk", moment.perk);
    put(object, "kpi", moment.kpi);
    if (moment.target) {
        object.insert(k("target"), *moment.target);
    }
    object.insert(k("cap"), QJsonObject{{k("count"), moment.cap.count}, {k("days"), moment.cap.days}});
    if (moment.quietFrom.isValid() && moment.quietTo.isValid()) {
        object.insert(k("quiet"), QJsonObject{{k("from"), clock(moment.quietFrom)}, {k("to"), clock(moment.quietTo)}});
    }
    put(object, "owner", moment.owner);
    put(object, "drop", filed.drop);
    put(object, "link", filed.link);
    put(object, "code", filed.code);
    object.insert(k("checks"), checksToJson(filed.checks));
    put(object, "notes", moment.notes);
    return object;
}

[[noreturn]] void refuse(const QString &why)
{
    throw Error(Error::Kind::Refused, tr("The file of moments could not be read."), why,
                tr("Take one that Dropbeat has exported."));
}

QTime timeFrom(const QJsonObject &quiet, const char *key)
{
    return QTime::fromString(quiet.value(k(key)).toString(), QStringLiteral("HH:mm"));
}

Moment momentFrom(const QJsonObject &object)
{
    Moment moment;
    moment.key = object.value(k("key")).toString();
    moment.name = object.value(k("name")).toString().trimmed();
    if (moment.key.isEmpty() || moment.name.isEmpty()) {
        refuse(tr("One of its moments has no key or no name."));
    }
    moment.on = object.value(k("on")).toBool();
    moment.rule = MomentRule::fromJson(QJsonDocument(object.value(k("rule")).toObject()).toJson());
    const auto channel = messageChannelFromId(object.value(k("channel")).toString());
    if (!channel) {
        refuse(tr("“%1” is sent by “%2”, which is none of email, sms, on-site.")
                   .arg(moment.name, object.value(k("channel")).toString()));
    }
    moment.channel = *channel;
    moment.perk = object.value(k("perk")).toString();
    moment.kpi = object.value(k("kpi")).toString();
    if (object.value(k("target")).isDouble()) {
        moment.target = object.value(k("target")).toDouble();
    }
    const QJsonObject cap = object.value(k("cap")).toObject();
    moment.cap = {cap.value(k("count")).toInt(1), cap.value(k("days")).toInt(7)};
    const QJsonObject quiet = object.value(k("quiet")).toObject();
    moment.quietFrom = timeFrom(quiet, "from");
    moment.quietTo = timeFrom(quiet, "to");
    moment.owner = object.value(k("owner")).toString();
    moment.notes = object.value(k("notes")).toString();
    return moment;
}

FiledMoment filedFrom(const QJsonObject &object)
{
    FiledMoment filed;
    filed.moment = momentFrom(object);
    for (const QJsonValue &value : object.value(k("messages")).toArray()) {
        MomentMessage message;
        message.letter = value[k("letter")].toString();
        message.subject = value[k("subject")].toString();
        message.body = value[k("body")].toString();
        message.position = static_cast<int>(filed.messages.size());
        filed.messages.push_back(message);
    }
    for (const QJsonValue &value : object.value(k("checks")).toArray()) {
        MomentCheck check;
        check.title = value[k("title")].toString();
        check.done = value[k("done")].toBool();
        check.who = value[k("who")].toString();
        check.at = QDateTime::fromString(value[k("at")].toString(), Qt::ISODate);
        check.position = static_cast<int>(filed.checks.size());
        filed.checks.push_back(check);
    }
    filed.drop = object.value(k("drop")).toString();
    filed.link = object.value(k("link")).toString();
    filed.code = object.value(k("code")).toString();
    filed.sentence = object.value(k("sentence")).toString();
    return filed;
}

} // namespace

QByteArray momentsToJson(const std::vector<FiledMoment> &moments, const QString &currency)
{
    QJsonArray list;
    for (const FiledMoment &filed : moments) {
        list << toJson(filed);
    }
    return QJsonDocument(QJsonObject{{k("format"), k("dropbeat-moments")},
                                     {k("version"), kVersion},
                                     {k("currency"), currency},
                                     {k("moments"), list}})
        .toJson(QJsonDocument::Indented);
}

MomentsFile momentsFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        refuse(tr("It is no JSON: %1, at byte %2.").arg(problem.errorString()).arg(problem.offset));
    }
    if (object.value(k("format")).toString() != QLatin1String("dropbeat-moments") ||
        !object.value(k("moments")).isArray()) {
        refuse(tr("It is no file of Dropbeat's moments."));
    }
    if (object.value(k("version")).toInt() > kVersion) {
        refuse(tr("A later Dropbeat wrote it."));
    }
    MomentsFile file;
    file.currency = object.value(k("currency")).toString();
    QSet<QString> keys;
    for (const QJsonValue &value : object.value(k("moments")).toArray()) {
        file.moments.push_back(filedFrom(value.toObject()));
        const QString key = file.moments.back().moment.key;
        if (keys.contains(key)) {
            refuse(tr("The key “%1” stands there twice.").arg(key));
        }
        keys.insert(key);
    }
    return file;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/moment_presets.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initMomentResources()
{
    Q_INIT_RESOURCE(moments);
}

namespace dropbeat {

namespace {

/// A list of the preset file, which is part of the program: a fault in it is a programming error.
QJsonArray presetList(const char *name)
{
    initMomentResources();
    QFile file(QStringLiteral(":/presets/moments.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String(name)).toArray();
    Q_ASSERT(!list.isEmpty());
    return list;
}

QString textOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

QString translatedText(const QString &english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("Presets", english.toUtf8().constData());
}

QString translated(const QJsonObject &json, const char *key)
{
    return translatedText(textOf(json, key));
}

std::optional<double> numberOf(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

MomentKpi::Column columnOf(const QString &id)
{
    using Column = MomentKpi::Column;
    static const QStringList ids{QString(), QStringLiteral("sent"), QStringLiteral("clicks"), QStringLiteral("acted"),
                                 QStringLiteral("revenue")};
    return static_cast<Column>(std::max(qsizetype{0}, ids.indexOf(id)));
}

MomentKpi::Unit unitOf(const QString &id)
{
    if (id == QLatin1String("money")) {
        return MomentKpi::Unit::Money;
    }
    return id == QLatin1String("count") ? MomentKpi::Unit::Count : MomentKpi::Unit::Fraction;
}

std::vector<MomentMessage> messagesOf(const QJsonArray &list)
{
    std::vector<MomentMessage> messages;
    for (const QJsonValue &value : list) {
        MomentMessage message;
        message.position = static_cast<int>(messages.size());
        message.letter = QChar(u'A' + message.position);
        message.subject = translated(value.toObject(), "subject");
        message.body = translated(value.toObject(), "body");
        messages.push_back(message);
    }
    return messages;
}

MomentPreset presetFrom(const QJsonObject &json, int position)
{
    MomentPreset preset;
    Moment &moment = preset.moment;
    moment.key = textOf(json, "key");
    moment.name = translated(json, "name");
    moment.rule = MomentRule::fromJson(QJsonDocument(json.value(QLatin1String("rule")).toObject()).toJson());
    moment.channel = messageChannelFromId(textOf(json, "channel")).value_or(MessageChannel::Email);
    moment.perk = translated(json, "perk");
    moment.kpi = textOf(json, "kpi");
    moment.target = numberOf(json, "target");
    const QJsonObject cap = json.value(QLatin1String("cap")).toObject();
    moment.cap = {cap.value(QLatin1String("count")).toInt(1), cap.value(QLatin1String("days")).toInt(7)};
    moment.quietFrom = QTime(kQuietFromHour, 0);
    moment.quietTo = QTime(kQuietToHour, 0);
    moment.position = position;
    preset.says = translated(json, "says");
    for (const QJsonValue &words : json.value(QLatin1String("flows")).toArray()) {
        preset.flows << words.toString();
    }
    preset.messages = messagesOf(json.value(QLatin1String("messages")).toArray());
    for (const QJsonValue &title : json.value(QLatin1String("checks")).toArray()) {
        MomentCheck check;
        check.title = translatedText(title.toString());
        check.position = static_cast<int>(preset.checks.size());
        preset.checks.push_back(check);
    }
    return preset;
}

MomentKpi kpiFrom(const QJsonObject &json)
{
    MomentKpi kpi;
    kpi.id = textOf(json, "id");
    kpi.name = translated(json, "name");
    kpi.brief = translated(json, "short");
    kpi.over = columnOf(textOf(json, "over"));
    kpi.under = columnOf(textOf(json, "under"));
    kpi.unit = unitOf(textOf(json, "unit"));
    kpi.counts = translated(json, "counts");
    kpi.low = numberOf(json, "low");
    kpi.high = numberOf(json, "high");
    kpi.source = textOf(json, "source");
    kpi.url = textOf(json, "url");
    kpi.asOf = QDate::fromString(textOf(json, "asOf"), Qt::ISODate);
    return kpi;
}

std::vector<MomentPreset> readPresets()
{
    std::vector<MomentPreset> presets;
    for (const QJsonValue &json : presetList("moments")) {
        presets.push_back(presetFrom(json.toObject(), static_cast<int>(presets.size())));
    }
    return presets;
}

} // namespace

const std::vector<MomentPreset> &momentPresets()
{
    static const std::vector<MomentPreset> presets = readPresets();
    return presets;
}

std::optional<MomentPreset> momentPreset(const QString &key)
{
    const auto &presets = momentPresets();
    const auto found =
        std::ranges::find_if(presets, [&key](const MomentPreset &each) { return each.moment.key == key; });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

QString momentOfFlow(const QString &flowName)
{
    const QString name = flowName.toLower();
    for (const MomentPreset &preset : momentPresets()) {
        if (std::ranges::any_of(preset.flows, [&name](const QString &words) { return name.contains(words); })) {
            return preset.moment.key;
        }
    }
    return {};
}

std::vector<MomentKpi> momentKpis()
{
    std::vector<MomentKpi> kpis;
    for (const QJsonValue &json : presetList("kpis")) {
        kpis.push_back(kpiFrom(json.toObject()));
    }
    return kpis;
}

std::optional<MomentKpi> momentKpi(const QString &id)
{
    for (const QJsonValue &json : presetList("kpis")) {
        if (textOf(json.toObject(), "id") == id) {
            return kpiFrom(json.toObject());
        }
    }
    return std::nullopt;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/presets.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initScriptResources()
{
    Q_INIT_RESOURCE(scripts);
}

namespace dropbeat {

namespace {

/// The list that a preset file holds. The files are part of the program: a fault in them is a programming error.
QJsonArray presetList(const QString &file, const QString &name)
{
    initScriptResources();
    QFile preset(QStringLiteral(":/presets/%1.json").arg(file));
    const bool opened = preset.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonArray list = QJsonDocument::fromJson(preset.readAll()).object().value(name).toArray();
    Q_ASSERT(!list.isEmpty());
    return list;
}

QString textOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toString();
}

QString translated(const QJsonObject &json, const char *key)
{
    const QString english = textOf(json, key);
    return english.isEmpty() ? english : QCoreApplication::translate("Presets", english.toUtf8().constData());
}

std::optional<int> numberOf(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

int tenthsOf(const QJsonObject &json, const char *key)
{
    return qRound(json.value(QLatin1String(key)).toDouble() * 10);
}

std::optional<int> maybeTenthsOf(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).isDouble() ? std::optional(tenthsOf(json, key)) : std::nullopt;
}

FormatBeat beatFrom(const QJsonObject &json, int position)
{
    FormatBeat beat;
    beat.position = position;
    beat.stage = stageFromId(textOf(json, "stage")).value_or(Stage::Feel);
    beat.tenths = tenthsOf(json, "seconds");
    beat.seen = translated(json, "seen");
    beat.onScreen = translated(json, "onScreen");
    beat.heard = translated(json, "heard");
    beat.cta = translated(json, "cta");
    beat.look = translated(json, "look");
    beat.shows = textOf(json, "shows");
    return beat;
}

FormatPlan formatFrom(const QJsonObject &json, int position)
{
    FormatPlan plan;
    plan.format.key = textOf(json, "key");
    plan.format.name = translated(json, "name");
    plan.format.purpose = translated(json, "purpose");
    plan.format.minTenths = tenthsOf(json, "minSeconds");
    plan.format.maxTenths = tenthsOf(json, "maxSeconds");
    plan.format.feelPerLook = json.value(QLatin1String("feelPerLook")).toBool();
    plan.format.kpi = textOf(json, "kpi");
    for (const QJsonValue &demand : json.value(QLatin1String("demands")).toArray()) {
        plan.format.demands.append(demand.toString());
    }
    plan.format.position = position;
    for (const QJsonValue &beat : json.value(QLatin1String("beats")).toArray()) {
        plan.beats.push_back(beatFrom(beat.toObject(), static_cast<int>(plan.beats.size())));
    }
    return plan;
}

Outlet outletFrom(const QJsonObject &json)
{
    Outlet outlet;
    outlet.key = textOf(json, "key");
    outlet.name = translated(json, "name");
    outlet.channel = textOf(json, "channel");
    outlet.frame = {json.value(QLatin1String("width")).toInt(), json.value(QLatin1String("height")).toInt()};
    const QJsonObject safe = json.value(QLatin1String("safe")).toObject();
    outlet.safe = {safe.value(QLatin1String("left")).toInt(), safe.value(QLatin1String("top")).toInt(),
                   safe.value(QLatin1String("right")).toInt(), safe.value(QLatin1String("bottom")).toInt()};
    outlet.captionLimit = numberOf(json, "captionLimit");
    outlet.hashtagLimit = numberOf(json, "hashtagLimit");
    outlet.commentLimit = numberOf(json, "commentLimit");
    outlet.wideCountsDouble = json.value(QLatin1String("wideCountsDouble")).toBool();
    outlet.minTenths = maybeTenthsOf(json, "minSeconds");
    outlet.maxTenths = maybeTenthsOf(json, "maxSeconds");
    outlet.advisedMinTenths = maybeTenthsOf(json, "advisedMinSeconds");
    outlet.advisedMaxTenths = maybeTenthsOf(json, "advisedMaxSeconds");
    outlet.source = textOf(json, "source");
    outlet.asOf = QDate::fromString(textOf(json, "asOf"), Qt::ISODate);
    return outlet;
}

} // namespace

std::vector<FormatPlan> presetFormats()
{
    std::vector<FormatPlan> formats;
    for (const QJsonValue &json : presetList(QStringLiteral("clip-formats"), QStringLiteral("formats"))) {
        formats.push_back(formatFrom(json.toObject(), static_cast<int>(formats.size())));
    }
    return formats;
}

std::vector<Outlet> presetOutlets()
{
    std::vector<Outlet> outlets;
    for (const QJsonValue &json : presetList(QStringLiteral("outlets"), QStringLiteral("outlets"))) {
        outlets.push_back(outletFrom(json.toObject()));
    }
    return outlets;
}

std::vector<Beat> beatsOf(const FormatPlan &format, Id<Clip> clip)
{
    std::vector<Beat> beats;
    for (const FormatBeat &laidOut : format.beats) {
        Beat beat;
        beat.clip = clip;
        beat.position = static_cast<int>(beats.size());
        beat.stage = laidOut.stage;
        beat.tenths = laidOut.tenths;
        beat.seen = laidOut.seen;
        beat.onScreen = laidOut.onScreen;
        beat.heard = laidOut.heard;
        beat.cta = laidOut.cta;
        beat.look = laidOut.look;
        beat.shows = laidOut.shows;
        beats.push_back(beat);
    }
    return beats;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_scripts.h"

#include "core/scripts/frozen_script.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QJsonObject scriptsJson()
{
    QFile file(QStringLiteral(":/sample/scripts.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("scripts")).toObject();
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// Nothing where the script says nothing, as opposed to an empty text.
std::optional<QString> changeOf(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// As IdMaker makes them, in the millisecond after those of the season, counted up instead of drawn.
Id<Beat> beatId(size_t number)
{
    constexpr qint64 kFirst = qint64{1785542400001} << 21;
    return {kFirst + static_cast<qint64>(number)};
}

Beat beatOf(const QJsonObject &json, bool shot)
{
    Beat beat;
    beat.stage = stageFromId(textOf(json, "stage")).value_or(Stage::Feel);
    beat.tenths = qRound(json.value(QLatin1String("seconds")).toDouble() * 10);
    beat.seen = textOf(json, "seen");
    beat.onScreen = textOf(json, "onScreen");
    beat.heard = textOf(json, "heard");
    beat.cta = textOf(json, "cta");
    beat.product = textOf(json, "product");
    beat.look = textOf(json, "look");
    beat.location = textOf(json, "location");
    beat.props = textOf(json, "props");
    beat.wornBy = textOf(json, "wornBy");
    beat.grab = grabFromId(textOf(json, "grab")).value_or(Grab::None);
    beat.shows = textOf(json, "shows");
    beat.shot = json.value(QLatin1String("shot")).toBool(shot);
    return beat;
}

void addBeats(SampleSeason &season, Clip &clip, const QJsonObject &json)
{
    const bool shot = json.value(QLatin1String("shot")).toBool();
    int tenths = 0;
    int position = 0;
    for (const QJsonValue &value : json.value(QLatin1String("beats")).toArray()) {
        Beat beat = beatOf(value.toObject(), shot);
        beat.id = beatId(season.beats.size());
        beat.clip = clip.id;
        beat.position = position++;
        tenths += beat.tenths;
        season.beats.push_back(beat);
    }
    clip.seconds = tenths / 10.0;
}

Id<Touchpoint> touchpointOf(const SampleSeason &season, Id<Drop> drop, const QString &code)
{
    const auto found = std::ranges::find_if(season.touchpoints, [&](const Touchpoint &touchpoint) {
        return touchpoint.drop == drop && touchpoint.code == code;
    });
    return code.isEmpty() || found == season.touchpoints.end() ? Id<Touchpoint>() : found->id;
}

std::vector<Beat> beatsOfClip(const SampleSeason &season, Id<Clip> clip)
{
    std::vector<Beat> beats;
    std::ranges::copy_if(season.beats, std::back_inserter(beats),
                         [clip](const Beat &beat) { return beat.clip == clip; });
    return beats;
}

void addVariants(SampleSeason &season, const Clip &clip, const QJsonObject &json)
{
    for (Variant &variant : season.variants) {
        const QJsonObject own = json.value(variant.letter).toObject();
        if (variant.clip != clip.id || own.isEmpty()) {
            continue;
        }
        variant.hook = changeOf(own, "hook");
        variant.cta = changeOf(own, "cta");
        variant.caption = changeOf(own, "caption");
        variant.touchpoint = touchpointOf(season, clip.drop, textOf(own, "touchpoint"));
        if (const QDate day = QDate::fromString(textOf(own, "posted"), Qt::ISODate); day.isValid()) {
            variant = posted(variant, resolvedAnew(clip, beatsOfClip(season, clip.id), variant), day);
        }
    }
}

} // namespace

void addSampleScripts(SampleSeason &season)
{
    const QJsonObject scripts = scriptsJson();
    for (Clip &clip : season.clips) {
        const auto drop = std::ranges::find(season.drops, clip.drop, &Drop::id);
        const QJsonObject json = scripts.value(drop->code + u'/' + clip.code).toObject();
        clip.format = textOf(json, "format");
        clip.outlet = textOf(json, "outlet");
        clip.caption = textOf(json, "caption");
        clip.hashtags = textOf(json, "hashtags");
        clip.firstComment = textOf(json, "firstComment");
        clip.language = QStringLiteral("en_US");
        clip.bpm = json.value(QLatin1String("bpm")).toDouble();
        clip.notes = textOf(json, "notes");
        addBeats(season, clip, json);
        addVariants(season, clip, json.value(QLatin1String("variants")).toObject());
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/frozen_script.h"

#include "core/scripts/beat_edits.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr int kVersion = 1;

/// The plain texts of a beat under their keys; the same list writes and reads.
const std::vector<std::pair<const char *, QString Beat::*>> &beatTexts()
{
    static const std::vector<std::pair<const char *, QString Beat::*>> texts{
        {"seen", &Beat::seen},         {"onScreen", &Beat::onScreen}, {"heard", &Beat::heard}, {"cta", &Beat::cta},
        {"product", &Beat::product},   {"look", &Beat::look},         {"props", &Beat::props}, {"shows", &Beat::shows},
        {"location", &Beat::location}, {"wornBy", &Beat::wornBy}};
    return texts;
}

const std::vector<std::pair<const char *, QString Clip::*>> &clipTexts()
{
    static const std::vector<std::pair<const char *, QString Clip::*>> texts{{"caption", &Clip::caption},
                                                                             {"hashtags", &Clip::hashtags},
                                                                             {"firstComment", &Clip::firstComment},
                                                                             {"videoHash", &Clip::videoHash}};
    return texts;
}

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

double rounded(double share)
{
    return std::round(share * 10'000) / 10'000;
}

QJsonObject jsonOf(const Beat &beat)
{
    QJsonObject json;
    json.insert(key("stage"), stageId(beat.stage));
    json.insert(key("tenths"), beat.tenths);
    json.insert(key("grab"), grabId(beat.grab));
    json.insert(key("textX"), rounded(beat.textX));
    json.insert(key("textY"), rounded(beat.textY));
    for (const auto &[name, field] : beatTexts()) {
        json.insert(key(name), beat.*field);
    }
    return json;
}

Beat beatFrom(const QJsonObject &json, int position)
{
    Beat beat;
    beat.position = position;
    beat.stage = stageFromId(json.value(key("stage")).toString()).value_or(Stage::Feel);
    beat.tenths = std::max(json.value(key("tenths")).toInt(), kLeastTenths);
    beat.grab = grabFromId(json.value(key("grab")).toString()).value_or(Grab::None);
    beat.textX = json.value(key("textX")).toDouble(beat.textX);
    beat.textY = json.value(key("textY")).toDouble(beat.textY);
    for (const auto &[name, field] : beatTexts()) {
        beat.*field = json.value(key(name)).toString();
    }
    return beat;
}

} // namespace

QString frozenText(const ResolvedScript &script)
{
    QJsonObject json;
    json.insert(key("version"), kVersion);
    json.insert(key("bpm"), script.clip.bpm);
    json.insert(key("musicStart"), script.clip.musicStart);
    for (const auto &[name, field] : clipTexts()) {
        json.insert(key(name), script.clip.*field);
    }
    QJsonArray beats;
    for (const Beat &beat : script.beats) {
        beats.append(jsonOf(beat));
    }
    json.insert(key("beats"), beats);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString frozenHash(const QString &frozen)
{
    return QString::fromLatin1(QCryptographicHash::hash(frozen.toUtf8(), QCryptographicHash::Sha256).toHex());
}

std::optional<ResolvedScript> frozenScript(const QString &frozen, const Clip &clip)
{
    const QJsonObject json = QJsonDocument::fromJson(frozen.toUtf8()).object();
    if (json.value(key("version")).toInt() != kVersion) {
        return std::nullopt;
    }
    ResolvedScript script{clip, {}};
    script.clip.bpm = json.value(key("bpm")).toDouble();
    script.clip.musicStart = json.value(key("musicStart")).toInt();
    for (const auto &[name, field] : clipTexts()) {
        script.clip.*field = json.value(key(name)).toString();
    }
    for (const QJsonValue &beat : json.value(key("beats")).toArray()) {
        script.beats.push_back(beatFrom(beat.toObject(), static_cast<int>(script.beats.size())));
        script.beats.back().clip = clip.id;
    }
    if (!script.beats.empty()) {
        script.clip.seconds = totalTenths(script.beats) / 10.0;
    }
    return script;
}

Variant posted(Variant variant, const ResolvedScript &script, QDate day)
{
    variant.frozen = frozenText(script);
    variant.frozenHash = frozenHash(variant.frozen);
    variant.frozenOn = day;
    return variant;
}

bool isIntact(const Variant &variant)
{
    return variant.frozenHash == frozenHash(variant.frozen);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/conventions.h"

#include "core/attribution/preset_object.h"
#include "core/domain/codes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

constexpr int kLettersOff = 2;

QString text(const QJsonObject &json, const char *key)
{
    return json[QLatin1String(key)].toString();
}

QString translated(const QJsonObject &json, const char *key)
{
    const QString english = text(json, key);
    return english.isEmpty() ? english : QCoreApplication::translate("Presets", english.toUtf8().constData());
}

ChannelTags tagsFrom(const QJsonObject &json, bool preset)
{
    ChannelTags tags;
    tags.channel = text(json, "channel");
    tags.word = preset ? translated(json, "word") : text(json, "word");
    const QStringList organic = stringsOf(json[QLatin1String("organic")]);
    const QStringList paid = stringsOf(json[QLatin1String("paid")]);
    tags.organicSource = organic.value(0);
    tags.organicMedium = organic.value(1);
    tags.paidSource = paid.value(0);
    tags.paidMedium = paid.value(1);
    tags.codeOf = text(json, "codeOf");
    tags.codeWord = text(json, "codeWord");
    tags.internal = json[QLatin1String("internal")].toBool();
    return tags;
}

QJsonObject toJson(const ChannelTags &tags)
{
    return {{QStringLiteral("channel"), tags.channel},
            {QStringLiteral("word"), tags.word},
            {QStringLiteral("organic"), QJsonArray{tags.organicSource, tags.organicMedium}},
            {QStringLiteral("paid"), QJsonArray{tags.paidSource, tags.paidMedium}},
            {QStringLiteral("codeOf"), tags.codeOf},
            {QStringLiteral("codeWord"), tags.codeWord},
            {QStringLiteral("internal"), tags.internal}};
}

/// Takes over what the object has; the rest stays.
void take(LinkConventions &conventions, const QJsonObject &json, bool preset)
{
    const auto has = [&json](const char *key) { return json.contains(QLatin1String(key)); };
    if (has("separator") && !text(json, "separator").isEmpty()) {
        conventions.separator = text(json, "separator").left(1);
    }
    if (has("case")) {
        conventions.lowerCase = text(json, "case") == QLatin1String("lower");
    }
    if (has("sources")) {
        conventions.sources = stringsOf(json[QLatin1String("sources")]);
    }
    if (has("mediums")) {
        conventions.mediums = stringsOf(json[QLatin1String("mediums")]);
    }
    if (has("domains")) {
        conventions.domains = stringsOf(json[QLatin1String("domains")]);
    }
    if (has("landing")) {
        conventions.landing = text(json, "landing");
    }
    if (has("applies")) {
        conventions.applies = codeAppliedFromId(text(json, "applies")).value_or(CodeApplied::Not);
    }
    conventions.linkWithinDays = json[QLatin1String("linkWithinDays")].toInt(conventions.linkWithinDays);
    if (has("discountPercent")) {
        conventions.discount = qRound64(json[QLatin1String("discountPercent")].toDouble() * 100);
    }
    for (const QJsonValue &value : json[QLatin1String("channels")].toArray()) {
        const ChannelTags tags = tagsFrom(value.toObject(), preset);
        const auto old = std::ranges::find(conventions.channels, tags.channel, &ChannelTags::channel);
        old == conventions.channels.end() ? conventions.channels.push_back(tags) : void(*old = tags);
    }
}

QString folded(const QString &value)
{
    return codeFromName(value).remove(u'-');
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
int lettersOff(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

const LinkConventions &presetConventions()
{
    static const LinkConventions preset = [] {
        const QJsonObject json = attributionPreset(QStringLiteral("link-conventions"));
        LinkConventions made;
        take(made, json, true);
        const QJsonObject other = json[QLatin1String("otherChannels")].toObject();
        made.otherChannels.word = translated(other, "word");
        made.otherChannels.organicMedium = text(other, "organicMedium");
        made.otherChannels.paidMedium = text(other, "paidMedium");
        return made;
    }();
    return preset;
}

LinkConventions conventionsWith(const QString &changes)
{
    LinkConventions conventions = presetConventions();
    take(conventions, QJsonDocument::fromJson(changes.toUtf8()).object(), false);
    return conventions;
}

QString conventionChanges(const LinkConventions &conventions)
{
    const LinkConventions &preset = presetConventions();
    QJsonObject json;
    const auto put = [&json](const char *key, bool differs, const QJsonValue &value) {
        if (differs) {
            json[QLatin1String(key)] = value;
        }
    };
    put("separator", conventions.separator != preset.separator, conventions.separator);
    put("case", conventions.lowerCase != preset.lowerCase,
        conventions.lowerCase ? QStringLiteral("lower") : QStringLiteral("any"));
    put("sources", conventions.sources != preset.sources, QJsonArray::fromStringList(conventions.sources));
    put("mediums", conventions.mediums != preset.mediums, QJsonArray::fromStringList(conventions.mediums));
    put("domains", conventions.domains != preset.domains, QJsonArray::fromStringList(conventions.domains));
    put("landing", conventions.landing != preset.landing, conventions.landing);
    put("applies", conventions.applies != preset.applies, codeAppliedId(conventions.applies));
    put("linkWithinDays", conventions.linkWithinDays != preset.linkWithinDays, conventions.linkWithinDays);
    put("discountPercent", conventions.discount != preset.discount, static_cast<double>(conventions.discount) / 100);
    QJsonArray channels;
    for (const ChannelTags &tags : conventions.channels) {
        const auto old = std::ranges::find(preset.channels, tags.channel, &ChannelTags::channel);
        if (old == preset.channels.end() || *old != tags) {
            channels.append(toJson(tags));
        }
    }
    put("channels", !channels.isEmpty(), channels);
    return json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ChannelTags tagsOf(const LinkConventions &conventions, const Channel &channel)
{
    const auto found = std::ranges::find(conventions.channels, channel.id, &ChannelTags::channel);
    if (found != conventions.channels.end()) {
        return *found;
    }
    ChannelTags tags = conventions.otherChannels;
    tags.channel = channel.id;
    tags.organicSource = written(conventions, channel.name);
    tags.paidSource = tags.organicSource;
    return tags;
}

QString written(const LinkConventions &conventions, const QString &value)
{
    QString word;
    bool gap = false;
    for (QChar character : value.normalized(QString::NormalizationForm_KD)) {
        character = conventions.lowerCase ? character.toLower() : character;
        const bool plain = character.unicode() < 128 && (character.isLetterOrNumber() || character == u'.');
        if (plain) {
            word += gap && !word.isEmpty() ? conventions.separator : QString();
            word += character;
            gap = false;
        } else if (character.category() != QChar::Mark_NonSpacing && character != u'\'' && character != u'’') {
            gap = true;
        }
    }
    return word;
}

QString nearestWord(const QString &value, const QStringList &vocabulary)
{
    const QString meant = folded(value);
    QString nearest;
    int best = kLettersOff + 1;
    for (const QString &word : vocabulary) {
        const QString compared = folded(word);
        if (compared == meant) {
            return word;
        }
        const int off = lettersOff(meant, compared);
        if (off < best && off * 3 <= compared.size()) { // "sms" is no "cpc"
            best = off;
            nearest = word;
        }
    }
    return nearest;
}

QString landingOf(const LinkConventions &conventions, const Drop &drop)
{
    QString landing = conventions.landing;
    return landing.replace(QLatin1String("{drop}"), codeFromName(drop.name));
}

} // namespace dropbeat

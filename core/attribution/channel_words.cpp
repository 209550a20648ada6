// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/channel_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initAttributionWords()
{
    Q_INIT_RESOURCE(attribution_words);
}

namespace dropbeat {

namespace {

QJsonObject presetWords()
{
    initAttributionWords();
    QFile file(QStringLiteral(":/presets/channel-words.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Scripts that put no space between words, or hang their particles on them: a synonym may stand anywhere in a word.
bool isWritten(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isBoundary(const QString &text, qsizetype before)
{
    if (before <= 0 || before >= text.size()) {
        return true;
    }
    return text[before - 1] == u' ' || text[before] == u' ' || isWritten(text[before - 1]) || isWritten(text[before]);
}

qsizetype placeOf(const QString &words, const QString &answer)
{
    for (qsizetype at = answer.indexOf(words); at >= 0; at = answer.indexOf(words, at + 1)) {
        if (isBoundary(answer, at) && isBoundary(answer, at + words.size())) {
            return at;
        }
    }
    return -1;
}

} // namespace

QString foldAnswer(const QString &answer)
{
    QString folded;
    bool gap = false;
    for (const QChar character : answer.normalized(QString::NormalizationForm_KD)) {
        if (character.isMark()) {
            continue; // the accent of the letter before
        }
        if (!character.isLetterOrNumber() && !character.isSurrogate()) {
            gap = true;
            continue;
        }
        if (gap && !folded.isEmpty()) {
            folded += u' ';
        }
        gap = false;
        folded += character.toLower();
    }
    // Syllables of Hangul come apart above and belong together.
    return folded.normalized(QString::NormalizationForm_C);
}

std::vector<Synonym> presetSynonyms()
{
    std::vector<Synonym> synonyms;
    const QJsonArray channels = presetWords().value(QLatin1String("channels")).toArray();
    for (const QJsonValue &value : channels) {
        const QJsonObject channel = value.toObject();
        for (const QJsonValue &answer : channel.value(QLatin1String("answers")).toArray()) {
            synonyms.push_back({{}, foldAnswer(answer.toString()), channel.value(QLatin1String("channel")).toString()});
        }
    }
    return synonyms;
}

ChannelWords::ChannelWords(const std::vector<Channel> &channels, const std::vector<Synonym> &own)
    : m_channels(channels)
{
    for (const Synonym &synonym : own) {
        addWord(foldAnswer(synonym.words), synonym.channel, true);
    }
    for (const Channel &channel : m_channels) {
        for (const QString &word : {channel.id, channel.name}) {
            addWord(foldAnswer(word), channel.id, false);
            m_sources.insert(word.trimmed().toLower(), {channel.id, channel.id});
        }
    }
    for (const Synonym &synonym : presetSynonyms()) {
        addWord(synonym.words, synonym.channel, false);
    }
    readPresets();
    std::ranges::stable_sort(m_words, std::greater(), [](const Word &word) { return word.words.size(); });
}

void ChannelWords::addWord(const QString &words, const QString &channel, bool own)
{
    const bool isThere = std::ranges::any_of(m_words, [&words](const Word &other) { return other.words == words; });
    if (words.isEmpty() || isThere || (!channel.isEmpty() && known(channel).isEmpty())) {
        return;
    }
    m_words.push_back({words, channel, own});
}

void ChannelWords::readPresets()
{
    const QJsonObject presets = presetWords();
    for (const QJsonValue &value : presets.value(QLatin1String("channels")).toArray()) {
        const QJsonObject json = value.toObject();
        const QString channel = known(json.value(QLatin1String("channel")).toString());
        const QString paid = known(json.value(QLatin1String("paid")).toString());
        for (const QJsonValue &source : json.value(QLatin1String("sources")).toArray()) {
            const auto own = m_sources.constFind(source.toString());
            const bool isOwn = own != m_sources.constEnd() && own->channel != channel; // a channel's name goes before
            if (!isOwn && (!channel.isEmpty() || !paid.isEmpty())) {
                m_sources.insert(source.toString(), {channel, paid.isEmpty() ? channel : paid});
            }
        }
    }
    for (const QJsonValue &value : presets.value(QLatin1String("mediums")).toArray()) {
        const QJsonObject json = value.toObject();
        m_mediums.push_back({QRegularExpression(json.value(QLatin1String("medium")).toString()),
                             known(json.value(QLatin1String("channel")).toString())});
    }
    m_paid = QRegularExpression(presets.value(QLatin1String("paidMedium")).toString());
    m_paidChannel = known(presets.value(QLatin1String("paidChannel")).toString());
}

QString ChannelWords::known(const QString &channel) const
{
    const bool isKnown =
        std::ranges::any_of(m_channels, [&channel](const Channel &other) { return other.id == channel; });
    return isKnown ? channel : QString();
}

AnswerMatch ChannelWords::ofAnswer(const QString &answer) const
{
    const QString folded = foldAnswer(answer);
    AnswerMatch best;
    qsizetype bestPlace = -1;
    for (const Word &word : m_words) {
        if (best.isFound() && word.words.size() < best.words.size()) {
            break; // only shorter ones follow
        }
        const qsizetype place = placeOf(word.words, folded);
        if (place >= 0 && (!best.isFound() || place < bestPlace)) {
            best = {word.words, word.channel, word.own};
            bestPlace = place;
        }
    }
    return best;
}

QString ChannelWords::ofUtm(const QString &source, const QString &medium) const
{
    const QString smallMedium = medium.trimmed().toLower();
    for (const Medium &each : m_mediums) {
        if (!each.channel.isEmpty() && each.shape.match(smallMedium).hasMatch()) {
            return each.channel;
        }
    }
    const bool paid = m_paid.match(smallMedium).hasMatch();
    const auto found = m_sources.constFind(source.trimmed().toLower());
    if (found != m_sources.constEnd()) {
        return paid ? found->paid : found->channel;
    }
    return paid ? m_paidChannel : QString();
}

QString ChannelWords::ofPixel(const QString &name) const
{
    const auto found = m_sources.constFind(name.trimmed().toLower());
    if (found != m_sources.constEnd()) {
        return found->channel;
    }
    return ofAnswer(name).channel;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/meaning.h"

#include "core/domain/codes.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

QString small(const QString &text)
{
    return text.trimmed().toLower();
}

QString within(const QString &drop, const QString &code)
{
    return small(drop) + u'/' + small(code);
}

/// What all of several meanings say alike; the rest is left open.
Meaning common(Meaning all, const Meaning &other)
{
    const auto keep = []<class T>(T &value, const T &same) {
        if (!(value == same)) {
            value = T();
        }
    };
    keep(all.channel, other.channel);
    keep(all.drop, other.drop);
    keep(all.touchpoint, other.touchpoint);
    keep(all.variant, other.variant);
    keep(all.link, other.link);
    keep(all.code, other.code);
    return all;
}

} // namespace

UtmSaid UtmSaid::of(const QString &said)
{
    const QStringList parts = said.split(u'\n');
    const auto part = [&parts](int index) { return small(parts.value(index)); };
    return {part(0), part(1), part(2), part(3), part(4)};
}

QString shortAddress(const QString &url)
{
    QString address = url.trimmed();
    const qsizetype scheme = address.indexOf(QLatin1String("://"));
    if (scheme >= 0) {
        address = address.mid(scheme + 3);
    }
    if (address.startsWith(QLatin1String("www."), Qt::CaseInsensitive)) {
        address = address.mid(4);
    }
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    const qsizetype host = address.indexOf(u'/');
    return host < 0 ? address.toLower() : address.left(host).toLower() + address.mid(host);
}

MeaningFinder::MeaningFinder(const MeaningFacts &facts)
    : m_words(facts.channels, facts.synonyms)
    , m_links(facts.links)
{
    QHash<Id<Drop>, QString> codeOf;
    for (const Drop &drop : facts.drops) {
        m_drops.insert(small(drop.code), drop.id);
        codeOf.insert(drop.id, drop.code);
    }
    QHash<Id<Clip>, Clip> clips;
    for (const Clip &clip : facts.clips) {
        clips.insert(clip.id, clip);
        m_dropOfClip.insert(clip.id, clip.drop);
    }
    for (const Variant &variant : facts.variants) {
        const Clip clip = clips.value(variant.clip);
        m_variants.insert(variant.id, variant);
        m_contents.insert(within(codeOf.value(clip.drop), contentCode(clip, variant)), variant.id);
    }
    for (const Touchpoint &touchpoint : facts.touchpoints) {
        m_touchpoints.insert(touchpoint.id, touchpoint);
        m_touchpointsOf.insert(within(codeOf.value(touchpoint.drop), touchpoint.code), touchpoint.id);
    }
    for (const PromoCode &code : facts.codes) {
        m_codes.insert(code.code.trimmed().toUpper(), code);
    }
    for (const Subject &subject : facts.subjects) {
        for (const QString &key : {subject.externalId, subject.name}) {
            if (!key.isEmpty()) {
                m_subjects.insert(small(key), subject);
            }
        }
        for (const QString &key : {subject.campaignId, subject.campaign}) {
            if (!key.isEmpty()) {
                m_campaigns.insert(small(key), subject);
            }
        }
    }
}

Meaning MeaningFinder::of(EvidenceKind kind, const QString &said) const
{
    switch (kind) {
    case EvidenceKind::Utm:
        return ofUtm(UtmSaid::of(said));
    case EvidenceKind::Code:
        return ofCode(said.trimmed().toUpper());
    case EvidenceKind::Pixel:
        return ofPixel(said);
    case EvidenceKind::ShortLink:
        return ofShortLink(said);
    case EvidenceKind::Survey:
        return ofSurvey(said);
    }
    return {};
}

Meaning MeaningFinder::ofUtm(const UtmSaid &utm) const
{
    const auto isOf = [](const QString &part, const QString &said) { return part.isEmpty() || small(part) == said; };
    const Link *found = nullptr;
    int best = 0;
    for (const Link &link : m_links) {
        if (link.campaign.isEmpty() || small(link.campaign) != utm.campaign || small(link.content) != utm.content) {
            continue;
        }
        // Several links may lead to one content: the bio link and the ad. Source and medium tell them apart.
        const int fit = 1 + 2 * (isOf(link.source, utm.source) ? 1 : 0) + (isOf(link.medium, utm.medium) ? 1 : 0);
        if (fit > best) {
            best = fit;
            found = &link;
        }
    }
    const QString said = m_words.ofUtm(utm.source, utm.medium);
    Meaning meaning;
    if (found) {
        meaning = ofLink(*found);
        meaning.by = MeantBy::Link;
        // A link copied to another place, with its source changed by hand, comes from there.
        if (best < 3 && !said.isEmpty()) {
            meaning.channel = said;
            meaning.touchpoint = {};
        }
    } else if (m_drops.contains(utm.campaign)) {
        meaning.by = MeantBy::Names;
        meaning.drop = m_drops.value(utm.campaign);
        meaning.variant = m_contents.value(within(utm.campaign, utm.content));
        if (!meaning.variant) {
            meaning.touchpoint = m_touchpointsOf.value(within(utm.campaign, utm.content));
        }
        meaning.channel = said;
    } else {
        meaning.by = said.isEmpty() ? MeantBy::Nothing : MeantBy::Words;
        meaning.channel = said;
    }
    completeChannel(meaning);
    return meaning;
}

Meaning MeaningFinder::ofCode(const QString &code) const
{
    Meaning all;
    bool first = true;
    for (auto it = m_codes.constFind(code); it != m_codes.constEnd() && it.key() == code; ++it) {
        Meaning meaning;
        bool firstLink = true;
        for (const Link &link : m_links) {
            if (link.code == it->id) {
                const Meaning ofThis = ofLink(link);
                meaning = firstLink ? ofThis : common(meaning, ofThis);
                firstLink = false;
            }
        }
        if (!it->channel.isEmpty()) {
            // A creator's code is the creator's, also where a link of another channel carries it.
            if (!meaning.channel.isEmpty() && meaning.channel != it->channel) {
                meaning.touchpoint = {};
            }
            meaning.channel = it->channel;
        }
        meaning.drop = it->drop;
        meaning.code = it->id;
        all = first ? meaning : common(all, meaning);
        first = false;
    }
    all.by = first ? MeantBy::Nothing : MeantBy::Code;
    completeChannel(all);
    return all;
}

Meaning MeaningFinder::ofPixel(const QString &said) const
{
    const QStringList parts = said.split(u'\n');
    const QString channel = m_words.ofPixel(parts.value(0));
    const QString campaign = small(parts.value(1));
    const QString ad = small(parts.value(2));
    const auto agreed = [this](const QMultiHash<QString, Subject> &subjects, const QString &key) {
        Meaning all;
        bool first = true;
        for (auto it = subjects.constFind(key); !key.isEmpty() && it != subjects.constEnd() && it.key() == key; ++it) {
            Meaning meaning;
            takeTarget(meaning, it->assignment);
            meaning.channel = it->channel;
            all = first ? meaning : common(all, meaning);
            first = false;
        }
        return all;
    };
    Meaning meaning = agreed(m_subjects, ad);
    if (!meaning.drop) {
        meaning = agreed(m_campaigns, campaign);
        meaning.variant = {};
        meaning.touchpoint = {};
    }
    meaning.by = meaning.drop ? MeantBy::Subject : MeantBy::Words;
    if (!meaning.drop && m_drops.contains(campaign)) {
        meaning.by = MeantBy::Names;
        meaning.drop = m_drops.value(campaign);
        meaning.variant = m_contents.value(within(campaign, ad));
    }
    if (!channel.isEmpty()) {
        meaning.channel = channel;
    }
    if (!meaning.isKnown()) {
        meaning.by = MeantBy::Nothing;
    }
    return meaning;
}

Meaning MeaningFinder::ofShortLink(const QString &address) const
{
    const QString wanted = shortAddress(address);
    for (const Link &link : m_links) {
        if (!link.shortUrl.isEmpty() && shortAddress(link.shortUrl) == wanted) {
            Meaning meaning = ofLink(link);
            completeChannel(meaning);
            return meaning;
        }
    }
    return {};
}

Meaning MeaningFinder::ofSurvey(const QString &answer) const
{
    const AnswerMatch match = m_words.ofAnswer(answer);
    Meaning meaning;
    meaning.channel = match.channel;
    meaning.words = match.words;
    meaning.by = match.isFound() ? MeantBy::Words : MeantBy::Nothing;
    return meaning;
}

Meaning MeaningFinder::ofLink(const Link &link) const
{
    Meaning meaning;
    meaning.by = MeantBy::Link;
    meaning.link = link.id;
    meaning.drop = link.drop;
    meaning.touchpoint = link.touchpoint;
    meaning.variant = link.variant;
    meaning.code = link.code;
    meaning.channel = m_touchpoints.value(link.touchpoint).channel;
    if (meaning.channel.isEmpty()) {
        meaning.channel = m_words.ofUtm(link.source, link.medium);
    }
    return meaning;
}

/// Where nothing else names a channel, the touchpoint does at which it was posted.
void MeaningFinder::completeChannel(Meaning &meaning) const
{
    if (meaning.channel.isEmpty()) {
        meaning.channel = m_touchpoints.value(meaning.touchpoint).channel;
    }
    if (meaning.channel.isEmpty()) {
        meaning.channel = m_touchpoints.value(m_variants.value(meaning.variant).touchpoint).channel;
    }
}

void MeaningFinder::takeTarget(Meaning &meaning, const Assignment &assignment) const
{
    if (const auto *drop = std::get_if<Id<Drop>>(&assignment.target)) {
        meaning.drop = *drop;
    } else if (const auto *clip = std::get_if<Id<Clip>>(&assignment.target)) {
        meaning.drop = m_dropOfClip.value(*clip);
    } else if (const auto *variant = std::get_if<Id<Variant>>(&assignment.target)) {
        meaning.variant = *variant;
        meaning.drop = dropOf(*variant);
    } else if (const auto *touchpoint = std::get_if<Id<Touchpoint>>(&assignment.target)) {
        meaning.touchpoint = *touchpoint;
        meaning.drop = m_touchpoints.value(*touchpoint).drop;
    }
}

Id<Drop> MeaningFinder::dropOf(Id<Variant> variant) const
{
    return m_dropOfClip.value(m_variants.value(variant).clip);
}

} // namespace dropbeat

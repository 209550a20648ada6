// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/link_facts.h"

#include "core/attribution/code_names.h"
#include "core/domain/codes.h"

#include <algorithm>

namespace dropbeat {

LinkView::LinkView(const LinkFacts &facts)
    : m_facts(facts)
{
    const auto index = [](auto &into, const auto &rows) {
        for (const auto &row : rows) {
            into.insert(row.id, &row);
        }
    };
    index(m_drops, facts.drops);
    index(m_touchpoints, facts.touchpoints);
    index(m_clips, facts.clips);
    index(m_variants, facts.variants);
    index(m_codes, facts.codes);
}

ChannelTags LinkView::tags(const QString &channel) const
{
    const auto found = std::ranges::find(m_facts.channels, channel, &Channel::id);
    return tagsOf(m_facts.conventions, found == m_facts.channels.end() ? Channel{channel, channel, {}, 0} : *found);
}

QString LinkView::channelName(const QString &channel) const
{
    const auto found = std::ranges::find(m_facts.channels, channel, &Channel::id);
    return found == m_facts.channels.end() ? channel : found->name;
}

LocalTime LinkView::when(const Touchpoint &touchpoint) const
{
    const Drop *of = drop(touchpoint.drop);
    return touchpoint.when(of ? of->launch : LocalTime());
}

QString LinkView::contentOf(const Link &link) const
{
    const Variant *shown = variant(link.variant);
    const Clip *of = shown ? clip(shown->clip) : nullptr;
    const Touchpoint *where = touchpoint(link.touchpoint);
    const QString code = of ? contentCode(*of, *shown) : where ? where->code : QString();
    return written(m_facts.conventions, code);
}

QString usualCode(const std::vector<Link> &links, const std::vector<PromoCode> &codes)
{
    QString usual;
    qsizetype most = 0;
    for (const PromoCode &code : codes) {
        const auto carried = std::ranges::count(links, code.id, &Link::code);
        if (carried > most) {
            most = carried;
            usual = code.code;
        }
    }
    return usual;
}

QSet<QString> takenCodes(const std::vector<PromoCode> &codes)
{
    QSet<QString> taken;
    for (const PromoCode &code : codes) {
        taken.insert(foldedCode(code.code));
    }
    return taken;
}

} // namespace dropbeat

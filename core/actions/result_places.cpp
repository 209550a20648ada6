// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/result_places.h"

#include <limits>

namespace dropbeat {

ResultPlaces::ResultPlaces(const Tables &tables)
    : m_tables(tables)
{
    for (const Drop &drop : tables.drops().all()) {
        m_drops.insert(drop.id, static_cast<int>(m_drops.size()));
    }
    for (const Clip &clip : tables.clips().all()) {
        m_clips.insert(clip.id, {clip.drop, static_cast<int>(m_clips.size())});
    }
    for (const Variant &variant : tables.variants().all()) {
        m_variants.insert(variant.id, {variant.clip, static_cast<int>(m_variants.size())});
    }
    for (const Channel &channel : tables.channels().all()) {
        m_channels.insert(channel.id, channel.position);
    }
}

ResultPlaces::TouchpointPlace ResultPlaces::placeOf(Id<Touchpoint> touchpoint) const
{
    const TouchpointPlace none{{}, {}, std::numeric_limits<int>::max()};
    if (touchpoint.isNull()) {
        return none;
    }
    if (!m_touchpoints) {
        m_touchpoints.emplace();
        for (const Touchpoint &each : m_tables.touchpoints().all()) {
            m_touchpoints->insert(each.id, {each.drop, each.channel, static_cast<int>(m_touchpoints->size())});
        }
    }
    return m_touchpoints->value(touchpoint, none);
}

ResultPlace ResultPlaces::of(const Subject &subject) const
{
    ResultPlace place;
    place.channel = subject.channel;
    const Assignment::Target &target = subject.assignment.target;
    if (const auto *drop = std::get_if<Id<Drop>>(&target)) {
        place.drop = *drop;
    } else if (const auto *clip = std::get_if<Id<Clip>>(&target)) {
        place.clip = *clip;
    } else if (const auto *variant = std::get_if<Id<Variant>>(&target)) {
        place.variant = *variant;
        place.clip = m_variants.value(*variant).first;
    } else if (const auto *touchpoint = std::get_if<Id<Touchpoint>>(&target)) {
        const TouchpointPlace found = placeOf(*touchpoint);
        place.touchpoint = *touchpoint;
        place.drop = found.drop;
        if (place.channel.isEmpty()) {
            place.channel = found.channel;
        }
    }
    if (place.clip) {
        place.drop = m_clips.value(place.clip).first;
    }
    return place;
}

ResultPlaces::Rank ResultPlaces::rank(const ResultPlace &place) const
{
    constexpr int kLast = std::numeric_limits<int>::max();
    return {m_drops.value(place.drop, kLast),
            m_clips.value(place.clip, {{}, kLast}).second,
            m_variants.value(place.variant, {{}, kLast}).second,
            placeOf(place.touchpoint).position,
            m_channels.value(place.channel, kLast),
            place.channel};
}

ResultPlace groupedBy(ResultGrouping by, const ResultPlace &place)
{
    switch (by) {
    case ResultGrouping::Drop:
        return {place.drop, {}, {}, {}, {}};
    case ResultGrouping::Clip:
        return {place.drop, place.clip, {}, {}, {}};
    case ResultGrouping::Variant:
        return {place.drop, place.clip, place.variant, place.touchpoint, {}};
    case ResultGrouping::Channel:
        return {{}, {}, {}, {}, place.channel};
    case ResultGrouping::Day:
        break;
    }
    return {};
}

bool isAskedFor(const ResultQuery &query, const ResultPlace &place)
{
    return (query.drop.isNull() || place.drop == query.drop) && (query.clip.isNull() || place.clip == query.clip) &&
           (query.channel.isEmpty() || place.channel == query.channel);
}

} // namespace dropbeat

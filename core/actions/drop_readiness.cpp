// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_readiness.h"

#include "core/actions/link_book.h"

namespace dropbeat {

namespace {

struct Parts
{
    std::vector<Touchpoint> touchpoints;
    std::vector<Clip> clips;
    std::vector<Variant> variants;
    std::vector<AssetFact> assets;
};

} // namespace

QHash<Id<Drop>, Readiness> readinessByDrop(const Tables &tables, const AssetIsMissing &isMissing)
{
    QHash<Id<Drop>, Parts> parts;
    for (const Drop &drop : tables.drops().all()) {
        parts[drop.id] = {};
    }
    QHash<Id<Touchpoint>, Id<Drop>> dropOf;
    for (const Touchpoint &touchpoint : tables.touchpoints().all()) {
        if (touchpoint.drop) {
            dropOf.insert(touchpoint.id, touchpoint.drop);
            parts[touchpoint.drop].touchpoints.push_back(touchpoint);
        }
    }
    QHash<Id<Clip>, Id<Drop>> dropOfClip;
    for (const Clip &clip : tables.clips().all()) {
        dropOfClip.insert(clip.id, clip.drop);
        parts[clip.drop].clips.push_back(clip);
    }
    for (const Variant &variant : tables.variants().all()) {
        parts[dropOfClip.value(variant.clip)].variants.push_back(variant);
    }
    for (const Asset &asset : tables.assets().all()) {
        if (const Id<Drop> drop = dropOf.value(asset.touchpoint)) {
            parts[drop].assets.push_back({asset, isMissing && isMissing(asset)});
        }
    }
    QSet<Id<Drop>> linked;
    for (const Link &link : tables.links().all()) {
        linked.insert(link.drop);
    }
    for (const PromoCode &code : tables.promoCodes().all()) {
        linked.insert(code.drop);
    }
    QHash<Id<Drop>, Readiness> readiness;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        Readiness of = readinessOf(it->touchpoints, it->clips, it->variants, it->assets);
        if (linked.contains(it.key())) { // whoever does without is not behind
            std::tie(of.linksPresent, of.linksTotal) = linksPresent(tables, it.key());
        }
        readiness.insert(it.key(), of);
    }
    return readiness;
}

} // namespace dropbeat

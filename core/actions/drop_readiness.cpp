// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_readiness.h"

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
    QHash<Id<Drop>, Readiness> readiness;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        readiness.insert(it.key(), readinessOf(it->touchpoints, it->clips, it->variants, it->assets));
    }
    return readiness;
}

} // namespace dropbeat

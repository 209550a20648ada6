// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/shot_list.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace dropbeat {

namespace {

const QString kShootChannel = QStringLiteral("shoot");

QString keyOf(const QString &text)
{
    return text.simplified().toCaseFolded();
}

void addOnce(QStringList &list, const QString &text)
{
    const QString wanted = keyOf(text);
    if (!wanted.isEmpty() && std::ranges::none_of(list, [&](const QString &have) { return keyOf(have) == wanted; })) {
        list << text.simplified();
    }
}

bool has(const QStringList &list, const QString &text)
{
    return std::ranges::any_of(list, [&](const QString &each) { return keyOf(each) == keyOf(text); });
}

QStringList productsOf(const Beat &beat, const std::vector<Product> &products)
{
    QStringList texts;
    for (const QString &each : listedIn(beat.product)) {
        const Product *product = productNamed(products, each);
        addOnce(texts, !product || product->sku.isEmpty() ? (product ? product->name : each)
                       : product->name.isEmpty()          ? product->sku
                                                          : QStringLiteral("%1 (%2)").arg(product->name, product->sku));
    }
    return texts;
}

/// What the clip's variants say instead in its first SEE beat and its last beat.
QStringList othersOf(const ShotListSource &source, const Clip &clip, bool hook, bool last)
{
    QStringList texts;
    for (const Variant &variant : source.variants) {
        if (variant.clip != clip.id) {
            continue;
        }
        if (hook && variant.hook) {
            texts << variant.letter + QStringLiteral(": ") + *variant.hook;
        }
        if (last && variant.cta) {
            texts << variant.letter + QStringLiteral(": ") + *variant.cta;
        }
    }
    return texts;
}

Shot shotOf(const ShotListSource &source, const Clip &clip, const Beat &beat)
{
    Shot shot;
    shot.clip = clip.id;
    shot.beat = beat.id;
    shot.clipName = clip.name;
    shot.tenths = beat.tenths;
    shot.stage = beat.stage;
    shot.seen = beat.seen;
    shot.onScreen = beat.onScreen;
    shot.heard = beat.heard;
    shot.cta = beat.cta;
    shot.products = productsOf(beat, source.products);
    shot.props = beat.props;
    shot.wornBy = beat.wornBy;
    shot.shows = beat.shows;
    shot.grab = beat.grab;
    shot.textX = beat.textX;
    shot.textY = beat.textY;
    shot.done = beat.shot;
    return shot;
}

/// A shot with where it belongs.
struct Placed
{
    QString location;
    QString look;
    Shot shot;
};

std::vector<Placed> placedShots(const ShotListSource &source)
{
    std::vector<Placed> all;
    for (const Clip &clip : source.clips) {
        const size_t first = all.size();
        int start = 0;
        bool hooked = false;
        for (const Beat &beat : source.beats) {
            if (beat.clip != clip.id) {
                continue;
            }
            Shot shot = shotOf(source, clip, beat);
            shot.number = static_cast<int>(all.size() - first) + 1;
            shot.code = QStringLiteral("%1-%2").arg(clip.code).arg(shot.number);
            shot.startTenths = start;
            const bool hook = beat.stage == Stage::See && !hooked;
            hooked = hooked || hook;
            shot.others = othersOf(source, clip, hook, false);
            start += beat.tenths;
            all.push_back({beat.location.simplified(), beat.look.simplified(), std::move(shot)});
        }
        if (all.size() > first) {
            all.back().shot.others += othersOf(source, clip, false, true);
        }
    }
    return all;
}

/// The looks of a location in the order of the scripts.
QStringList looksAt(const std::vector<Placed> &all, const QString &location)
{
    QStringList looks;
    for (const Placed &each : all) {
        if (keyOf(each.location) == keyOf(location) && !has(looks, each.look)) {
            looks << each.look;
        }
    }
    return looks;
}

/// Takes the location where the worn look goes on, else the first.
QString takeNext(QStringList &left, const std::vector<Placed> &all, const QString &worn)
{
    const auto goesOn = std::ranges::find_if(
        left, [&](const QString &location) { return !worn.isEmpty() && has(looksAt(all, location), worn); });
    const auto at = goesOn == left.end() ? left.begin() : goesOn;
    const QString taken = *at;
    left.erase(at);
    return taken;
}

/// The worn look first; last, one that a location still to come needs.
QStringList wearingOrder(QStringList looks, const QString &worn, const QStringList &left,
                         const std::vector<Placed> &all)
{
    const auto isWorn = [&worn](const QString &look) { return !look.isEmpty() && keyOf(look) == keyOf(worn); };
    const auto goesOn = std::ranges::find_if(looks, [&](const QString &look) {
        return !look.isEmpty() && !isWorn(look) &&
               std::ranges::any_of(left, [&](const QString &location) { return has(looksAt(all, location), look); });
    });
    const QString last = goesOn == looks.end() ? QString() : *goesOn;
    std::ranges::stable_sort(looks, {}, [&](const QString &look) {
        return isWorn(look) ? 0 : !last.isEmpty() && look == last ? 2 : 1;
    });
    return looks;
}

ShotGroup groupOf(const std::vector<Placed> &all, const QString &location, const QString &look)
{
    ShotGroup group{location, look, {}};
    QStringList people;
    for (const Placed &each : all) {
        if (keyOf(each.location) == keyOf(location) && keyOf(each.look) == keyOf(look)) {
            group.shots.push_back(each.shot);
            people << keyOf(each.shot.wornBy);
        }
    }
    std::ranges::stable_sort(group.shots, {}, [&](const Shot &shot) { return people.indexOf(keyOf(shot.wornBy)); });
    return group;
}

std::vector<ShotGroup> orderedGroups(const std::vector<Placed> &all)
{
    QStringList left;
    bool anywhere = false;
    for (const Placed &each : all) {
        addOnce(left, each.location);
        anywhere = anywhere || each.location.isEmpty();
    }
    if (anywhere) {
        left << QString();
    }
    std::vector<ShotGroup> groups;
    QString worn;
    while (!left.isEmpty()) {
        // Without a location nobody knows whether the look goes on there.
        const bool open = left.size() > 1 && left.last().isEmpty();
        if (open) {
            left.removeLast();
        }
        const QString location = takeNext(left, all, worn);
        for (const QString &look : wearingOrder(looksAt(all, location), worn, left, all)) {
            groups.push_back(groupOf(all, location, look));
            worn = look;
        }
        if (open) {
            left << QString();
        }
    }
    return groups;
}

std::vector<ShootDay> shootDays(const ShotListSource &source)
{
    std::vector<ShootDay> days;
    for (const Touchpoint &touchpoint : source.touchpoints) {
        if (touchpoint.channel == kShootChannel) {
            days.push_back({touchpoint.title, touchpoint.when(source.drop.launch), touchpoint.owner, touchpoint.notes});
        }
    }
    std::ranges::stable_sort(days, [](const ShootDay &a, const ShootDay &b) {
        return a.when.isValid() != b.when.isValid() ? a.when.isValid() : a.when < b.when;
    });
    return days;
}

void collectNeeds(ShotList &list, const ShotListSource &source)
{
    QSet<qint64> wanted;
    for (const ShotGroup &group : list.groups) {
        addOnce(list.locations, group.location);
        addOnce(list.looks, group.look);
        for (const Shot &shot : group.shots) {
            for (const QString &person : listedIn(shot.wornBy)) {
                addOnce(list.people, person);
            }
            for (const QString &prop : listedIn(shot.props)) {
                addOnce(list.props, prop);
            }
            const auto beat = std::ranges::find(source.beats, shot.beat, &Beat::id);
            for (const QString &name : listedIn(beat == source.beats.end() ? QString() : beat->product)) {
                const Product *product = productNamed(source.products, name);
                if (product) {
                    wanted.insert(product->id.value);
                } else {
                    addOnce(list.otherProducts, name);
                }
            }
        }
    }
    std::ranges::copy_if(source.products, std::back_inserter(list.products),
                         [&wanted](const Product &product) { return wanted.contains(product.id.value); });
}

} // namespace

int ShotGroup::tenths() const
{
    return std::accumulate(shots.begin(), shots.end(), 0, [](int sum, const Shot &shot) { return sum + shot.tenths; });
}

int ShotList::tenths() const
{
    return std::accumulate(groups.begin(), groups.end(), 0,
                           [](int sum, const ShotGroup &group) { return sum + group.tenths(); });
}

int ShotList::shots() const
{
    return std::accumulate(groups.begin(), groups.end(), 0,
                           [](int sum, const ShotGroup &group) { return sum + static_cast<int>(group.shots.size()); });
}

int ShotList::done() const
{
    return std::accumulate(groups.begin(), groups.end(), 0, [](int sum, const ShotGroup &group) {
        return sum + static_cast<int>(std::ranges::count(group.shots, true, &Shot::done));
    });
}

QStringList listedIn(const QString &text)
{
    QStringList list;
    static const QRegularExpression commas(QStringLiteral("[,\\x{060C}\\x{3001}\\x{FF0C}\\n]"));
    for (const QString &part : text.split(commas)) {
        addOnce(list, part);
    }
    return list;
}

const Product *productNamed(const std::vector<Product> &products, const QString &name)
{
    const QString wanted = keyOf(name);
    const auto found = std::ranges::find_if(products, [&wanted](const Product &product) {
        return !wanted.isEmpty() && (keyOf(product.sku) == wanted || keyOf(product.name) == wanted);
    });
    return found == products.end() ? nullptr : &*found;
}

ShotList shotListOf(const ShotListSource &source)
{
    ShotList list;
    list.drop = source.drop;
    list.days = shootDays(source);
    list.groups = orderedGroups(placedShots(source));
    for (const Clip &clip : source.clips) {
        if (std::ranges::none_of(source.beats, [&clip](const Beat &beat) { return beat.clip == clip.id; })) {
            list.clipsWithoutScript << clip.name;
        }
    }
    collectNeeds(list, source);
    return list;
}

} // namespace dropbeat

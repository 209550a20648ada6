// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/ugc_edits.h"

#include "core/actions/edit_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

auto keyOf(const UgcCount &count)
{
    return std::tuple(count.drop.value, count.day, count.channel, count.hashtag.toCaseFolded(), count.kind);
}

UgcCount checked(const Plan &plan, UgcCount count)
{
    count.hashtag = count.hashtag.trimmed();
    if (count.hashtag.startsWith(u'#')) {
        count.hashtag.remove(0, 1);
    }
    if (!plan.tables().drops().get(count.drop)) {
        throw refusal(tr("Posts are counted for a drop."), tr("Choose the drop that they show."));
    }
    if (!count.day.isValid()) {
        throw refusal(tr("A count of posts needs a day."));
    }
    if (count.posts < 0) {
        throw refusal(tr("There can't be fewer than no posts."));
    }
    return count;
}

Id<Drop> dropCalled(const std::vector<Drop> &drops, const QString &name)
{
    const auto found = std::find_if(drops.begin(), drops.end(), [&name](const Drop &drop) {
        return drop.code == name.toLower() || drop.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == drops.end() ? Id<Drop>() : found->id;
}

} // namespace

Id<UgcCount> addUgc(Plan &plan, UgcCount count)
{
    count = checked(plan, std::move(count));
    count.id = plan.newId<UgcCount>();
    plan.edit(tr("Count posts of “%1”").arg(dropName(plan, count.drop)),
              [count](Tables &tables) { tables.ugcCounts().insert(count); });
    return count.id;
}

void updateUgc(Plan &plan, const UgcCount &count, const QString &gesture)
{
    const UgcCount changed = checked(plan, count);
    plan.edit(
        tr("Change the posts of “%1”").arg(dropName(plan, changed.drop)),
        [changed](Tables &tables) { tables.ugcCounts().update(changed); }, gesture);
}

void removeUgc(Plan &plan, Id<UgcCount> count)
{
    plan.edit(tr("Take a count of posts away"), [count](Tables &tables) { tables.ugcCounts().remove(count); });
}

std::vector<UgcCount> ugcOf(const Tables &tables, Id<Drop> drop)
{
    std::vector<UgcCount> counts = tables.ugcCounts().all();
    std::erase_if(counts, [drop](const UgcCount &count) { return count.drop != drop; });
    std::stable_sort(counts.begin(), counts.end(), [](const UgcCount &a, const UgcCount &b) {
        return std::tie(a.day, a.channel) < std::tie(b.day, b.channel);
    });
    return counts;
}

UgcTaken takeUgc(Plan &plan, Id<Drop> drop, const std::vector<UgcRow> &rows)
{
    UgcTaken taken;
    std::vector<UgcCount> counts;
    const std::vector<Drop> drops = plan.tables().drops().all();
    for (const UgcRow &row : rows) {
        UgcCount count = row.count;
        count.drop = row.drop.isEmpty() ? drop : dropCalled(drops, row.drop);
        if (count.drop.isNull() && !row.drop.isEmpty()) {
            if (!taken.unknownDrops.contains(row.drop)) {
                taken.unknownDrops << row.drop;
            }
            continue;
        }
        counts.push_back(checked(plan, std::move(count)));
    }
    if (counts.empty()) {
        return taken;
    }
    plan.edit(tr("Take over %n count(s) of posts", nullptr, static_cast<int>(counts.size())), [&](Tables &tables) {
        std::vector<UgcCount> known = tables.ugcCounts().all();
        for (UgcCount count : counts) {
            const auto same = std::find_if(known.begin(), known.end(),
                                           [&count](const UgcCount &each) { return keyOf(each) == keyOf(count); });
            if (same == known.end()) {
                count.id = tables.newId<UgcCount>();
                tables.ugcCounts().insert(count);
                known.push_back(count);
                ++taken.added;
            } else if (same->posts != count.posts) {
                same->posts = count.posts;
                tables.ugcCounts().update(*same);
                ++taken.changed;
            }
        }
    });
    return taken;
}

QString ugcKindName(UgcKind kind)
{
    switch (kind) {
    case UgcKind::Post:
        return tr("Post", "by a customer");
    case UgcKind::Duet:
        return tr("Duet");
    case UgcKind::Stitch:
        return tr("Stitch");
    case UgcKind::Review:
        return tr("Review");
    }
    return {};
}

} // namespace dropbeat

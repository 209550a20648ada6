// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/clip_edits.h"

#include "core/actions/edit_rules.h"
#include "core/domain/codes.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

Clip requireClip(const Tables &tables, Id<Clip> clip)
{
    const auto row = tables.clips().get(clip);
    if (!row) {
        throw refusal(tr("That clip has been deleted."));
    }
    return *row;
}

void copyContent(Tables &tables, Id<Clip> from, Id<Clip> to)
{
    for (Variant variant : tables.variants().ofClip(from)) {
        const Variant copy{tables.newId<Variant>(), to, variant.letter, variant.name, variant.hook, variant.cta,
                           variant.caption};
        tables.variants().insert(copy);
    }
    for (Beat beat : tables.beats().ofClip(from)) {
        beat.id = tables.newId<Beat>();
        beat.clip = to;
        beat.shot = false;
        tables.beats().insert(beat);
    }
}

} // namespace

Id<Clip> duplicateClip(Plan &plan, Id<Clip> clip)
{
    Clip copy = requireClip(plan.tables(), clip);
    const std::vector<Clip> others = plan.tables().clips().ofDrop(copy.drop);
    copy.id = plan.newId<Clip>();
    copy.name = tr("%1, copy").arg(copy.name);
    copy.code = freeCode(copy.code, codesOf(others));
    copy.video.clear();
    copy.videoHash.clear();
    plan.edit(tr("Duplicate clip “%1”").arg(requireClip(plan.tables(), clip).name), [clip, copy](Tables &tables) {
        tables.clips().insert(copy);
        copyContent(tables, clip, copy.id);
        std::vector<Clip> order = tables.clips().ofDrop(copy.drop);
        std::erase_if(order, [&copy](const Clip &each) { return each.id == copy.id; });
        const auto at = std::find_if(order.begin(), order.end(), [clip](const Clip &each) { return each.id == clip; });
        order.insert(at == order.end() ? at : at + 1, copy);
        writeOrder(tables.clips(), order);
    });
    return copy.id;
}

void moveClip(Plan &plan, Id<Clip> clip, int by)
{
    const Clip row = requireClip(plan.tables(), clip);
    plan.edit(tr("Move clip “%1”").arg(row.name), [clip, by, drop = row.drop](Tables &tables) {
        moveRow(tables.clips(), tables.clips().ofDrop(drop), clip, by);
    });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_files.h"

#include "core/actions/edit_rules.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "core/domain/codes.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

ScriptSheet sheetOf(const Tables &tables, const Drop &drop, const Clip &clip)
{
    ScriptSheet sheet;
    sheet.drop = drop;
    sheet.clip = clip;
    const auto format = formatOf(tables, clip.format);
    sheet.format = format ? format->format.name : clip.format;
    sheet.outlet = outletOf(tables, clip);
    sheet.beats = tables.beats().ofClip(clip.id);
    sheet.variants = tables.variants().ofClip(clip.id);
    return sheet;
}

/// A clip that only the file has, with everything in it; its code made from its name.
void insertClip(Plan &plan, const ScriptChange &change, const QString &label, const QString &gesture)
{
    Clip clip = change.clip;
    clip.id = plan.newId<Clip>();
    const std::vector<Clip> others = plan.tables().clips().ofDrop(change.drop);
    clip.code = freeCode(codeFromName(requireName(clip.name, tr("A clip needs a name."))), codesOf(others));
    clip.position = others.empty() ? 0 : others.back().position + 1;
    std::vector<Variant> variants = change.newVariants;
    if (variants.empty()) {
        variants.emplace_back();
        variants.back().letter = QStringLiteral("A");
    }
    for (Variant &variant : variants) {
        variant.id = plan.newId<Variant>();
        variant.clip = clip.id;
    }
    plan.edit(
        label,
        [clip, variants](Tables &tables) {
            tables.clips().insert(clip);
            tables.variants().insertAll(variants);
        },
        gesture);
    setBeats(plan, clip.id, change.beats, label, gesture);
}

void applyChange(Plan &plan, const ScriptChange &change, const QString &label, const QString &gesture)
{
    if (change.isNew) {
        insertClip(plan, change, label, gesture);
        return;
    }
    if (change.changesBeats) {
        setBeats(plan, change.clip.id, change.beats, label, gesture);
    }
    if (change.changesClip) {
        updateClip(plan, change.clip, gesture);
    }
    for (const Variant &variant : change.variants) {
        updateVariant(plan, variant, gesture);
    }
    std::vector<Variant> added = change.newVariants;
    for (Variant &variant : added) {
        variant.id = plan.newId<Variant>();
        variant.clip = change.clip.id;
    }
    if (!added.empty()) {
        plan.edit(
            label, [added](Tables &tables) { tables.variants().insertAll(added); }, gesture);
    }
}

} // namespace

std::vector<ScriptSheet> scriptSheets(const Tables &tables, Id<Drop> drop, Id<Clip> only)
{
    std::vector<ScriptSheet> sheets;
    for (const Drop &each : tables.drops().all()) {
        if (drop && each.id != drop) {
            continue;
        }
        for (const Clip &clip : tables.clips().ofDrop(each.id)) {
            if (!only || clip.id == only) {
                sheets.push_back(sheetOf(tables, each, clip));
            }
        }
    }
    return sheets;
}

ShotList shotListOfDrop(const Tables &tables, Id<Drop> drop)
{
    const auto row = tables.drops().get(drop);
    if (!row) {
        throw refusal(tr("That drop has been deleted."));
    }
    ShotListSource source;
    source.drop = *row;
    source.clips = tables.clips().ofDrop(drop);
    source.beats = tables.beats().ofDrop(drop);
    for (const Clip &clip : source.clips) {
        const std::vector<Variant> variants = tables.variants().ofClip(clip.id);
        source.variants.insert(source.variants.end(), variants.begin(), variants.end());
    }
    source.products = tables.products().ofDrop(drop);
    source.touchpoints = tables.touchpoints().ofDrop(drop);
    return shotListOf(source);
}

Id<Drop> dropToShoot(const Tables &tables, QDate today)
{
    const auto of = [](const Drop &drop) {
        return drop.launch.isValid() ? drop.launch : LocalTime{QDate(9999, 12, 31), QTime(0, 0)};
    };
    std::optional<Drop> next;
    Id<Drop> last;
    for (const Drop &drop : tables.drops().all()) {
        const std::vector<Beat> beats = tables.beats().ofDrop(drop.id);
        if (drop.archived || beats.empty()) {
            continue;
        }
        last = drop.id;
        const bool open = std::ranges::any_of(beats, [](const Beat &beat) { return !beat.shot; });
        if (open && of(drop).date >= today && (!next || of(drop) < of(*next))) {
            next = drop;
        }
    }
    return next ? next->id : last;
}

ScriptChanges previewScriptMarkdown(const Plan &plan, const QByteArray &bytes, Id<Drop> current)
{
    const Tables &tables = plan.tables();
    ScriptBook book;
    book.drops = tables.drops().all();
    book.sheets = scriptSheets(tables, {});
    for (const FormatPlan &format : allFormats(tables)) {
        book.formats.push_back(format.format);
    }
    book.outlets = allOutlets(tables);
    book.current = current;
    return scriptMarkdownChanges(book, bytes);
}

void applyScriptChanges(Plan &plan, const std::vector<ScriptChange> &changes, const QString &label)
{
    // One gesture, so that it is one entry of the history though every clip goes through the door of its own.
    const QString gesture = QStringLiteral("scripts-%1").arg(plan.newId<Clip>().value);
    for (const ScriptChange &change : changes) {
        applyChange(plan, change, label, gesture);
    }
}

} // namespace dropbeat

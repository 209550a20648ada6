// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/clip_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/script_presets.h"
#include "core/domain/codes.h"
#include "core/scripts/beat_edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Clip clipOr(const Plan &plan, Id<Clip> clip)
{
    const auto row = plan.tables().clips().get(clip);
    if (!row) {
        throw refusal(tr("That clip has been deleted."));
    }
    return *row;
}

FormatBeat promptOf(const Beat &beat, Id<ClipFormat> format)
{
    FormatBeat prompt;
    prompt.format = format;
    prompt.position = beat.position;
    prompt.stage = beat.stage;
    prompt.tenths = beat.tenths;
    prompt.seen = beat.seen;
    prompt.onScreen = beat.onScreen;
    prompt.heard = beat.heard;
    prompt.cta = beat.cta;
    prompt.look = beat.look;
    prompt.shows = beat.shows;
    return prompt;
}

/// What a clip that long asks of its like, after the format it was made from.
ClipFormat formatLike(const std::optional<FormatPlan> &origin, int tenths)
{
    ClipFormat format;
    if (origin) {
        format = origin->format;
        format.minTenths = std::min(format.minTenths, tenths);
        format.maxTenths = std::max(format.maxTenths, tenths);
    } else {
        // In whole seconds, as people tell lengths.
        format.minTenths = std::max(static_cast<int>(std::floor(tenths * 0.08)) * 10, 10);
        format.maxTenths = static_cast<int>(std::ceil(tenths * 0.12)) * 10;
    }
    return format;
}

SavedLine lineOr(const Plan &plan, Id<SavedLine> line)
{
    const auto row = plan.tables().savedLines().get(line);
    if (!row) {
        throw refusal(tr("That line has been deleted."));
    }
    return *row;
}

/// Clips are counted anew behind the place where one is put in.
void makePlace(Tables &tables, Id<Drop> drop, int position)
{
    for (Clip clip : tables.clips().ofDrop(drop)) {
        if (clip.position >= position) {
            ++clip.position;
            tables.clips().update(clip);
        }
    }
}

} // namespace

void insertClipLike(Tables &tables, const Clip &copy, Id<Clip> original)
{
    tables.clips().insert(copy);
    for (Variant variant : tables.variants().ofClip(original)) {
        variant.id = tables.newId<Variant>();
        variant.clip = copy.id;
        variant.touchpoint = {};
        variant.frozen.clear();
        variant.frozenHash.clear();
        variant.frozenOn = {};
        tables.variants().insert(variant);
    }
    for (Beat beat : tables.beats().ofClip(original)) {
        beat.id = tables.newId<Beat>();
        beat.clip = copy.id;
        beat.shot = false;
        tables.beats().insert(beat);
    }
}

Id<Clip> duplicateClip(Plan &plan, Id<Clip> clip)
{
    const Clip original = clipOr(plan, clip);
    Clip copy = original;
    copy.id = plan.newId<Clip>();
    copy.name = tr("%1, copy").arg(original.name);
    copy.code = freeCode(original.code, codesOf(plan.tables().clips().ofDrop(original.drop)));
    copy.position = original.position + 1;
    copy.video.clear(); // what was shot is the original's
    copy.videoHash.clear();
    plan.edit(tr("Duplicate clip “%1”").arg(original.name), [copy, clip](Tables &tables) {
        makePlace(tables, copy.drop, copy.position);
        insertClipLike(tables, copy, clip);
        for (Target target : tables.targets().ofDrop(copy.drop)) {
            if (target.clip == clip) {
                target.id = tables.newId<Target>();
                target.clip = copy.id;
                tables.targets().insert(target);
            }
        }
    });
    return copy.id;
}

void moveClip(Plan &plan, Id<Clip> clip, int by)
{
    const Clip row = clipOr(plan, clip);
    plan.edit(tr("Move clip “%1”").arg(row.name), [clip, drop = row.drop, by](Tables &tables) {
        moveRow(tables.clips(), tables.clips().ofDrop(drop), clip, by);
    });
}

Id<ClipFormat> saveFormat(Plan &plan, Id<Clip> clip, const QString &name)
{
    const Clip row = clipOr(plan, clip);
    const std::vector<Beat> beats = plan.tables().beats().ofClip(clip);
    if (beats.empty()) {
        throw refusal(tr("“%1” has no beats yet, which a format is made of.").arg(row.name));
    }
    QSet<QString> keys;
    for (const FormatPlan &each : allFormats(plan.tables())) {
        keys.insert(each.format.key);
    }
    ClipFormat format = formatLike(formatOf(plan.tables(), row.format), totalTenths(beats));
    format.id = plan.newId<ClipFormat>();
    format.name = requireName(name, tr("A format needs a name."));
    format.key = freeCode(codeFromName(format.name), keys);
    format.position = static_cast<int>(plan.tables().clipFormats().all().size());
    std::vector<FormatBeat> prompts;
    for (const Beat &beat : beats) {
        prompts.push_back(promptOf(beat, format.id));
        prompts.back().id = plan.newId<FormatBeat>();
    }
    plan.edit(tr("Save format “%1”").arg(format.name), [format, prompts](Tables &tables) {
        tables.clipFormats().insert(format);
        tables.formatBeats().insertAll(prompts);
    });
    return format.id;
}

void renameFormat(Plan &plan, Id<ClipFormat> format, const QString &name)
{
    const QString wanted = requireName(name, tr("A format needs a name."));
    plan.edit(tr("Rename format “%1”").arg(wanted), [format, wanted](Tables &tables) {
        if (auto row = tables.clipFormats().get(format)) {
            row->name = wanted; // its key stays, as clips name it
            tables.clipFormats().update(*row);
        }
    });
}

void removeFormat(Plan &plan, Id<ClipFormat> format)
{
    const auto row = plan.tables().clipFormats().get(format);
    if (!row) {
        return;
    }
    plan.edit(tr("Delete format “%1”").arg(row->name), [format, key = row->key](Tables &tables) {
        for (Clip clip : tables.clips().all()) {
            if (clip.format == key) {
                clip.format.clear();
                tables.clips().update(clip);
            }
        }
        tables.clipFormats().remove(format);
    });
}

Id<SavedLine> saveLine(Plan &plan, LineKind kind, const QString &text, const QString &note)
{
    SavedLine line;
    line.kind = kind;
    line.text = requireName(text, tr("An empty line can't be kept."));
    line.note = note.trimmed();
    for (const SavedLine &other : plan.tables().savedLines().all()) {
        if (other.kind == kind && other.text == line.text) {
            return other.id;
        }
        line.position = std::max(line.position, other.position + 1);
    }
    line.id = plan.newId<SavedLine>();
    plan.edit(tr("Keep “%1”").arg(line.text), [line](Tables &tables) { tables.savedLines().insert(line); });
    return line.id;
}

void updateLine(Plan &plan, const SavedLine &line, const QString &gesture)
{
    SavedLine changed = lineOr(plan, line.id);
    changed.text = requireName(line.text, tr("An empty line can't be kept."));
    changed.note = line.note.trimmed();
    changed.kind = line.kind;
    plan.edit(
        tr("Change “%1”").arg(changed.text), [changed](Tables &tables) { tables.savedLines().update(changed); },
        gesture);
}

void removeLine(Plan &plan, Id<SavedLine> line)
{
    const SavedLine row = lineOr(plan, line);
    plan.edit(tr("Let go of “%1”").arg(row.text), [line](Tables &tables) { tables.savedLines().remove(line); });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/posting.h"
#include "core/domain/codes.h"
#include "core/scripts/presets.h"

#include <QCoreApplication>
#include <QHash>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

double secondsOf(const std::vector<Beat> &beats)
{
    int tenths = 0;
    for (const Beat &beat : beats) {
        tenths += beat.tenths;
    }
    return tenths / 10.0;
}

/// In their order, each with an id of its own and at least a tenth long.
std::vector<Beat> checked(Plan &plan, Id<Clip> clip, std::vector<Beat> beats)
{
    QSet<qint64> taken;
    for (size_t i = 0; i < beats.size(); ++i) {
        Beat &beat = beats[i];
        if (beat.tenths < 1) {
            throw refusal(tr("A beat lasts at least a tenth of a second."));
        }
        if (beat.id.isNull() || taken.contains(beat.id.value)) {
            beat.id = plan.newId<Beat>();
        }
        taken.insert(beat.id.value);
        beat.clip = clip;
        beat.position = static_cast<int>(i);
    }
    return beats;
}

void writeBeats(Tables &tables, Id<Clip> clip, const std::vector<Beat> &beats)
{
    QHash<qint64, Beat> before;
    for (const Beat &beat : tables.beats().ofClip(clip)) {
        before.insert(beat.id.value, beat);
    }
    for (const Beat &beat : beats) {
        const auto old = before.constFind(beat.id.value);
        if (old == before.constEnd()) {
            tables.beats().insert(beat);
        } else if (*old != beat) {
            tables.beats().update(beat);
        }
        before.remove(beat.id.value);
    }
    for (const Beat &gone : std::as_const(before)) {
        tables.beats().remove(gone.id);
    }
}

} // namespace

Id<Clip> addClipOf(Plan &plan, Id<Drop> drop, const FormatPlan &format, const QString &name)
{
    Clip clip;
    clip.id = plan.newId<Clip>();
    clip.drop = drop;
    clip.format = format.format.key;
    clip.name = requireName(name.trimmed().isEmpty() ? format.format.name : name, tr("A clip needs a name."));
    const std::vector<Clip> others = plan.tables().clips().ofDrop(drop);
    clip.code = freeCode(codeFromName(clip.name), codesOf(others));
    clip.position = others.empty() ? 0 : others.back().position + 1;
    const std::vector<Beat> beats = checked(plan, clip.id, beatsOf(format, clip.id));
    clip.seconds = secondsOf(beats);
    Variant first;
    first.id = plan.newId<Variant>();
    first.clip = clip.id;
    first.letter = QStringLiteral("A");
    plan.edit(tr("New clip “%1”").arg(clip.name), [clip, beats, first](Tables &tables) {
        tables.clips().insert(clip);
        tables.beats().insertAll(beats);
        tables.variants().insert(first);
    });
    return clip.id;
}

void setBeats(Plan &plan, Id<Clip> clip, const std::vector<Beat> &beats, const QString &label, const QString &gesture)
{
    const std::vector<Beat> kept = checked(plan, clip, beats);
    plan.edit(
        label,
        [clip, kept, spare = plan.newId<Variant>()](Tables &tables) {
            auto row = tables.clips().get(clip);
            if (!row) {
                throw refusal(tr("That clip has been deleted."));
            }
            const RoomForEdit room(tables, clip);
            writeBeats(tables, clip, kept);
            if (row->seconds != secondsOf(kept)) {
                row->seconds = secondsOf(kept);
                tables.clips().update(*row);
            }
            room.make(tables, spare);
        },
        gesture);
}

void setClipLine(Plan &plan, Id<Clip> clip, LineKind kind, const QString &text)
{
    const auto script = scriptOf(plan.tables(), clip);
    const bool isHook = kind == LineKind::Hook;
    if (!script || !(isHook ? hookBeat(script->beats) : ctaBeat(script->beats))) {
        throw refusal(isHook ? tr("A hook stands on the first SEE beat, and this clip has none.")
                             : tr("A CTA belongs to the last beat, and this clip has none."),
                      tr("Add a beat first."));
    }
    // The same as a variant does to it, kept.
    Variant line;
    (isHook ? line.hook : line.cta) = text.trimmed();
    setBeats(plan, clip, resolvedAnew(script->clip, script->beats, line).beats,
             isHook ? tr("Change the hook") : tr("Change the CTA"));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/shown_script.h"

#include "core/actions/script_presets.h"
#include "core/scripts/beat_edits.h"
#include "core/scripts/variants.h"

namespace dropbeat {

int ShownScript::milliseconds() const
{
    return totalTenths(beats) * 100;
}

std::optional<Beat> ShownScript::beatAtTime(int milliseconds) const
{
    if (beats.empty()) {
        return std::nullopt;
    }
    return beats[beatAt(beats, milliseconds / 100).value_or(beats.size() - 1)];
}

std::optional<ShownScript> shownScript(const Tables &tables, const ScriptCursor &cursor)
{
    const auto clip = tables.clips().get(cursor.clip());
    if (!clip) {
        return std::nullopt;
    }
    ShownScript script{*clip, tables.beats().ofClip(clip->id), outletOf(tables, *clip)};
    const auto variant = tables.variants().get(cursor.variant());
    if (variant && variant->clip == clip->id) {
        const ResolvedScript said = resolved(script.clip, script.beats, *variant);
        script.clip = said.clip;
        script.beats = said.beats;
        script.outlet = outletOf(tables, script.clip);
    }
    return script;
}

} // namespace dropbeat

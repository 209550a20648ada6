// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/shown_script.h"

#include "core/actions/script_presets.h"
#include "core/scripts/beat_edits.h"

#include <algorithm>

namespace dropbeat {

namespace {

void overrideBy(const Variant &variant, ShownScript &script)
{
    const auto hook = std::find_if(script.beats.begin(), script.beats.end(),
                                   [](const Beat &beat) { return beat.stage == Stage::See; });
    if (variant.hook && hook != script.beats.end()) {
        hook->onScreen = *variant.hook;
    }
    if (variant.cta && !script.beats.empty()) {
        script.beats.back().cta = *variant.cta;
    }
    script.clip.caption = variant.caption.value_or(script.clip.caption);
}

} // namespace

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
        overrideBy(*variant, script);
    }
    return script;
}

} // namespace dropbeat

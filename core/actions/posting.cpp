// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/posting.h"

#include "core/domain/codes.h"
#include "core/scripts/frozen_script.h"

#include <QStringList>

#include <algorithm>

namespace dropbeat {

namespace {

bool isOut(TouchpointState state)
{
    return state == TouchpointState::Live || state == TouchpointState::Done;
}

} // namespace

std::optional<ResolvedScript> scriptOf(const Tables &tables, Id<Clip> clip)
{
    const auto row = tables.clips().get(clip);
    return row ? std::optional(ResolvedScript{*row, tables.beats().ofClip(clip)}) : std::nullopt;
}

std::optional<ResolvedScript> scriptOf(const Tables &tables, Id<Variant> variant)
{
    const auto row = tables.variants().get(variant);
    const auto script = row ? scriptOf(tables, row->clip) : std::nullopt;
    return script ? std::optional(resolved(script->clip, script->beats, *row)) : std::nullopt;
}

void postNow(Tables &tables, Variant variant, QDate day)
{
    const auto script = scriptOf(tables, variant.clip);
    if (script && !variant.isFrozen()) {
        tables.variants().update(posted(variant, resolvedAnew(script->clip, script->beats, variant), day));
    }
}

void writeTouchpoint(Tables &tables, const Touchpoint &touchpoint, QDate day)
{
    const auto before = tables.touchpoints().get(touchpoint.id);
    tables.touchpoints().update(touchpoint);
    // A series goes live again and again: of it a person has to say which day posted what.
    if (before && isOut(touchpoint.state) && !isOut(before->state) && !touchpoint.isRepeating()) {
        for (const Variant &variant : tables.variants().ofTouchpoint(touchpoint.id)) {
            postNow(tables, variant, day);
        }
    }
}

RoomForEdit::RoomForEdit(const Tables &tables, Id<Clip> clip)
    : m_clip(clip)
{
    const std::vector<Variant> variants = tables.variants().ofClip(clip);
    m_allPosted = !variants.empty() && std::all_of(variants.begin(), variants.end(),
                                                   [](const Variant &variant) { return variant.isFrozen(); });
    const auto script = m_allPosted ? scriptOf(tables, clip) : std::nullopt;
    if (script) {
        m_before = frozenText(*script);
    }
}

void RoomForEdit::make(Tables &tables, Id<Variant> spare) const
{
    const auto script = m_allPosted ? scriptOf(tables, m_clip) : std::nullopt;
    if (!script || frozenText(*script) == m_before) {
        return;
    }
    QStringList taken;
    for (const Variant &variant : tables.variants().ofClip(m_clip)) {
        taken << variant.letter;
    }
    Variant variant;
    variant.id = spare;
    variant.clip = m_clip;
    variant.letter = nextLetter(taken);
    tables.variants().insert(variant);
}

} // namespace dropbeat

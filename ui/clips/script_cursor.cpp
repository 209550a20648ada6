// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/script_cursor.h"

#include <algorithm>

namespace dropbeat {

void ScriptCursor::setClip(Id<Clip> clip)
{
    if (clip == m_clip) {
        return;
    }
    setPlaying(false);
    m_clip = clip;
    m_variant = {};
    m_beat = {};
    m_milliseconds = 0;
    emit clipChanged(m_clip);
    emit variantChanged(m_variant);
    emit beatChanged(m_beat);
    emit moved(m_milliseconds);
}

void ScriptCursor::setVariant(Id<Variant> variant)
{
    if (variant != m_variant) {
        m_variant = variant;
        emit variantChanged(m_variant);
    }
}

void ScriptCursor::setBeat(Id<Beat> beat)
{
    if (beat != m_beat) {
        m_beat = beat;
        emit beatChanged(m_beat);
    }
}

void ScriptCursor::setMilliseconds(int milliseconds)
{
    const int position = std::max(milliseconds, 0);
    if (position != m_milliseconds) {
        m_milliseconds = position;
        emit moved(m_milliseconds);
    }
}

void ScriptCursor::setPlaying(bool playing)
{
    if (playing != m_playing) {
        m_playing = playing;
        emit playingChanged(m_playing);
    }
}

} // namespace dropbeat

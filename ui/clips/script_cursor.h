// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/variant.h"

#include <QObject>

namespace dropbeat {

/// Where one is in a script: which clip, which variant of it, which beat, and at what time. The cards of the Clips page
/// share one and follow it; the plan knows nothing of it.
class ScriptCursor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Id<Clip> clip() const { return m_clip; }
    Id<Variant> variant() const { return m_variant; } ///< null: the clip as such
    Id<Beat> beat() const { return m_beat; }          ///< null: none chosen
    int milliseconds() const { return m_milliseconds; }

    /// Another clip: at its start, with no variant and no beat chosen.
    void setClip(Id<Clip> clip);
    void setVariant(Id<Variant> variant);
    void setBeat(Id<Beat> beat);
    void setMilliseconds(int milliseconds); ///< not below 0
    /// Whether time is running: the phone then moves the cursor. Another clip stops it.
    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing);

signals:
    void clipChanged(dropbeat::Id<dropbeat::Clip> clip);
    void variantChanged(dropbeat::Id<dropbeat::Variant> variant);
    void beatChanged(dropbeat::Id<dropbeat::Beat> beat);
    void moved(int milliseconds);
    void playingChanged(bool playing);

private:
    Id<Clip> m_clip;
    Id<Variant> m_variant;
    Id<Beat> m_beat;
    int m_milliseconds = 0;
    bool m_playing = false;
};

} // namespace dropbeat

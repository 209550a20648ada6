// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace dropbeat {

/// Where the beats of a clip's music fall: from `start` on, every 60,000 / bpm ms. Times are ms from the clip's start.
struct MusicGrid
{
    double bpm = 0; ///< 0: no music
    int start = 0;  ///< Clip::musicStart

    bool isSilent() const { return bpm <= 0; }
    double interval() const { return isSilent() ? 0 : 60'000.0 / bpm; }
    /// The beat next to that time, not before `start`; none without music.
    std::optional<double> nearest(double milliseconds) const;
    /// The beats from `from` up to, but not including, `until`.
    std::vector<double> between(double from, double until) const;

    friend bool operator==(const MusicGrid &, const MusicGrid &) = default;
};

/// The nearest tenth of a second, not below 0.
int snappedToTenths(double milliseconds);
/// The tenth next to the nearest beat of the music; without music the nearest tenth.
int snappedToMusic(double milliseconds, const MusicGrid &music);
/// The tenth next to whichever mark (an edge, the playhead) is nearest and at most `within` ms away; else the nearest
/// tenth.
int snappedToMarks(double milliseconds, const std::vector<double> &marks, double within);

/// How fast somebody taps, in beats a minute, rounded to tenths; nothing before the third tap. `taps` are ms in order.
/// Only those since the last pause of more than 2 s count; a tap within 150 ms of the one before is a bounce. The
/// median of the intervals decides, refined by the mean of those within a fifth of it, so that one missed tap does no
/// harm.
std::optional<double> tempoOf(const std::vector<qint64> &taps);

} // namespace dropbeat

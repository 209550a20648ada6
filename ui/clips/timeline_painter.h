// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/timeline_geometry.h"

#include <QString>

class QPainter;

namespace dropbeat {

/// What the beat timeline shows at a moment.
struct TimelinePicture
{
    TimelineGeometry geometry;
    std::vector<Beat> beats;
    int current = -1;              ///< index of the chosen beat
    bool focused = false;          ///< the keys act on it
    std::optional<size_t> edge;    ///< held or under the mouse: the beat that ends there
    std::optional<size_t> dragged; ///< a beat that is carried to another place…
    std::optional<size_t> slot;    ///< …which is before this index of the order without it
    std::vector<double> music;     ///< beats of the music that are seen, in milliseconds
    int playhead = 0;              ///< milliseconds
    QString bubble;                ///< what the held edge would do: "4.5 s · 4 s"
    double height = TimelineGeometry::kRuler + TimelineGeometry::kSegments; ///< down to where the playhead reaches
};

/// Paints it in the theme's colours; the beats' texts give way where there is no room, the word of the stage last.
void paintTimeline(QPainter &painter, const TimelinePicture &picture);

} // namespace dropbeat

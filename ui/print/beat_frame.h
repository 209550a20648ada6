// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/store/tables.h"
#include "ui/print/page_composer.h"

#include <QSize>

#include <functional>

namespace dropbeat {

/// Where the frames of a print come from.
struct FrameSource
{
    std::function<QSize(Id<Clip>)> size;                       ///< of the outlet's frame, pixels
    std::function<QImage(Id<Clip>, int milliseconds)> picture; ///< of what was shot; empty, or a null image: none

    /// Frames of the outlets that the plan's clips are for, with nothing in them. Reads the plan when asked.
    static FrameSource of(const Tables &tables);
};

/// What a frame shows.
struct BeatFrame
{
    QSizeF size; ///< on paper
    QString onScreen;
    double textX = 0.5; ///< middle of the text, as a share of the frame
    double textY = 0.4;
    QImage picture; ///< null: an empty frame with the text in its place, to sketch in
};

/// The frame at most so wide and high, in its own proportions.
QSizeF frameWithin(const QSize &frame, qreal mostWide, qreal mostHigh);
void drawFrame(PageComposer &page, QPointF topLeft, const BeatFrame &frame);

/// Behind a stage's word on paper.
QColor stageInk(Stage stage);
/// The stage's word on its colour; returns its width.
qreal drawStage(PageComposer &page, QPointF topLeft, Stage stage, const QFont &font);

} // namespace dropbeat

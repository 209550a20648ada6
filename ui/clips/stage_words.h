// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "ui/widgets/badge.h"

#include <QColor>
#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace dropbeat {

// How stages and lengths are told and painted, on every card of the Clips page; their names stand in
// core/scripts/beat_columns.h.

BadgeTone stageTone(Stage stage);
QColor stageColour(Stage stage); ///< for frames and bars
QColor stageSoft(Stage stage);   ///< behind ink

/// A number of tenths of a second without needless zeros: "1.5", "4", in the locale's digits.
QString secondsNumber(int tenths);
/// "1.5 s"
QString secondsText(int tenths);
/// "1.5–6": where a beat begins and ends.
QString spanText(int fromTenths, int toTenths);

/// A stretch of a stage bar.
struct StageSpan
{
    Stage stage = Stage::See;
    int tenths = 0;

    friend bool operator==(const StageSpan &, const StageSpan &) = default;
};

/// A thin bar of the stages in their shares; time runs from left to right in every language, as in players. As long as
/// rect when its tenths reach full; full 0: always.
void paintStageBar(QPainter &painter, const QRectF &rect, const std::vector<StageSpan> &spans, int full = 0);

} // namespace dropbeat

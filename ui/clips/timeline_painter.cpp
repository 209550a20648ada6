// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/timeline_painter.h"

#include "core/scripts/beat_columns.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

using Geometry = TimelineGeometry;

constexpr double kPad = 6;
constexpr double kLeastWord = 9; ///< a beat that is narrower stays without a letter

/// What stands on a beat: what is read, else what is asked for, else what is seen.
QString wordsOf(const Beat &beat)
{
    const QString words = !beat.onScreen.isEmpty() ? beat.onScreen : !beat.cta.isEmpty() ? beat.cta : beat.seen;
    return words.simplified();
}

void paintRuler(QPainter &painter, const Geometry &geometry)
{
    const Colours &c = Theme::current();
    painter.setFont(Theme::font(FontRole::Small));
    for (const Geometry::Tick &tick : geometry.ticks()) {
        const double x = std::floor(geometry.xOf(tick.milliseconds)) + 0.5;
        const bool labelled = tick.size == Geometry::Tick::Size::Labelled;
        const double tall = labelled ? 12 : tick.size == Geometry::Tick::Size::Second ? 9 : 5;
        painter.setPen(tick.size == Geometry::Tick::Size::Small ? c.hairline : c.controlBorder);
        painter.drawLine(QPointF(x, Geometry::kRuler - 4 - tall), QPointF(x, Geometry::kRuler - 4));
        if (labelled) {
            painter.setPen(c.muted);
            painter.drawText(QRectF(x + 2, -3, 60, Geometry::kRuler - 10), Qt::AlignLeft | Qt::AlignVCenter,
                             secondsText(tick.milliseconds / 100));
        }
    }
}

void paintMusic(QPainter &painter, const TimelinePicture &picture)
{
    QColor line = Theme::current().muted;
    line.setAlphaF(0.45F);
    QPen pen(line, 1);
    pen.setDashPattern({2, 3});
    painter.setPen(pen);
    for (const double beat : picture.music) {
        const double x = std::floor(picture.geometry.xOf(beat)) + 0.5;
        painter.drawLine(QPointF(x, Geometry::kRuler - 4), QPointF(x, Geometry::kRuler + Geometry::kSegments));
    }
}

/// The word of the stage, whole or as its first letter.
void paintWord(QPainter &painter, const QRectF &line, Stage stage)
{
    painter.setFont(Theme::font(FontRole::Strong));
    QString word = stageName(stage);
    if (painter.fontMetrics().horizontalAdvance(word) > line.width()) {
        word = word.left(1);
    }
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, word);
}

void paintBeat(QPainter &painter, const QRectF &box, const Beat &beat, bool current, bool focused)
{
    const Colours &c = Theme::current();
    stylepaint::roundRect(painter, box, stageSoft(beat.stage), stageColour(beat.stage), std::min(5.0, box.width() / 3));
    if (current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(focused ? c.focus : stageColour(beat.stage), 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
    const double pad = std::min(kPad, (box.width() - kLeastWord) / 2);
    if (pad < 0) {
        return;
    }
    painter.setPen(c.ink);
    const QFont small = Theme::font(FontRole::Small);
    const double strong = QFontMetricsF(Theme::font(FontRole::Strong)).height();
    const double line = QFontMetricsF(small).height();
    const QRectF inner = box.adjusted(pad, 4, -std::min(pad, 3.0), -3);
    paintWord(painter, QRectF(inner.left(), inner.top(), inner.width(), strong), beat.stage);
    painter.setFont(small);
    const QFontMetrics metrics = painter.fontMetrics();
    const auto below = [&](double top, const QString &text) {
        const int room = static_cast<int>(inner.width());
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        if (shown.size() > 1 || shown == text) { // a lone … says nothing
            painter.drawText(QRectF(inner.left(), top, inner.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                             shown);
        }
    };
    below(inner.top() + strong, secondsText(beat.tenths));
    below(inner.top() + strong + line, wordsOf(beat));
    const QSizeF tick(9, 9);
    if (beat.shot && inner.width() > 54) {
        const QRectF at(box.right() - tick.width() - 5, box.top() + 6, tick.width(), tick.height());
        MarkLabel::paint(painter, at, Mark::Check, c.good);
    }
}

void paintEdge(QPainter &painter, const TimelinePicture &picture)
{
    int end = 0;
    for (size_t i = 0; i <= *picture.edge && i < picture.beats.size(); ++i) {
        end += picture.beats[i].tenths;
    }
    const double x = picture.geometry.xOf(end * 100.0) - 0.5;
    const Colours &c = Theme::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.ink);
    painter.drawRoundedRect(QRectF(x - 1.5, Geometry::kRuler + 12, 3, Geometry::kSegments - 24), 1.5, 1.5);
    if (picture.bubble.isEmpty()) {
        return;
    }
    painter.setFont(Theme::font(FontRole::Small));
    const double wide = painter.fontMetrics().horizontalAdvance(picture.bubble) + 14;
    const double left = std::clamp(x - wide / 2, 0.0, std::max(picture.geometry.width - wide, 0.0));
    const QRectF bubble(left, 2, wide, Geometry::kRuler - 6);
    painter.setBrush(c.ink);
    painter.drawRoundedRect(bubble, 4, 4);
    painter.setPen(c.paper);
    painter.drawText(bubble, Qt::AlignCenter, picture.bubble);
}

/// Where a carried beat would go.
void paintSlot(QPainter &painter, const TimelinePicture &picture, const std::vector<QRectF> &boxes)
{
    std::vector<QRectF> others = boxes;
    others.erase(others.begin() + static_cast<long>(*picture.dragged));
    const double x = others.empty()                  ? 0
                     : *picture.slot < others.size() ? others[*picture.slot].left()
                                                     : others.back().right();
    painter.setPen(QPen(Theme::current().accent, 3));
    painter.drawLine(QPointF(x, Geometry::kRuler - 3), QPointF(x, Geometry::kRuler + Geometry::kSegments + 3));
}

void paintPlayhead(QPainter &painter, const TimelinePicture &picture)
{
    const double x = std::round(picture.geometry.xOf(picture.playhead)) + 0.5;
    painter.setPen(QPen(Theme::current().accent, 2));
    painter.drawLine(QPointF(x, 10), QPointF(x, picture.height - 1));
    painter.setBrush(Theme::current().accent);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({QPointF(x - 5, 6), QPointF(x + 5, 6), QPointF(x, 13)}));
}

} // namespace

void paintTimeline(QPainter &painter, const TimelinePicture &picture)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRuler(painter, picture.geometry);
    const std::vector<QRectF> boxes = picture.geometry.segments(picture.beats);
    for (size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].right() < 0 || boxes[i].left() > picture.geometry.width) {
            continue;
        }
        painter.setOpacity(picture.dragged == i ? 0.4 : 1);
        paintBeat(painter, boxes[i], picture.beats[i], static_cast<int>(i) == picture.current, picture.focused);
    }
    painter.setOpacity(1);
    paintMusic(painter, picture);
    paintPlayhead(painter, picture);
    if (picture.edge) {
        paintEdge(painter, picture);
    }
    if (picture.dragged && picture.slot) {
        paintSlot(painter, picture, boxes);
    }
    painter.restore();
}

} // namespace dropbeat

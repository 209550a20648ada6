// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/beat_frame.h"

#include "core/actions/script_presets.h"
#include "core/scripts/beat_columns.h"
#include "ui/widgets/colours.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qreal kOutline = 0.8 * kPoint;
constexpr qreal kInset = 3 * kPoint;
constexpr qreal kLeastType = 4.5;

/// The text's lines, the type smaller until they fit; the last one shortened where even that does not help: the whole
/// text stands beside the frame.
QStringList fitting(const QString &text, QSizeF room, QFont &font)
{
    for (qreal points = font.pixelSize() / kPoint;; points -= 0.5) {
        font.setPixelSize(static_cast<int>(std::max(points, kLeastType) * kPoint));
        QStringList lines = linesOf(text, font, room.width());
        const auto most = static_cast<qsizetype>(std::max<qreal>(1, room.height() / lineHeight(font)));
        if (lines.size() <= most) {
            return lines;
        }
        if (points <= kLeastType) {
            const QString rest = lines.mid(most - 1).join(u' ');
            lines = lines.mid(0, most - 1);
            return lines << elided(rest, font, room.width());
        }
    }
}

void drawText(PageComposer &page, const QRectF &inside, const BeatFrame &frame)
{
    QFont font = printFont(std::clamp(frame.size.width() / kPoint * 0.1, kLeastType, 11.0), true);
    const QStringList lines = fitting(frame.onScreen, inside.size(), font);
    const qreal height = static_cast<qreal>(lines.size()) * lineHeight(font);
    const qreal middle = inside.top() + inside.height() * frame.textY;
    qreal y = std::clamp(middle - height / 2, inside.top(), std::max(inside.top(), inside.bottom() - height));
    for (const QString &line : lines) {
        const qreal wide = textWidth(line, font);
        const qreal centre = inside.left() + inside.width() * frame.textX;
        const qreal x = std::clamp(centre - wide / 2, inside.left(), std::max(inside.left(), inside.right() - wide));
        page.textAt({x, y}, line, font);
        y += lineHeight(font);
    }
}

} // namespace

FrameSource FrameSource::of(const Tables &tables)
{
    FrameSource source;
    source.size = [&tables](Id<Clip> clip) {
        return outletOf(tables, tables.clips().get(clip).value_or(Clip())).frame;
    };
    return source;
}

QSizeF frameWithin(const QSize &frame, qreal mostWide, qreal mostHigh)
{
    const QSizeF shape = frame.isEmpty() ? QSizeF(9, 16) : QSizeF(frame);
    return shape.scaled(mostWide, mostHigh, Qt::KeepAspectRatio);
}

void drawFrame(PageComposer &page, QPointF topLeft, const BeatFrame &frame)
{
    const QRectF outer(topLeft, frame.size);
    page.box(outer, ink::kMuted);
    const QRectF inner = outer.adjusted(kOutline, kOutline, -kOutline, -kOutline);
    page.box(inner, QColor(Qt::white));
    if (!frame.picture.isNull()) {
        page.picture(inner, frame.picture);
    } else if (!frame.onScreen.trimmed().isEmpty()) {
        drawText(page, inner.adjusted(kInset, kInset, -kInset, -kInset), frame);
    }
}

QColor stageInk(Stage stage)
{
    const Colours colours = lightColours();
    return stage == Stage::See ? colours.seeSoft : stage == Stage::Feel ? colours.feelSoft : colours.actSoft;
}

qreal drawStage(PageComposer &page, QPointF topLeft, Stage stage, const QFont &font)
{
    const QString word = stageName(stage);
    const qreal wide = textWidth(word, font) + 8 * kPoint;
    page.box({topLeft.x(), topLeft.y(), wide, lineHeight(font)}, stageInk(stage));
    page.textAt(topLeft + QPointF(4 * kPoint, 0), word, font);
    return wide;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/rehearsal_board.h"

#include "core/scripts/beat_columns.h"
#include "ui/clips/rehearsal_run.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace dropbeat {

namespace {

using Phase = RehearsalState::Phase;

QColor stageInk(Stage stage)
{
    const Colours &colours = Theme::current();
    return stage == Stage::See ? colours.see : stage == Stage::Feel ? colours.feel : colours.act;
}

QFont fontOf(double pixels, bool strong = false)
{
    QFont font = Theme::font(strong ? FontRole::Strong : FontRole::Body);
    font.setPixelSize(std::max(9, qRound(pixels)));
    return font;
}

QString doing(const Beat &beat)
{
    return beat.seen.trimmed().isEmpty() ? RehearsalBoard::tr("nothing written yet") : beat.seen.simplified();
}

QString seconds(int milliseconds)
{
    return RehearsalBoard::tr("%1 s").arg(QLocale().toString(milliseconds / 1000.0, 'f', 1));
}

} // namespace

RehearsalBoard::RehearsalBoard(RehearsalRun &run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
{
    setObjectName(QStringLiteral("rehearsalBoard"));
    setAccessibleName(tr("Rehearsal"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&run, &RehearsalRun::changed, this, [this] {
        describe();
        update();
    });
    describe();
}

/// A screen reader is told when the beat changes, not thirty times a second.
void RehearsalBoard::describe()
{
    const RehearsalState state = m_run.state();
    QString text;
    if (state.phase == Phase::Over) {
        text = tr("Done");
    } else if (state.beat >= 0) {
        const Beat &beat = m_run.beats()[static_cast<size_t>(state.beat)];
        text = state.phase == Phase::Countdown ? tr("%1. First: %2").arg(state.count).arg(doing(beat))
                                               : tr("%1: %2").arg(stageName(beat.stage), doing(beat));
        if (!beat.heard.trimmed().isEmpty() && state.phase == Phase::Running) {
            text += tr(" Say: “%1”").arg(beat.heard.simplified());
        }
    }
    if (text != m_described) {
        m_described = text;
        setAccessibleDescription(text);
    }
}

void RehearsalBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const RehearsalState state = m_run.state();
    const double unit = std::min(width() / 16.0, height() / 14.0);
    const QRectF room = QRectF(rect()).adjusted(0, 0, 0, -unit * 0.2);
    paintProgress(painter, QRectF(room.left(), room.top() + 2, room.width(), std::max(8.0, unit * 0.3)));
    if (state.phase == Phase::Over || state.phase == Phase::Empty) {
        painter.setPen(Theme::current().ink);
        painter.setFont(fontOf(unit * 1.6, true));
        painter.drawText(room, Qt::AlignCenter,
                         state.phase == Phase::Over ? tr("Done") : tr("This clip has no beats yet."));
        return;
    }
    const QRectF now = paintNow(painter, room.adjusted(0, unit, 0, 0));
    const QRectF next(room.left(), room.bottom() - unit * 2.6, room.width(), unit * 2.6);
    paintNext(painter, next);
    paintLine(painter,
              QRectF(room.left(), now.bottom() + unit * 0.6, room.width(), next.top() - now.bottom() - unit * 1.2));
}

void RehearsalBoard::paintProgress(QPainter &painter, const QRectF &bar) const
{
    int total = 0;
    for (const Beat &beat : m_run.beats()) {
        total += beat.tenths;
    }
    const RehearsalState state = m_run.state();
    double x = bar.left();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](QRectF part) {
        if (mirrored) {
            part.moveLeft(bar.left() + bar.right() - part.right());
        }
        return part;
    };
    for (const Beat &beat : m_run.beats()) {
        const double length = bar.width() * beat.tenths / std::max(1, total);
        QColor faint = stageInk(beat.stage);
        faint.setAlphaF(0.3F);
        const QRectF part(x, bar.top(), std::max(1.0, length - 2), bar.height());
        painter.fillRect(placed(part), faint);
        const double passed = std::clamp(bar.left() + bar.width() * state.share - x, 0.0, part.width());
        painter.fillRect(placed(QRectF(x, bar.top(), passed, bar.height())), stageInk(beat.stage));
        x += length;
    }
}

QRectF RehearsalBoard::paintNow(QPainter &painter, const QRectF &room) const
{
    const RehearsalState state = m_run.state();
    const Beat &beat = m_run.beats()[static_cast<size_t>(state.beat)];
    const double unit = std::min(width() / 16.0, height() / 14.0);
    const Colours &colours = Theme::current();
    const bool counting = state.phase == Phase::Countdown;

    const QRectF head(room.left(), room.top(), room.width(), unit * 1.9);
    painter.setFont(fontOf(unit * 1.5, true));
    painter.setPen(colours.ink);
    const QString left = counting ? QLocale().toString(state.count) : seconds(state.remaining);
    const auto trailing = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter);
    painter.drawText(head, trailing, left);
    const QString stage = counting ? tr("Ready: %1").arg(stageName(beat.stage)) : stageName(beat.stage);
    painter.setFont(fontOf(unit * 0.75, true));
    painter.setPen(readableOn(colours.paper, stageInk(beat.stage), 4.5));
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(head, leading, stage);

    QRectF seen(room.left(), head.bottom() + unit * 0.2, room.width(), unit * 3.6);
    painter.setFont(fontOf(unit * 0.95, true));
    painter.setPen(colours.ink);
    const auto top = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop);
    QRectF used;
    painter.drawText(seen, static_cast<int>(top) | Qt::TextWordWrap, doing(beat), &used);
    return head.united(used.isEmpty() ? seen : used.intersected(seen));
}

void RehearsalBoard::paintLine(QPainter &painter, const QRectF &room) const
{
    const RehearsalState state = m_run.state();
    const Beat &beat = m_run.beats()[static_cast<size_t>(state.beat)];
    const QString line = beat.heard.simplified();
    if (line.isEmpty() || room.height() < 20) {
        return;
    }
    const Colours &colours = Theme::current();
    const double unit = std::min(width() / 16.0, height() / 14.0);
    double noteHeight = 0;
    if (state.tooLong > 0) {
        painter.setFont(fontOf(std::max(11.0, unit * 0.5), true));
        painter.setPen(colours.warn);
        noteHeight = QFontMetricsF(painter.font()).height() * 1.4;
        painter.drawText(QRectF(room.left(), room.top(), room.width(), noteHeight),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)),
                         tr("Too much to say: it takes %1 longer than the beat").arg(seconds(state.tooLong)));
    }
    const QRectF window = room.adjusted(0, noteHeight, 0, 0);
    QTextLayout layout(line, fontOf(unit * 1.15));
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextLayout::FormatRange said;
    said.start = 0;
    said.length = qRound(state.phase == Phase::Running ? state.beatShare * double(line.size()) : 0);
    said.format.setForeground(colours.muted);
    layout.setFormats({said});
    double height = 0;
    layout.beginLayout();
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(window.width());
        part.setPosition(QPointF(0, height));
        height += part.height();
    }
    layout.endLayout();
    // What is being said stays in the upper half; the end of the line arrives with the end of the beat.
    const double reached = (state.phase == Phase::Running ? state.beatShare : 0) * height;
    const double scrolled = std::clamp(reached - window.height() * 0.4, 0.0, std::max(0.0, height - window.height()));
    painter.save();
    painter.setClipRect(window);
    painter.setPen(colours.ink);
    layout.draw(&painter, window.topLeft() - QPointF(0, scrolled));
    painter.restore();
}

void RehearsalBoard::paintNext(QPainter &painter, const QRectF &room) const
{
    const RehearsalState state = m_run.state();
    const double unit = std::min(width() / 16.0, height() / 14.0);
    const Colours &colours = Theme::current();
    painter.setPen(QPen(colours.hairline, 1));
    painter.drawLine(room.topLeft(), room.topRight());
    const auto top = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop);
    painter.setFont(fontOf(unit * 0.6));
    painter.setPen(colours.muted);
    QString text = tr("Then: that was all");
    if (state.next >= 0) {
        const Beat &beat = m_run.beats()[static_cast<size_t>(state.next)];
        text = tr("Then %1 (%2): %3", "Then FEEL (4.0 s): sleeves pushed")
                   .arg(stageName(beat.stage), seconds(beat.tenths * 100), doing(beat));
    }
    painter.drawText(room.adjusted(0, unit * 0.4, 0, 0), static_cast<int>(top) | Qt::TextWordWrap, text);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr double kTop = 6;
constexpr double kUnder = 18; ///< room for what stands under the bars
constexpr double kGap = 3;
constexpr double kGrip = 8; ///< how near the marker is taken hold of

double barWidth(const BarContent &content, double width)
{
    return content.bars.empty() ? width : width / static_cast<double>(content.bars.size());
}

void paintEdges(QPainter &painter, const BarContent &content, const QSizeF &size, const Colours &c)
{
    const QFontMetricsF metrics(painter.font());
    const double each = barWidth(content, size.width());
    painter.setPen(c.muted);
    double free = 0;
    for (qsizetype i = 0; i < content.edges.size(); ++i) {
        const double x = static_cast<double>(i) * each;
        const double words = metrics.horizontalAdvance(content.edges[i]) + 8;
        if (content.edges[i].isEmpty() || x < free || x + words > size.width() + 8) {
            continue;
        }
        painter.drawText(QRectF(x, size.height() - kUnder + 3, words, kUnder - 3), Qt::AlignLeft | Qt::AlignVCenter,
                         content.edges[i]);
        free = x + words;
    }
}

void paintMarker(QPainter &painter, const BarContent &content, double at, const QSizeF &size, const Colours &c,
                 bool focused)
{
    const double x = std::round(at * barWidth(content, size.width())) + 0.5;
    QPen pen(c.ink, focused ? 2 : 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, 0), QPointF(x, size.height() - kUnder));
    const double words = QFontMetricsF(painter.font()).horizontalAdvance(content.markerText) + 2;
    const bool right = x + 5 + words < size.width();
    const QRectF where(right ? x + 5 : x - 5 - words, 0, words, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.card);
    painter.drawRect(where);
    painter.setPen(c.ink);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, content.markerText);
}

void paintBars(QPainter &painter, const BarContent &content, std::optional<double> marker, const QSizeF &size,
               const Colours &c, bool focused)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(FontRole::Small));
    qint64 most = 1;
    for (const BarContent::Bar &bar : content.bars) {
        most = std::max(most, bar.count);
    }
    const double each = barWidth(content, size.width());
    const double room = size.height() - kTop - kUnder;
    const QColor pale = mixed(c.card, c.accent, c.dark ? 0.42 : 0.25);
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const double height = room * static_cast<double>(content.bars[i].count) / static_cast<double>(most);
        const double left = static_cast<double>(i) * each;
        const QRectF whole(left, kTop + room - std::max(height, content.bars[i].count > 0 ? 1.5 : 0.0),
                           std::max(1.0, each - kGap), std::max(height, content.bars[i].count > 0 ? 1.5 : 0.0));
        // A bar through which the marker goes is pale up to it.
        const double until = marker ? std::clamp((*marker - static_cast<double>(i)) * each, 0.0, whole.width()) : 0;
        painter.fillRect(QRectF(whole.left(), whole.top(), until, whole.height()), pale);
        painter.fillRect(QRectF(whole.left() + until, whole.top(), whole.width() - until, whole.height()), c.accent);
    }
    painter.fillRect(QRectF(0, size.height() - kUnder, size.width(), 1), c.hairline);
    paintEdges(painter, content, size, c);
    if (marker) {
        paintMarker(painter, content, *marker, size, c, focused);
    }
    painter.restore();
}

} // namespace

BarChart::BarChart(QWidget *parent)
    : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void BarChart::setContent(const BarContent &content)
{
    m_content = content;
    m_dragged.reset();
    announce();
}

double BarChart::markerX() const
{
    return m_content.marker ? *m_content.marker * barWidth(m_content, width()) : -1;
}

double BarChart::positionAt(double x) const
{
    const double step = m_content.markerStep;
    const double most = static_cast<double>(m_content.bars.size());
    return std::clamp(std::round(x / barWidth(m_content, width()) / step) * step, step, most);
}

int BarChart::barAt(double x) const
{
    const int bar = static_cast<int>(x / barWidth(m_content, width()));
    return x >= 0 && bar < static_cast<int>(m_content.bars.size()) ? bar : -1;
}

QString BarChart::summary() const
{
    const auto tallest = std::ranges::max_element(m_content.bars, {}, &BarContent::Bar::count);
    if (tallest == m_content.bars.end() || tallest->count == 0) {
        return tr("Nothing to show yet.");
    }
    const QString most = tr("Most at %1: %2.").arg(tallest->name, QLocale().toString(tallest->count));
    return m_content.marker ? tr("%1 The line stands at %2.").arg(most, m_content.markerText) : most;
}

ChartTable BarChart::table() const
{
    ChartTable table;
    table.header = {m_content.nameHeader, m_content.countHeader};
    table.numeric = {false, true};
    for (const BarContent::Bar &bar : m_content.bars) {
        table.rows.push_back({{bar.name, bar.name, false}, {QLocale().toString(bar.count), bar.count, true}});
    }
    return table;
}

void BarChart::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    paintBars(painter, m_content, m_content.marker, size, colours, false);
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = stylepaint::showsFocus(*this);
    paintBars(painter, m_content, m_dragged ? m_dragged : m_content.marker, size(), Theme::current(), focused);
    if (focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::current().focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && canMove() && std::abs(event->position().x() - markerX()) <= kGrip) {
        m_dragged = m_content.marker;
    }
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged) {
        const double position = positionAt(event->position().x());
        if (position != *m_dragged) {
            m_dragged = position;
            emit markerMoving(position);
            update();
        }
        return;
    }
    setCursor(canMove() && std::abs(event->position().x() - markerX()) <= kGrip ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_dragged) {
        const double position = *m_dragged;
        m_dragged.reset();
        if (position != *m_content.marker) {
            emit markerMoved(position);
        }
        update();
    }
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right;
    if (!canMove() || (!forward && event->key() != Qt::Key_Left)) {
        Chart::keyPressEvent(event);
        return;
    }
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const double step = event->modifiers().testFlag(Qt::ControlModifier) ? 1 : m_content.markerStep;
    const double wanted = std::clamp(*m_content.marker + (forward ? step : -step), m_content.markerStep,
                                     static_cast<double>(m_content.bars.size()));
    if (wanted != *m_content.marker) {
        emit markerMoved(wanted);
    }
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    update();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    update();
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos().x());
        if (bar >= 0) {
            const BarContent::Bar &at = m_content.bars[static_cast<size_t>(bar)];
            QToolTip::showText(help->globalPos(), tr("%1: %2").arg(at.name, QLocale().toString(at.count)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Chart::event(event);
}

} // namespace dropbeat

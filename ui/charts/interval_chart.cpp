// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/interval_chart.h"

#include "ui/charts/interval_geometry.h"
#include "ui/charts/interval_painter.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace dropbeat {

namespace {

IntervalGeometry geometryOf(const IntervalContent &content, const QSizeF &size, bool mirrored)
{
    return IntervalGeometry::make(content, size, Theme::font(FontRole::Strong), Theme::font(FontRole::Small), mirrored);
}

ChartTable::Cell numberCell(const AxisFormat &format, const std::optional<double> &value)
{
    return {value ? format.text(*value) : QStringLiteral("—"), value ? QVariant(*value) : QVariant(), true};
}

} // namespace

IntervalChart::IntervalChart(QWidget *parent)
    : Chart(parent)
{}

void IntervalChart::setContent(const IntervalContent &content)
{
    m_content = content;
    m_hovered = -1;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(content.rows.size()) - 1));
    announce();
}

QString IntervalChart::rowText(const IntervalRow &row) const
{
    const QString value = IntervalPainter::valueText(m_content, row);
    if (!row.value || !row.low || !row.high) {
        return tr("%1: %2").arg(row.label, value);
    }
    return tr("%1: %2 (%3 to %4)")
        .arg(row.label, m_content.format.text(*row.value), m_content.format.text(*row.low),
             m_content.format.text(*row.high));
}

QString IntervalChart::rowToolTip(const IntervalRow &row) const
{
    return row.toolTip.isEmpty() ? rowText(row) : rowText(row) + u'\n' + row.toolTip;
}

QString IntervalChart::summary() const
{
    QStringList parts;
    for (const IntervalRow &row : m_content.rows) {
        parts.append(rowText(row));
    }
    if (!m_content.band.text.isEmpty()) {
        parts.append(m_content.band.text);
    }
    if (m_content.target && !m_content.target->text.isEmpty()) {
        parts.append(m_content.target->text);
    }
    return parts.isEmpty() ? tr("Nothing to show yet.") : parts.join(QStringLiteral("; ")) + u'.';
}

ChartTable IntervalChart::table() const
{
    ChartTable table;
    table.header = {m_content.labelHeader.isEmpty() ? tr("Name") : m_content.labelHeader, tr("Value"), tr("95 % from"),
                    tr("95 % to"), tr("Figures")};
    table.numeric = {false, true, true, true, false};
    for (const IntervalRow &row : m_content.rows) {
        const QString figures = row.value ? row.toolTip : IntervalPainter::valueText(m_content, row);
        table.rows.push_back({{row.label, row.label, false},
                              numberCell(m_content.format, row.value),
                              numberCell(m_content.format, row.value ? row.low : std::nullopt),
                              numberCell(m_content.format, row.value ? row.high : std::nullopt),
                              {figures, figures, false}});
    }
    return table;
}

void IntervalChart::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const IntervalGeometry geometry = geometryOf(m_content, size, mirrored);
    IntervalPainter::Look look{colours, Theme::font(FontRole::Strong), Theme::font(FontRole::Small), mirrored, -1, -1};
    IntervalPainter(painter, m_content, geometry, look).paint();
}

QSize IntervalChart::sizeHint() const
{
    return {560, static_cast<int>(IntervalGeometry::leastHeight(m_content.rows.size(), Theme::font(FontRole::Strong),
                                                                Theme::font(FontRole::Small), 42))};
}

QSize IntervalChart::minimumSizeHint() const
{
    return {300, static_cast<int>(IntervalGeometry::leastHeight(m_content.rows.size(), Theme::font(FontRole::Strong),
                                                                Theme::font(FontRole::Small), 26))};
}

void IntervalChart::paintEvent(QPaintEvent *)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const IntervalGeometry geometry = geometryOf(m_content, size(), mirrored);
    IntervalPainter::Look look{Theme::current(),
                               Theme::font(FontRole::Strong),
                               Theme::font(FontRole::Small),
                               mirrored,
                               m_hovered,
                               stylepaint::showsFocus(*this) ? m_focused : -1};
    IntervalPainter(painter, m_content, geometry, look).paint();
}

void IntervalChart::mouseMoveEvent(QMouseEvent *event)
{
    const int row = geometryOf(m_content, size(), layoutDirection() == Qt::RightToLeft).rowAt(event->position().y());
    if (row != m_hovered) {
        m_hovered = row;
        const bool leads = row >= 0 && !m_content.rows[static_cast<size_t>(row)].id.isEmpty();
        setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void IntervalChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = geometryOf(m_content, size(), layoutDirection() == Qt::RightToLeft).rowAt(event->position().y());
    if (event->button() == Qt::LeftButton && row >= 0 && rect().contains(event->pos())) {
        m_focused = row;
        update();
        if (const QString &id = m_content.rows[static_cast<size_t>(row)].id; !id.isEmpty()) {
            emit activated(id);
        }
    }
}

void IntervalChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void IntervalChart::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const int last = static_cast<int>(m_content.rows.size()) - 1;
    int row = m_focused;
    switch (event->key()) {
    case Qt::Key_Up:
        row = std::max(0, row - 1);
        break;
    case Qt::Key_Down:
        row = std::min(last, row + 1);
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (last >= 0 && !m_content.rows[static_cast<size_t>(row)].id.isEmpty()) {
            emit activated(m_content.rows[static_cast<size_t>(row)].id);
        }
        return;
    default:
        return Chart::keyPressEvent(event);
    }
    if (last >= 0 && row != m_focused) {
        m_focused = row;
        setAccessibleDescription(rowToolTip(m_content.rows[static_cast<size_t>(row)]) + u'\n' + summary());
        update();
    }
}

void IntervalChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    update();
}

void IntervalChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    update();
}

bool IntervalChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = geometryOf(m_content, size(), layoutDirection() == Qt::RightToLeft).rowAt(help->pos().y());
        if (row >= 0) {
            QToolTip::showText(help->globalPos(), rowToolTip(m_content.rows[static_cast<size_t>(row)]), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Chart::event(event);
}

} // namespace dropbeat

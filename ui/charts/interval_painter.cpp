// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/interval_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace dropbeat {

IntervalPainter::IntervalPainter(QPainter &painter, const IntervalContent &content, const IntervalGeometry &geometry,
                                 Look look)
    : m_painter(painter)
    , m_content(content)
    , m_geometry(geometry)
    , m_look(std::move(look))
{}

QString IntervalPainter::valueText(const IntervalContent &content, const IntervalRow &row)
{
    if (row.value) {
        return row.text.isEmpty() ? content.format.text(*row.value) : row.text;
    }
    const QString reason = row.text.isEmpty() ? QCoreApplication::translate("IntervalChart", "not reported") : row.text;
    return reason.startsWith(u'—') ? reason : QStringLiteral("— ") + reason;
}

void IntervalPainter::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    placeValues();
    paintHover();
    paintBand();
    paintAxis();
    paintTarget();
    for (size_t i = 0; i < m_content.rows.size(); ++i) {
        paintRow(i);
    }
    paintFocus();
    m_painter.restore();
}

void IntervalPainter::paintHover()
{
    if (m_look.hovered >= 0 && m_look.hovered < static_cast<int>(m_geometry.rows.size())) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.colours.well);
        m_painter.drawRoundedRect(m_geometry.rows[static_cast<size_t>(m_look.hovered)].adjusted(1, 2, -1, -2), 5, 5);
    }
}

void IntervalPainter::paintFocus()
{
    if (m_look.focused >= 0 && m_look.focused < static_cast<int>(m_geometry.rows.size())) {
        m_painter.setPen(QPen(m_look.colours.focus, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(m_geometry.rows[static_cast<size_t>(m_look.focused)].adjusted(1, 2, -1, -2), 5, 5);
    }
}

QColor IntervalPainter::rowColour(const IntervalRow &row) const
{
    const Colours &c = m_look.colours;
    return row.highlighted ? c.accent : mixed(c.card, c.ink, c.dark ? 0.78 : 0.74);
}

void IntervalPainter::placeValues()
{
    const QFontMetricsF metrics(m_look.smallFont);
    const Colours &c = m_look.colours;
    const QColor missing = readableOn(c.band, c.muted, 4.5);
    for (size_t i = 0; i < m_content.rows.size(); ++i) {
        const IntervalRow &row = m_content.rows[i];
        Placed value{{}, valueText(m_content, row), row.value ? mixed(c.muted, c.ink, 0.4) : missing};
        double width = metrics.horizontalAdvance(value.text) + 1;
        double left = m_geometry.plot.left() + 4;
        if (row.value) {
            left = m_geometry.x(std::max(row.high.value_or(*row.value), *row.value)) + 9;
            if (left + width > m_geometry.rows[i].right() || left + width > m_geometry.plot.right() + 24) {
                left = m_geometry.x(std::min(row.low.value_or(*row.value), *row.value)) - 9 - width;
            }
        } else {
            width = std::min(width, m_geometry.plot.width());
            value.text = metrics.elidedText(value.text, Qt::ElideRight, width);
        }
        value.rect = QRectF(left, m_geometry.rowY(i) - metrics.height() / 2, width, metrics.height());
        m_values.push_back(value);
    }
}

void IntervalPainter::paintBand()
{
    if (m_content.band.isEmpty()) {
        return;
    }
    const QRectF &plot = m_geometry.plot;
    const double left = m_content.band.low ? m_geometry.x(*m_content.band.low) : plot.left();
    const double right = m_content.band.high ? m_geometry.x(*m_content.band.high) : plot.right();
    const QRectF band = QRectF(QPointF(left, plot.top()), QPointF(right, plot.bottom())) & plot;
    m_painter.fillRect(band, m_look.colours.band);
    const QFontMetricsF metrics(m_look.smallFont);
    const double width = std::min(metrics.horizontalAdvance(m_content.band.text) + 1, plot.width());
    const double at = std::clamp(band.left() + 5, plot.left(), std::max(plot.left(), plot.right() - width));
    m_bandLabel = QRectF(at, plot.top() + 3, width, metrics.height());
    m_painter.setFont(m_look.smallFont);
    m_painter.setPen(m_look.colours.bandText);
    m_painter.drawText(m_bandLabel, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       metrics.elidedText(m_content.band.text, Qt::ElideRight, width + 1));
}

void IntervalPainter::paintTarget()
{
    if (!m_content.target) {
        return;
    }
    const QRectF &plot = m_geometry.plot;
    const double x = m_geometry.x(m_content.target->value);
    if (x < plot.left() - 0.5 || x > plot.right() + 0.5) {
        return;
    }
    // The line makes way for words: it is drawn in the stretches between them.
    std::vector<QRectF> words;
    for (const Placed &value : m_values) {
        words.push_back(value.rect);
    }
    words.push_back(m_bandLabel);
    double from = plot.top() + 2;
    std::sort(words.begin(), words.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
    QPen pen(m_look.colours.accent, 1.25);
    pen.setDashPattern({3, 2.5});
    m_painter.setPen(pen);
    for (const QRectF &word : words) {
        if (word.isValid() && x > word.left() - 3 && x < word.right() + 3) {
            if (word.top() > from) {
                m_painter.drawLine(QPointF(x, from), QPointF(x, word.top()));
            }
            from = std::max(from, word.bottom());
        }
    }
    m_painter.drawLine(QPointF(x, from), QPointF(x, plot.bottom()));

    const QFontMetricsF metrics(m_look.smallFont);
    const double width = metrics.horizontalAdvance(m_content.target->text) + 1;
    const double left = x + 5 + width <= plot.right() + 20 ? x + 5 : x - 5 - width;
    m_painter.setFont(m_look.smallFont);
    m_painter.setPen(readableOn(m_look.colours.band, m_look.colours.accent, 4.5));
    m_painter.drawText(QRectF(left, plot.bottom() - metrics.height() - 2, width, metrics.height()),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_content.target->text);
}

void IntervalPainter::paintAxis()
{
    const QRectF &plot = m_geometry.plot;
    const QFontMetricsF metrics(m_look.smallFont);
    m_painter.setFont(m_look.smallFont);
    for (const double tick : m_geometry.ticks.at) {
        const double x = m_geometry.x(tick);
        m_painter.setPen(QPen(m_look.colours.controlBorder, 1));
        m_painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        m_painter.setPen(m_look.colours.muted);
        const QString text = m_content.format.tickText(tick, m_geometry.ticks.step);
        const double width = metrics.horizontalAdvance(text) + 2;
        m_painter.drawText(QRectF(x - width / 2, plot.bottom() + 7, width, metrics.height()),
                           Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void IntervalPainter::paintRow(size_t index)
{
    const IntervalRow &row = m_content.rows[index];
    const double y = m_geometry.rowY(index);
    m_painter.setFont(m_look.labelFont);
    m_painter.setPen(m_look.colours.ink);
    const QFontMetricsF metrics(m_look.labelFont);
    const QRectF label(m_geometry.labels.left(), y - metrics.height() / 2, m_geometry.labels.width(), metrics.height());
    m_painter.drawText(label,
                       static_cast<int>((m_look.mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) |
                           Qt::TextSingleLine,
                       metrics.elidedText(row.label, Qt::ElideRight, label.width() + 1));
    if (row.value) {
        const QColor colour = rowColour(row);
        if (row.low && row.high) {
            m_painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(QPointF(m_geometry.x(*row.low), y), QPointF(m_geometry.x(*row.high), y));
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(QPointF(m_geometry.x(*row.value), y), 6, 6);
    }
    m_painter.setFont(m_look.smallFont);
    m_painter.setPen(m_values[index].colour);
    m_painter.drawText(m_values[index].rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_values[index].text);
}

} // namespace dropbeat

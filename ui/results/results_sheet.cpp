// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_sheet.h"

#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kGap = 28;
constexpr int kTitle = 30;
constexpr int kLine = 30;

} // namespace

ResultsSheet::ResultsSheet(QWidget *parent)
    : Chart(parent)
{
    hide();
}

void ResultsSheet::setCharts(Chart *comparison, Chart *days, Chart *funnel)
{
    m_comparison = comparison;
    m_days = days;
    m_funnel = funnel;
}

void ResultsSheet::setTables(ChartTable shown, ChartTable figures)
{
    m_shown = std::move(shown);
    m_figures = std::move(figures);
}

QString ResultsSheet::summary() const
{
    return m_comparison ? m_comparison->summary() : QString();
}

void ResultsSheet::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    painter.setFont(Theme::font(FontRole::Small));
    painter.setPen(colours.muted);
    painter.drawText(QRect(0, 0, size.width(), kLine), Qt::AlignLeft | Qt::AlignTop, m_subtitle);
    const int left = (size.width() - kGap) * 58 / 100;
    const int half = (size.height() - kLine - kGap) / 2;
    paintChart(painter, {0, kLine, left, half}, m_comparison, colours);
    paintChart(painter, {0, kLine + half + kGap, left, half}, m_days, colours);
    const QRect right(left + kGap, kLine, size.width() - left - kGap, size.height() - kLine);
    const int table = static_cast<int>(m_shown.rows.size() + 1) * kLine;
    paintTable(painter, {right.left(), right.top(), right.width(), table}, colours);
    paintChart(painter, right.adjusted(0, table + kGap, 0, 0), m_funnel, colours);
}

void ResultsSheet::paintChart(QPainter &painter, const QRect &rect, Chart *chart, const Colours &colours) const
{
    if (!chart || rect.height() < 2 * kTitle) {
        return;
    }
    painter.save();
    painter.setFont(Theme::font(FontRole::Strong));
    painter.setPen(colours.ink);
    painter.drawText(QRect(rect.left(), rect.top(), rect.width(), kTitle), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(chart->title(), Qt::ElideRight, rect.width()));
    painter.translate(rect.left(), rect.top() + kTitle);
    chart->paintOn(painter, {rect.width(), rect.height() - kTitle}, colours);
    painter.restore();
}

void ResultsSheet::paintTable(QPainter &painter, const QRect &rect, const Colours &colours) const
{
    const int columns = static_cast<int>(m_shown.header.size());
    if (columns < 3) {
        return;
    }
    const int name = rect.width() * 42 / 100;
    const int band = rect.width() * 18 / 100;
    const int value = (rect.width() - name - band) / std::max(1, columns - 2);
    const auto cellAt = [&](int column, int line) {
        const int x = column == 0 ? 0 : column == 1 ? name : name + band + (column - 2) * value;
        const int width = column == 0 ? name : column == 1 ? band : value;
        return QRect(rect.left() + x, rect.top() + line * kLine, width - 6, kLine);
    };
    for (int line = 0; line <= static_cast<int>(m_shown.rows.size()); ++line) {
        painter.setFont(Theme::font(line == 0 ? FontRole::Small : FontRole::Body));
        for (int column = 0; column < columns; ++column) {
            const QString text = line == 0
                                     ? m_shown.header[column]
                                     : m_shown.rows[static_cast<size_t>(line - 1)][static_cast<size_t>(column)].text;
            const QRect cell = cellAt(column, line);
            painter.setPen(line == 0 || column == 1 ? colours.muted : colours.ink);
            const Qt::Alignment side = column < 2 ? Qt::AlignLeft : Qt::AlignRight;
            drawTabular(painter, cell, side | Qt::AlignVCenter,
                        painter.fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
        }
        painter.fillRect(QRect(rect.left(), rect.top() + (line + 1) * kLine - 1, rect.width(), 1), colours.hairline);
    }
}

} // namespace dropbeat

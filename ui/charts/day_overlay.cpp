// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/day_overlay.h"

#include "ui/charts/label_spread.h"

#include <algorithm>
#include <limits>

namespace dropbeat {

DayItem::DayItem(DayChart::Plot &plot, const QString &layerName)
    : QCPAbstractItem(&plot)
    , m_plot(plot)
{
    setLayer(layerName);
    setSelectable(false);
    setClipToAxisRect(false);
}

QRectF DayItem::area() const
{
    return m_plot.axisRect()->rect();
}

double DayItem::x(QDate day) const
{
    return m_plot.xAxis->coordToPixel(static_cast<double>(day.toJulianDay()));
}

double DayItem::y(double value) const
{
    return m_plot.yAxis->coordToPixel(value);
}

DayBackdrop::DayBackdrop(DayChart::Plot &plot)
    : DayItem(plot, QStringLiteral("background"))
{}

void DayBackdrop::draw(QCPPainter *painter)
{
    const ChartBand &band = m_plot.content().band;
    if (band.isEmpty()) {
        return;
    }
    const QRectF all = area();
    const double top = band.high ? y(*band.high) : all.top();
    const double bottom = band.low ? y(*band.low) : all.bottom();
    const QRectF rect = QRectF(QPointF(all.left(), top), QPointF(all.right(), bottom)) & all;
    const Colours &c = m_plot.colours();
    painter->fillRect(rect, mixed(c.card, c.band, c.dark ? 0.75 : 0.6));
    painter->setFont(m_plot.xAxis->tickLabelFont());
    painter->setPen(QPen(c.bandText));
    painter->drawText(labelPlace(rect, painter->fontMetrics()), Qt::AlignCenter | Qt::TextSingleLine, band.text);
}

QRectF DayBackdrop::labelPlace(const QRectF &band, const QFontMetrics &metrics) const
{
    const QSizeF size(metrics.horizontalAdvance(m_plot.content().band.text) + 2, metrics.height());
    const double left = band.left() + 6;
    const double right = band.right() - 6 - size.width();
    const double top = band.top() + 2;
    const double bottom = band.bottom() - 2 - size.height();
    QRectF best;
    size_t fewest = std::numeric_limits<size_t>::max();
    for (const QPointF corner : {QPointF(left, top), {left, bottom}, {right, top}, {right, bottom}}) {
        const QRectF place(corner, size);
        const size_t crossings = pointsIn(place.adjusted(-8, -2, 8, 2));
        if (crossings < fewest) {
            fewest = crossings;
            best = place;
        }
    }
    return best;
}

size_t DayBackdrop::pointsIn(const QRectF &place) const
{
    constexpr size_t kLooks = 150; // of each series: enough to tell crowded from free
    size_t count = 0;
    for (const DaySeries &series : m_plot.content().series) {
        const size_t step = series.points.size() / kLooks + 1;
        for (size_t i = 0; i < series.points.size(); i += step) {
            count += place.contains(QPointF(x(series.points[i].day), y(series.points[i].value)));
        }
    }
    for (const DayMarker &marker : m_plot.content().markers) {
        const double at = x(marker.day);
        count += at > place.left() && at < place.right() ? 3 : 0;
    }
    return count;
}

DayLabels::DayLabels(DayChart::Plot &plot)
    : DayItem(plot, QStringLiteral("legend"))
{}

void DayLabels::draw(QCPPainter *painter)
{
    painter->setFont(m_plot.xAxis->tickLabelFont());
    drawTarget(*painter);
    drawMarkers(*painter);
    drawNames(*painter);
}

void DayLabels::drawTarget(QCPPainter &painter) const
{
    const std::optional<ChartTarget> &target = m_plot.content().target;
    if (!target || !m_plot.yAxis->range().contains(target->value)) {
        return;
    }
    const double at = y(target->value);
    QPen pen(m_plot.colours().accent, 1.25);
    pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.drawLine(QLineF(area().left(), at, area().right(), at));
    painter.setPen(QPen(readableOn(m_plot.colours().band, m_plot.colours().accent, 4.5)));
    const QRectF words(area().left() + 6, at - painter.fontMetrics().height() - 1, area().width(),
                       painter.fontMetrics().height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, target->text);
}

void DayLabels::drawMarkers(QCPPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    double freeFrom = area().left();
    double row = area().top();
    for (const DayMarker &marker : m_plot.content().markers) {
        if (marker.day < m_plot.from() || marker.day > m_plot.to()) {
            continue;
        }
        const double at = x(marker.day);
        QPen pen(m_plot.colours().ink, 1.25);
        pen.setDashPattern({1.5, 2});
        painter.setPen(pen);
        painter.drawLine(QLineF(at, area().top(), at, area().bottom()));
        const double room = std::max(at - area().left(), area().right() - at) - 10;
        const QString text = metrics.elidedText(marker.text, Qt::ElideRight, room);
        const double width = metrics.horizontalAdvance(text) + 8;
        const double left = at + width <= area().right() ? at + 5 : at - width;
        row = left < freeFrom ? row + metrics.height() + 1 : area().top();
        freeFrom = std::max(freeFrom, left + width);
        painter.setPen(QPen(m_plot.colours().ink));
        painter.drawText(QRectF(left, row, width, metrics.height()), Qt::AlignLeft | Qt::TextSingleLine, text);
    }
}

void DayLabels::drawNames(QCPPainter &painter) const
{
    struct End
    {
        const DaySeries *series;
        QPointF at;
    };
    std::vector<End> ends;
    std::vector<double> wanted;
    for (const DaySeries &series : m_plot.content().series) {
        const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                       [this](const DayPoint &point) { return point.day <= m_plot.to(); });
        if (last != series.points.rend() && last->day >= m_plot.from()) {
            ends.push_back({&series, {x(last->day), y(last->value)}});
            wanted.push_back(ends.back().at.y());
        }
    }
    const QFontMetricsF metrics(painter.font());
    const double left = area().right() + 10;
    const double room = m_plot.viewport().right() - left - 1;
    const std::vector<double> placed =
        spreadLabels(wanted, metrics.height() - 1, area().top(), area().bottom() - metrics.height() / 3);
    painter.setAntialiasing(true);
    for (size_t i = 0; i < ends.size(); ++i) {
        const QColor colour = m_plot.seriesColour(*ends[i].series);
        painter.setPen(QPen(mixed(m_plot.colours().card, colour, 0.6), 1));
        painter.drawLine(QLineF(ends[i].at + QPointF(3, 0), QPointF(left - 3, placed[i])));
        painter.setPen(QPen(readableOn(m_plot.colours().card, colour, 4.5)));
        QFont font = m_plot.xAxis->tickLabelFont();
        font.setWeight(ends[i].series->colour == 0 ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.drawText(QRectF(left, placed[i] - metrics.height() / 2, room, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(ends[i].series->name, Qt::ElideRight, room));
    }
}

DayCrosshair::DayCrosshair(DayChart::Plot &plot)
    : DayItem(plot, QStringLiteral("overlay"))
{}

void DayCrosshair::draw(QCPPainter *painter)
{
    const QDate day = m_plot.readDay();
    if (!day.isValid()) {
        return;
    }
    const Colours &c = m_plot.colours();
    painter->setAntialiasing(true);
    painter->setPen(QPen(mixed(c.card, c.ink, 0.5), 1));
    painter->drawLine(QLineF(x(day), area().top(), x(day), area().bottom()));
    for (size_t i = 0; i < m_plot.content().series.size(); ++i) {
        const DaySeries &series = m_plot.content().series[i];
        if (const DayPoint *point = DayChart::Plot::pointOn(series, day)) {
            const bool chosen = static_cast<int>(i) == m_plot.readSeries();
            if (point->low && point->high && chosen) {
                painter->setPen(QPen(m_plot.seriesColour(series), 2));
                painter->drawLine(QLineF(x(day), y(*point->low), x(day), y(*point->high)));
            }
            painter->setPen(QPen(c.card, 1.5));
            painter->setBrush(m_plot.seriesColour(series));
            painter->drawEllipse(QPointF(x(day), y(point->value)), chosen ? 5 : 3.5, chosen ? 5 : 3.5);
        }
    }
}

} // namespace dropbeat

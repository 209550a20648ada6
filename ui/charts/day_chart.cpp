// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/day_chart.h"

#include "ui/charts/day_plot.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPicture>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <set>

namespace dropbeat {

DayChart::DayChart(QWidget *parent)
    : Chart(parent)
    , m_plot(std::make_unique<Plot>(m_content, this))
{
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu);
    m_plot->installEventFilter(this);
    m_plot->dress(Theme::current(), Theme::font(FontRole::Small));
}

DayChart::~DayChart()
{
    // The plot still sends events while it goes.
    m_plot->removeEventFilter(this);
}

void DayChart::setContent(const DayContent &content)
{
    m_content = content;
    m_plot->fill();
    restyle();
    announce();
}

QDate DayChart::readDay() const
{
    return m_plot->readDay();
}

void DayChart::redraw()
{
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void DayChart::restyle()
{
    m_plot->dress(Theme::current(), Theme::font(FontRole::Small));
    m_plot->makeRoom(width());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void DayChart::resizeEvent(QResizeEvent *)
{
    m_plot->setGeometry(rect().adjusted(0, 0, 0, 0));
    m_plot->makeRoom(width());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize DayChart::sizeHint() const
{
    return {560, 220};
}

QSize DayChart::minimumSizeHint() const
{
    return {320, 140};
}

QString DayChart::dayText(QDate day) const
{
    QStringList lines{QLocale().toString(day, QLocale::ShortFormat)};
    for (const DaySeries &series : m_content.series) {
        const DayPoint *point = Plot::pointOn(series, day);
        QString line = tr("%1: %2").arg(series.name, point ? m_content.format.text(point->value) : tr("no figure"));
        if (point && point->low && point->high) {
            line += tr(" (%1 to %2)").arg(m_content.format.text(*point->low), m_content.format.text(*point->high));
        }
        if (point && !point->toolTip.isEmpty()) {
            line += QStringLiteral(" · ") + point->toolTip;
        }
        lines.append(line);
    }
    for (const DayMarker &marker : m_content.markers) {
        if (marker.day == day) {
            lines.append(marker.text);
        }
    }
    return lines.join(u'\n');
}

QString DayChart::summary() const
{
    if (!m_plot->from().isValid()) {
        return tr("Nothing to show yet.");
    }
    QStringList parts{tr("%1 to %2")
                          .arg(QLocale().toString(m_plot->from(), QLocale::ShortFormat),
                               QLocale().toString(m_plot->to(), QLocale::ShortFormat))};
    for (const DaySeries &series : m_content.series) {
        if (series.points.empty()) {
            parts.append(tr("%1: no figures").arg(series.name));
            continue;
        }
        const auto [least, most] =
            std::minmax_element(series.points.begin(), series.points.end(),
                                [](const DayPoint &a, const DayPoint &b) { return a.value < b.value; });
        parts.append(tr("%1: between %2 and %3, last %4")
                         .arg(series.name, m_content.format.text(least->value), m_content.format.text(most->value),
                              m_content.format.text(series.points.back().value)));
    }
    if (!m_content.band.text.isEmpty()) {
        parts.append(m_content.band.text);
    }
    return parts.join(QStringLiteral("; ")) + u'.';
}

ChartTable DayChart::table() const
{
    ChartTable table;
    table.header.append(tr("Day"));
    table.numeric.push_back(false);
    std::set<QDate> days;
    for (const DaySeries &series : m_content.series) {
        table.header.append(series.name);
        table.numeric.push_back(true);
        for (const DayPoint &point : series.points) {
            days.insert(point.day);
        }
    }
    for (const QDate day : days) {
        std::vector<ChartTable::Cell> row{{QLocale().toString(day, QLocale::ShortFormat), day, false}};
        for (const DaySeries &series : m_content.series) {
            const DayPoint *point = Plot::pointOn(series, day);
            row.push_back({point ? m_content.format.text(point->value) : QStringLiteral("—"),
                           point ? QVariant(point->value) : QVariant(), true});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void DayChart::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    const QFont font = Theme::font(FontRole::Small);
    const QDate read = m_plot->readDay();
    const int series = m_plot->readSeries();
    m_plot->setRead(QDate(), 0);
    m_plot->dress(colours, font);
    m_plot->makeRoom(size.width());
    // QCustomPlot draws through its own painter; a picture carries that on to any device as vectors.
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&recorder, size.width(), size.height());
    recorder.end();
    painter.drawPicture(0, 0, picture);
    m_plot->dress(Theme::current(), font);
    m_plot->makeRoom(width());
    m_plot->setRead(read, series);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void DayChart::read(QDate day, double nearValue, bool byMouse)
{
    int nearest = m_plot->readSeries();
    if (byMouse) {
        double distance = std::numeric_limits<double>::infinity();
        for (size_t i = 0; i < m_content.series.size(); ++i) {
            const DayPoint *point = Plot::pointOn(m_content.series[i], day);
            if (point && std::abs(point->value - nearValue) < distance) {
                distance = std::abs(point->value - nearValue);
                nearest = static_cast<int>(i);
            }
        }
    }
    m_plot->setRead(day, nearest);
    const QString text = dayText(day);
    setAccessibleDescription(text + u'\n' + summary());
    const double x = m_plot->xAxis->coordToPixel(static_cast<double>(day.toJulianDay()));
    const QPoint corner(static_cast<int>(x) + 10, m_plot->axisRect()->top() + 8);
    QToolTip::showText(m_plot->mapToGlobal(corner), text, this);
}

bool DayChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot.get() || !m_plot->from().isValid()) {
        return Chart::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseMove) {
        const QPointF at = static_cast<QMouseEvent *>(event)->position();
        const QRect area = m_plot->axisRect()->rect().adjusted(-8, -4, 8, 4);
        if (area.contains(at.toPoint())) {
            read(m_plot->dayAt(at.x()), m_plot->yAxis->pixelToCoord(at.y()), true);
        } else if (m_plot->readDay().isValid()) {
            m_plot->setRead(QDate(), 0);
            QToolTip::hideText();
        }
    } else if (event->type() == QEvent::Leave && !hasFocus()) {
        m_plot->setRead(QDate(), 0);
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        setFocus(Qt::MouseFocusReason);
        const auto series = static_cast<size_t>(m_plot->readSeries());
        if (mouse->button() == Qt::LeftButton && m_plot->readDay().isValid() && series < m_content.series.size()) {
            emit activated(m_content.series[series].id, m_plot->readDay());
        }
    }
    return Chart::eventFilter(watched, event);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (!m_plot->from().isValid()) {
        return Chart::keyPressEvent(event);
    }
    const auto count = static_cast<int>(m_content.series.size());
    QDate day = m_plot->readDay().isValid() ? m_plot->readDay() : m_plot->to();
    int series = std::clamp(m_plot->readSeries(), 0, std::max(0, count - 1));
    switch (event->key()) {
    case Qt::Key_Left:
        day = m_plot->readDay().isValid() ? day.addDays(-1) : day;
        break;
    case Qt::Key_Right:
        day = day.addDays(1);
        break;
    case Qt::Key_Home:
        day = m_plot->from();
        break;
    case Qt::Key_End:
        day = m_plot->to();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        series = count > 0 ? (series + (event->key() == Qt::Key_Down ? 1 : count - 1)) % count : 0;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_plot->readDay().isValid() && series < count) {
            emit activated(m_content.series[static_cast<size_t>(series)].id, day);
        }
        return;
    case Qt::Key_Escape:
        m_plot->setRead(QDate(), 0);
        QToolTip::hideText();
        return;
    default:
        return Chart::keyPressEvent(event);
    }
    m_plot->setRead(day, series);
    read(std::clamp(day, m_plot->from(), m_plot->to()), 0, false);
}

void DayChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_plot->from().isValid() && !m_plot->readDay().isValid()) {
        m_plot->setRead(m_plot->to(), m_plot->readSeries());
    }
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    m_plot->setRead(QDate(), 0);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/day_plot.h"

#include "ui/charts/day_overlay.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dropbeat {

namespace {

constexpr size_t kManyPoints = 400;

double keyOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

/// Ticks of the value axis in the content's own units; QCustomPlot has no percent ticker.
class ValueTicker final : public QCPAxisTicker
{
public:
    explicit ValueTicker(const AxisFormat &format)
        : m_format(format)
    {
        setTickCount(5);
    }

protected:
    double getTickStep(const QCPRange &range) override
    {
        return AxisTicks::cover(range.lower, range.upper, tickCount()).step;
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return m_format.tickText(tick, getTickStepOf(), locale);
    }
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        m_step = step;
        return QCPAxisTicker::createTickVector(step, range);
    }
    int getSubTickCount(double) override { return 0; }

private:
    double getTickStepOf() const { return m_step; }

    AxisFormat m_format;
    double m_step = 1;
};

/// Whole days at even distances, the first and last shown among them where they fit.
class DayTicker final : public QCPAxisTicker
{
public:
    DayTicker() { setTickCount(5); }

protected:
    QVector<double> createTickVector(double, const QCPRange &range) override
    {
        const double days = range.size();
        double step = std::max(1.0, std::ceil(days / std::max(1, tickCount())));
        for (const double nice : {1.0, 2.0, 3.0, 7.0, 14.0, 28.0, 56.0, 91.0, 182.0, 365.0}) {
            if (nice >= step) {
                step = nice;
                break;
            }
        }
        m_withYear = days > 300;
        QVector<double> ticks;
        for (double at = std::ceil(range.lower - 1e-6); at <= range.upper + 1e-6; at += step) {
            ticks.append(at);
        }
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        const QDate day = QDate::fromJulianDay(std::llround(tick));
        return locale.toString(day, m_withYear ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM"));
    }
    int getSubTickCount(double) override { return 0; }

private:
    bool m_withYear = false;
};

} // namespace

DayChart::Plot::Plot(const DayContent &content, QWidget *parent)
    : QCustomPlot(parent)
    , m_content(content)
{
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setInteractions({});
    setNoAntialiasingOnDrag(false);
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_drawn = true; });
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new DayTicker));
    new DayBackdrop(*this);
    new DayLabels(*this);
    new DayCrosshair(*this);
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
}

const DayPoint *DayChart::Plot::pointOn(const DaySeries &series, QDate day)
{
    const auto found = std::lower_bound(series.points.begin(), series.points.end(), day,
                                        [](const DayPoint &point, QDate at) { return point.day < at; });
    return found != series.points.end() && found->day == day ? &*found : nullptr;
}

QColor DayChart::Plot::seriesColour(const DaySeries &series) const
{
    const auto count = static_cast<int>(m_colours.series.size());
    return m_colours.series[static_cast<size_t>(((series.colour % count) + count) % count)];
}

void DayChart::Plot::fill()
{
    clearGraphs();
    m_from = m_content.from;
    m_to = m_content.to;
    for (const DaySeries &series : m_content.series) {
        if (!series.points.empty()) {
            if (!m_content.from.isValid()) {
                m_from = m_from.isValid() ? std::min(m_from, series.points.front().day) : series.points.front().day;
            }
            if (!m_content.to.isValid()) {
                m_to = m_to.isValid() ? std::max(m_to, series.points.back().day) : series.points.back().day;
            }
        }
    }
    // The highlighted lines are drawn last, above the others.
    for (const bool highlighted : {false, true}) {
        for (const DaySeries &series : m_content.series) {
            if ((series.colour == 0) == highlighted) {
                fillSeries(series);
            }
        }
    }
    m_read = QDate();
    // Joined antialiased lines cost too much when there are many; exports, being vectors, always have them joined.
    size_t points = 0;
    for (const DaySeries &series : m_content.series) {
        points += series.points.size();
    }
    setPlottingHint(QCP::phFastPolylines, points > kManyPoints);
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ValueTicker(m_content.format)));
    fillRanges();
}

/// The stretch between the points' ends, shaded between two lines without pen.
void DayChart::Plot::fillBand(const DaySeries &series)
{
    QCPGraph *low = addGraph();
    QCPGraph *high = addGraph();
    for (QCPGraph *end : {low, high}) {
        end->setProperty("colour", series.colour);
        end->setProperty("band", true);
    }
    high->setChannelFillGraph(low);
    for (const DayPoint &point : series.points) {
        low->addData(keyOf(point.day), point.low.value_or(point.value));
        high->addData(keyOf(point.day), point.high.value_or(point.value));
    }
}

void DayChart::Plot::fillSeries(const DaySeries &series)
{
    if (series.showsBand) {
        fillBand(series);
    }
    QCPGraph *line = addGraph();
    line->setAdaptiveSampling(true);
    line->setProperty("colour", series.colour);
    QCPGraph *lonely = nullptr;
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(series.points.size()) + 8);
    const auto isNext = [&series](size_t a, size_t b) {
        return b < series.points.size() && series.points[a].day.daysTo(series.points[b].day) <= series.stepDays;
    };
    for (size_t i = 0; i < series.points.size(); ++i) {
        const double key = keyOf(series.points[i].day);
        points.append({key, series.points[i].value});
        const bool joined = isNext(i, i + 1);
        if (!joined && i + 1 < series.points.size()) {
            points.append({key + 0.5, std::numeric_limits<double>::quiet_NaN()});
        }
        if (!joined && (i == 0 || !isNext(i - 1, i))) {
            // A day without neighbours would be a line of no length.
            if (!lonely) {
                lonely = addGraph();
                lonely->setLineStyle(QCPGraph::lsNone);
                lonely->setProperty("colour", series.colour);
            }
            lonely->addData(key, series.points[i].value);
        }
    }
    line->data()->set(points, true);
}

void DayChart::Plot::fillRanges()
{
    double low = 0;
    double high = 0;
    for (const DaySeries &series : m_content.series) {
        for (const DayPoint &point : series.points) {
            low = std::min(low, point.value);
            high = std::max(high, point.value);
            if (series.showsBand) {
                low = std::min(low, point.low.value_or(low));
                high = std::max(high, point.high.value_or(high));
            }
        }
    }
    const double most = high;
    for (const std::optional<double> &mark :
         {m_content.band.low, m_content.band.high,
          m_content.target ? std::optional<double>(m_content.target->value) : std::nullopt}) {
        // Marks far above the lines would press them to the ground.
        if (mark && (most <= 0 || *mark <= 2.5 * most)) {
            high = std::max(high, *mark);
        }
    }
    const AxisTicks ticks = AxisTicks::cover(low, high > low ? high * 1.05 : low + 1, 5);
    yAxis->setRange(ticks.at.front(), ticks.at.back());
    if (m_from.isValid() && m_to.isValid()) {
        const double lone = m_from == m_to ? 1 : 0;
        xAxis->setRange(keyOf(m_from) - lone, keyOf(m_to) + lone);
    }
}

void DayChart::Plot::dress(const Colours &colours, const QFont &font)
{
    m_colours = colours;
    setBackground(QBrush(colours.card));
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(colours.muted);
        axis->setTickLabelPadding(axis == xAxis ? 6 : 8);
        axis->setBasePen(axis == xAxis ? QPen(colours.controlBorder, 1) : QPen(Qt::NoPen));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(axis == yAxis ? QPen(mixed(colours.card, colours.hairline, 0.7), 1) : QPen(Qt::NoPen));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    for (int i = 0; i < graphCount(); ++i) {
        QCPGraph *line = graph(i);
        DaySeries role;
        role.colour = line->property("colour").toInt();
        const QColor colour = seriesColour(role);
        if (line->property("band").toBool()) {
            QColor shade = colour;
            shade.setAlpha(role.colour == 0 ? 44 : 30);
            line->setPen(Qt::NoPen);
            line->setBrush(line->channelFillGraph() ? QBrush(shade) : QBrush(Qt::NoBrush));
            continue;
        }
        line->setPen(QPen(colour, role.colour == 0 ? 2 : 1.5));
        if (line->lineStyle() == QCPGraph::lsNone) {
            line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 5));
        }
    }
}

void DayChart::Plot::makeRoom(int width)
{
    const QFontMetrics metrics(xAxis->tickLabelFont());
    int names = 0;
    for (const DaySeries &series : m_content.series) {
        names = std::max(names, metrics.horizontalAdvance(series.name));
    }
    const int right = std::clamp(names + 18, 24, std::max(24, width * 3 / 10));
    axisRect()->setMargins(QMargins(0, metrics.height() / 2 + 2, right, 0));
    const int dates = metrics.horizontalAdvance(QStringLiteral("00 Mmm")) + 30;
    xAxis->ticker()->setTickCount(std::clamp((width - right - 60) / dates, 2, 10));
}

QDate DayChart::Plot::dayAt(double x) const
{
    const QDate day = QDate::fromJulianDay(std::llround(xAxis->pixelToCoord(x)));
    return std::clamp(day, m_from, m_to);
}

void DayChart::Plot::setRead(QDate day, int series)
{
    m_read = day;
    m_readSeries = series;
    if (m_drawn) {
        layer(QStringLiteral("overlay"))->replot();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nested_bars_chart.h"

#include "ui/charts/axis_format.h"
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

namespace dropbeat {

namespace {

constexpr double kBar = 26;
constexpr double kPitch = 42;
constexpr double kGap = 14; ///< between the names and the bars
constexpr double kRoom = 8; ///< around the counts

qint64 largest(const std::vector<NestedBar> &bars)
{
    qint64 most = 1;
    for (const NestedBar &bar : bars) {
        most = std::max(most, bar.count.value_or(0));
    }
    return most;
}

double pitchFor(size_t bars, double height)
{
    return bars == 0 ? kPitch : std::clamp(height / static_cast<double>(bars), kBar + 4, kPitch + 6);
}

QString countText(const NestedBar &bar)
{
    return bar.count ? QLocale().toString(*bar.count) : QStringLiteral("—");
}

/// From the accent to a tint of it, as light as the ground allows.
QColor fillOf(const Colours &c, size_t bar, size_t bars)
{
    const double step = bars > 1 ? static_cast<double>(bar) / static_cast<double>(bars - 1) : 0;
    return mixed(c.accent, c.track, std::min(1.0, step * 1.05));
}

struct Look
{
    const Colours &colours;
    bool mirrored = false;
    int focused = -1;
};

void paintBars(QPainter &painter, const std::vector<NestedBar> &bars, const QSizeF &size, const Look &look)
{
    const Colours &c = look.colours;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(FontRole::Small));
    const QFontMetricsF metrics(painter.font());
    double names = 0;
    double counts = 0;
    for (const NestedBar &bar : bars) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        counts = std::max(counts, metrics.horizontalAdvance(countText(bar)) * 1.1);
    }
    names = std::min(names, size.width() * 0.45);
    const double widest = std::max(20.0, size.width() - names - kGap - counts - 2 * kRoom);
    const double pitch = pitchFor(bars.size(), size.height());
    const auto most = static_cast<double>(largest(bars));
    for (size_t i = 0; i < bars.size(); ++i) {
        const NestedBar &bar = bars[i];
        const double y = static_cast<double>(i) * pitch + (pitch - kBar) / 2;
        const auto placed = [&](double left, double width) {
            return QRectF(look.mirrored ? size.width() - left - width : left, y, width, kBar);
        };
        const Qt::Alignment side = look.mirrored ? Qt::AlignRight : Qt::AlignLeft;
        painter.setPen(c.ink);
        painter.drawText(placed(0, names), Qt::AlignVCenter | side | Qt::TextSingleLine,
                         metrics.elidedText(bar.name, Qt::ElideRight, names));
        const double length =
            bar.count && *bar.count > 0 ? std::max(2.0, widest * static_cast<double>(*bar.count) / most) : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fillOf(c, i, bars.size()));
        painter.drawRoundedRect(placed(names + kGap, length), 3, 3);
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.save();
        painter.setFont(bold);
        painter.setPen(bar.count ? c.ink : c.muted);
        painter.drawText(placed(names + kGap + length + kRoom, counts + kRoom),
                         Qt::AlignVCenter | side | Qt::TextSingleLine, countText(bar));
        painter.restore();
        if (static_cast<int>(i) == look.focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.focus, 2));
            painter.drawRoundedRect(QRectF(1, y - 3, size.width() - 2, kBar + 6), 4, 4);
        }
    }
    painter.restore();
}

} // namespace

NestedBarsChart::NestedBarsChart(QWidget *parent)
    : Chart(parent)
{}

void NestedBarsChart::setBars(const std::vector<NestedBar> &bars)
{
    m_bars = bars;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(bars.size()) - 1));
    updateGeometry();
    announce();
}

QString NestedBarsChart::barText(const NestedBar &bar) const
{
    return bar.count ? tr("%1: %2").arg(bar.name, countText(bar)) : tr("%1: not reported").arg(bar.name);
}

QString NestedBarsChart::summary() const
{
    QStringList parts;
    for (const NestedBar &bar : m_bars) {
        parts << barText(bar);
    }
    return parts.isEmpty() ? tr("Nothing to show yet.") : parts.join(QStringLiteral(", ")) + u'.';
}

ChartTable NestedBarsChart::table() const
{
    ChartTable table;
    table.header = {tr("What we know"), tr("Orders"), tr("Of all")};
    table.numeric = {false, true, true};
    const auto all = m_bars.empty() ? std::optional<qint64>() : m_bars.back().count;
    for (const NestedBar &bar : m_bars) {
        const bool hasShare = bar.count && all.value_or(0) > 0;
        const double share = hasShare ? static_cast<double>(*bar.count) / static_cast<double>(*all) : 0;
        table.rows.push_back({{bar.name, bar.name, false},
                              {countText(bar), bar.count ? QVariant(*bar.count) : QVariant(), true},
                              {hasShare ? AxisFormat::percent().text(share) : QStringLiteral("—"),
                               hasShare ? QVariant(share) : QVariant(), true}});
    }
    return table;
}

void NestedBarsChart::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    paintBars(painter, m_bars, size, {colours, layoutDirection() == Qt::RightToLeft});
}

QSize NestedBarsChart::sizeHint() const
{
    return {460, static_cast<int>(kPitch) * static_cast<int>(m_bars.size())};
}

QSize NestedBarsChart::minimumSizeHint() const
{
    return {280, static_cast<int>(kBar + 6) * static_cast<int>(m_bars.size())};
}

void NestedBarsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    paintBars(painter, m_bars, size(),
              {Theme::current(), layoutDirection() == Qt::RightToLeft, stylepaint::showsFocus(*this) ? m_focused : -1});
}

int NestedBarsChart::barAt(double y) const
{
    const int bar = static_cast<int>(y / pitchFor(m_bars.size(), height()));
    return y >= 0 && bar < static_cast<int>(m_bars.size()) ? bar : -1;
}

void NestedBarsChart::activate(int bar)
{
    if (bar >= 0 && bar < static_cast<int>(m_bars.size()) && !m_bars[static_cast<size_t>(bar)].id.isEmpty()) {
        emit activated(m_bars[static_cast<size_t>(bar)].id);
    }
}

void NestedBarsChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().y());
    if (event->button() == Qt::LeftButton && bar >= 0 && rect().contains(event->pos())) {
        m_focused = bar;
        update();
        activate(bar);
    }
}

void NestedBarsChart::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const int last = static_cast<int>(m_bars.size()) - 1;
    int bar = m_focused;
    switch (event->key()) {
    case Qt::Key_Up:
        bar = std::max(0, bar - 1);
        break;
    case Qt::Key_Down:
        bar = std::min(last, bar + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_focused);
        return;
    default:
        return Chart::keyPressEvent(event);
    }
    if (last >= 0 && bar != m_focused) {
        m_focused = bar;
        setAccessibleDescription(barText(m_bars[static_cast<size_t>(bar)]) + u'\n' + summary());
        update();
    }
}

void NestedBarsChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    update();
}

void NestedBarsChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    update();
}

bool NestedBarsChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = barAt(help->pos().y());
        if (at >= 0) {
            const NestedBar &bar = m_bars[static_cast<size_t>(at)];
            const QString text = barText(bar);
            QToolTip::showText(help->globalPos(), bar.toolTip.isEmpty() ? text : text + u'\n' + bar.toolTip, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Chart::event(event);
}

} // namespace dropbeat

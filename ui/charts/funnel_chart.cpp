// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/funnel_chart.h"

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

constexpr double kBar = 22;
constexpr double kPitch = 29;

QString stepText(const FunnelStep &step)
{
    return step.count ? FunnelChart::tr("%1 %2").arg(step.name, QLocale().toString(*step.count))
                      : FunnelChart::tr("%1 — not reported").arg(step.name);
}

/// The nearest step before with a count, or -1.
int countedBefore(const FunnelContent &content, int step)
{
    for (int i = step - 1; i >= 0; --i) {
        if (content.steps[static_cast<size_t>(i)].count) {
            return i;
        }
    }
    return -1;
}

std::optional<double> rateAt(const FunnelContent &content, int step)
{
    const int before = countedBefore(content, step);
    const std::optional<qint64> count = content.steps[static_cast<size_t>(step)].count;
    if (before < 0 || !count || *content.steps[static_cast<size_t>(before)].count <= 0) {
        return std::nullopt;
    }
    return static_cast<double>(*count) / static_cast<double>(*content.steps[static_cast<size_t>(before)].count);
}

double pitchFor(const FunnelContent &content, double height)
{
    return content.steps.empty() ? kPitch
                                 : std::clamp(height / static_cast<double>(content.steps.size()), kBar + 2, kPitch + 9);
}

/// The longest bar leaves room for the longest label that has to stand beside its bar.
double widestBar(const FunnelContent &content, const QFontMetricsF &metrics, double width, qint64 most)
{
    double widest = width * 0.94;
    for (const FunnelStep &step : content.steps) {
        const double share = step.count ? static_cast<double>(*step.count) / static_cast<double>(most) : 0;
        const double label = metrics.horizontalAdvance(stepText(step)) + 16;
        if (share * widest < label && share > 0) {
            widest = std::max(width * 0.3, std::min(widest, (width - label) / share));
        }
    }
    return widest;
}

struct Look
{
    const Colours &colours;
    bool mirrored = false;
    int hovered = -1;
    int focused = -1;
};

void paintFunnel(QPainter &painter, const FunnelContent &content, const QSizeF &size, const Look &look)
{
    const Colours &c = look.colours;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(FontRole::Small));
    const QFontMetricsF metrics(painter.font());
    qint64 most = 1;
    for (const FunnelStep &step : content.steps) {
        most = std::max(most, step.count.value_or(0));
    }
    const double widest = widestBar(content, metrics, size.width(), most);
    const double pitch = pitchFor(content, size.height());
    const double fade = 0.62 / std::max<double>(1, static_cast<double>(content.steps.size()) - 1);
    for (size_t i = 0; i < content.steps.size(); ++i) {
        const FunnelStep &step = content.steps[i];
        const double y = static_cast<double>(i) * pitch + 1;
        const double share = static_cast<double>(step.count.value_or(0)) / static_cast<double>(most);
        const double length = step.count ? std::max(share * widest, *step.count > 0 ? 2.0 : 0.0) : 0;
        const auto placed = [&](double left, double width) {
            return QRectF(look.mirrored ? size.width() - left - width : left, y, width, kBar);
        };
        const QColor fill = mixed(c.accent, c.card, static_cast<double>(i) * fade);
        painter.setPen(Qt::NoPen);
        painter.setBrush(static_cast<int>(i) == look.hovered ? mixed(fill, c.ink, 0.1) : fill);
        painter.drawRoundedRect(placed(0, length), 2.5, 2.5);
        const QString text = stepText(step);
        const double words = metrics.horizontalAdvance(text) + 1;
        const bool inside = words + 16 <= length;
        const QColor onFill = contrastRatio(fill, c.accentText) >= contrastRatio(fill, c.ink) ? c.accentText : c.ink;
        painter.setPen(inside ? onFill : (step.count ? c.ink : c.muted));
        const QRectF where = inside ? placed(length - words - 8, words) : placed(length + (step.count ? 7 : 0), words);
        painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        if (static_cast<int>(i) == look.focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.focus, 2));
            painter.drawRoundedRect(QRectF(1, y - 2, size.width() - 2, kBar + 4).adjusted(0, 1, 0, -1), 4, 4);
        }
    }
    painter.restore();
}

int stepAt(const FunnelContent &content, double height, double y)
{
    const int step = static_cast<int>(y / pitchFor(content, height));
    return y >= 0 && step < static_cast<int>(content.steps.size()) ? step : -1;
}

} // namespace

FunnelChart::FunnelChart(QWidget *parent)
    : Chart(parent)
{}

void FunnelChart::setContent(const FunnelContent &content)
{
    m_content = content;
    m_hovered = -1;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(content.steps.size()) - 1));
    announce();
}

QString FunnelChart::stepToolTip(int step) const
{
    const FunnelStep &at = m_content.steps[static_cast<size_t>(step)];
    QStringList lines{stepText(at)};
    if (const std::optional<double> rate = rateAt(m_content, step)) {
        const FunnelStep &before = m_content.steps[static_cast<size_t>(countedBefore(m_content, step))];
        lines.append(tr("%1 of %2").arg(AxisFormat::percent().text(*rate), stepText(before)));
    }
    if (!at.toolTip.isEmpty()) {
        lines.append(at.toolTip);
    }
    return lines.join(u'\n');
}

QString FunnelChart::summary() const
{
    QStringList parts;
    for (const FunnelStep &step : m_content.steps) {
        parts.append(stepText(step));
    }
    return parts.isEmpty() ? tr("Nothing to show yet.") : parts.join(QStringLiteral(", ")) + u'.';
}

ChartTable FunnelChart::table() const
{
    ChartTable table;
    table.header = {tr("Step"), tr("Count"), tr("Of the step before")};
    table.numeric = {false, true, true};
    const QString none = QStringLiteral("—");
    for (size_t i = 0; i < m_content.steps.size(); ++i) {
        const FunnelStep &step = m_content.steps[i];
        const std::optional<double> rate = rateAt(m_content, static_cast<int>(i));
        table.rows.push_back(
            {{step.name, step.name, false},
             {step.count ? QLocale().toString(*step.count) : none, step.count ? QVariant(*step.count) : QVariant(),
              true},
             {rate ? AxisFormat::percent().text(*rate) : none, rate ? QVariant(*rate) : QVariant(), true}});
    }
    return table;
}

void FunnelChart::paintOn(QPainter &painter, const QSize &size, const Colours &colours)
{
    paintFunnel(painter, m_content, size, {colours, layoutDirection() == Qt::RightToLeft});
}

QSize FunnelChart::sizeHint() const
{
    return {420, static_cast<int>(kPitch) * static_cast<int>(m_content.steps.size()) + 4};
}

QSize FunnelChart::minimumSizeHint() const
{
    return {240, static_cast<int>(kBar + 4) * static_cast<int>(m_content.steps.size()) + 4};
}

void FunnelChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    paintFunnel(painter, m_content, size(),
                {Theme::current(), layoutDirection() == Qt::RightToLeft, m_hovered,
                 stylepaint::showsFocus(*this) ? m_focused : -1});
}

void FunnelChart::mouseMoveEvent(QMouseEvent *event)
{
    const int step = stepAt(m_content, height(), event->position().y());
    if (step != m_hovered) {
        m_hovered = step;
        const bool leads = step >= 0 && !m_content.steps[static_cast<size_t>(step)].id.isEmpty();
        setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void FunnelChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(m_content, height(), event->position().y());
    if (event->button() == Qt::LeftButton && step >= 0 && rect().contains(event->pos())) {
        m_focused = step;
        update();
        if (const QString &id = m_content.steps[static_cast<size_t>(step)].id; !id.isEmpty()) {
            emit activated(id);
        }
    }
}

void FunnelChart::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void FunnelChart::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const int last = static_cast<int>(m_content.steps.size()) - 1;
    int step = m_focused;
    switch (event->key()) {
    case Qt::Key_Up:
        step = std::max(0, step - 1);
        break;
    case Qt::Key_Down:
        step = std::min(last, step + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (last >= 0 && !m_content.steps[static_cast<size_t>(step)].id.isEmpty()) {
            emit activated(m_content.steps[static_cast<size_t>(step)].id);
        }
        return;
    default:
        return Chart::keyPressEvent(event);
    }
    if (last >= 0 && step != m_focused) {
        m_focused = step;
        setAccessibleDescription(stepToolTip(step) + u'\n' + summary());
        update();
    }
}

void FunnelChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    update();
}

void FunnelChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    update();
}

bool FunnelChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(m_content, height(), help->pos().y());
        if (step >= 0) {
            QToolTip::showText(help->globalPos(), stepToolTip(step), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return Chart::event(event);
}

} // namespace dropbeat

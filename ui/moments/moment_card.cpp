// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_card.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace dropbeat {

namespace {

constexpr double kRadius = 8;
constexpr int kPad = 12;
constexpr int kGap = 6;

} // namespace

MomentCard::MomentCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MomentCard::setTile(const MomentTile &tile)
{
    if (tile == m_tile && !text().isEmpty()) {
        return;
    }
    m_tile = tile;
    setObjectName(QStringLiteral("moment-") + tile.key);
    setChecked(tile.on);
    describe();
    update();
}

void MomentCard::setChosen(bool chosen)
{
    if (m_chosen != chosen) {
        m_chosen = chosen;
        update();
    }
}

void MomentCard::describe()
{
    setText(m_tile.name);
    QStringList words{m_tile.name, m_tile.on ? tr("on") : tr("off"), tr("When: %1").arg(m_tile.when)};
    words << (m_tile.kpi.isEmpty() ? tr("no KPI chosen") : m_tile.kpi + u' ' + m_tile.figure);
    if (m_tile.remarks > 0) {
        words << tr("%n remark(s)", nullptr, m_tile.remarks);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    setAccessibleDescription(m_tile.sentence);
    setToolTip(m_tile.name + QStringLiteral("\n\n") + m_tile.sentence);
}

QSize MomentCard::sizeHint() const
{
    const int strong = QFontMetrics(Theme::font(FontRole::Strong)).height();
    const int small = QFontMetrics(Theme::font(FontRole::Small)).height();
    return {190, 2 * kPad - 2 + strong + 2 * small + 2 * kGap};
}

QRect MomentCard::switchRect() const
{
    const QSize size = Badge::sizeFor(m_tile.on ? tr("on") : tr("off"), Mark::None, Theme::font(FontRole::Small));
    return QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(width() - kPad - size.width(), kPad - 2), size));
}

void MomentCard::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = rect();
    stylepaint::roundRect(painter, frame, m_tile.on ? c.card : mixed(c.paper, c.card, 0.5),
                          underMouse() ? c.controlBorder : c.hairline, kRadius);
    paintSwitch(painter);
    paintWords(painter);
    if (m_chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    }
    if (stylepaint::showsFocus(*this)) {
        stylepaint::focusRing(painter, m_chosen ? frame.adjusted(3, 3, -3, -3) : frame, kRadius - 2);
    }
}

void MomentCard::paintSwitch(QPainter &painter) const
{
    painter.setFont(Theme::font(FontRole::Small));
    Badge::paint(painter, switchRect(), m_tile.on ? tr("on") : tr("off"),
                 m_tile.on ? BadgeTone::Good : BadgeTone::Plain, Mark::None, layoutDirection());
}

void MomentCard::paintWords(QPainter &painter) const
{
    const Colours &c = Theme::current();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto flags = static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine) |
                       static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    double y = kPad - 1;
    const auto line = [&](FontRole role, const QColor &ink, const QString &text, double from, double room) {
        painter.setFont(Theme::font(role));
        painter.setPen(ink);
        const QFontMetricsF metrics(painter.font());
        const double x = mirrored ? width() - from - room : from;
        painter.drawText(QRectF(x, y, room, metrics.height()), flags, metrics.elidedText(text, Qt::ElideRight, room));
        return metrics.height();
    };
    const double room = width() - 2 * kPad;
    y += line(FontRole::Strong, m_tile.on ? c.ink : c.muted, m_tile.name, kPad, room - switchRect().width() - 8) + kGap;
    y += line(FontRole::Small, c.muted, tr("When: %1").arg(m_tile.when), kPad, room) + kGap;
    const QFontMetricsF small(Theme::font(FontRole::Small));
    QFont bold = Theme::font(FontRole::Small);
    bold.setWeight(QFont::DemiBold);
    const double figure = m_tile.figure.isEmpty() ? 0 : QFontMetricsF(bold).horizontalAdvance(m_tile.figure) + 4;
    const double mark = m_tile.remarks > 0 ? 18 : 0;
    const QString kpi = m_tile.kpi.isEmpty() ? tr("No KPI chosen") : m_tile.kpi;
    const double words = std::min(small.horizontalAdvance(kpi) + 1, room - figure - mark);
    line(FontRole::Small, m_tile.on ? c.ink : c.muted, kpi, kPad, words);
    if (figure > 0) {
        painter.setFont(bold);
        painter.setPen(c.ink);
        const double from = kPad + words + 4;
        painter.drawText(QRectF(mirrored ? width() - from - figure : from, y, figure, small.height()), flags,
                         m_tile.figure);
    }
    if (mark > 0) {
        const double size = 10;
        const double x = mirrored ? kPad : width() - kPad - size;
        MarkLabel::paint(painter, QRectF(x, y + (small.height() - size) / 2, size, size), Mark::Triangle, c.warn);
    }
}

void MomentCard::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    emit chosen();
    if (event->button() == Qt::LeftButton && !m_readOnly &&
        switchRect().adjusted(-4, -4, 4, 4).contains(event->pos())) {
        emit switchWanted(!m_tile.on);
    }
}

void MomentCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !switchRect().adjusted(-4, -4, 4, 4).contains(event->pos())) {
        emit editWanted();
    }
}

void MomentCard::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->modifiers() & ~Qt::KeypadModifier) {
        event->ignore(); // shortcuts are the page's
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (!m_readOnly) {
            emit switchWanted(!m_tile.on);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit editWanted();
        return;
    case Qt::Key_Left:
        emit stepWanted(-forward, 0);
        return;
    case Qt::Key_Right:
        emit stepWanted(forward, 0);
        return;
    case Qt::Key_Up:
        emit stepWanted(0, -1);
        return;
    case Qt::Key_Down:
        emit stepWanted(0, 1);
        return;
    default:
        event->ignore();
    }
}

void MomentCard::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        emit chosen();
    }
}

} // namespace dropbeat

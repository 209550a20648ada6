// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_list.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kRow = 36;
constexpr int kCircle = 20;
constexpr int kTextLeft = 28;

} // namespace

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps"));
    describe();
}

void StepList::setSteps(const QStringList &steps)
{
    m_steps = steps;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(steps.size()) - 1));
    describe();
    updateGeometry();
    update();
}

void StepList::setCurrent(int index)
{
    m_current = index;
    m_focused = index;
    describe();
    update();
}

void StepList::describe()
{
    setAccessibleDescription(
        tr("Step %1 of %2: %3")
            .arg(QString::number(m_current + 1), QString::number(m_steps.size()), m_steps.value(m_current)));
}

QSize StepList::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(FontRole::Strong));
    int width = 0;
    for (const QString &step : m_steps) {
        width = std::max(width, metrics.horizontalAdvance(step));
    }
    return {kTextLeft + width + 6, kRow * static_cast<int>(m_steps.size())};
}

QSize StepList::minimumSizeHint() const
{
    return {kTextLeft + 60, sizeHint().height()};
}

void StepList::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect row(0, i * kRow, width(), kRow);
        const QRectF circle =
            QStyle::visualRect(layoutDirection(), row, QRect(0, row.top() + (kRow - kCircle) / 2, kCircle, kCircle));
        if (i < m_current) {
            stylepaint::roundRect(painter, circle, c.accent, QColor(), kCircle / 2.0);
            stylepaint::checkMark(painter, circle.adjusted(3, 3, -3, -3), c.accentText);
        } else {
            stylepaint::roundRect(painter, circle, QColor(), i == m_current ? c.accent : c.controlBorder,
                                  kCircle / 2.0);
        }
        painter.setFont(i == m_current ? Theme::font(FontRole::Strong) : font());
        painter.setPen(i == m_current ? c.ink : c.muted);
        const QRect words = QStyle::visualRect(layoutDirection(), row, row.adjusted(kTextLeft, 0, -2, 0));
        painter.drawText(words, static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(m_steps[i], Qt::ElideRight, words.width()));
        if (stylepaint::showsFocus(*this) && i == m_focused) {
            stylepaint::focusRing(painter, QRectF(row).adjusted(0, 4, 0, -4), 5);
        }
    }
}

int StepList::stepAt(const QPoint &position) const
{
    const int step = position.y() / kRow;
    return position.y() >= 0 && step < m_steps.size() ? step : -1;
}

void StepList::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(event->pos());
    if (event->button() == Qt::LeftButton && step >= 0 && step < m_current) {
        emit stepChosen(step);
    }
}

void StepList::mouseMoveEvent(QMouseEvent *event)
{
    const int step = stepAt(event->pos());
    if (step >= 0 && step < m_current) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
    setToolTip(m_steps.value(step));
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    switch (event->key()) {
    case Qt::Key_Up:
        m_focused = std::max(0, m_focused - 1);
        break;
    case Qt::Key_Down:
        m_focused = std::min(m_current, m_focused + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused < m_current) {
            emit stepChosen(m_focused);
        }
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace dropbeat

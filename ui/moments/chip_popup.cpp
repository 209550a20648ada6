// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/chip_popup.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QUuid>

namespace dropbeat {

namespace {

constexpr int kWidth = 348;

} // namespace

ChipPopup::ChipPopup(const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_form(new QFormLayout(this))
    , m_gesture(QUuid::createUuid().toString(QUuid::Id128))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_form->setContentsMargins(14, 12, 14, 14);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->addRow(new ToneLabel(title, Tone::Ink, FontRole::Strong, this));
}

void ChipPopup::addRow(const QString &label, QWidget *field)
{
    auto *words = new ToneLabel(label, Tone::Muted, FontRole::Small, this);
    words->setBuddy(field);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(label);
    }
    m_form->addRow(words, field);
}

void ChipPopup::setRowShown(QWidget *field, bool shown)
{
    m_form->setRowVisible(field, shown);
    if (isVisible()) {
        resize(width(), sizeHint().height());
    }
}

void ChipPopup::popUp(QWidget *under)
{
    resize(std::max(kWidth, sizeHint().width()), sizeHint().height());
    QPoint at = under->mapToGlobal(QPoint(0, under->height() + 4));
    if (layoutDirection() == Qt::RightToLeft) {
        at.rx() += under->width() - width();
    }
    const QRect screen = under->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    if (at.y() + height() > screen.bottom()) {
        at.setY(std::max(screen.top(), under->mapToGlobal(QPoint(0, 0)).y() - height() - 4));
    }
    move(at);
    show();
    if (nextInFocusChain()) {
        focusNextChild();
    }
}

void ChipPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ChipPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = Theme::current();
    painter.fillRect(rect(), c.card);
    painter.setPen(c.controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/card_row.h"

#include <QBoxLayout>

namespace dropbeat {

namespace {

constexpr int kBesideFrom = 820; ///< narrower rows put their cards under each other

} // namespace

CardRow::CardRow(QWidget *parent)
    : QWidget(parent)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(14);
}

void CardRow::addCard(QWidget *card, int stretch)
{
    m_cards->addWidget(card, stretch);
}

void CardRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cards->setDirection(width() >= kBesideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace dropbeat

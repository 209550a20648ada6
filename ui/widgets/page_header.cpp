// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, Tone::Ink, FontRole::Title, this))
    , m_subtitle(new ElidedLabel({}, Tone::Muted, FontRole::Small, this))
    , m_search(new SearchField(this))
    , m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 10, 20, 11);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addStretch(1);
    row->addLayout(words, 1);
    m_actions->setSpacing(12);
    row->addWidget(m_search, 0);
    row->addLayout(m_actions, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_search, &SearchField::clicked, this, &PageHeader::searchRequested);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    shareRoom();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    shareRoom();
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->addWidget(action);
    updateGeometry();
    shareRoom();
}

QPushButton *PageHeader::addButton(const QString &text, bool primary)
{
    QPushButton *button = makeButton(text, primary ? ButtonLook::Primary : ButtonLook::Outlined, this);
    addAction(button);
    return button;
}

void PageHeader::setSearchShortcut(const QString &text)
{
    m_search->setShortcutText(text);
}

QSize PageHeader::minimumSizeHint() const
{
    return {40 + m_title->minimumSizeHint().width() + m_search->minimumSizeHint().width() +
                m_actions->minimumSize().width() + 24,
            sizeHint().height()};
}

void PageHeader::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), c.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
}

void PageHeader::resizeEvent(QResizeEvent *)
{
    shareRoom();
}

void PageHeader::shareRoom()
{
    // The words come first; the search field takes what is left, down to its icon.
    const int words = std::max(m_title->sizeHint().width(), std::min(m_subtitle->sizeHint().width(), width() * 2 / 5));
    const int room = width() - 40 - words - 24 - m_actions->sizeHint().width();
    const int least = m_search->minimumSizeHint().width();
    const int full = m_search->sizeHint().width();
    const int compact = m_search->fontMetrics().horizontalAdvance(m_search->text()) + 24;
    const int fitting = std::min(room, full);
    m_search->setFixedWidth(fitting < compact ? least : fitting);
}

} // namespace dropbeat

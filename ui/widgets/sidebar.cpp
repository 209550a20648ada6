// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/sidebar_entry.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_brand(new ElidedLabel({}, Tone::Ink, FontRole::Brand, this))
    , m_pages(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(9, 20, 10, 12);
    column->setSpacing(0);
    m_brand->setContentsMargins(11, 0, 11, 0);
    column->addWidget(m_brand);
    column->addSpacing(14);
    m_pages->setSpacing(1);
    m_bottom->setSpacing(1);
    column->addLayout(m_pages);
    column->addStretch(1);
    column->addLayout(m_bottom);
    setFixedWidth(196);
}

void Sidebar::setBrand(const QString &brand)
{
    m_brand->setText(brand);
}

SidebarEntry *Sidebar::addEntry(const QString &id, const QString &text, const QString &icon, bool page)
{
    auto *entry = new SidebarEntry(text, icon, page, this);
    m_entries.insert(id, entry);
    connect(entry, &SidebarEntry::clicked, this, [this, id] { choose(id); });
    return entry;
}

void Sidebar::addPage(const QString &id, const QString &text, const QString &icon)
{
    SidebarEntry *entry = addEntry(id, text, icon, true);
    m_pages->addWidget(entry);
    const auto firstAction =
        std::find_if(m_order.begin(), m_order.end(), [](const SidebarEntry *other) { return !other->isPage(); });
    m_order.insert(firstAction, entry);
}

void Sidebar::addBottomAction(const QString &id, const QString &text, const QString &icon)
{
    SidebarEntry *entry = addEntry(id, text, icon, false);
    m_bottom->addWidget(entry);
    m_order.append(entry);
}

void Sidebar::choose(const QString &id)
{
    if (m_entries.value(id)->isPage()) {
        setCurrent(id);
    }
    emit activated(id);
}

void Sidebar::setCurrent(const QString &id)
{
    m_current = id;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        entry.value()->setCurrent(entry.key() == id);
    }
}

void Sidebar::setCount(const QString &id, int count, Urgency urgency, const QString &description)
{
    if (SidebarEntry *entry = m_entries.value(id)) {
        entry->setCount(count, urgency, description);
    }
}

void Sidebar::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), c.sidebar);
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? QRect(0, 0, 1, height())
                                                          : QRect(width() - 1, 0, 1, height()),
                     c.hairline);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const auto focused =
        std::find_if(m_order.begin(), m_order.end(), [](const SidebarEntry *entry) { return entry->hasFocus(); });
    if (focused == m_order.end()) {
        return QWidget::keyPressEvent(event);
    }
    const qsizetype last = m_order.size() - 1;
    qsizetype at = focused - m_order.begin();
    switch (event->key()) {
    case Qt::Key_Up:
        at = std::max<qsizetype>(0, at - 1);
        break;
    case Qt::Key_Down:
        at = std::min(last, at + 1);
        break;
    case Qt::Key_Home:
        at = 0;
        break;
    case Qt::Key_End:
        at = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_order[at]->click();
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    m_order[at]->setFocus(Qt::TabFocusReason);
}

} // namespace dropbeat

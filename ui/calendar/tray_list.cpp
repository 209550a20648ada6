// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/tray_list.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kMostShown = 8;

} // namespace

TrayList::TrayList(CalendarModel &model, QWidget *parent)
    : QListWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("tray"));
    setAccessibleName(tr("Unscheduled touchpoints"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setDragEnabled(true); // so that a press leaves the others selected; the drag itself is EntryDrag's
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemDoubleClicked, this,
            [this](QListWidgetItem *item) { emit openWanted(m_entries[static_cast<size_t>(row(item))].touchpoint); });
}

void TrayList::refresh()
{
    std::vector<TrayEntry> entries = m_model.book().tray(m_model.filter());
    if (entries != m_entries) {
        m_entries = std::move(entries);
        clear();
        for (const TrayEntry &entry : m_entries) {
            QPixmap swatch(10, 10);
            swatch.fill(Theme::onCard(QColor(entry.colour)));
            auto *item = new QListWidgetItem(swatch, entry.title, this);
            QStringList facts{entry.channelName};
            if (!entry.dropName.isEmpty()) {
                facts << entry.dropName;
            }
            if (entry.proposed.isValid()) {
                facts << tr("proposed for %1").arg(whenText(entry.proposed));
            }
            item->setToolTip(entry.title + u'\n' + facts.join(QStringLiteral(" · ")));
            item->setData(Qt::AccessibleTextRole,
                          entry.title + QStringLiteral(", ") + facts.join(QStringLiteral(", ")));
        }
    }
    const int rows = std::clamp(count(), 0, kMostShown);
    setFixedHeight(rows * (count() > 0 ? sizeHintForRow(0) : 0) + 4);
    setVisible(count() > 0);
}

void TrayList::setTarget(bool target)
{
    if (target != m_target) {
        m_target = target;
        viewport()->update();
    }
}

std::vector<TrayEntry> TrayList::selectedEntries() const
{
    std::vector<TrayEntry> chosen;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->isSelected()) {
            chosen.push_back(m_entries[static_cast<size_t>(i)]);
        }
    }
    return chosen;
}

std::vector<Id<Touchpoint>> TrayList::selectedIds() const
{
    std::vector<Id<Touchpoint>> ids;
    for (const TrayEntry &entry : selectedEntries()) {
        ids.push_back(entry.touchpoint);
    }
    return ids;
}

void TrayList::mousePressEvent(QMouseEvent *event)
{
    QListWidget::mousePressEvent(event);
    m_pressed = event->pos();
    m_maybeDrag = event->button() == Qt::LeftButton && itemAt(event->pos()) && !m_model.plan().isReadOnly();
}

void TrayList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_maybeDrag && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_maybeDrag = false;
        m_dragging = true;
        const QListWidgetItem *item = itemAt(m_pressed);
        const QPoint grip = item ? m_pressed - visualItemRect(item).topLeft() : QPoint(10, 8);
        emit dragBegan(selectedEntries(), event->globalPosition().toPoint(), grip);
    }
    if (m_dragging) {
        emit dragMoved(event->globalPosition().toPoint());
    }
}

void TrayList::mouseReleaseEvent(QMouseEvent *event)
{
    m_maybeDrag = false;
    if (m_dragging) {
        m_dragging = false;
        emit dragDropped(event->globalPosition().toPoint());
        return;
    }
    QListWidget::mouseReleaseEvent(event);
}

void TrayList::keyPressEvent(QKeyEvent *event)
{
    if (m_dragging && event->key() == Qt::Key_Escape) {
        m_dragging = false;
        emit dragCancelled();
        return;
    }
    const std::vector<Id<Touchpoint>> ids = selectedIds();
    const bool writable = !m_model.plan().isReadOnly() && !ids.empty();
    if (writable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit scheduleWanted(ids);
    } else if (!ids.empty() && event->key() == Qt::Key_F2) {
        emit openWanted(ids.front());
    } else if (writable && event->key() == Qt::Key_Delete) {
        emit deleteWanted(ids);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void TrayList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (m_target) {
        QPainter painter(viewport());
        painter.setPen(QPen(Theme::current().accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace dropbeat

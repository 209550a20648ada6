// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_history_panel.h"

#include "core/store/plan.h"
#include "ui/shell/undo_history_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>

namespace dropbeat {

UndoHistoryPanel::UndoHistoryPanel(QWidget *parent)
    : QDockWidget(tr("Undo history"), parent)
    , m_model(new UndoHistoryModel(this))
    , m_view(new QTableView(this))
{
    setObjectName(QStringLiteral("undoHistory"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_view->setModel(m_model);
    styleTable(*m_view);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->horizontalHeader()->setSectionResizeMode(UndoHistoryModel::What, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(UndoHistoryModel::When, QHeaderView::ResizeToContents);
    m_view->setAccessibleName(tr("Undo history"));
    m_view->setToolTip(tr("Double click or press Enter to go to a change"));
    m_view->installEventFilter(this);
    setWidget(m_view);
    setTitleBarWidget(makeTitle());
    setMinimumWidth(280);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit goToRequested(m_model->seqAt(index.row())); });
}

QWidget *UndoHistoryPanel::makeTitle()
{
    auto *title = new QWidget(this);
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(10, 10, 6, 8);
    row->addWidget(new ToneLabel(windowTitle(), Tone::Ink, FontRole::Strong, title), 1);
    QToolButton *hide = makeIconButton(QStringLiteral("close"), tr("Close the undo history"), title);
    connect(hide, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(hide);
    return title;
}

void UndoHistoryPanel::setPlan(Plan *plan)
{
    m_plan = plan;
    if (plan) {
        connect(plan, &Plan::changed, this, &UndoHistoryPanel::refreshSoon);
    }
    refresh();
}

void UndoHistoryPanel::refreshSoon()
{
    m_dirty = true;
    if (m_coming || !isVisible()) {
        return;
    }
    m_coming = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_coming = false;
            refresh();
        },
        Qt::QueuedConnection);
}

void UndoHistoryPanel::refresh()
{
    m_dirty = false;
    if (!m_plan) {
        m_model->setEntries({}, QTimeZone::utc(), {});
        return;
    }
    m_model->setEntries(m_plan->history(), m_plan->tables().profile().timeZone, m_plan->today());
    m_view->setCurrentIndex(m_model->index(m_model->currentRow(), 0));
}

void UndoHistoryPanel::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

bool UndoHistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
            emit goToRequested(m_model->seqAt(m_view->currentIndex().row()));
            return true;
        }
    }
    return QDockWidget::eventFilter(watched, event);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QTableView;

namespace dropbeat {

class Plan;
class UndoHistoryModel;

/// Lists what was done to the plan and goes back, or forward again, to any of it by double click or Enter.
class UndoHistoryPanel : public QDockWidget
{
    Q_OBJECT

public:
    explicit UndoHistoryPanel(QWidget *parent = nullptr);

    /// Null: empty.
    void setPlan(Plan *plan);
    QTableView *view() const { return m_view; }

signals:
    void goToRequested(qint64 seq);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refreshSoon();
    void refresh();

    Plan *m_plan = nullptr;
    UndoHistoryModel *m_model;
    QTableView *m_view;
    bool m_dirty = true;
    bool m_coming = false;
};

} // namespace dropbeat

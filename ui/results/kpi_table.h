// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/kpi_table_model.h"

#include <QWidget>

class QTableView;

namespace dropbeat {

/// The KPI table: names and benchmarks stand still, the columns beside them scroll when there are many. Choosing a line
/// chooses the KPI of the charts; clicking a column chooses what it is about.
class KpiTable : public QWidget
{
    Q_OBJECT

public:
    explicit KpiTable(QWidget *parent = nullptr);

    void setContent(const ResultsContent *content, size_t kpi, const QString &chosen);
    void setChosen(size_t kpi, const QString &chosen);
    KpiTableModel *model() const { return m_model; }
    QTableView *names() const { return m_names; }
    QTableView *values() const { return m_values; }

signals:
    void kpiChosen(int kpi);
    void rowChosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void currentMoved(const QModelIndex &current, const QModelIndex &previous);
    void layOut();

    KpiTableModel *m_model;
    QTableView *m_names;
    QTableView *m_values;
    bool m_setting = false;
};

} // namespace dropbeat

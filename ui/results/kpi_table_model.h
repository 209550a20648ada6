// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/results/results_content.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// Every KPI against its benchmark, with a column for each row of the page's content.
class KpiTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Band, FirstRow };

    explicit KpiTableModel(QObject *parent = nullptr);
    /// The content outlives the model or is replaced before it goes.
    void setContent(const ResultsContent *content, const QString &chosen);
    void setChosen(const QString &chosen);
    QString rowIdAt(int column) const;
    int columnOf(const QString &rowId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant nameData(size_t kpi, int role) const;
    QVariant bandData(size_t kpi, int role) const;
    QVariant valueData(size_t kpi, const ResultsRow &row, int role) const;

    const ResultsContent *m_content = nullptr;
    QString m_chosen;
};

/// The same with every figure in a row of its own, for files: interval, benchmark, standing and the counts.
ChartTable kpiTable(const ResultsContent &content);

} // namespace dropbeat

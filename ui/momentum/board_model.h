// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/kpi_board.h"

#include <QAbstractTableModel>
#include <QColor>

namespace dropbeat {

/// All drops (rows) by all KPIs (columns): the figure, shaded by how it stands against its target or benchmark, with a
/// shape that says the same.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(const KpiBoard &board);
    Id<Drop> dropAt(int row) const;
    QString kpiAt(int column) const; ///< empty for the first column

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant kpiData(const BoardRow &row, size_t kpi, int role) const;

    KpiBoard m_board;
};

/// Whether a figure is on the good side of its target, or without one of its benchmark.
enum class BoardHeat { None, Good, Bad };
BoardHeat boardHeat(const Kpi &kpi, const Judgement &judgement);

} // namespace dropbeat

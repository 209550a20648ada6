// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/occasion.h"

#include <QAbstractTableModel>

#include <vector>

namespace dropbeat {

/// The plan's cutoffs, each with the last day an order can be placed.
class CutoffsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Carrier, Service, Country, For, LastDay, Handling, OrderBy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<Cutoff> rows, QDate today);
    const Cutoff *row(int row) const;
    int rowOf(Id<Cutoff> cutoff) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Cutoff> m_rows;
    QDate m_today;
};

/// "Wed 16 Dec", with the year when it is not this one.
QString cutoffDayText(QDate day, QDate today);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineup/lineup_view.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The touchpoints of the days to come: day, what, channel.
class WeekModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Where, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<LineupTouchpoint> rows);
    const LineupTouchpoint &at(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<LineupTouchpoint> m_rows;
};

} // namespace dropbeat

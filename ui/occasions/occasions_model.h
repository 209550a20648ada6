// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/occasion_edits.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The days a brand plans around, by their next one: to be read and chosen from; the fields below the table change
/// them.
class OccasionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Rule, Next, Countries, Marks, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setLines(std::vector<OccasionLine> lines, QDate today);
    const OccasionLine *line(int row) const;
    /// The row of an occasion, by its key or its id; -1: none.
    int rowOf(const Occasion &occasion) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const OccasionLine &line, int column) const;

    std::vector<OccasionLine> m_lines;
    QDate m_today;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/momentum.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// Customers by the month of their first order: how many, and how many of them came back, shaded by that share; the
/// newest month first and all together in the last row.
class CohortModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Month, Customers, Known, Back, Rate, Between, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setCohorts(const std::vector<Cohort> &cohorts, const Cohort &all, int windowDays);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Cohort &cohort, int column) const;

    std::vector<Cohort> m_rows;
    double m_highest = 0; ///< rate of a month
    int m_windowDays = 0;
};

/// "19.3 %"
QString shareText(double share);
/// "14.2 % to 25.4 %"
QString intervalText(const Interval &interval);

} // namespace dropbeat

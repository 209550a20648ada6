// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/schedule_changes.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// What a file would change, line by line, each to be ticked or left. Removals begin unticked.
class ChangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Take, What, When, Title, Details, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setChanges(std::vector<ScheduleChange> changes);
    std::vector<ScheduleChange> chosen() const;
    int chosenCount() const;
    void chooseAll(bool all);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    std::vector<ScheduleChange> m_changes;
    std::vector<bool> m_chosen;
};

} // namespace dropbeat

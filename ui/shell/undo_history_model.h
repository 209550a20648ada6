// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace dropbeat {

/// The edits of a plan, newest first, and at the end the plan as it began.
class UndoHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, When, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// zone: of the times shown; of today only the time is.
    void setEntries(std::vector<HistoryEntry> entries, const QTimeZone &zone, QDate today);
    /// What Plan::goTo takes to make the row the last edit in effect.
    qint64 seqAt(int row) const;
    /// The row of the last edit in effect.
    int currentRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isBeginning(int row) const { return row == static_cast<int>(m_entries.size()); }

    std::vector<HistoryEntry> m_entries;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace dropbeat

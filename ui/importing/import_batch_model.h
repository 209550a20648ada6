// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/import_batch.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace dropbeat {

/// The imports of a plan, newest first.
class ImportBatchModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Files, Kind, Days, New, Replaced, Unchanged, Rejected, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// zone: the plan's, in which the time of an import is shown.
    void setBatches(std::vector<ImportBatch> batches, const QTimeZone &zone);
    const std::vector<ImportBatch> &batches() const { return m_batches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ImportBatch &batch, int column) const;

    std::vector<ImportBatch> m_batches;
    QTimeZone m_zone;
};

} // namespace dropbeat

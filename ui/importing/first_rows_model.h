// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognition.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The first rows of a file as they were understood, under what their columns mean. Columns not imported are left out.
class FirstRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setLayout(const Layout &layout);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SeenColumn> m_columns;
    QList<QStringList> m_rows;
};

} // namespace dropbeat

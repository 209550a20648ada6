// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The orders of a ledger one by one, the newest first. A row is put into words when it is looked at, so a list of a
/// hundred thousand costs no more than one of ten.
class OrdersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, When, Revenue, Kinds, Stands, Credit, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setBook(const SharedLedger &book);
    void setFilter(const LedgerFilter &filter);
    const LedgerFilter &filter() const { return m_filter; }
    void setModel(CreditModel model);
    CreditModel creditModel() const { return m_model; }
    /// Index into the ledger's orders; -1 for no row.
    qint64 orderAt(int row) const;
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(size_t order, int column) const;

    SharedLedger m_book;
    LedgerFilter m_filter;
    CreditModel m_model = CreditModel::LastEvidence;
    std::vector<quint32> m_shown;
};

} // namespace dropbeat

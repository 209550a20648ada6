// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/line_bank.h"
#include "core/base/money.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The lines of a bank that match what is typed, in its order.
class LineBankModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, HowItDid, Uses, Last, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBank(LineBank bank, const Currency &currency);
    void setFilter(const QString &typed);
    const BankLine *at(int row) const; ///< null: no such row
    int rowOf(const QString &text) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const BankLine &line, int column) const;

    LineBank m_bank;
    Currency m_currency;
    QString m_typed;
    std::vector<size_t> m_shown;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/drop_money.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// What each drop earned: from revenue to profit, with break-even. A part that is not known shows "—", and its tooltip
/// says that the profit is that much too high.
class ProfitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Revenue,
        Discounts,
        Returns,
        Goods,
        Fulfilment,
        Shoot,
        Ads,
        Other,
        Profit,
        BreakEven,
        Claimed,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<DropMoney> &rows, const Currency &currency, QDate today);
    Id<Drop> dropAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const DropMoney &money, int column) const;
    QString remark(const DropMoney &money, int column) const;

    std::vector<DropMoney> m_rows;
    Currency m_currency;
    QDate m_today;
};

/// "12 pieces, since 9 Nov", "41 pieces to go"…
QString breakEvenText(const DropMoney &money, QDate today);
/// "Profit was € 820 when the drop was closed on 1 Oct; 4 pieces came back since (€ 310): now € 590."; empty otherwise.
QString restatedText(const DropMoney &money, const Currency &currency, QDate today);
/// What is not taken off the profit because nobody said what it was.
QString missingText(const DropProfit &profit);

} // namespace dropbeat

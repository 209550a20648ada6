// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dropbeat {

/// The products of a drop, and a last row that makes one of the name typed in it. Writes through the actions.
class ProductsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Sku, Price, Cost, Stock, ColumnCount };

    ProductsModel(Plan &plan, Report report, QObject *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    std::optional<Product> productAt(int row) const;
    int rowOf(Id<Product> product) const;
    bool removeAt(int row);
    /// Moves the product of a row up (−) or down (+).
    void move(int row, int by);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Product &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QString text(const Product &product, int column) const;
    void write(Product product, int column, const QString &text);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    Currency m_currency;
    std::vector<Product> m_rows; ///< the last one without id is the row for a new one
};

} // namespace dropbeat

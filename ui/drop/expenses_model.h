// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dropbeat {

QString expenseKindText(ExpenseKind kind);

/// What a drop costs, as spent and as planned, and a last row that makes an expense of the name typed in it.
class ExpensesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Spent, Planned, ColumnCount };

    ExpensesModel(Plan &plan, Report report, QObject *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    std::optional<Expense> expenseAt(int row) const;
    int rowOf(Id<Expense> expense) const;
    bool removeAt(int row);
    void setKind(int row, ExpenseKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Expense &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QString text(const Expense &expense, int column) const;
    void write(Expense expense, int column, const QString &typed);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    Currency m_currency;
    std::vector<Expense> m_rows; ///< the last one without id is the row for a new one
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/code_book.h"
#include "ui/attribution/attribution_context.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dropbeat {

/// The promo codes of a drop, edited in place. Writes through the actions.
class CodesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Code, Discount, From, Until, ForChannel, Creator, Planned, Counted, Links, ColumnCount };

    CodesModel(Plan &plan, Id<Drop> drop, ReportError report, QObject *parent = nullptr);

    void reload();
    std::optional<PromoCode> codeAt(int row) const;
    int rowOf(Id<PromoCode> code) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CodeRow &row, int column) const;
    QString toolTip(const CodeRow &row, int column) const;
    void write(PromoCode code, int column, const QString &typed);
    void writeDiscount(PromoCode &code, const QString &typed) const;

    Plan &m_plan;
    Id<Drop> m_drop;
    ReportError m_report;
    Currency m_currency;
    std::vector<Channel> m_channels;
    std::vector<CodeRow> m_rows;
};

} // namespace dropbeat

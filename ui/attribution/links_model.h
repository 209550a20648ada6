// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The links as a table: what each is, its tags, its code, where it lands, and who clicked. Shows; changes nothing.
class LinksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Tagged, Code, Landing, Clicks, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBook(const LinkBook &book);
    const LinkBook &book() const { return m_book; }
    /// Null for a row that is not there.
    const LinkRow *rowAt(int row) const;
    int rowOf(Id<Link> link) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LinkRow &row, int column) const;
    QString toolTip(const LinkRow &row, int column) const;

    LinkBook m_book;
};

} // namespace dropbeat

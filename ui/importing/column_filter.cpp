// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/column_filter.h"

#include "ui/importing/column_model.h"

namespace dropbeat {

ColumnFilter::ColumnFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
}

void ColumnFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ColumnFilter::setShowAll(bool showAll)
{
    m_showAll = showAll;
    invalidateFilter();
}

void ColumnFilter::arrange()
{
    invalidate();
    sort(0);
}

bool ColumnFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, ColumnModel::InFile, parent);
    if (!m_text.isEmpty()) {
        return index.data().toString().contains(m_text, Qt::CaseInsensitive) ||
               index.siblingAtColumn(ColumnModel::Means).data().toString().contains(m_text, Qt::CaseInsensitive);
    }
    return m_showAll || sourceModel()->rowCount() <= kFew || index.data(ColumnModel::MattersRole).toBool();
}

bool ColumnFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool first = left.data(ColumnModel::MattersRole).toBool();
    const bool second = right.data(ColumnModel::MattersRole).toBool();
    return first != second && sourceModel()->rowCount() > kFew ? first : left.row() < right.row();
}

} // namespace dropbeat

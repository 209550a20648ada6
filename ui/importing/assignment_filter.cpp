// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/assignment_filter.h"

#include "ui/importing/assignment_model.h"

namespace dropbeat {

AssignmentFilter::AssignmentFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(AssignmentModel::SortRole);
    setDynamicSortFilter(false); // a row that has just been assigned stays under the hand
    setSortLocaleAware(true);
}

void AssignmentFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void AssignmentFilter::setOnlyUnassigned(bool only)
{
    m_onlyUnassigned = only;
    invalidateFilter();
}

bool AssignmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, AssignmentModel::Ad, parent);
    if (m_onlyUnassigned && !index.data(AssignmentModel::UnassignedRole).toBool()) {
        return false;
    }
    return m_text.isEmpty() || index.data(AssignmentModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace dropbeat

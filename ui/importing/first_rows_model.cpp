// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/first_rows_model.h"

#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

namespace dropbeat {

void FirstRowsModel::setLayout(const Layout &layout)
{
    beginResetModel();
    m_columns.clear();
    for (const SeenColumn &column : layout.columns) {
        if (column.use.role != ColumnRole::Ignore && column.use.role != ColumnRole::Check) {
            m_columns << column;
        }
    }
    m_rows = layout.firstRows;
    endResetModel();
}

int FirstRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FirstRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FirstRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QString text = m_rows[index.row()].value(m_columns[index.column()].index);
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter |
            (m_columns[index.column()].use.role == ColumnRole::Measure ? Qt::AlignRight : Qt::AlignLeft));
    case ToneRole:
        return static_cast<int>(text == QStringLiteral("—") ? Tone::Muted : Tone::Ink);
    default:
        return {};
    }
}

QVariant FirstRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size()) {
        return {};
    }
    const SeenColumn &column = m_columns[section];
    if (role == Qt::DisplayRole) {
        return column.use.text();
    }
    if (role == Qt::ToolTipRole) {
        return column.header;
    }
    if (role == Qt::TextAlignmentRole && column.use.role == ColumnRole::Measure) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    return {};
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/column_model.h"

#include "ui/importing/choice_cell.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace dropbeat {

namespace {

/// Uses are the same choice whatever rate a check compares.
bool sameChoice(const ColumnUse &a, const ColumnUse &b)
{
    return a.role == b.role && (a.role != ColumnRole::Measure || a.measure == b.measure);
}

bool matters(const SeenColumn &column)
{
    return column.uncertain || column.use.role != ColumnRole::Ignore;
}

} // namespace

ColumnModel::ColumnModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_uses(allColumnUses())
{
    for (const ColumnUse &use : m_uses) {
        m_useNames << use.text();
    }
}

void ColumnModel::setLayout(const Layout &layout)
{
    const bool sameColumns =
        std::ranges::equal(layout.columns, m_layout.columns, {}, &SeenColumn::header, &SeenColumn::header);
    if (sameColumns && !layout.columns.isEmpty()) { // keep selection and place in the list
        m_layout = layout;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_layout = layout;
    endResetModel();
}

int ColumnModel::mattering() const
{
    return static_cast<int>(std::ranges::count_if(m_layout.columns, matters));
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_layout.columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const SeenColumn &column = m_layout.columns[index.row()];
    if (role == MattersRole) {
        return matters(column);
    }
    switch (index.column()) {
    case InFile:
        return inFile(column, role);
    case Arrow:
        if (role == Qt::DisplayRole) {
            return QGuiApplication::layoutDirection() == Qt::RightToLeft ? QStringLiteral("←") : QStringLiteral("→");
        }
        return {};
    case Means:
        return means(column, role);
    case FirstRow:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
            return column.firstValue.isEmpty() && role == Qt::DisplayRole ? QStringLiteral("—") : column.firstValue;
        }
        if (role == Qt::TextAlignmentRole) {
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        }
        return role == ToneRole ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    }
    return {};
}

QVariant ColumnModel::inFile(const SeenColumn &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column.header.isEmpty() ? tr("Column %1").arg(column.index + 1) : column.header;
    case Qt::ToolTipRole:
        return column.why.isEmpty() ? column.header : column.header + u'\n' + column.why;
    case SubtitleRole:
        return column.uncertain ? column.why : QString();
    case MarkRole:
        return static_cast<int>(column.uncertain ? Mark::Triangle : Mark::None);
    case Qt::AccessibleTextRole:
        return column.uncertain ? tr("%1, uncertain: %2").arg(column.header, column.why) : column.header;
    default:
        return {};
    }
}

QString ColumnModel::meaning(const SeenColumn &column) const
{
    const bool claimed = m_layout.mapping.claims.value_or(false);
    if (column.use.role == ColumnRole::Measure && isShopMeasure(column.use.measure) && claimed) {
        return tr("%1, as the platform claims").arg(column.use.text());
    }
    return column.use.role == ColumnRole::Ignore ? tr("— not imported") : column.use.text();
}

QVariant ColumnModel::means(const SeenColumn &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return meaning(column);
    case Qt::ToolTipRole:
        return column.why.isEmpty() ? meaning(column) : meaning(column) + u'\n' + column.why;
    case BadgeToneRole:
        return static_cast<int>(column.uncertain ? BadgeTone::Warn : BadgeTone::Plain);
    case ChoiceRole:
        return true;
    case ChoiceCell::ChoicesRole:
        return m_useNames;
    case ChoiceCell::ChosenRole: {
        const auto found =
            std::ranges::find_if(m_uses, [&](const ColumnUse &use) { return sameChoice(use, column.use); });
        return static_cast<int>(found - m_uses.begin());
    }
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == FirstRow) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::DisplayRole) {
        return QStringList{tr("In the file"), QString(), tr("Means"), tr("First row")}.value(section);
    }
    return {};
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Means ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int choice = value.toInt();
    if (role != Qt::EditRole || index.column() != Means || choice < 0 || choice >= m_uses.size()) {
        return false;
    }
    SeenColumn &column = m_layout.columns[index.row()];
    column.use = m_uses[choice];
    column.uncertain = false;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit useChosen(column.index, column.use);
    return true;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/change_model.h"

#include "ui/widgets/drop_words.h"

#include <algorithm>

namespace dropbeat {

namespace {

QString kindText(ScheduleChange::Kind kind)
{
    switch (kind) {
    case ScheduleChange::Kind::Update:
        return ChangeModel::tr("Changed");
    case ScheduleChange::Kind::Addition:
        return ChangeModel::tr("New");
    case ScheduleChange::Kind::Day:
        return ChangeModel::tr("Quiet day");
    case ScheduleChange::Kind::Removal:
        return ChangeModel::tr("Delete");
    }
    return {};
}

} // namespace

void ChangeModel::setChanges(std::vector<ScheduleChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_chosen.clear();
    for (const ScheduleChange &change : m_changes) {
        m_chosen.push_back(change.kind != ScheduleChange::Kind::Removal);
    }
    endResetModel();
    emit chosenChanged();
}

std::vector<ScheduleChange> ChangeModel::chosen() const
{
    std::vector<ScheduleChange> chosen;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        if (m_chosen[i]) {
            chosen.push_back(m_changes[i]);
        }
    }
    return chosen;
}

int ChangeModel::chosenCount() const
{
    return static_cast<int>(std::ranges::count(m_chosen, true));
}

void ChangeModel::chooseAll(bool all)
{
    m_chosen.assign(m_chosen.size(), all);
    if (!m_changes.empty()) {
        emit dataChanged(index(0, Take), index(rowCount() - 1, Take), {Qt::CheckStateRole});
    }
    emit chosenChanged();
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<size_t>(index.row());
    const ScheduleChange &change = m_changes.at(row);
    if (role == Qt::CheckStateRole && index.column() == Take) {
        return m_chosen[row] ? Qt::Checked : Qt::Unchecked;
    }
    if (role == Qt::AccessibleTextRole) {
        return QStringList{kindText(change.kind), change.title, change.details.join(QStringLiteral("; "))}.join(
            QStringLiteral(", "));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Take:
        return {};
    case What:
        return kindText(change.kind);
    case When:
        if (change.day) {
            return dayText(change.when.date);
        }
        return change.when.isValid() ? whenText(change.when) : tr("No date");
    case Title:
        return change.title;
    default:
        return change.details.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral("; "));
    }
}

bool ChangeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Take) {
        return false;
    }
    m_chosen[static_cast<size_t>(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Take ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Take:
        return tr("Take");
    case What:
        return tr("Change");
    case When:
        return tr("When");
    case Title:
        return tr("Title");
    default:
        return tr("What becomes different");
    }
}

} // namespace dropbeat

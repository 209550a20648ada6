// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_history_model.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dropbeat {

void UndoHistoryModel::setEntries(std::vector<HistoryEntry> entries, const QTimeZone &zone, QDate today)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_zone = zone;
    m_today = today;
    endResetModel();
}

qint64 UndoHistoryModel::seqAt(int row) const
{
    if (isBeginning(row)) {
        return m_entries.empty() ? 0 : m_entries.back().seq - 1; // earlier ones that are not listed stay
    }
    return m_entries[static_cast<size_t>(row)].seq;
}

int UndoHistoryModel::currentRow() const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [](const HistoryEntry &entry) { return !entry.undone; });
    return static_cast<int>(found - m_entries.begin());
}

int UndoHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size()) + 1;
}

int UndoHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UndoHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int row = index.row();
    if (role == MarkRole) {
        return static_cast<int>(index.column() == What && row == currentRow() ? Mark::Circle : Mark::None);
    }
    if (isBeginning(row)) {
        if (role == Qt::DisplayRole) {
            return index.column() != What ? QString()
                   : m_entries.empty()    ? tr("No changes yet")
                                          : tr("Before all these changes");
        }
        return role == ToneRole ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    }
    const HistoryEntry &entry = m_entries[static_cast<size_t>(row)];
    const QDateTime at = entry.at.toTimeZone(m_zone);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == What) {
            return entry.label;
        }
        return at.date() == m_today ? timeText(at.time()) : whenText({at.date(), at.time()});
    case ToneRole:
        return static_cast<int>(entry.undone ? Tone::Faint : index.column() == When ? Tone::Muted : Tone::Ink);
    case Qt::AccessibleTextRole:
        return entry.undone && index.column() == What ? QVariant(tr("%1, undone").arg(entry.label)) : QVariant();
    case Qt::ToolTipRole:
        return entry.author.isEmpty() ? entry.label : tr("%1, by %2").arg(entry.label, entry.author);
    default:
        return {};
    }
}

QVariant UndoHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == What ? tr("Change") : tr("When");
}

} // namespace dropbeat

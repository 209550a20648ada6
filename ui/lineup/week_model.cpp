// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/week_model.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

namespace dropbeat {

void WeekModel::setRows(std::vector<LineupTouchpoint> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int WeekModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WeekModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WeekModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const LineupTouchpoint &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == When) {
            return row.isToday ? tr("Today") : weekdayText(row.when.date);
        }
        return index.column() == What ? row.what : row.channel;
    case SubtitleRole:
        if (index.column() == When) {
            return timeText(row.when.time);
        }
        return index.column() == What ? QVariant(row.whose) : QVariant();
    case Qt::ToolTipRole:
        return QStringList{row.what, row.whose, row.why, longWhenText(row.when)}.join(u'\n');
    case ToneRole:
        if (index.column() == When) {
            return static_cast<int>(row.isToday ? Tone::Accent : Tone::Muted);
        }
        return static_cast<int>(Tone::Ink);
    case StrongRole:
        return index.column() == When && row.isToday;
    case SwatchRole:
        return index.column() == Where ? QVariant(row.channelColour) : QVariant();
    default:
        return {};
    }
}

QVariant WeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == When ? tr("When") : section == What ? tr("Touchpoint and why") : tr("Channel");
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/occasions/cutoffs_model.h"

#include "core/rhythm/cutoffs.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

namespace dropbeat {

QString cutoffDayText(QDate day, QDate today)
{
    if (!day.isValid()) {
        return QStringLiteral("—");
    }
    const QString text = QLocale().toString(day, QStringLiteral("ddd ")) + dayText(day);
    return day.year() == today.year() ? text : text + u' ' + QString::number(day.year());
}

void CutoffsModel::setRows(std::vector<Cutoff> rows, QDate today)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    endResetModel();
}

const Cutoff *CutoffsModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<size_t>(row)] : nullptr;
}

int CutoffsModel::rowOf(Id<Cutoff> cutoff) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<size_t>(row)].id == cutoff) {
            return row;
        }
    }
    return -1;
}

int CutoffsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CutoffsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CutoffsModel::data(const QModelIndex &index, int role) const
{
    const Cutoff *cutoff = row(index.row());
    if (!cutoff) {
        return {};
    }
    const QDate by = orderBy(*cutoff);
    if (role == ToneRole) {
        const bool over = by < m_today;
        const bool strong = index.column() == Carrier || index.column() == OrderBy;
        return int(over ? Tone::Faint : strong ? Tone::Ink : Tone::Muted);
    }
    if (role == StrongRole) {
        return index.column() == OrderBy;
    }
    if (role == Qt::TextAlignmentRole) {
        return int((index.column() == Handling ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return cutoff->source;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Carrier:
        return cutoff->carrier;
    case Service:
        return cutoff->service;
    case Country:
        return cutoff->country;
    case For:
        return cutoff->occasion;
    case LastDay:
        return cutoffDayText(cutoff->lastDay, m_today);
    case Handling:
        return tr("%n day(s)", nullptr, cutoff->handlingDays);
    default:
        return cutoffDayText(by, m_today);
    }
}

QVariant CutoffsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Handling ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Carrier:
        return tr("Carrier");
    case Service:
        return tr("Service");
    case Country:
        return tr("To");
    case For:
        return tr("In time for");
    case LastDay:
        return tr("Carrier's last day");
    case Handling:
        return tr("Handling");
    default:
        return tr("Order by");
    }
}

} // namespace dropbeat

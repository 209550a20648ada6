// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/case_model.h"

#include "core/moments/episode_words.h"

namespace dropbeat {

CaseModel::CaseModel(QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(std::move(zone))
{}

void CaseModel::setCases(std::vector<ShownCase> cases)
{
    beginResetModel();
    m_cases = std::move(cases);
    endResetModel();
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ShownCase &one = at(index.row());
    if (role == Qt::ToolTipRole) {
        return episodeSentence(one.episode, m_zone);
    }
    if (role == Qt::TextAlignmentRole) {
        return index.column() == After ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Shopper:
        return one.shopper;
    case When:
        return eventTimeText(one.episode.trigger, m_zone);
    case What:
        return episodeEndWords(one.episode.end);
    case After:
        return one.episode.endAt > one.episode.trigger ? stretchText(one.episode.endAt - one.episode.trigger)
                                                       : tr("at once");
    default:
        return {};
    }
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == After) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Shopper:
        return tr("Shopper");
    case When:
        return tr("Triggered");
    case What:
        return tr("What became of it");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace dropbeat

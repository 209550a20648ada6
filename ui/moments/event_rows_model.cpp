// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/event_rows_model.h"

#include "core/domain/shop_event.h"
#include "core/moments/episode_words.h"
#include "core/moments/rule_words.h"

#include <QLocale>

namespace dropbeat {

EventRowsModel::EventRowsModel(QTimeZone zone, Currency currency, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(std::move(zone))
    , m_currency(std::move(currency))
{}

void EventRowsModel::setRows(std::vector<EventPreview::Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int EventRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventRowsModel::valueText(const EventPreview::Row &row) const
{
    if (!row.value) {
        return {};
    }
    const QLocale locale;
    return row.event == QLatin1String(shop_event::kPoints) ? locale.toString(*row.value)
                                                           : Money{*row.value}.text(m_currency, locale);
}

QVariant EventRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const EventPreview::Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Value) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case When:
        return eventTimeText(row.seconds, m_zone, true);
    case Shopper:
        return row.shopper;
    case Event:
        return eventName(row.event);
    case Item:
        return row.item;
    case Value:
        return valueText(row);
    default:
        return {};
    }
}

QVariant EventRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Shopper:
        return tr("Shopper");
    case Event:
        return tr("What happened");
    case Item:
        return tr("Item");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

} // namespace dropbeat

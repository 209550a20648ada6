// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_preview.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The first events of a file as they are understood.
class EventRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Shopper, Event, Item, Value, ColumnCount };

    EventRowsModel(QTimeZone zone, Currency currency, QObject *parent = nullptr);
    void setRows(std::vector<EventPreview::Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString valueText(const EventPreview::Row &row) const;

    QTimeZone m_zone;
    Currency m_currency;
    std::vector<EventPreview::Row> m_rows;
};

} // namespace dropbeat

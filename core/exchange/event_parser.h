// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/order_origin.h"
#include "core/exchange/order_rows_reader.h"

namespace dropbeat {

/// Turns rows that name an order, or the visit it came from, into evidence for it: purchases that a pixel or a server
/// told a platform, answers to a survey, visits with their channel and campaign. Pixel and server tell the same event
/// under one key: it counts once, as the one of both that says more.
class EventParser : public OrderRowsReader
{
public:
    EventParser(const OrderPlan &plan, ImportReport &report);

    OrderRows finish() override;

protected:
    void readRow() override;

private:
    bool isPurchase() const;
    QString saidByPixel() const;
    std::vector<Evidence> evidenceOfRow();
    void add(OrderEvent event);

    OrderOrigin m_origin;
    OrderRows m_rows;
    QHash<QString, std::vector<size_t>> m_byKey; ///< places in the events, by the event's key
    qint64 m_otherEvents = 0;
    qint64 m_withoutOrder = 0;
    qint64 m_silent = 0; ///< rows that say nothing of where the order comes from
};

} // namespace dropbeat

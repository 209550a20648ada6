// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/customer_key.h"
#include "core/exchange/order_origin.h"
#include "core/exchange/order_plan.h"
#include "core/exchange/row.h"

#include <vector>

namespace dropbeat {

/// What one row of an order export tells of who bought and where they come from.
struct OrderRowFacts
{
    std::optional<qint64> customer; ///< by the best mark of the row
    CustomerMark mark = CustomerMark::Id;
    std::vector<Evidence> evidence; ///< each once
};

/// Reads these from rows, each by itself: half the work of a file of orders, done ahead of the rest.
class OrderFactsReader
{
public:
    explicit OrderFactsReader(const OrderPlan &plan);

    /// Of every record of the batch, in its order.
    std::vector<OrderRowFacts> read(const RecordBatch &batch);

private:
    OrderRowFacts readRow(const Row &row);
    void readCustomer(const Row &row, OrderRowFacts &facts);
    void readOrigin(const Row &row);

    const OrderPlan &m_plan;
    CustomerKeys m_customers;
    OrderOrigin m_origin;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"
#include "core/store/bulk_insert.h"

#include <QByteArray>

namespace dropbeat {

/// Columns of order_ without id and batch, in the order that addOrder(), bindOrder() and readOrder() use.
const std::string &orderColumns();
int orderColumnCount();
void addOrder(BulkInsert &insert, const Order &order);
/// Binds the columns from that parameter on.
void bindOrder(SQLite::Statement &statement, int first, const Order &order);
/// The columns from that one on; without id and lines.
Order readOrder(SQLite::Statement &row, int first);

/// An order with its lines as superseded_order keeps it, and back. Without its id.
QByteArray orderJson(const Order &order);
Order orderFromJson(const QByteArray &json);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite.h"

#include <QtGlobal>

namespace dropbeat {

/// How many orders are of the customer whose hash this is.
qint64 ordersOfCustomer(SQLite::Database &database, qint64 customer);

/// Makes a customer unknown in every order and in what imports keep of orders they replaced; the orders stay. What is
/// given up is overwritten in the file. Inside the caller's transaction; PRAGMA secure_delete has to be on. How many
/// orders it was.
qint64 eraseCustomer(SQLite::Database &database, qint64 customer);

} // namespace dropbeat

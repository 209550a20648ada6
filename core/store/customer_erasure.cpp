// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/customer_erasure.h"

#include "core/store/connection.h"

namespace dropbeat {

namespace {

/// A customer as orderJson() writes it, with what follows, so that no other number is meant.
std::string asKept(qint64 customer)
{
    return "\"customer\":\"" + std::to_string(customer) + "\",";
}

} // namespace

qint64 ordersOfCustomer(SQLite::Database &database, qint64 customer)
{
    SQLite::Statement query(database, "SELECT count(*) FROM order_ WHERE customer = ?");
    query.bind(1, number(customer));
    query.executeStep();
    return query.getColumn(0).getInt64();
}

qint64 eraseCustomer(SQLite::Database &database, qint64 customer)
{
    SQLite::Statement orders(database, "UPDATE order_ SET customer = NULL WHERE customer = ?");
    orders.bind(1, number(customer));
    const qint64 count = orders.exec();
    SQLite::Statement kept(database,
                           "UPDATE superseded_order SET was = replace(was, ?1, ''), told = replace(told, ?1, '') "
                           "WHERE instr(was, ?1) > 0 OR instr(told, ?1) > 0");
    kept.bind(1, asKept(customer));
    kept.exec();
    return count;
}

} // namespace dropbeat

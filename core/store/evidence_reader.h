// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_rows.h"
#include "core/domain/ledger_scope.h"
#include "core/domain/order_counting.h"
#include "core/store/sqlite.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// Reads orders with their evidence for the ledger: two scans beside each other, some hundred thousand orders in a
/// fraction of a second.
class EvidenceReader
{
public:
    explicit EvidenceReader(SQLite::Database &database)
        : m_database(database)
    {}

    /// The orders of the scope's days that count, by id. The scope's drop is the ledger's business: evidence tells it.
    LedgerRows rows(const LedgerScope &scope, const OrderCounting &counting) const;
    /// An order with its lines.
    std::optional<Order> order(qint64 id) const;

private:
    SQLite::Database &m_database;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/code_use.h"
#include "core/store/sqlite.h"

#include <vector>

namespace dropbeat {

/// Sums of how codes are used, made anew from orders and evidence: at the end of an import that touched either, so that
/// no review goes over orders. Cancelled orders don't count. A customer's first order is the first in the plan.
void makeCodeSums(SQLite::Database &database);

/// Reads what makeCodeSums() made.
class CodeSums
{
public:
    explicit CodeSums(SQLite::Database &database)
        : m_database(database)
    {}
    std::vector<CodeDay> days() const;      ///< by code and day
    std::vector<CodeBeside> beside() const; ///< by code

private:
    SQLite::Database &m_database;
};

} // namespace dropbeat

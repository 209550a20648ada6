// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"

#include <QDate>

namespace dropbeat {

/// Which orders a question about attribution is over: those of one drop or of all, on days of the plan's zone.
struct LedgerScope
{
    Id<Drop> drop; ///< null: all drops
    QDate from;    ///< not valid: from the first order on
    QDate to;      ///< inclusive; not valid: until the last

    friend bool operator==(const LedgerScope &, const LedgerScope &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/order_counting.h"
#include "core/exchange/format_catalog.h"
#include "core/exchange/parsed_file.h"

#include <QString>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace dropbeat {

/// What reading has to know of the plan.
struct PlanFacts
{
    Currency currency;
    QString brand;
    OrderCounting counting = usualOrderCounting(); ///< for the sums in reports of orders
    QString customerSalt = {};                     ///< empty: customers are left out
    QTimeZone timeZone = QTimeZone::utc();         ///< of the shop's wall clock
    qint64 sameEventWithin = kSameEventUsually;    ///< seconds
};

/// What a person asked for beside the file itself.
struct ParseOptions
{
    QString kind;                         ///< --as; empty: find out
    int part = 0;                         ///< --part: which of several tables below each other; 0: the fittest
    std::optional<ColumnMapping> mapping; ///< --map or a profile; absent: as recognised
    std::optional<Period> period;         ///< --period, for files without dates
    QString table;                        ///< which table of the file; empty: the mapping's, else the likeliest
    bool withoutMoney = false;            ///< leave out spend and revenue (a file in another currency)
};

/// Called every few milliseconds with the bytes read and the size of the file; false cancels.
using ParseProgress = std::function<bool(qint64 bytesDone, qint64 bytesTotal)>;

/// Reads a whole export into result rows, or orders, or what tells of orders. Uses one more thread while it runs and
/// nothing afterwards. Throws Error: Refused with a way on (unknown kind, period missing, currency not the plan's,
/// ambiguous dates), Cancelled, Failed (the file can't be read). Faults of single rows are in the report.
ParsedFile parseResults(const QString &file, const FormatCatalog &catalog, const PlanFacts &plan,
                        const ParseOptions &options = {}, const ParseProgress &progress = {});

} // namespace dropbeat

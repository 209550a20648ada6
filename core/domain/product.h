// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"

#include <QString>

#include <optional>

namespace dropbeat {

/// Something a drop sells. Money in minor units of the plan's currency; what is not known is absent.
struct Product
{
    Id<Product> id;
    Id<Drop> drop;
    QString sku;
    QString name;
    std::optional<qint64> price;
    std::optional<qint64> unitCost;
    std::optional<qint64> stock; ///< pieces
    int position = 0;

    friend bool operator==(const Product &, const Product &) = default;
};

enum class ExpenseKind { Shoot, Samples, Ads, Fees, Other };

QString expenseKindId(ExpenseKind kind); ///< shoot, samples, ads, fees, other
std::optional<ExpenseKind> expenseKindFromId(const QString &id);

/// What a drop costs besides its products, as planned and as spent, in minor units.
struct Expense
{
    Id<Expense> id;
    Id<Drop> drop;
    ExpenseKind kind = ExpenseKind::Other;
    QString title;
    std::optional<qint64> planned;
    std::optional<qint64> spent;
    int position = 0;

    friend bool operator==(const Expense &, const Expense &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <optional>
#include <vector>

namespace dropbeat {

// What a person does to a drop's products and money. Each is one entry of the undo history; each throws Error when it
// can't be done. Money in minor units of the plan's currency; none may be negative.

/// Adds a product behind the others of its drop. Returns its id.
Id<Product> addProduct(Plan &plan, Product product);
void updateProduct(Plan &plan, const Product &product, const QString &gesture = {});
void removeProduct(Plan &plan, Id<Product> product);
/// Moves a product so many places up (−) or down (+).
void moveProduct(Plan &plan, Id<Product> product, int by);

/// How many products a table brought in.
struct ProductsTaken
{
    int added = 0;
    int changed = 0; ///< the drop had one with that SKU (or, without SKUs, that name): its figures were taken over

    friend bool operator==(const ProductsTaken &, const ProductsTaken &) = default;
};
/// Takes a pasted or imported table over, in one edit; what the table does not say of a known product stays.
ProductsTaken takeProducts(Plan &plan, Id<Drop> drop, const std::vector<Product> &products);

Id<Expense> addExpense(Plan &plan, Expense expense);
void updateExpense(Plan &plan, const Expense &expense, const QString &gesture = {});
void removeExpense(Plan &plan, Id<Expense> expense);
/// What all expenses of a drop may come to; none takes the limit away.
void setBudget(Plan &plan, Id<Drop> drop, std::optional<qint64> budget);

/// A drop's money at a glance.
struct BudgetSum
{
    qint64 planned = 0;
    qint64 spent = 0;
    std::optional<qint64> budget; ///< the drop's, else what is planned when anything is

    /// What has been spent beyond the budget; 0 within it.
    qint64 over() const { return budget && spent > *budget ? spent - *budget : 0; }
    friend bool operator==(const BudgetSum &, const BudgetSum &) = default;
};
BudgetSum budgetOf(const Drop &drop, const std::vector<Expense> &expenses);

} // namespace dropbeat

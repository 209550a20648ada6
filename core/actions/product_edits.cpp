// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/product_edits.h"

#include "core/actions/edit_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

void requirePositive(std::initializer_list<std::optional<qint64>> figures)
{
    for (const auto &figure : figures) {
        if (figure.value_or(0) < 0) {
            throw refusal(tr("Prices, costs and pieces can't be negative."));
        }
    }
}

/// A product needs a name; one that only has an SKU is called by it.
Product checked(Product product)
{
    product.sku = product.sku.trimmed();
    const QString name = product.name.trimmed();
    product.name = requireName(name.isEmpty() ? product.sku : name, tr("A product needs a name."));
    requirePositive({product.price, product.unitCost, product.stock});
    return product;
}

Expense checked(Expense expense)
{
    expense.title = requireName(expense.title, tr("An expense needs a name."));
    requirePositive({expense.planned, expense.spent});
    return expense;
}

template <class T> int positionBehind(const std::vector<T> &rows)
{
    return rows.empty() ? 0 : rows.back().position + 1;
}

bool isSame(const Product &known, const Product &taken)
{
    if (!known.sku.isEmpty() || !taken.sku.isEmpty()) {
        return known.sku.compare(taken.sku, Qt::CaseInsensitive) == 0;
    }
    return known.name.compare(taken.name, Qt::CaseInsensitive) == 0;
}

/// known, with what the table says of it.
Product updated(Product known, const Product &taken)
{
    known.name = taken.name;
    known.price = taken.price ? taken.price : known.price;
    known.unitCost = taken.unitCost ? taken.unitCost : known.unitCost;
    known.stock = taken.stock ? taken.stock : known.stock;
    return known;
}

} // namespace

Id<Product> addProduct(Plan &plan, Product product)
{
    product = checked(std::move(product));
    product.position = positionBehind(plan.tables().products().ofDrop(product.drop));
    product.id = plan.newId<Product>();
    plan.edit(tr("New product “%1”").arg(product.name),
              [product](Tables &tables) { tables.products().insert(product); });
    return product.id;
}

void updateProduct(Plan &plan, const Product &product, const QString &gesture)
{
    const Product changed = checked(product);
    plan.edit(
        tr("Change product “%1”").arg(changed.name), [changed](Tables &tables) { tables.products().update(changed); },
        gesture);
}

void removeProduct(Plan &plan, Id<Product> product)
{
    const auto row = plan.tables().products().get(product);
    plan.edit(tr("Delete product “%1”").arg(row ? row->name : QString()),
              [product](Tables &tables) { tables.products().remove(product); });
}

void moveProduct(Plan &plan, Id<Product> product, int by)
{
    const auto row = plan.tables().products().get(product);
    plan.edit(tr("Move product “%1”").arg(row ? row->name : QString()), [product, by](Tables &tables) {
        if (const auto moved = tables.products().get(product)) {
            moveRow<Product>(tables.products(), tables.products().ofDrop(moved->drop), product, by);
        }
    });
}

ProductsTaken takeProducts(Plan &plan, Id<Drop> drop, const std::vector<Product> &products)
{
    std::vector<Product> rows = plan.tables().products().ofDrop(drop);
    const size_t known = rows.size();
    std::vector<bool> touched(known, false);
    int position = positionBehind(rows);
    for (Product product : products) {
        product = checked(std::move(product));
        const auto same =
            std::find_if(rows.begin(), rows.end(), [&product](const Product &row) { return isSame(row, product); });
        if (same != rows.end()) {
            const Product before = *same;
            *same = updated(*same, product);
            const auto at = static_cast<size_t>(same - rows.begin());
            if (at < known && *same != before) {
                touched[at] = true;
            }
            continue;
        }
        product.drop = drop;
        product.position = position++;
        product.id = plan.newId<Product>();
        rows.push_back(product);
    }
    ProductsTaken taken{static_cast<int>(rows.size() - known),
                        static_cast<int>(std::count(touched.begin(), touched.end(), true))};
    if (taken.added + taken.changed > 0) {
        plan.edit(tr("Take over %n product(s)", nullptr, taken.added + taken.changed),
                  [rows, known, touched](Tables &tables) {
                      for (size_t i = 0; i < rows.size(); ++i) {
                          if (i >= known) {
                              tables.products().insert(rows[i]);
                          } else if (touched[i]) {
                              tables.products().update(rows[i]);
                          }
                      }
                  });
    }
    return taken;
}

Id<Expense> addExpense(Plan &plan, Expense expense)
{
    expense = checked(std::move(expense));
    expense.position = positionBehind(plan.tables().expenses().ofDrop(expense.drop));
    expense.id = plan.newId<Expense>();
    plan.edit(tr("New expense “%1”").arg(expense.title),
              [expense](Tables &tables) { tables.expenses().insert(expense); });
    return expense.id;
}

void updateExpense(Plan &plan, const Expense &expense, const QString &gesture)
{
    const Expense changed = checked(expense);
    plan.edit(
        tr("Change expense “%1”").arg(changed.title), [changed](Tables &tables) { tables.expenses().update(changed); },
        gesture);
}

void removeExpense(Plan &plan, Id<Expense> expense)
{
    const auto row = plan.tables().expenses().get(expense);
    plan.edit(tr("Delete expense “%1”").arg(row ? row->title : QString()),
              [expense](Tables &tables) { tables.expenses().remove(expense); });
}

void setBudget(Plan &plan, Id<Drop> drop, std::optional<qint64> budget)
{
    requirePositive({budget});
    plan.edit(tr("Set the budget of “%1”").arg(dropName(plan, drop)), [drop, budget](Tables &tables) {
        if (auto row = tables.drops().get(drop)) {
            row->budget = budget;
            tables.drops().update(*row);
        }
    });
}

BudgetSum budgetOf(const Drop &drop, const std::vector<Expense> &expenses)
{
    BudgetSum sum;
    bool isPlanned = false;
    for (const Expense &expense : expenses) {
        sum.planned += expense.planned.value_or(0);
        sum.spent += expense.spent.value_or(0);
        isPlanned = isPlanned || expense.planned;
    }
    sum.budget = drop.budget ? drop.budget : isPlanned ? std::optional(sum.planned) : std::nullopt;
    return sum;
}

} // namespace dropbeat

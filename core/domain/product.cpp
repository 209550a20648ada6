// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/product.h"

namespace dropbeat {

QString expenseKindId(ExpenseKind kind)
{
    switch (kind) {
    case ExpenseKind::Shoot:
        return QStringLiteral("shoot");
    case ExpenseKind::Samples:
        return QStringLiteral("samples");
    case ExpenseKind::Ads:
        return QStringLiteral("ads");
    case ExpenseKind::Fees:
        return QStringLiteral("fees");
    case ExpenseKind::Other:
        return QStringLiteral("other");
    }
    return {};
}

std::optional<ExpenseKind> expenseKindFromId(const QString &id)
{
    for (const ExpenseKind kind :
         {ExpenseKind::Shoot, ExpenseKind::Samples, ExpenseKind::Ads, ExpenseKind::Fees, ExpenseKind::Other}) {
        if (id == expenseKindId(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace dropbeat

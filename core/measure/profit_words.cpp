// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profit_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace dropbeat {

namespace {

struct ProfitWords
{
    Q_DECLARE_TR_FUNCTIONS(ProfitWords)
};

QString returnsText(const Restatement &restated, const Currency &currency)
{
    const QString amount = Money{restated.lateReturns}.text(currency, QLocale());
    if (restated.lateReturnedUnits <= 0) {
        return ProfitWords::tr("returns of %1").arg(amount);
    }
    return ProfitWords::tr("returns of %1 (%n piece(s))", nullptr, static_cast<int>(restated.lateReturnedUnits))
        .arg(amount);
}

} // namespace

QString profitPartName(ProfitPart part)
{
    switch (part) {
    case ProfitPart::Revenue:
        return ProfitWords::tr("revenue");
    case ProfitPart::Discounts:
        return ProfitWords::tr("discounts");
    case ProfitPart::Returns:
        return ProfitWords::tr("returns");
    case ProfitPart::CostOfGoods:
        return ProfitWords::tr("cost of goods");
    case ProfitPart::Fulfilment:
        return ProfitWords::tr("fulfilment");
    case ProfitPart::Shoot:
        return ProfitWords::tr("shoot");
    case ProfitPart::Ads:
        return ProfitWords::tr("ads");
    case ProfitPart::Other:
        return ProfitWords::tr("other expenses");
    }
    return {};
}

QString missingPartsText(const DropProfit &profit)
{
    QStringList names;
    for (const ProfitPart part : profit.missing) {
        names << profitPartName(part);
    }
    return names.isEmpty() ? QString()
                           : ProfitWords::tr("Without %1: not known yet").arg(QLocale().createSeparatedList(names));
}

QString restatementText(const Restatement &restated, const Currency &currency)
{
    const QLocale locale;
    const QString then = Money{restated.then.profit.value_or(0)}.text(currency, locale);
    const QString now = Money{restated.now.profit.value_or(0)}.text(currency, locale);
    if (restated.lateReturns > 0) {
        return ProfitWords::tr("Restated: %1 came after it was closed, so that the profit is %2, not %3.")
            .arg(returnsText(restated, currency), now, then);
    }
    return ProfitWords::tr("Restated: figures came after it was closed, so that the profit is %1, not %2.")
        .arg(now, then);
}

} // namespace dropbeat

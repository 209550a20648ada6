// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_currency.h"

#include "core/base/error.h"
#include "core/exchange/header_key.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Signs that several currencies share, and whose they can be.
const QHash<QString, QStringList> &sharedSigns()
{
    static const QHash<QString, QStringList> signs{
        {QStringLiteral("$"), QStringLiteral("USD CAD AUD NZD SGD HKD MXN TWD CLP COP ARS BRL").split(u' ')},
        {QStringLiteral("¥"), QStringLiteral("JPY CNY").split(u' ')},
        {QStringLiteral("元"), QStringLiteral("CNY TWD HKD").split(u' ')},
        {QStringLiteral("£"), QStringLiteral("GBP EGP").split(u' ')},
        {QStringLiteral("kr"), QStringLiteral("SEK NOK DKK ISK").split(u' ')},
        {QStringLiteral("kr."), QStringLiteral("SEK NOK DKK ISK").split(u' ')},
        {QStringLiteral("lei"), QStringLiteral("RON MDL").split(u' ')}};
    return signs;
}

const QHash<QString, QString> &ownSigns()
{
    static const QHash<QString, QString> signs = [] {
        QHash<QString, QString> map{
            {QStringLiteral("US$"), QStringLiteral("USD")}, {QStringLiteral("A$"), QStringLiteral("AUD")},
            {QStringLiteral("AU$"), QStringLiteral("AUD")}, {QStringLiteral("C$"), QStringLiteral("CAD")},
            {QStringLiteral("CA$"), QStringLiteral("CAD")}, {QStringLiteral("S$"), QStringLiteral("SGD")},
            {QStringLiteral("HK$"), QStringLiteral("HKD")}, {QStringLiteral("NT$"), QStringLiteral("TWD")},
            {QStringLiteral("원"), QStringLiteral("KRW")},  {QStringLiteral("円"), QStringLiteral("JPY")},
            {QStringLiteral("Rp."), QStringLiteral("IDR")}, {QStringLiteral("Fr."), QStringLiteral("CHF")},
            {QStringLiteral("₽"), QStringLiteral("RUB")},   {QStringLiteral("₪"), QStringLiteral("ILS")}};
        const QStringList codes = Currency::codes();
        for (const QString &code : codes) {
            const QString sign = Currency{code}.sign();
            if (sign != code && !sharedSigns().contains(sign)) {
                map.insert(sign, code);
            }
        }
        return map;
    }();
    return signs;
}

} // namespace

FileCurrency currencyOf(const TableHead &head, const ColumnMapping &mapping, const SampleRows &sample)
{
    if (mapping.currency) {
        return {mapping.currency, {}};
    }
    if (!sample.currencyCell.isEmpty()) {
        if (const auto currency = Currency::fromCode(sample.currencyCell)) {
            return {currency, {}};
        }
    }
    std::optional<Currency> named;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const auto currency = splitCurrency(head.keys.value(column.index)).currency;
        if (!column.use.isMoney() || !currency) {
            continue;
        }
        if (named && *named != *currency && !mapping.withoutMoney) {
            throw Error(Error::Kind::Refused, Tr::tr("The file has money in two currencies."),
                        Tr::tr("Its columns name %1 and %2.").arg(named->code, currency->code),
                        Tr::tr("Export it in one currency, leave one of the columns out in the column mapping, or "
                               "import without money."));
        }
        named = currency;
    }
    if (named) {
        return {named, {}};
    }
    if (const auto code = Currency::fromCode(ownSigns().value(sample.currencySign, sample.currencySign))) {
        return {code, {}};
    }
    return {std::nullopt, sample.currencySign};
}

bool canBe(const QString &sign, const Currency &currency)
{
    const auto shared = sharedSigns().constFind(sign);
    return shared == sharedSigns().constEnd() || shared->contains(currency.code);
}

} // namespace dropbeat

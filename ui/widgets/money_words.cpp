// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_words.h"

#include "ui/widgets/kpi_words.h"

#include <QLocale>

#include <cmath>

namespace dropbeat {

QString amountText(std::optional<qint64> minor, const Currency &currency)
{
    return minor ? Money{*minor}.text(currency, QLocale(), *minor % currency.minorPerMajor() != 0)
                 : QStringLiteral("—");
}

std::optional<qint64> amountFromText(const QString &text, const Currency &currency)
{
    Kpi money;
    money.unit = KpiUnit::Money;
    const auto value = kpiFromText(money, text, currency);
    return value ? std::optional<qint64>(std::llround(*value)) : std::nullopt;
}

} // namespace dropbeat

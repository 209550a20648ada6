// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QString>

#include <optional>

namespace dropbeat {

/// A header as it is compared: without BOM, NFKC (full-width brackets become plain ones), case-folded, underscores and
/// hyphens as spaces, single spaces, none beside brackets.
QString headerKey(const QString &header);

/// A header key without the currency at its end, and that currency: "amount spent(usd)" gives "amount spent" and USD.
struct HeaderWithCurrency
{
    QString key;
    std::optional<Currency> currency;
};
HeaderWithCurrency splitCurrency(const QString &key);

} // namespace dropbeat

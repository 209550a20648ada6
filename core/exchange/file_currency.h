// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sample_rows.h"

namespace dropbeat {

/// The currency of a file's money, or only the sign it uses when several currencies share it.
struct FileCurrency
{
    std::optional<Currency> currency;
    QString sign;
};

/// From the mapping, else the currency column, else the headers of the money columns, else the signs beside amounts.
/// Throws Error (Refused) when the headers name two.
FileCurrency currencyOf(const TableHead &head, const ColumnMapping &mapping, const SampleRows &sample);

/// Whether amounts written with this sign can be of the currency: "$" can be USD, CAD, AUD and more.
bool canBe(const QString &sign, const Currency &currency);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/product.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace dropbeat {

/// Products out of a file or the clipboard: without ids and drop, position from 0.
struct ProductsFile
{
    std::vector<Product> products;
    QStringList problems; ///< what could not be taken, with row and column, translated

    friend bool operator==(const ProductsFile &, const ProductsFile &) = default;
};

/// Reads Shopify's products CSV (the headers of the admin's export up to 2024 and those since: "Variant SKU" or "SKU",
/// "Variant Price" or "Price", one product per variant, rows of pictures alone left out), or a table with columns for
/// name, SKU, price, cost and stock under recognisable headers in English, German, French, Spanish or Italian, or such
/// a table without header: texts are name and SKU, numbers price, cost and stock in this order. A cell that can't be
/// read leaves its field absent and is told in problems; a row without any name is left out and told. Throws Error when
/// the bytes are no text table at all.
ProductsFile readProducts(const QByteArray &bytes, const Currency &currency);

} // namespace dropbeat

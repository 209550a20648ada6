// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/qr_symbol.h"
#include "ui/print/printed_page.h"

namespace dropbeat {

/// A symbol and what stands below it.
struct QrLabel
{
    QString name;
    QString address; ///< what the symbol says
    QString code;    ///< empty: none
};

/// Black on white, so many pixels a module, its quiet zone around it.
QImage qrImage(const QrSymbol &symbol, int pixels = 16);

/// Twelve to a page, for parcels, tags and the shop's window. Throws Error when one can't be made.
PrintedPages qrPages(const std::vector<QrLabel> &labels, const QString &title, const QPageSize &paper);

} // namespace dropbeat

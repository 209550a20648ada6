// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"
#include "core/exchange/sheet_table.h"

namespace dropbeat {

// Links as a table for those who post, mail and print them. Columns, in English in every language: drop, link, url,
// short_url, utm_source, utm_medium, utm_campaign, utm_content, utm_term, code, code_applied, landing, ga4_channel,
// clicks.

SheetTable linkSheet(const LinkBook &book);
/// UTF-8 with a mark, RFC 4180.
QByteArray linkCsv(const LinkBook &book);
/// For the clipboard: a line a link, its name, address and code, separated by tabs.
QString linkTsv(const LinkBook &book);
/// The same as a table of HTML, the addresses to click on.
QString linkHtml(const LinkBook &book);

/// A code's discount in words: "10 %", "€ 5.00", "free shipping".
QString discountText(const PromoCode &code, const Currency &currency);

} // namespace dropbeat

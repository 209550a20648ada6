// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/measure/profit.h"

#include <QString>

namespace dropbeat {

/// "cost of goods", within a sentence; translated.
QString profitPartName(ProfitPart part);
/// What a profit leaves out, or nothing: "Without fulfilment and ads: not known yet".
QString missingPartsText(const DropProfit &profit);
/// What became known after a drop was closed: "Restated: returns of € 160.00 (2 pieces) came after it was closed, so
/// that the profit is € 384.00, not € 494.00."
QString restatementText(const Restatement &restated, const Currency &currency);

} // namespace dropbeat

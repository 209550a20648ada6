// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/ledger.h"

#include <QJsonObject>
#include <QString>

namespace dropbeat {

// The ledger in the forms a command gives it out; credit under one model.

/// As `dropbeat ledger --json` prints it.
QJsonObject ledgerJson(const LedgerBook &book, CreditModel model);
/// For reading: how sure one can be, the kinds of evidence, and the credit by channel and drop.
QString ledgerText(const LedgerBook &book, CreditModel model);

/// Rows of equal channel and drop, the largest first.
std::vector<CreditRow> byChannelAndDrop(const CreditTable &table, CreditModel model);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/ledger.h"

#include <QString>

namespace dropbeat {

// How the ledger is told in words; list, dialog and tooltips say the same.

/// "TikTok · Knit Capsule": what a piece of evidence points to; empty when nobody knows.
QString meaningText(const LedgerBook &book, const Meaning &meaning);
/// What the evidence said, as a person reads it: "tiktok / paid-social, 2611-knit-capsule, style3-b".
QString saidText(const LedgerRows::Said &said);
/// How its meaning was found: "by the link “Bio link · Style 3 Ways B”".
QString meantByText(const LedgerBook &book, const Meaning &meaning);
/// "UTM and code agree: TikTok"; "Code says TikTok, survey says Email"; "Nothing points anywhere".
QString whyText(const LedgerBook &book, size_t order);
/// "UTM, code": the kinds that point somewhere; "—" without any.
QString kindsText(const OrderStanding &standing);
/// "agree", "contradict", "one kind", "unknown".
QString agreementText(Agreement agreement);
/// Where the credit of an order goes under a model: "TikTok", or "TikTok ½, Email ½" split; "Unknown" without evidence.
QString creditText(const LedgerBook &book, size_t order, CreditModel model);
/// Wall-clock time of the shop: "5 Nov, 18:30".
QString orderTimeText(qint64 at, QDate besides);
/// "30 days", or "any time" for 0.
QString windowText(int days);
/// Orders of parts, with one decimal when one is shared.
QString orderPartsText(qint64 parts);
/// What places are put together by: "Channel".
QString creditGroupingName(CreditGrouping grouping);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/meaning.h"
#include "core/domain/code_use.h"
#include "core/domain/finding.h"

#include <vector>

namespace dropbeat {

/// The thresholds of the rules below, from resources/presets/ledger-rules.json, which says why they are what they are.
struct LedgerLimits
{
    qint64 outsideLeast = 0;   ///< uses of a code outside its days that make a finding
    qint64 elsewhereLeast = 0; ///< first-time customers with a code of one channel and evidence of another
    double elsewhereShare = 0; ///< and their part of all first-time customers with the code
    qint64 unknownLeast = 0;   ///< uses of a code that the plan does not know
    int recentDays = 0;        ///< what is longer ago is history and no finding any more
    qint64 claimsLeast = 0;    ///< claimed orders below which nothing is said
    QString source;
    QDate asOf;
};
LedgerLimits presetLedgerLimits();

/// What platforms say of a drop's orders, and what its shop had in the same days.
struct ClaimFact
{
    Drop drop;
    QDate from;
    QDate to;
    qint64 claimed = 0;
    QStringList platforms; ///< that claim orders, as people call them
    qint64 shop = 0;       ///< orders the shop had
};

struct LedgerRuleFacts
{
    std::vector<PromoCode> codes;
    std::vector<Drop> drops;
    std::vector<CodeDay> days;
    std::vector<CodeBeside> beside;
    std::vector<ClaimFact> claims;
    QDate today;
};

/// Rules: attribution.claims-above-sales, attribution.code-outside-period, attribution.code-leaked,
/// attribution.code-unknown.
std::vector<Finding> ledgerFindings(const LedgerRuleFacts &facts, const MeaningFinder &meanings,
                                    const LedgerLimits &limits);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/ledger.h"
#include "core/actions/results_view.h"
#include "core/attribution/ledger_rules.h"
#include "core/attribution/ledger_window.h"
#include "core/domain/platform_names.h"

#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

/// The drops of which both the shop and a platform tell orders, on whatever day: kept sums, quick to read.
QSet<Id<Drop>> dropsWithClaims(const Tables &tables)
{
    QSet<Id<Drop>> drops;
    const std::vector<Subject> subjects = tables.subjects().places();
    const bool shopTells = tables.orders().hasAny() || !std::ranges::all_of(subjects, &Subject::claims);
    if (shopTells && std::ranges::any_of(subjects, &Subject::claims)) {
        ResultQuery query;
        query.by = ResultGrouping::Drop;
        query.sumUnassigned = false;
        for (const ResultGroup &group : readResults(tables, query).rows) {
            if (group.counts.own[Measure::Orders] && group.counts.claimed[Measure::Orders].value_or(0) > 0) {
                drops.insert(group.drop);
            }
        }
    }
    return drops;
}

/// What of a drop's days is claimed and what the shop had, until today; nothing when a platform or the shop is silent.
std::optional<ClaimFact> claimOf(const Tables &tables, const std::vector<Drop> &drops, const Drop &drop, QDate today)
{
    const LedgerScope scope = ledgerWindow(drops, drop.id);
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    query.drop = drop.id;
    query.filter.from = scope.from;
    query.filter.to = std::min(scope.to, today);
    query.sumUnassigned = false;
    ClaimFact claim;
    claim.drop = drop;
    claim.from = query.filter.from;
    claim.to = query.filter.to;
    std::optional<qint64> shop;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        for (const SplitCounts::Source &source : group.counts.sources) {
            const auto orders = source.counts[Measure::Orders];
            if (source.claims && orders.value_or(0) > 0) {
                claim.claimed += *orders;
                claim.platforms << platformName(source.platform);
            }
        }
        if (const auto orders = group.counts.own[Measure::Orders]) {
            shop = shop.value_or(0) + *orders;
        }
    }
    if (!shop || claim.claimed == 0) {
        return std::nullopt;
    }
    claim.shop = *shop;
    claim.platforms.sort();
    claim.platforms.removeDuplicates();
    return claim;
}

} // namespace

std::vector<Finding> ledgerReview(const Tables &tables, QDate today)
{
    const LedgerLimits limits = presetLedgerLimits();
    LedgerRuleFacts facts;
    facts.drops = tables.drops().all();
    facts.codes = tables.promoCodes().all();
    facts.days = tables.codeSums().days();
    facts.beside = tables.codeSums().beside();
    facts.today = today;
    const QSet<Id<Drop>> claimed = dropsWithClaims(tables);
    for (const Drop &drop : facts.drops) {
        const QDate launch = drop.launch.date;
        if (claimed.contains(drop.id) && !drop.archived && launch.isValid() && launch <= today &&
            launch.daysTo(today) <= limits.recentDays + kLedgerDays) {
            if (auto claim = claimOf(tables, facts.drops, drop, today)) {
                facts.claims.push_back(std::move(*claim));
            }
        }
    }
    if (facts.days.empty() && facts.claims.empty()) {
        return {};
    }
    // Which channel a pixel speaks of its own words tell; the platforms' ads, of which there may be thousands, need
    // not.
    MeaningFacts meanings;
    meanings.channels = tables.channels().all();
    meanings.drops = facts.drops;
    meanings.touchpoints = tables.touchpoints().all();
    meanings.links = tables.links().all();
    meanings.codes = facts.codes;
    meanings.synonyms = tables.synonyms().all();
    return ledgerFindings(facts, MeaningFinder(meanings), limits);
}

} // namespace dropbeat

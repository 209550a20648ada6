// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_effect.h"

#include "core/actions/boost_edits.h"
#include "core/actions/results_view.h"

#include <algorithm>

namespace dropbeat {

namespace {

SplitCounts countsOf(const Tables &tables, const Variant &variant, Placement placement, QDate from, QDate to)
{
    ResultQuery query;
    query.clip = variant.clip;
    query.filter = {from, to, placement};
    query.sumUnassigned = false;
    SplitCounts counts;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        if (group.variant == variant.id) {
            counts += group.counts;
        }
    }
    return counts;
}

std::optional<double> ratio(std::optional<qint64> top, std::optional<qint64> bottom)
{
    return top && bottom && *bottom > 0 ? std::optional(static_cast<double>(*top) / static_cast<double>(*bottom))
                                        : std::nullopt;
}

} // namespace

std::optional<double> BoostEffect::perPiece(Measure measure) const
{
    return ratio(boosted.own[Measure::Spend], boosted.own[measure]);
}

std::optional<double> BoostEffect::perOrder() const
{
    const auto own = perPiece(Measure::Orders);
    return own ? own : ratio(boosted.own[Measure::Spend], boosted.claimed[Measure::Orders]);
}

std::vector<BoostEffect> readBoostEffects(const Tables &tables, Id<Clip> clip, QDate today)
{
    std::vector<BoostEffect> effects;
    for (const BoostFacts &facts : readBoosts(tables, clip)) {
        BoostEffect effect;
        effect.boost = facts.boost;
        effect.variant = facts.variant;
        effect.from = facts.boost.starts;
        effect.to = facts.boost.ends.isValid() ? std::min(facts.boost.ends, today) : today;
        if (effect.from <= effect.to) {
            effect.beforeFrom = effect.from.addDays(-(effect.from.daysTo(effect.to) + 1));
            effect.organic = countsOf(tables, effect.variant, Placement::Organic, effect.from, effect.to);
            effect.boosted = countsOf(tables, effect.variant, Placement::Boosted, effect.from, effect.to);
            effect.before =
                countsOf(tables, effect.variant, Placement::Organic, effect.beforeFrom, effect.from.addDays(-1));
        }
        effects.push_back(effect);
    }
    return effects;
}

} // namespace dropbeat

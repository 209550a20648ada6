// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_edits.h"

#include "core/actions/edit_rules.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// "Style 3 ways B"
QString variantText(const Tables &tables, const Variant &variant)
{
    const auto clip = tables.clips().get(variant.clip);
    return clip ? clip->name + u' ' + variant.letter : variant.letter;
}

void checkDays(const Boost &boost)
{
    if (!boost.starts.isValid()) {
        throw refusal(tr("A boost needs a day on which it starts."));
    }
    if (boost.ends.isValid() && boost.ends < boost.starts) {
        throw refusal(tr("The boost ends before it starts."));
    }
    if (boost.budget && *boost.budget <= 0) {
        throw refusal(tr("The budget is more than nothing."));
    }
}

} // namespace

Id<Boost> recordBoost(Plan &plan, Boost boost)
{
    checkDays(boost);
    const auto variant = plan.tables().variants().get(boost.variant);
    if (!variant) {
        throw refusal(tr("That variant has been deleted."));
    }
    if (!variant->isFrozen()) {
        throw refusal(tr("Variant %1 was not marked as posted.").arg(variant->letter),
                      tr("Mark it as posted on the Clips page: its content is kept then, so that the boost is provably "
                         "of the same creative."));
    }
    boost.hash = variant->frozenHash;
    boost.id = plan.newId<Boost>();
    plan.edit(tr("Boost %1").arg(variantText(plan.tables(), *variant)),
              [boost](Tables &tables) { tables.boosts().insert(boost); });
    return boost.id;
}

void updateBoost(Plan &plan, const Boost &boost, const QString &gesture)
{
    checkDays(boost);
    plan.edit(
        tr("Change a boost"),
        [boost](Tables &tables) {
            if (const auto row = tables.boosts().get(boost.id)) {
                Boost changed = boost;
                changed.hash = row->hash;
                changed.variant = row->variant;
                tables.boosts().update(changed);
            }
        },
        gesture);
}

void removeBoost(Plan &plan, Id<Boost> boost)
{
    plan.edit(tr("Delete a boost"), [boost](Tables &tables) { tables.boosts().remove(boost); });
}

Id<BoostChange> addBoostChange(Plan &plan, BoostChange change)
{
    const auto boost = plan.tables().boosts().get(change.boost);
    if (!boost) {
        throw refusal(tr("That boost has been deleted."));
    }
    if (!change.day.isValid() || change.day < boost->starts) {
        throw refusal(tr("The change comes before the boost."));
    }
    if (change.what == BoostChangeKind::Budget && change.budget.value_or(0) <= 0) {
        throw refusal(tr("The budget is more than nothing."));
    }
    change.id = plan.newId<BoostChange>();
    plan.edit(tr("Note a change of a boost"), [change](Tables &tables) { tables.boostChanges().insert(change); });
    return change.id;
}

void removeBoostChange(Plan &plan, Id<BoostChange> change)
{
    plan.edit(tr("Delete a change of a boost"), [change](Tables &tables) { tables.boostChanges().remove(change); });
}

std::vector<BoostFacts> readBoosts(const Tables &tables, Id<Clip> clip)
{
    std::vector<BoostFacts> all;
    for (const Boost &boost : tables.boosts().all()) {
        const auto variant = tables.variants().get(boost.variant);
        if (variant && (clip.isNull() || variant->clip == clip)) {
            all.push_back({boost, tables.boostChanges().ofBoost(boost.id), *variant, variantText(tables, *variant),
                           tables.profile().currency});
        }
    }
    return all;
}

std::vector<Finding> boostReview(const Tables &tables, QDate today)
{
    const BoostLimits limits = presetBoostLimits();
    std::vector<Finding> findings;
    for (const BoostFacts &facts : readBoosts(tables, {})) {
        if (facts.boost.ends.isValid() && facts.boost.ends < today) {
            continue;
        }
        for (const Finding &finding : boostFindings(facts, today, limits)) {
            if (finding.severity != FindingSeverity::Good) {
                findings.push_back(finding);
            }
        }
    }
    return findings;
}

} // namespace dropbeat

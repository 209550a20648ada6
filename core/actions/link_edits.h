// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"
#include "core/store/plan.h"

namespace dropbeat {

// What a person does to links, codes and the landing checklist. Each is one entry of the undo history; each throws
// Error when it can't be done.

/// How many links and codes were made.
struct LinksMade
{
    int links = 0;
    int codes = 0;

    friend bool operator==(const LinksMade &, const LinksMade &) = default;
};

/// Makes all links and codes that the drop still lacks (missingLinks), in one step. landing: where the new ones lead.
LinksMade makeMissingLinks(Plan &plan, Id<Drop> drop, const QString &landing = {});
/// A link by itself; its name is its content's where it has none. The id is given here.
Id<Link> addLink(Plan &plan, const Link &link);
void updateLink(Plan &plan, const Link &link, const QString &gesture = {});
void removeLinks(Plan &plan, const std::vector<Id<Link>> &links);
/// The same once more, below it, with a content of its own.
Id<Link> duplicateLink(Plan &plan, Id<Link> link);
void moveLink(Plan &plan, Id<Link> link, int by);

/// A code for a drop, with the name given or a proposed one.
Id<PromoCode> addCode(Plan &plan, const PromoCode &code);
/// A proposal for another code of the drop: of the channel or creator, with the discount and days of its others.
PromoCode proposedPromoCode(const Plan &plan, Id<Drop> drop, const QString &channel, const QString &creator);
/// The same for a code that customers hand to each other.
PromoCode proposedReferralCode(const Plan &plan, Id<Drop> drop);
void updateCode(Plan &plan, const PromoCode &code, const QString &gesture = {});
/// Links that carried it carry none from then on.
void removeCode(Plan &plan, Id<PromoCode> code);

/// Ticks an item, or opens it again; who looked and when is kept. who: empty: the plan's author.
void setLandingCheck(Plan &plan, const LandingCheck &check, bool done, const QString &who = {});
Id<LandingCheck> addLandingCheck(Plan &plan, Id<Drop> drop, const QString &title);
void renameLandingCheck(Plan &plan, Id<LandingCheck> check, const QString &title);
/// Only one's own items go.
void removeLandingCheck(Plan &plan, Id<LandingCheck> check);

void setConventions(Plan &plan, const LinkConventions &conventions);

} // namespace dropbeat

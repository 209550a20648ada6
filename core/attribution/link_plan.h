// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/link_facts.h"

#include <optional>

namespace dropbeat {

/// A link to be made, without id; newCode: the place of its code in LinkPlan::codes, when that is to be made, too.
struct PlannedLink
{
    Link link;
    std::optional<size_t> newCode;

    friend bool operator==(const PlannedLink &, const PlannedLink &) = default;
};

/// What a drop lacks: links and the codes they carry.
struct LinkPlan
{
    std::vector<PromoCode> codes; ///< without ids
    std::vector<PlannedLink> links;

    bool isEmpty() const { return codes.empty() && links.empty(); }
    friend bool operator==(const LinkPlan &, const LinkPlan &) = default;
};

/// All links and codes that a drop still lacks: one for every variant posted at a touchpoint of a channel that carries
/// links, else for the touchpoint itself, and one for every variant that is posted nowhere yet, on its clip's outlet. A
/// code for each channel that has its own: the one its scripts name, else a proposed one, valid from the first of the
/// channel's touchpoints, the launch at the latest, for kLedgerDays from the launch or a week past its last touchpoint.
/// landing: where they lead; empty: where the drop's other links lead, else as the conventions say.
LinkPlan missingLinks(const LinkView &view, Id<Drop> drop, const QString &landing = {});

/// A link for one touchpoint, or one variant at it, with a code that is there already.
Link linkFor(const LinkView &view, const Touchpoint &touchpoint, const Variant *variant, const QString &landing);
/// The variants that are posted at a touchpoint.
std::vector<const Variant *> variantsAt(const LinkView &view, Id<Touchpoint> touchpoint);
/// Whether a touchpoint should have a link: of a channel that carries links, and not a day of a series.
bool wantsLink(const LinkView &view, const Touchpoint &touchpoint);
bool hasLink(const LinkView &view, const Touchpoint &touchpoint);
/// The days on which a new code of this channel is valid.
std::pair<QDate, QDate> codePeriod(const LinkView &view, const Drop &drop, const QString &channel);

/// How many of a drop's touchpoints that should have a link have one, and how many there are.
std::pair<int, int> linkedTouchpoints(const LinkView &view, Id<Drop> drop);

} // namespace dropbeat

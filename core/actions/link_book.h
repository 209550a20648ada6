// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/channel_groups.h"
#include "core/attribution/landing_checks.h"
#include "core/attribution/link_plan.h"
#include "core/attribution/tagged_link.h"
#include "core/store/plan.h"

#include <optional>

namespace dropbeat {

/// A link as the page, the tables and the QR codes show it.
struct LinkRow
{
    Link link;
    QString dropName;
    QString code;                   ///< empty: none
    std::optional<qint64> planned;  ///< redemptions of the code expected
    std::optional<qint64> redeemed; ///< orders it was typed in, of whichever link; absent while there are no orders
    QString address;                ///< what is handed out; empty while the landing page is no address
    QString tagged;                 ///< "utm_source=…&utm_medium=…"
    LandingState landing = LandingState::NoPage;
    FiledAs filed;
    std::optional<qint64> clicks; ///< by the short link's service where it tells, else by the platform; as imported
    std::optional<qint64> shortClicks; ///< of its short link
    std::optional<qint64> platformClicks;

    /// The short link where there is one, else the address.
    const QString &handedOut() const { return link.shortUrl.isEmpty() ? address : link.shortUrl; }
};

/// The links of a drop, or of all, with all that is to be said about each.
struct LinkBook
{
    std::vector<LinkRow> rows;
    std::vector<PromoCode> codes; ///< of the same drops
    std::vector<Drop> drops;
    LinkConventions conventions;
};

LinkConventions readConventions(const Tables &tables);

/// What the rules look at: of one drop (null: of all that are not over), with all codes there are.
LinkFacts readLinkFacts(const Tables &tables, const LocalTime &now, Id<Drop> drop = {});
/// What the rules find about the drops that are not over, without what is set aside.
std::vector<Finding> linkReview(const Tables &tables, const LocalTime &now);
/// The same with touchpoints that have been read already, those of all drops that are not over among them; what is set
/// aside is in it.
std::vector<Finding> linkReview(const Tables &tables, const LocalTime &now, const std::vector<Touchpoint> &touchpoints);

/// null: all drops.
LinkBook readLinkBook(const Tables &tables, Id<Drop> drop);
/// The checklist of a drop as it is shown.
std::vector<ShownCheck> readChecklist(const Tables &tables, Id<Drop> drop);

/// How many of a drop's touchpoints that should have a link have one, and how many there are. {0, 0} while the drop
/// has no link or code at all: whoever does without is not behind.
std::pair<int, int> linksPresent(const Tables &tables, Id<Drop> drop);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/link.h"
#include "core/domain/whole_moment.h"

#include <QDate>

#include <optional>
#include <vector>

namespace dropbeat {

/// What the rules of moments look at.
struct MomentFacts
{
    std::vector<WholeMoment> moments;       ///< all of the board
    std::optional<FrequencyCap> shared;     ///< what one shopper gets at most, of everything
    std::vector<PromoCode> codes;           ///< of the plan
    std::vector<Link> links;                ///< of the plan
    std::vector<Id<Drop>> dropsWithProduct; ///< drops that sell something
    std::vector<QDate> orderBy;             ///< last days to order in time, whatever the occasion
    QDate today;
};

/// More moments than this on is more than a few.
constexpr int kMostMomentsOn = 5;

/// What there is to say of the moments that are on, and of the board as a whole. Rule ids begin with "moments.". Not
/// sorted.
std::vector<Finding> momentFindings(const MomentFacts &facts);
/// The same of one moment, whether or not it is on.
std::vector<Finding> findingsOfMoment(const MomentFacts &facts, const WholeMoment &whole);

/// Whether two moments are set going by what the same shopper does on the same day: both while browsing, both after
/// buying, both by trouble with an order, or both by the calendar.
bool canMeet(const MomentRule &a, const MomentRule &b);

/// The message with what the plan fills and what is said without the personal fields, as a shopper without a name sees
/// it.
QString shownText(const QString &text, const MomentFacts &facts, const Moment &moment);

} // namespace dropbeat

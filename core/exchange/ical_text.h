// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_schedule.h"

#include <QString>

#include <libical/ical.h>
#include <memory>

namespace dropbeat {

// What an event of a calendar says about a touchpoint, in both directions.

struct IcalComponentFree
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using IcalComponent = std::unique_ptr<icalcomponent, IcalComponentFree>;

/// Touchpoint::uid of one that came from elsewhere, else made of its row's id.
QString uidOf(const Touchpoint &touchpoint);
QString launchUid(Id<Drop> drop);
/// When a row was made, in milliseconds since 1970, from its id (IdMaker).
qint64 madeAt(qint64 rowId);

/// "TikTok · Try-on teaser"
QString summaryOf(const PlanSchedule &schedule, const Touchpoint &touchpoint);
/// The title out of a summary; one without the channel in front is a title as a whole.
QString titleFrom(const QString &summary, const QString &channelName);

/// Purpose, notes and a last line with drop, channel and owner.
QString descriptionOf(const PlanSchedule &schedule, const Touchpoint &touchpoint);
/// Takes purpose and notes out of a description that a person may have changed; what it does not name stays.
void takeDescription(const QString &description, Touchpoint &touchpoint);

/// A rule in libical's spelling, its end as a day: two rules that mean the same are the same text. Empty when libical
/// can't read it.
QString plainRule(const QString &rule);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/drop.h"
#include "core/domain/plan_profile.h"
#include "core/domain/touchpoint.h"
#include "core/rhythm/occasions.h"
#include "core/store/tables.h"

#include <QHash>

#include <vector>

namespace dropbeat {

/// What a plan says about when things happen, as files and prints of it need it: of the whole plan, or of one drop.
struct PlanSchedule
{
    PlanProfile profile;
    std::vector<Channel> channels;
    std::vector<Drop> drops;
    std::vector<Touchpoint> touchpoints;
    std::vector<std::pair<Id<Touchpoint>, QDate>> skipped;
    std::vector<Occasion> occasions; ///< one's own and those Dropbeat comes with, as shown in the calendar

    /// `only`: of that drop alone; null: everything, with the brand's own touchpoints.
    static PlanSchedule of(const Tables &tables, Id<Drop> only = {});

    const Drop *drop(Id<Drop> id) const;
    QString channelName(const QString &id) const;
    /// Its launch; not valid for a touchpoint of no drop.
    LocalTime launchOf(const Touchpoint &touchpoint) const;
    LocalTime when(const Touchpoint &touchpoint) const { return touchpoint.when(launchOf(touchpoint)); }
    /// Whether it stands in a calendar: it has a date, and its drop is not archived.
    bool isShown(const Touchpoint &touchpoint) const;
};

} // namespace dropbeat

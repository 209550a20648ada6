// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/local_time.h"
#include "core/domain/drop.h"
#include "core/domain/touchpoint.h"
#include "core/rhythm/recurrence.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace dropbeat {

/// One time that a touchpoint takes place.
struct Occurrence
{
    Id<Touchpoint> touchpoint;
    LocalTime when;
    QDate seriesDay; ///< the day of its series; not valid for one that does not repeat

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/// All touchpoints of a plan as the calendar wants them: by their days, repeating ones expanded for what is asked and
/// no more. Building it is linear in the touchpoints; asking is logarithmic plus what comes out.
class OccurrenceIndex
{
public:
    /// archived drops' touchpoints and unscheduled ones are left out.
    OccurrenceIndex(const std::vector<Drop> &drops, const std::vector<Touchpoint> &touchpoints,
                    const std::vector<std::pair<Id<Touchpoint>, QDate>> &skipped);

    /// From `from` to `to`, both included, by time.
    std::vector<Occurrence> between(QDate from, QDate to) const;

private:
    struct Series
    {
        Id<Touchpoint> touchpoint;
        LocalTime first;
        Recurrence recurrence;
        QSet<QDate> without;
    };

    std::vector<Occurrence> m_once; ///< by time
    std::vector<Series> m_series;
};

/// Whether it has a date and is not in the unscheduled tray.
bool isScheduled(const Touchpoint &touchpoint, const LocalTime &launch);

} // namespace dropbeat

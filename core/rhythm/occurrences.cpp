// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/occurrences.h"

#include <algorithm>

namespace dropbeat {

namespace {

bool isEarlier(const Occurrence &a, const Occurrence &b)
{
    return a.when == b.when ? a.touchpoint.value < b.touchpoint.value : a.when < b.when;
}

} // namespace

bool isScheduled(const Touchpoint &touchpoint, const LocalTime &launch)
{
    return touchpoint.state != TouchpointState::Unscheduled && touchpoint.when(launch).isValid();
}

OccurrenceIndex::OccurrenceIndex(const std::vector<Drop> &drops, const std::vector<Touchpoint> &touchpoints,
                                 const std::vector<std::pair<Id<Touchpoint>, QDate>> &skipped)
{
    QHash<Id<Drop>, const Drop *> byId;
    for (const Drop &drop : drops) {
        byId.insert(drop.id, &drop);
    }
    QHash<Id<Touchpoint>, QSet<QDate>> without;
    for (const auto &[series, day] : skipped) {
        without[series].insert(day);
    }
    for (const Touchpoint &touchpoint : touchpoints) {
        if (touchpoint.series) {
            without[touchpoint.series].insert(touchpoint.seriesDay);
        }
    }
    for (const Touchpoint &touchpoint : touchpoints) {
        const Drop *drop = byId.value(touchpoint.drop);
        const LocalTime launch = drop ? drop->launch : LocalTime();
        if ((drop && drop->archived) || !isScheduled(touchpoint, launch)) {
            continue;
        }
        const LocalTime when = touchpoint.when(launch);
        const auto recurrence =
            touchpoint.isRepeating() ? Recurrence::fromRule(touchpoint.repeats) : std::optional<Recurrence>();
        if (recurrence) {
            m_series.push_back({touchpoint.id, when, *recurrence, without.value(touchpoint.id)});
        } else {
            m_once.push_back({touchpoint.id, when, touchpoint.seriesDay});
        }
    }
    std::sort(m_once.begin(), m_once.end(), isEarlier);
}

std::vector<Occurrence> OccurrenceIndex::between(QDate from, QDate to) const
{
    const auto before = [](const Occurrence &occurrence, QDate day) { return occurrence.when.date < day; };
    const auto first = std::lower_bound(m_once.begin(), m_once.end(), from, before);
    const auto last = std::lower_bound(first, m_once.end(), to.addDays(1), before);
    std::vector<Occurrence> result(first, last);
    for (const Series &series : m_series) {
        for (const QDate day : series.recurrence.days(series.first.date, from, to)) {
            if (!series.without.contains(day)) {
                result.push_back({series.touchpoint, {day, series.first.time}, day});
            }
        }
    }
    std::sort(result.begin(), result.end(), isEarlier);
    return result;
}

} // namespace dropbeat

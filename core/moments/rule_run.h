// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/episode.h"
#include "core/moments/trigger_finder.h"

#include <optional>
#include <vector>

namespace dropbeat {

/// One moment's rule compiled for one log: what becomes of each trigger of a shopper, before any cap. Keeps room
/// between shoppers, so one thread at a time.
class RuleRun
{
public:
    RuleRun(const TriedMoment &moment, const TrialSetting &setting, const EventLog &log);

    /// shopperBits: EventLog::bits of the shopper.
    bool concerns(quint64 shopperBits) const { return m_canFire && (m_triggers.needs() & shopperBits) != 0; }
    void run(size_t shopper, const ZoneClock &clock, std::vector<Episode> &episodes);

    /// What the KPI counts within the goal's span from the message on, which is the episode's.
    struct Goal
    {
        bool reached = false;
        qint64 orderValue = 0; ///< of the orders in the span, minor units
        int orders = 0;        ///< with a value
    };
    Goal goalAfter(size_t shopper, const Episode &episode) const;
    qint64 goalSeconds() const { return m_goalSeconds; }
    /// Up to when a self-return is looked for, seconds after the trigger.
    qint64 horizon() const { return m_horizon; }
    qint64 wait() const { return m_wait; }
    /// Whether the histogram is of what the rule waits against; else of what its KPI counts.
    bool hasWatch() const { return m_hasWatch; }

private:
    using Where = MomentCondition::Where;
    struct Condition
    {
        CompiledFilter filter;
        Where where;
        bool happens;
        qint64 within;             ///< seconds
        std::vector<quint32> hits; ///< the shopper's rows that match
    };
    /// A stretch of time, both ends in it.
    struct Window
    {
        qint64 from;
        qint64 to;
    };

    void collect(const CompiledFilter &filter, size_t from, size_t to, std::vector<quint32> &hits) const;
    std::optional<quint32> reached(const Condition &condition, const FoundTrigger &trigger, Window window);
    std::optional<quint32> firstGoal(const FoundTrigger &trigger, Window window) const;
    Window windowOf(const Condition &condition, const FoundTrigger &trigger, qint64 send) const;
    bool hadAlready(const FoundTrigger &trigger, Episode &episode);
    std::optional<quint32> watched(const FoundTrigger &trigger, qint64 until);
    void settle(const FoundTrigger &trigger, std::optional<qint64> next, Episode &episode);

    const EventLog &m_log;
    TriggerFinder m_triggers;
    std::vector<Condition> m_conditions;
    CompiledFilter m_goal;
    CompiledFilter m_order;
    std::vector<quint32> m_goalHits;
    std::vector<FoundTrigger> m_found;
    PairCounter m_pairs;
    QuietHours m_quiet;
    qint64 m_wait = 0; ///< the longest window after the trigger, seconds
    qint64 m_horizon = 0;
    qint64 m_goalSeconds = 0;
    bool m_hasWatch = false;
    bool m_canFire = true;
};

} // namespace dropbeat

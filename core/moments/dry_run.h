// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/dry_run_outcome.h"
#include "core/moments/event_log.h"
#include "core/moments/rule_run.h"
#include "core/moments/tried_moment.h"

#include <functional>
#include <memory>
#include <vector>

namespace dropbeat {

/// Tries moments on the events of a shop, as if they had been switched on: one pass over the log for all of them.
///
/// What a rule means, to the second. tests/moments/slow_interpreter has the same again, in another way.
///
/// * Shopper: the customer, or the session of one who is not known. Session: the file's, or a stretch of one shopper's
///   events without a pause of more than the idle time (30 minutes; a pause of exactly that goes on).
/// * Windows have both ends in them: "no order within 45 minutes" is broken by one 45:00 later. Events of one second
/// have
///   no order: they are before and after each other. The trigger itself, with all rows of its second that its filter
///   counts, is neither.
/// * Of several triggers in one second one counts, the first in the file. A message is due at the end of the longest
///   window after the trigger, and at once without one. Due in quiet hours (from ≤ time of day < to; the shopper's
///   zone, or the plan's) it is held and goes out when they end: nothing is dropped for them.
/// * A "does not" after the trigger is watched until the message goes out, held or not: what breaks it cancels the
/// message
///   (Returned). A "does" counts within its own window only. "In the same session" is from the session's beginning
///   until the message goes out; broken by the trigger it is Already, later Returned.
/// * Re-entry: another trigger while one waits starts the wait anew and the earlier one sends nothing (Restarted). A
///   return and a trigger in one second: the new trigger is what returned.
/// * Caps: at most n of this moment in d days to one shopper (the d · 24 h before the message, without their beginning:
/// one
///   exactly 7 days later goes out), then at most N messages of all moments and drops in D days. Messages go out in the
///   order of time, in one second in the order of the board. What a cap holds back is dropped and not counted. Notes on
///   the page neither count for the cap over all nor are held back by it.
/// * Session depth: once in a session, at its first event that is so many minutes after the beginning or is the nth
/// view.
///   Nth order, spend: once; the rows of one second are one order. Points: whenever they pass the number from below.
///   Back in stock: for whoever waits, at the item's first return at or after the wait, unless bought since. Late: at a
///   delivery whose day is more than so many days after the promised one. Date field: at 9:00 on that day, if the
///   shopper was seen before and the log covers it; birthdays every year, the 29th of February on the 28th in years
///   without one.
/// * Nothing is known after the last event: waits that end later fire, and are told (undecided).
class DryRun
{
public:
    /// Holds on to log and setting. Compiles every rule.
    DryRun(const EventLog &log, const TrialSetting &setting);

    /// progress: done of total shoppers, false cancels: then the outcome is empty.
    TrialOutcome run(const std::function<bool(qint64 done, qint64 total)> &progress = {});
    /// What became of every trigger of one shopper, for each moment of the setting.
    const std::vector<std::vector<Episode>> &episodesOf(size_t shopper);
    const RuleRun &rule(size_t moment) const { return *m_rules[moment]; }
    const ZoneClock &clockOf(size_t shopper) const;

private:
    struct Sending
    {
        qint64 send;
        quint32 moment;
        quint32 episode;
    };

    void applyCaps();
    bool isCapped(const FrequencyCap &cap, const std::vector<qint64> &sent, qint64 now, qint64 more) const;
    qint64 dropSendsIn(const FrequencyCap &cap, qint64 now) const;
    void account(size_t shopper, TrialOutcome &outcome) const;
    void accountFire(size_t shopper, size_t moment, const Episode &episode, MomentOutcome &outcome) const;
    void accountClashes(TrialOutcome &outcome);

    const EventLog &m_log;
    const TrialSetting &m_setting;
    std::vector<ZoneClock> m_clocks; ///< one for each of the log's zones
    std::vector<std::unique_ptr<RuleRun>> m_rules;
    std::vector<std::vector<Episode>> m_episodes; ///< of the shopper at hand
    std::vector<Sending> m_sendings;              ///< that go out, in order
    std::vector<std::vector<qint64>> m_sentOf;    ///< by moment
    std::vector<qint64> m_sentAll;
    std::vector<quint8> m_pairSeen; ///< clashes of the shopper at hand
};

} // namespace dropbeat

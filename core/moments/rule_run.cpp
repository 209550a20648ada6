// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/rule_run.h"

#include "core/domain/shop_event.h"

#include <limits>

namespace dropbeat {

namespace {

constexpr qint64 kEver = std::numeric_limits<qint64>::max() / 4;

EventFilter orders()
{
    EventFilter filter;
    filter.event = QLatin1String(shop_event::kOrder);
    return filter;
}

} // namespace

RuleRun::RuleRun(const TriedMoment &moment, const TrialSetting &setting, const EventLog &log)
    : m_log(log)
    , m_triggers(moment, setting, log)
    , m_goal(moment.goal.filter, log)
    , m_order(orders(), log)
    , m_quiet(moment.quiet)
    , m_goalSeconds(moment.goal.withinMinutes * 60)
{
    m_canFire = m_triggers.canFire();
    for (const MomentCondition &condition : moment.rule.conditions) {
        m_conditions.push_back({CompiledFilter(condition.filter, log),
                                condition.where,
                                condition.happens,
                                condition.withinMinutes * 60,
                                {}});
        if (condition.where == Where::After) {
            m_wait = std::max(m_wait, condition.withinMinutes * 60);
        }
        m_hasWatch = m_hasWatch || (!condition.happens && condition.where != Where::Before);
    }
    m_horizon = std::max(ZoneClock::kDay, 4 * m_wait);
}

void RuleRun::collect(const CompiledFilter &filter, size_t from, size_t to, std::vector<quint32> &hits) const
{
    hits.clear();
    if (!filter.canMatch()) {
        return;
    }
    for (size_t row = from; row < to; ++row) {
        if (filter.matches(row)) {
            hits.push_back(static_cast<quint32>(row));
        }
    }
}

RuleRun::Window RuleRun::windowOf(const Condition &condition, const FoundTrigger &trigger, qint64 send) const
{
    switch (condition.where) {
    case Where::After:
        return {trigger.seconds, condition.happens ? trigger.seconds + condition.within : send};
    case Where::Before:
        return {condition.within > 0 ? trigger.seconds - condition.within : -kEver, trigger.seconds};
    case Where::SameSession:
        break;
    }
    return {-kEver, send};
}

/// The row with which the condition's count is reached within the window.
std::optional<quint32> RuleRun::reached(const Condition &condition, const FoundTrigger &trigger, Window window)
{
    const auto &hits = condition.hits;
    const bool inSession = condition.where == Where::SameSession || condition.filter.per() != EventFilter::Per::Shopper;
    const bool byItem = condition.filter.per() == EventFilter::Per::ItemInSession;
    int count = 0;
    bool cleared = false;
    auto hit = std::ranges::lower_bound(hits, window.from, {}, [this](quint32 row) { return m_log.secondsAt(row); });
    for (; hit != hits.end() && m_log.secondsAt(*hit) <= window.to; ++hit) {
        if (m_triggers.isTrigger(*hit, trigger.seconds) || (inSession && m_log.session[*hit] != trigger.session) ||
            (byItem && m_log.item[*hit] == EventLog::kNone)) {
            continue;
        }
        if (byItem && !cleared) {
            m_pairs.clear(hits.size());
            cleared = true;
        }
        count = byItem ? m_pairs.add(0, m_log.item[*hit]) : count + 1;
        if (count >= condition.filter.count()) {
            return *hit;
        }
    }
    return std::nullopt;
}

std::optional<quint32> RuleRun::firstGoal(const FoundTrigger &trigger, Window window) const
{
    auto hit =
        std::ranges::lower_bound(m_goalHits, window.from, {}, [this](quint32 row) { return m_log.secondsAt(row); });
    for (; hit != m_goalHits.end() && m_log.secondsAt(*hit) <= window.to; ++hit) {
        if (!m_triggers.isTrigger(*hit, trigger.seconds)) {
            return *hit;
        }
    }
    return std::nullopt;
}

bool RuleRun::hadAlready(const FoundTrigger &trigger, Episode &episode)
{
    for (const Condition &condition : m_conditions) {
        if (condition.happens || condition.where == Where::After) {
            continue;
        }
        if (const auto row = reached(condition, trigger, windowOf(condition, trigger, trigger.seconds))) {
            episode.end = Episode::End::Already;
            episode.endAt = trigger.seconds;
            episode.endRow = *row;
            return true;
        }
    }
    return false;
}

/// The first that settles what the rule waits against, or else the first that its KPI counts, up to then.
std::optional<quint32> RuleRun::watched(const FoundTrigger &trigger, qint64 until)
{
    if (!m_hasWatch) {
        return firstGoal(trigger, {trigger.seconds, until});
    }
    std::optional<quint32> first;
    for (const Condition &condition : m_conditions) {
        if (condition.happens || condition.where == Where::Before) {
            continue;
        }
        const auto row = reached(condition, trigger, windowOf(condition, trigger, until));
        if (row && (!first || m_log.secondsAt(*row) < m_log.secondsAt(*first))) {
            first = row;
        }
    }
    return first;
}

void RuleRun::settle(const FoundTrigger &trigger, std::optional<qint64> next, Episode &episode)
{
    if (hadAlready(trigger, episode)) {
        return;
    }
    const qint64 until = std::min(next.value_or(kEver) - 1, std::max(episode.send, trigger.seconds + m_horizon));
    const auto alone = watched(trigger, until);
    const qint64 aloneAt = alone ? m_log.secondsAt(*alone) : kEver;
    if (alone && aloneAt - trigger.seconds <= m_horizon) {
        episode.selfReturn = aloneAt - trigger.seconds;
    }
    if (m_hasWatch && aloneAt <= episode.send) {
        episode.end = Episode::End::Returned;
        episode.endAt = aloneAt;
        episode.endRow = *alone;
        return;
    }
    if (next && *next <= episode.send) {
        episode.end = Episode::End::Restarted;
        episode.endAt = *next;
        return;
    }
    episode.endAt = episode.send;
    for (const Condition &condition : m_conditions) {
        if (condition.happens && !reached(condition, trigger, windowOf(condition, trigger, episode.send))) {
            episode.end = Episode::End::NotFollowed;
            return;
        }
    }
    episode.end = Episode::End::Fires;
}

void RuleRun::run(size_t shopper, const ZoneClock &clock, std::vector<Episode> &episodes)
{
    episodes.clear();
    m_triggers.find(shopper, clock, m_found);
    if (m_found.empty()) {
        return;
    }
    const size_t from = m_log.begin[shopper];
    const size_t to = m_log.begin[shopper + 1];
    for (Condition &condition : m_conditions) {
        collect(condition.filter, from, to, condition.hits);
    }
    if (!m_hasWatch) {
        collect(m_goal, from, to, m_goalHits);
    }
    for (size_t i = 0; i < m_found.size(); ++i) {
        const FoundTrigger &trigger = m_found[i];
        Episode episode;
        episode.trigger = trigger.seconds;
        episode.row = trigger.row;
        episode.session = trigger.session;
        episode.item = trigger.item;
        episode.due = trigger.seconds + m_wait;
        episode.send = m_quiet.sent(episode.due, clock);
        settle(trigger, i + 1 < m_found.size() ? std::optional(m_found[i + 1].seconds) : std::nullopt, episode);
        episodes.push_back(episode);
    }
}

RuleRun::Goal RuleRun::goalAfter(size_t shopper, const Episode &episode) const
{
    Goal goal;
    const size_t end = m_log.begin[shopper + 1];
    const auto begin = m_log.seconds.begin();
    const auto from = std::lower_bound(begin + static_cast<qptrdiff>(m_log.begin[shopper]),
                                       begin + static_cast<qptrdiff>(end), static_cast<quint32>(episode.send));
    for (size_t row = static_cast<size_t>(from - begin);
         row < end && m_log.secondsAt(row) <= episode.send + m_goalSeconds; ++row) {
        if (m_triggers.isTrigger(row, episode.trigger)) {
            continue;
        }
        goal.reached = goal.reached || m_goal.matches(row);
        if (m_order.matches(row) && m_log.valueAt(row) != EventLog::kNoValue) {
            goal.orderValue += m_log.valueAt(row);
            ++goal.orders;
        }
    }
    return goal;
}

} // namespace dropbeat

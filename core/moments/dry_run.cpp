// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/dry_run.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qint64 kStep = 4096; ///< shoppers between two looks at progress
constexpr qint64 kBins = 1440;

void addSelfReturn(WaitHistogram &histogram, qint64 seconds)
{
    const size_t bin = static_cast<size_t>(std::max(qint64(0), seconds - 1) / histogram.binSeconds);
    if (bin >= histogram.counts.size()) {
        histogram.counts.resize(bin + 1, 0);
    }
    ++histogram.counts[bin];
}

qint64 &counterOf(MomentOutcome &outcome, Episode::End end)
{
    switch (end) {
    case Episode::End::Returned:
        return outcome.returnedBefore;
    case Episode::End::Restarted:
        return outcome.restarted;
    case Episode::End::Already:
        return outcome.already;
    case Episode::End::NotFollowed:
        return outcome.notFollowed;
    case Episode::End::OwnCap:
        return outcome.ownCap;
    case Episode::End::OverallCap:
        return outcome.overallCap;
    case Episode::End::Fires:
        break;
    }
    return outcome.fires;
}

void count(MomentOutcome &outcome, size_t shopper, const Episode &episode)
{
    ++outcome.triggers;
    if (episode.selfReturn >= 0) {
        addSelfReturn(outcome.selfReturns, episode.selfReturn);
    }
    if (++counterOf(outcome, episode.end) <= MomentOutcome::kMostCases) {
        outcome.cases.push_back({shopper, episode});
    }
}

} // namespace

DryRun::DryRun(const EventLog &log, const TrialSetting &setting)
    : m_log(log)
    , m_setting(setting)
    , m_episodes(setting.moments.size())
    , m_sentOf(setting.moments.size())
    , m_pairSeen(setting.moments.size() * setting.moments.size(), 0)
{
    for (const QTimeZone &zone : log.zones) {
        m_clocks.emplace_back(zone, log.first, log.last);
    }
    for (const TriedMoment &moment : setting.moments) {
        m_rules.push_back(std::make_unique<RuleRun>(moment, setting, log));
    }
}

const ZoneClock &DryRun::clockOf(size_t shopper) const
{
    return m_clocks[m_log.shopperZone.empty() ? 0 : m_log.shopperZone[shopper]];
}

const std::vector<std::vector<Episode>> &DryRun::episodesOf(size_t shopper)
{
    const quint64 bits = m_log.bits[shopper];
    m_sendings.clear();
    for (size_t i = 0; i < m_rules.size(); ++i) {
        m_episodes[i].clear();
        if (!m_rules[i]->concerns(bits)) {
            continue;
        }
        m_rules[i]->run(shopper, clockOf(shopper), m_episodes[i]);
        for (size_t k = 0; k < m_episodes[i].size(); ++k) {
            if (m_episodes[i][k].end == Episode::End::Fires) {
                m_sendings.push_back({m_episodes[i][k].send, static_cast<quint32>(i), static_cast<quint32>(k)});
            }
        }
    }
    if (!m_sendings.empty()) {
        applyCaps();
    }
    return m_episodes;
}

qint64 DryRun::dropSendsIn(const FrequencyCap &cap, qint64 now) const
{
    const auto &sends = m_setting.dropSends;
    const auto from = std::upper_bound(sends.begin(), sends.end(), now - cap.days * ZoneClock::kDay);
    return std::max(qint64(0), static_cast<qint64>(std::upper_bound(sends.begin(), sends.end(), now) - from));
}

/// sent: in the order of time. more: messages in the span that are not among them.
bool DryRun::isCapped(const FrequencyCap &cap, const std::vector<qint64> &sent, qint64 now, qint64 more) const
{
    if (cap.days <= 0) {
        return false;
    }
    const auto from = std::upper_bound(sent.begin(), sent.end(), now - cap.days * ZoneClock::kDay);
    return sent.end() - from + more >= cap.count;
}

/// Leaves in m_sendings what goes out.
void DryRun::applyCaps()
{
    std::ranges::sort(m_sendings, [](const Sending &a, const Sending &b) {
        return a.send != b.send ? a.send < b.send : a.moment < b.moment;
    });
    m_sentAll.clear();
    for (const Sending &sending : m_sendings) {
        m_sentOf[sending.moment].clear();
    }
    size_t out = 0;
    for (const Sending &sending : m_sendings) {
        const TriedMoment &moment = m_setting.moments[sending.moment];
        Episode &episode = m_episodes[sending.moment][sending.episode];
        if (isCapped(moment.cap, m_sentOf[sending.moment], sending.send, 0)) {
            episode.end = Episode::End::OwnCap;
            continue;
        }
        if (moment.isMessage &&
            isCapped(m_setting.overall, m_sentAll, sending.send, dropSendsIn(m_setting.overall, sending.send))) {
            episode.end = Episode::End::OverallCap;
            continue;
        }
        m_sentOf[sending.moment].push_back(sending.send);
        if (moment.isMessage) {
            m_sentAll.push_back(sending.send);
        }
        m_sendings[out++] = sending;
    }
    m_sendings.resize(out);
}

void DryRun::accountFire(size_t shopper, size_t moment, const Episode &episode, MomentOutcome &outcome) const
{
    const RuleRun &rule = *m_rules[moment];
    outcome.held += episode.send > episode.due ? 1 : 0;
    outcome.undecided += episode.send > m_log.last ? 1 : 0;
    const qint64 wall = clockOf(shopper).wall(episode.send);
    const qint64 day = ZoneClock::floorDiv(wall, ZoneClock::kDay);
    ++outcome.byDay[day];
    // The first day of 1970 was a Thursday.
    const qint64 weekday = day + 3 - ZoneClock::floorDiv(day + 3, 7) * 7;
    ++outcome.byHour[static_cast<size_t>(weekday * 24 + (wall - day * ZoneClock::kDay) / 3600)];
    if (episode.send + rule.goalSeconds() <= m_log.last) {
        const RuleRun::Goal goal = rule.goalAfter(shopper, episode);
        ++outcome.followed;
        outcome.reached += goal.reached ? 1 : 0;
        outcome.orders += goal.orders;
        outcome.orderValue += goal.orderValue;
    }
}

void DryRun::account(size_t shopper, TrialOutcome &outcome) const
{
    for (size_t i = 0; i < m_episodes.size(); ++i) {
        if (m_episodes[i].empty()) {
            continue;
        }
        MomentOutcome &of = outcome.moments[i];
        bool fired = false;
        for (const Episode &episode : m_episodes[i]) {
            count(of, shopper, episode);
            if (episode.end == Episode::End::Fires) {
                fired = true;
                accountFire(shopper, i, episode, of);
            }
        }
        of.shoppers += fired ? 1 : 0;
    }
}

void DryRun::accountClashes(TrialOutcome &outcome)
{
    const size_t n = m_rules.size();
    std::ranges::fill(m_pairSeen, 0);
    for (size_t i = 0; i < m_sendings.size(); ++i) {
        for (size_t k = i + 1; k < m_sendings.size() && m_sendings[k].send - m_sendings[i].send <= ZoneClock::kDay;
             ++k) {
            const size_t a = std::min(m_sendings[i].moment, m_sendings[k].moment);
            const size_t b = std::max(m_sendings[i].moment, m_sendings[k].moment);
            if (a == b) {
                continue;
            }
            auto clash = std::ranges::find_if(
                outcome.clashes, [a, b](const MomentClash &one) { return one.first == a && one.second == b; });
            if (clash == outcome.clashes.end()) {
                clash = outcome.clashes.insert(clash, {a, b, 0, 0});
            }
            ++clash->times;
            clash->shoppers += m_pairSeen[a * n + b] == 0 ? 1 : 0;
            m_pairSeen[a * n + b] = 1;
        }
    }
}

TrialOutcome DryRun::run(const std::function<bool(qint64, qint64)> &progress)
{
    TrialOutcome outcome;
    outcome.events = static_cast<qint64>(m_log.size());
    outcome.shoppers = static_cast<qint64>(m_log.shopperCount());
    outcome.first = m_log.first;
    outcome.last = m_log.last;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        MomentOutcome of;
        of.key = m_setting.moments[i].key;
        of.watchesRule = m_rules[i]->hasWatch();
        of.waitSeconds = m_rules[i]->wait();
        of.goalSeconds = m_rules[i]->goalSeconds();
        of.selfReturns.binSeconds = std::max(qint64(60), (m_rules[i]->horizon() + kBins - 1) / kBins);
        outcome.moments.push_back(std::move(of));
    }
    for (size_t shopper = 0; shopper < m_log.shopperCount(); ++shopper) {
        const qint64 done = static_cast<qint64>(shopper);
        if (done % kStep == 0 && progress && !progress(done, outcome.shoppers)) {
            return {};
        }
        episodesOf(shopper);
        account(shopper, outcome);
        if (m_sendings.size() > 1) {
            accountClashes(outcome);
        }
    }
    std::ranges::sort(outcome.clashes, std::greater{}, &MomentClash::times);
    return outcome;
}

} // namespace dropbeat

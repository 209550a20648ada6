// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/compiled_filter.h"
#include "core/moments/episode.h"
#include "core/moments/pair_counter.h"
#include "core/moments/tried_moment.h"

#include <vector>

namespace dropbeat {

/// A time at which a rule's trigger is there for a shopper.
struct FoundTrigger
{
    qint64 seconds = 0;
    qint64 row = -1;
    quint32 session = Episode::kNoSession;
    quint32 item = EventLog::kNone;
};

/// Finds the triggers of one rule, shopper by shopper. See dry_run.h for what each kind means.
class TriggerFinder
{
public:
    /// Days that a shopper has begin for their messages at this time of day.
    static constexpr qint64 kDateHour = 9 * 3600;

    TriggerFinder(const TriedMoment &moment, const TrialSetting &setting, const EventLog &log);

    /// By time, one a second (the first in the file). clock: the shopper's.
    void find(size_t shopper, const ZoneClock &clock, std::vector<FoundTrigger> &found);
    /// Whether a row of the trigger's own second is the trigger, or one that made it up.
    bool isTrigger(size_t row, qint64 seconds) const
    {
        return log().secondsAt(row) == seconds &&
               std::ranges::any_of(m_filters, [row](const CompiledFilter &filter) { return filter.matches(row); });
    }
    /// False when nothing in the log can set it going.
    bool canFire() const { return m_canFire; }
    /// Events without one of which a shopper has no trigger; all ones when that tells nothing.
    quint64 needs() const { return m_needs; }

private:
    const EventLog &log() const { return *m_log; }
    void add(size_t row);
    void byEvent(size_t from, size_t to);
    void count(const CompiledFilter &filter, size_t from, size_t to);
    void byDepth(size_t from, size_t to);
    void byOrders(size_t from, size_t to);
    void byPoints(size_t from, size_t to);
    void byDates(size_t shopper, const ZoneClock &clock);
    void byYear(QDate day, qint64 seen, const ZoneClock &clock);
    void onDay(QDate day, qint64 seen, const ZoneClock &clock);
    void byStock(size_t from, size_t to);
    qint64 restockAfter(size_t wait) const;
    bool boughtBetween(quint32 item, qint64 since, qint64 until, size_t from, size_t to) const;
    void byLateness(size_t from, size_t to, const ZoneClock &clock);
    void readPromises();

    const EventLog *m_log;
    Trigger m_when;
    std::vector<QDate> m_orderBy;
    std::vector<CompiledFilter> m_filters; ///< whose rows are the trigger itself
    CompiledFilter m_order;
    CompiledFilter m_wait;
    CompiledFilter m_view;
    std::vector<quint32> m_items; ///< back in stock: only these, sorted
    bool m_anyItem = true;
    int m_field = -1;
    bool m_yearly = false;
    bool m_shopDays = false;
    int m_promised = -1;           ///< property column
    std::vector<qint64> m_promise; ///< day number by text; min: none
    quint64 m_needs = 0;
    bool m_canFire = true;
    std::vector<FoundTrigger> *m_found = nullptr;
    std::vector<int> m_counts; ///< by session
    std::vector<qint64> m_starts;
    PairCounter m_pairs;
};

} // namespace dropbeat

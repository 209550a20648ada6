// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/episode.h"

#include <QDate>
#include <QString>

#include <array>
#include <map>
#include <vector>

namespace dropbeat {

/// Times from trigger to what shoppers did alone, counted in bins of a minute or more.
struct WaitHistogram
{
    qint64 binSeconds = 60;
    std::vector<qint64> counts; ///< bin i holds i · binSeconds < time ≤ (i + 1) · binSeconds, the first 0, too

    qint64 total() const;
    /// How many came back in no more than this; exact where it falls on the edge of a bin.
    qint64 within(qint64 seconds) const;
    friend bool operator==(const WaitHistogram &, const WaitHistogram &) = default;
};

/// One shopper's trigger, for the list of cases.
struct TrialCase
{
    size_t shopper = 0;
    Episode episode;
};

/// What trying a moment came to.
struct MomentOutcome
{
    static constexpr qint64 kMostCases = 60; ///< of each end

    QString key;
    qint64 fires = 0;          ///< messages that would have gone out
    qint64 shoppers = 0;       ///< who would have got one or more
    qint64 triggers = 0;       ///< times at which the trigger was there
    qint64 returnedBefore = 0; ///< did it on their own while the message waited
    qint64 restarted = 0;
    qint64 already = 0;
    qint64 notFollowed = 0;
    qint64 ownCap = 0;
    qint64 overallCap = 0;
    qint64 held = 0;                     ///< of the fires: put off to the end of quiet hours
    qint64 undecided = 0;                ///< of the fires: their wait ends after the last event
    qint64 followed = 0;                 ///< of the fires: the log goes on for as long as the KPI's span
    qint64 reached = 0;                  ///< of those: did on their own what the KPI counts
    qint64 orders = 0;                   ///< with a value, within the span after those
    qint64 orderValue = 0;               ///< minor units
    std::map<qint64, qint64> byDay;      ///< fires by day since 1970, the shopper's zone
    std::array<qint64, 7 * 24> byHour{}; ///< Monday 0:00 is 0
    WaitHistogram selfReturns;
    bool watchesRule = false; ///< self-returns are what the rule waits against; else what the KPI counts
    qint64 waitSeconds = 0;
    qint64 goalSeconds = 0;
    std::vector<TrialCase> cases; ///< some of each end

    friend bool operator==(const MomentOutcome &a, const MomentOutcome &b)
    {
        return a.fires == b.fires && a.shoppers == b.shoppers && a.triggers == b.triggers;
    }
};

/// Two moments that reach one shopper within 24 hours.
struct MomentClash
{
    size_t first = 0; ///< index of the setting's moments
    size_t second = 0;
    qint64 times = 0;
    qint64 shoppers = 0;

    friend bool operator==(const MomentClash &, const MomentClash &) = default;
};

struct TrialOutcome
{
    qint64 events = 0;
    qint64 shoppers = 0;
    qint64 first = 0; ///< of the log, seconds since 1970
    qint64 last = 0;
    std::vector<MomentOutcome> moments; ///< as in the setting; empty when it was cancelled
    std::vector<MomentClash> clashes;   ///< most first
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_file.h"
#include "core/measure/interval.h"
#include "core/moments/kept_dry_run.h"
#include "core/store/plan.h"

#include <memory>
#include <optional>
#include <vector>

namespace dropbeat {

/// How event files are read for a plan: its zone and currency, the properties its rules name, its idle time,
/// what is remembered of their columns.
EventFileOptions eventOptions(const Tables &tables);

/// Whether files are shop events rather than results: one of them says who did what, and when. False for what can't be
/// read.
bool areShopEvents(const Tables &tables, const QStringList &paths);

/// The moments to try: those of these keys, or all that are on; all when none is on. Throws Error when a key is
/// unknown. The plan's messages by email and SMS count for the cap over all, from the log's beginning less its days to
/// its end.
TrialSetting trialSetting(const Tables &tables, const QStringList &keys, qint64 first, qint64 last);

/// Keeps what came of trying these moments with the plan, as one entry of the undo history. Throws Error.
void keepDryRuns(Plan &plan, const TrialOutcome &outcome, const TrialSetting &setting, const ReadEvents &events);

/// What is kept of the last dry run of a moment.
struct LastDryRun
{
    QString file;
    QDateTime at; ///< UTC
    KeptDryRun run;
    bool stale = false; ///< the moment has been changed since
};
std::optional<LastDryRun> lastDryRun(const Tables &tables, const QString &key);

/// Sets the wait of a rule: the longest of its windows after the trigger. Does nothing to one that has none. Throws
/// Error.
void setWait(Plan &plan, const QString &key, qint64 minutes, const QString &gesture = {});
/// Minutes; none for a rule that fires at once.
std::optional<qint64> waitOf(const MomentRule &rule);
/// The rule with its longest window after the trigger so many minutes long.
MomentRule withWait(MomentRule rule, qint64 minutes);

/// How long a shopper may pause within a session, minutes; 30 unless a person has set it.
int sessionIdleMinutes(const Tables &tables);
void setSessionIdleMinutes(Plan &plan, int minutes);

/// What switching a moment on might bring in the time of the events: so many fires, of which the baseline would have
/// done what the KPI counts anyway, and the lift more than that. The interval is that of the baseline alone: the lift
/// is assumed, not measured.
struct LiftEstimate
{
    double baseline = 0; ///< of 1
    Interval baselineInterval;
    double more = 0; ///< shoppers who do it because of the message
    Interval moreInterval;
    std::optional<double> revenue; ///< minor units; with order values only
};
/// None while too few fires could be followed to the end of the KPI's span (20).
std::optional<LiftEstimate> liftEstimate(const MomentOutcome &outcome, double lift);
/// The lift a person assumes, as a fraction of the baseline; 0.2 unless one has set it.
double assumedLift(const Tables &tables);
void setAssumedLift(Plan &plan, double lift);

} // namespace dropbeat

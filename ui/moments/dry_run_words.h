// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_trial.h"
#include "ui/charts/bar_chart.h"

#include <QTimeZone>

namespace dropbeat {

// What a dry run came to, in words and as charts take it.

/// "Dry run on October’s events", "Dry run on events of 21 Oct – 19 Jan".
QString dryRunTitle(const KeptDryRun &run, const QTimeZone &zone);
/// "Would have fired 312 times for 287 shoppers; 41 came back on their own sooner." As rich text, figures bold.
QString dryRunSentence(const MomentOutcome &outcome);
/// What is worth knowing beside it: held over quiet hours, held back by caps, not over at the end of the file. Empty
/// when there is nothing.
QString dryRunRemarks(const KeptDryRun &run);
/// "minutes from cart to order; the wait is set where self-returns fade"
QString waitCaption(const MomentRule &rule, const MomentOutcome &outcome);

/// The histogram of self-returns; wait: where the line stands, none for a rule that fires at once.
BarContent waitContent(const MomentOutcome &outcome, std::optional<qint64> waitMinutes, bool canMove);
/// Seconds of one bar of that.
qint64 waitBarSeconds(const MomentOutcome &outcome, std::optional<qint64> waitMinutes);
BarContent dayContent(const MomentOutcome &outcome);
BarContent hourContent(const MomentOutcome &outcome);

/// "About 6 more (4 to 9) if the message lifts the baseline of 9.3 % by 20 %."
QString liftSentence(const MomentOutcome &outcome, double lift, const Currency &currency);
/// "Suggested: 45 min. From then on fewer than half as many come back by themselves as at the peak."
QString suggestionText(const MomentOutcome &outcome);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/dry_run_outcome.h"
#include "core/moments/event_log.h"
#include "core/moments/tried_moment.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// One event as a list of cases shows it.
struct CaseEvent
{
    qint64 at = 0; ///< seconds since 1970, UTC
    QString event; ///< as rules name it
    QString item;
    qint64 value = EventLog::kNoValue;

    friend bool operator==(const CaseEvent &, const CaseEvent &) = default;
};

/// A shopper's trigger with the events behind it. No e-mail address is kept: of such a shopper only a mark.
struct ShownCase
{
    QString shopper;
    Episode episode;
    std::vector<CaseEvent> events; ///< around the trigger, by time

    friend bool operator==(const ShownCase &, const ShownCase &) = default;
};

/// Another moment that reaches the same shopper within 24 hours.
struct KeptClash
{
    QString with; ///< its name
    qint64 times = 0;
    qint64 shoppers = 0;

    friend bool operator==(const KeptClash &, const KeptClash &) = default;
};

/// What the plan keeps of the last dry run of one moment: everything that is shown of it without the events.
struct KeptDryRun
{
    static constexpr size_t kCases = 8; ///< of each end

    qint64 events = 0; ///< of the log
    qint64 shoppers = 0;
    qint64 first = 0; ///< seconds since 1970
    qint64 last = 0;
    qint64 rejected = 0;   ///< rows of the file that could not be read
    MomentOutcome outcome; ///< without its cases
    std::vector<ShownCase> cases;
    std::vector<KeptClash> clashes;
    FrequencyCap cap; ///< that it ran with, beside the rule
    QuietHours quiet;
    FrequencyCap overall;

    static KeptDryRun of(const TrialOutcome &outcome, const TrialSetting &setting, size_t moment, const EventLog &log);
    QByteArray toJson() const;
    /// None when it can't be understood: then the moment is as one that was never tried.
    static std::optional<KeptDryRun> fromJson(const QByteArray &json);
    /// Whether it says what trying the moment now would say, as far as its settings go.
    bool isOf(const TriedMoment &moment, const FrequencyCap &overallCap) const;
};

/// What stands for a shopper in lists: the customer's or session's id; of an e-mail address a mark made of its hash.
QString shownShopper(const QString &name);
/// The case with the events of the shopper from a day before the trigger to a day after it was settled, at most so
/// many.
ShownCase shownCase(const EventLog &log, const TrialCase &one, size_t most = 12);

/// The words under which the ends of a trigger are kept and printed: fires, returned, restarted, already, not-followed,
/// own-cap, overall-cap.
QString episodeEndId(Episode::End end);

} // namespace dropbeat

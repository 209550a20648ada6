// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/interval.h"
#include "core/store/tables.h"

#include <optional>
#include <vector>

namespace dropbeat {

struct TestView;

/// One arm as it was known when a decision was made.
struct KnownArm
{
    QString letter;
    QString name;
    qint64 top = 0;
    qint64 bottom = 0;
    std::optional<double> value; ///< in the KPI's unit
    std::optional<Interval> interval;

    friend bool operator==(const KnownArm &, const KnownArm &) = default;
};

/// What was known: kept as JSON in Decision::known.
struct Known
{
    QDate lastDay;
    int days = 0;
    QString verdict; ///< Call id the program gave at that time
    QString sentence;
    bool observational = false;
    std::vector<KnownArm> arms;

    friend bool operator==(const Known &, const Known &) = default;
};
QString knownJson(const TestView &view);
/// Nothing when the text is not what knownJson makes.
std::optional<Known> knownFrom(const QString &json);
/// What may be expected of an arm's KPI if things stay as they are: its 95 % interval; nothing where counts alone don't
/// tell one.
std::optional<Interval> expectedOf(const TestView &view, int arm);

/// How a decision turned out: later results of its variant against what was expected.
struct Aftermath
{
    enum class Reading { AsExpected, Better, Worse, TooEarly, NotPredicted };

    Reading reading = Reading::NotPredicted;
    std::optional<double> value; ///< of the KPI since the day after the decision
    std::optional<Interval> interval;
    qint64 top = 0;
    qint64 bottom = 0;
    QDate from;
};

/// An entry of the log with names.
struct LogEntry
{
    Decision decision;
    QString variantName; ///< "B Fits every body"; empty when none was chosen or it is gone
    std::optional<Kpi> kpi;
    std::optional<Known> known;
    Aftermath aftermath;
};

/// Decisions on a clip (null: of the whole plan), newest first, each held against what was counted since.
std::vector<LogEntry> readDecisions(const Tables &tables, Id<Clip> clip);

} // namespace dropbeat

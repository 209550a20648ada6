// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/measure/test_course.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dropbeat {

enum class Call { Boost, KeepTesting, Stop, CannotTell };
QString callId(Call call);   ///< boost, keep-testing, stop, cannot-tell
QString callText(Call call); ///< translated: "Boost", "Keep testing", "Stop", "Cannot tell"

/// Why a call is what it is.
enum class CallGround {
    Better,         ///< boost: one arm beats every other
    BetterByLittle, ///< stop: it does, but for certain by less than is worth having
    AsGood,         ///< stop: the arms that are left are within what is worth having of each other
    TooCostly,      ///< stop: what was planned is in, and being sure would take more than as much again
    TooClose,       ///< cannot tell: what was planned is in, a little more would settle it
    Running,        ///< keep testing
    TooFew,         ///< cannot tell: n·p or n·(1−p) < 5, or too few orders or days
    UnevenSplit,    ///< cannot tell: the arms were not split as planned
    Nonsense,       ///< cannot tell: more on top than below
    OneArm,         ///< cannot tell: fewer than two arms have counts
};

/// What to do about a test, in words a founder understands.
struct Verdict
{
    Call call = Call::CannotTell;
    CallGround ground = CallGround::OneArm;
    int arm = -1;     ///< index of the arm that is named: to boost, or to go on with after a stop; −1: none
    int rival = -1;   ///< the closest of the others
    int leading = -1; ///< the best so far, also where nothing is certain yet; −1: too little to say
    /// How much better the arm (before a call: the leading one) is than its rival for the worse and for the better,
    /// always valid: positive is better, whichever direction the KPI has. In the KPI's unit, for ratios in logarithms.
    std::optional<Interval> advantage;
    QDate calledOn;    ///< the day on which the call became possible; not valid without
    int calledDay = 0; ///< the same, counted from the test's first day, 1
    /// Days still to go at the pace of the last week, if things stay as they are; absent when nothing tells, or when it
    /// would be more than two years.
    std::optional<int> moreDays;
    bool observational = false;
    bool contradicted = false; ///< later days point the other way; the call stays, and the reason says so

    QString title;       ///< "Boost B"
    QString sentence;    ///< one sentence
    QString emphasis;    ///< the figure in it: "0.90 points"; empty without
    QString reason;      ///< "Impressions split evenly · 14 days · the call was possible on day 11"
    QString wouldChange; ///< what would change the call

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The call on a test. Green stays green: "boost" and the two certain stops rest on always-valid intervals and their
/// running overlap, are found on the first day on which they were possible, and no later day takes them back (only
/// restated figures of the days before can). Boost: an arm beats every other (Holm over all pairs, overall 5 %), unless
/// it is certain that it does so by less than the smallest difference worth having from every one. Stop: the arms that
/// nobody beats are for certain within that difference of each other; or what was planned is in and it would take more
/// than as much again. Before a call, a split that is not as planned, or counts that are too small, tell nothing.
/// `today` decides whether the planned end is over; `course` is courseOf(setup, arms).
Verdict verdictOf(const TestSetup &setup, const std::vector<TestArm> &arms, const TestCourse &course, QDate today,
                  const Currency &currency);

/// A difference as it is said: "0.90 points", "€ 3.20", "1.38 times". For ratios the difference is a logarithm.
QString differenceText(const Kpi &kpi, TestKind kind, double difference, const Currency &currency);

} // namespace dropbeat

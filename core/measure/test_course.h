// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kpi.h"
#include "core/measure/comparison.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// What is fixed before a test of variants begins.
struct TestSetup
{
    Kpi kpi; ///< the one primary KPI
    /// The smallest difference worth having, in the KPI's unit (0.004: 0.4 points), > 0.
    std::optional<double> smallestDifference;
    std::optional<qint64> plannedPerArm; ///< planned sample: the KPI's denominator for each arm, > 0
    QDate plannedEnd;                    ///< last day, inclusive; not valid: open
    /// Whether chance decided who saw which variant (a paid split test). Organic posts are observational.
    bool randomised = false;

    friend bool operator==(const TestSetup &, const TestSetup &) = default;
};

/// What one arm counted on one day: the KPI's numerator and denominator. Money in minor units.
struct ArmDay
{
    QDate day;
    qint64 top = 0;
    qint64 bottom = 0;
    /// For money per order: the sum of the squares of the single orders, when these are known.
    std::optional<double> squares;

    friend bool operator==(const ArmDay &, const ArmDay &) = default;
};

/// One variant in a test.
struct TestArm
{
    QString label;            ///< A, B, C…
    QString name;             ///< what makes it different; may be empty
    std::vector<ArmDay> days; ///< in any order; one entry a day
    double weight = 1;        ///< its part of the planned split, in proportion

    friend bool operator==(const TestArm &, const TestArm &) = default;
};

/// How the arms are compared.
enum class TestKind {
    Share,   ///< pieces out of pieces: difference of two proportions
    Average, ///< money per order with the orders' squares: difference of two averages
    Ratio,   ///< everything else (return on ad spend; averages of which only days are known): ln of b ÷ a, over days
};

/// What kind of comparison a KPI's counts allow.
TestKind testKind(const Kpi &kpi, const std::vector<TestArm> &arms);

/// A comparison as it stood on the evening of one day: everything up to then together. Differences are b − a in the
/// KPI's unit, for ratios ln(b ÷ a).
struct ComparisonDay
{
    QDate day;
    bool enough = false; ///< counts are large enough for a call; else nothing below may be read
    double difference = 0;
    double standardError = 0;
    double n = 0;      ///< observations of both arms: trials, orders, or days
    Interval plain;    ///< 95 % for one look: Newcombe, Welch, log-ratio
    double p = 1;      ///< of the plain test
    Interval sequence; ///< 95 %, always valid
    /// The overlap of the sequence up to here: what was left out once stays out. Where an overlap would be empty, the
    /// last one that was not stays.
    Interval running;
    double alwaysValidP = 1; ///< the smallest so far
    double adjustedP = 1;    ///< the same, after Holm over all pairs

    friend bool operator==(const ComparisonDay &, const ComparisonDay &) = default;
};

/// Two arms held against each other, day by day.
struct PairCourse
{
    int a = 0; ///< index of the arm
    int b = 0;
    std::vector<ComparisonDay> days;
    /// The first day on which the always-valid call between the two was possible (index into days), and which
    /// arm is the better one by the KPI's direction. It stays: more days of the same test don't take it back.
    std::optional<int> calledOn;
    int better = -1;
    /// Whether a later day's sequence left no overlap with the days before: something changed under way.
    bool contradicted = false;

    friend bool operator==(const PairCourse &, const PairCourse &) = default;
};

/// A test over time.
struct TestCourse
{
    TestKind kind = TestKind::Share;
    std::vector<QDate> days; ///< with any count, in order
    std::vector<std::vector<ShareCount>>
        totals;                           ///< [arm][day]: top and bottom, cumulative (no share need be inside 0…1)
    std::vector<PairCourse> pairs;        ///< every pair, (0,1), (0,2) … (1,2) …
    std::vector<SampleRatio> sampleRatio; ///< by day; always ok when the test is not randomised
    bool sensible = true;                 ///< false: a share has more on top than below, or a count below 0

    const PairCourse &pair(int a, int b) const; ///< in either order; a ≠ b
};

/// The observations of both arms at which the sequence is tightest: trials, orders, for ratios days. Fixed by the plan
/// alone, never by results, which it may not follow.
double plannedObservations(const TestSetup &setup, TestKind kind, QDate firstDay);

/// Follows a test day by day. Every pair of arms is compared; p-values are adjusted after Holm. The sequence is tuned
/// to the planned sample (both arms of a pair together), for ratios to the planned days; where nothing is planned to
/// kUnplannedSample and to 30 days. Enough for a call: 5 successes and 5 failures an arm (DOMAIN.md), 30 orders, 10
/// days.
TestCourse courseOf(const TestSetup &setup, const std::vector<TestArm> &arms);

/// The first days of a test apart from the rest: what is new draws looks that wear off.
struct Novelty
{
    enum class Reading { Steady, Fading, Growing, CannotTell };

    double first = 0;  ///< difference b − a in the first days; for ratios ln(b ÷ a)
    double rest = 0;   ///< and afterwards
    double change = 0; ///< rest − first
    Interval interval; ///< of the change, 95 %
    double p = 1;      ///< two-sided: nothing changed
    /// Fading: b's lead (or a's, where a leads in the first days) has become smaller for certain.
    Reading reading = Reading::CannotTell;

    friend bool operator==(const Novelty &, const Novelty &) = default;
};

/// A difference of differences: variances of the four parts add up; normal approximation. CannotTell while one of the
/// parts has too little.
Novelty noveltyOf(const TestSetup &setup, const TestArm &a, const TestArm &b, int firstDays = 3);

} // namespace dropbeat

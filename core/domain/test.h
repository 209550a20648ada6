// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/clip.h"
#include "core/domain/variant.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace dropbeat {

/// Variants of a clip compared on one primary KPI.
struct Test
{
    Id<Test> id;
    Id<Clip> clip;
    QString name;                   ///< the question: "Which hook?"
    QString kpi;                    ///< Kpi::id
    std::optional<double> smallest; ///< smallest difference worth having, in the KPI's unit
    std::optional<qint64> planned;  ///< the KPI's denominator for each variant
    QDate starts;                   ///< not valid: with the first results
    QDate ends;                     ///< last day; not valid: open
    bool randomised = false;        ///< chance decided who saw which; organic posts are observational
    int position = 0;

    friend bool operator==(const Test &, const Test &) = default;
};

/// A variant in a test.
struct TestArmRow
{
    Id<TestArmRow> id;
    Id<Test> test;
    Id<Variant> variant;
    int weight = 1; ///< its part of the planned split, in proportion
    int position = 0;

    friend bool operator==(const TestArmRow &, const TestArmRow &) = default;
};

/// What was decided about a clip's variants: an entry of the log.
struct Decision
{
    Id<Decision> id;
    Id<Clip> clip;
    Id<Test> test;       ///< null: that test has been deleted, or there was none
    Id<Variant> variant; ///< the one that was chosen; null: none
    QDateTime at;        ///< UTC
    QString author;
    QString call; ///< boost, keep-testing, stop, cannot-tell
    QString kpi;
    std::optional<double> low; ///< what is expected of the variant's KPI from then on
    std::optional<double> high;
    QString reason;  ///< as the program gave it, or the person's own
    QString known;   ///< JSON of the counts and intervals at that time
    QString outcome; ///< what came of it, written afterwards

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace dropbeat

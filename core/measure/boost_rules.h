// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/boost.h"
#include "core/domain/finding.h"

#include <vector>

namespace dropbeat {

// The gate of a boost (DOMAIN.md, Statistics): money goes behind a creative that is provably the one that won, and is
// then left alone long enough to work. Pure: values and today in, findings out.

/// The figures of the gate, from resources/presets/boost-rules.json.
struct BoostLimits
{
    double largestStep = 0;    ///< of the budget, up or down, as a part of it
    int daysBetweenSteps = 0;  ///< at least so many from one change of the budget to the next
    int learningDays = 0;      ///< usual length of the learning phase
    std::vector<int> codeDays; ///< how long authorisation codes are made for
    QString source;
    QDate asOf;
};
BoostLimits presetBoostLimits();

/// What the gate looks at.
struct BoostFacts
{
    Boost boost;
    std::vector<BoostChange> changes; ///< by day
    Variant variant;
    QString subjectName; ///< of the variant, as a person knows it: "Style 3 ways B"
    Currency currency;
};

/// The last day on which the authorisation code holds; not valid when there is none or it is not known.
QDate codeExpires(const Boost &boost);
/// The daily budget in force on a day, changes included.
std::optional<qint64> budgetOn(const Boost &boost, const std::vector<BoostChange> &changes, QDate day);

/// All findings on one boost; a good one when there is nothing against it. Rules: boost.not-posted,
/// boost.creative-changed, boost.post-not-public, boost.no-code, boost.code-expires, boost.learning-phase,
/// boost.budget-step, boost.budget-pace, boost.gate (good). Ended boosts are judged by what was done, not by the code.
std::vector<Finding> boostFindings(const BoostFacts &facts, QDate today, const BoostLimits &limits);

} // namespace dropbeat

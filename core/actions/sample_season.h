// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/arc.h"
#include "core/domain/beat.h"
#include "core/domain/boost.h"
#include "core/domain/clip.h"
#include "core/domain/drop.h"
#include "core/domain/drop_account.h"
#include "core/domain/kpi.h"
#include "core/domain/moment.h"
#include "core/domain/occasion.h"
#include "core/domain/plan_profile.h"
#include "core/domain/preparation.h"
#include "core/domain/product.h"
#include "core/domain/subject.h"
#include "core/domain/test.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace dropbeat {

/// What one reported thing of the sample brought in all, and on which days.
struct SampleResult
{
    Subject subject; ///< with its id and assignment
    Placement placement = Placement::Boosted;
    QDate from;
    QDate until; ///< inclusive
    QDate launch;
    Counts sums;
};

/// One export of the sample and when it was imported.
struct SampleImport
{
    QString file;
    QString kind;
    QDateTime at; ///< UTC
    std::vector<SampleResult> results;
};

/// The sample season as resources/sample/season.json and the files beside it tell it, with its ids and its
/// money in the plan's currency. Ids are fixed, so that the sample is the same file everywhere.
struct SampleSeason
{
    QString countries; ///< where the brand sells
    std::vector<Arc> arcs;
    std::vector<Drop> drops;
    std::vector<Product> products;
    std::vector<Expense> expenses;
    std::vector<Cutoff> cutoffs;
    std::vector<Clip> clips;
    std::vector<Beat> beats;
    std::vector<Variant> variants;
    std::vector<Touchpoint> touchpoints;
    std::vector<std::pair<Id<Touchpoint>, QDate>> skippedDays;
    std::vector<CheckItem> checks;
    std::vector<Asset> assets;
    std::vector<Target> targets;
    std::vector<Test> tests;
    std::vector<TestArmRow> testArms;
    std::vector<Decision> decisions;
    std::vector<Boost> boosts;
    std::vector<BoostChange> boostChanges;
    std::vector<DropAccount> accounts;
    std::vector<Moment> moments;
    std::vector<std::pair<Id<Moment>, QString>> momentCodes; ///< which of the plan's codes a moment gives, by its word
    std::vector<MomentMessage> momentMessages;
    std::vector<MomentCheck> momentChecks;
    std::vector<MomentResult> momentResults;
    std::vector<Benchmark> benchmarks; ///< the table Dropbeat comes with, the brand's own averages in it
    std::vector<SampleImport> imports;
};

/// Brand, currency and place as the season's file has them.
PlanProfile readSampleProfile();
SampleSeason readSampleSeason(const PlanProfile &profile);

} // namespace dropbeat

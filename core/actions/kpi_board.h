// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/after_sale.h"
#include "core/actions/drop_money.h"
#include "core/measure/judgement.h"
#include "core/measure/momentum.h"
#include "core/measure/shrinkage.h"

#include <optional>
#include <vector>

namespace dropbeat {

// All drops side by side: the heat table of KPIs against targets, whether each drop builds on the last, and which
// creative works.

struct BoardRow
{
    Drop drop;
    std::vector<Judgement> kpis; ///< in the order of KpiBoard::kpis
    SplitCounts counts;
};
struct KpiBoard
{
    Currency currency;
    std::vector<Kpi> kpis;
    std::vector<BoardRow> rows; ///< drops with results, by launch
};
/// Archived drops are in it: history is history.
KpiBoard readBoard(const Tables &tables);

/// The season as a whole. Its cost grows with the days of all results: in a large plan it is read on a worker.
struct Momentum
{
    KpiBoard board;
    std::vector<DropMoney> money; ///< of the board's drops, in its order
    std::vector<PastDrop> past;
    std::vector<std::optional<qint64>> posts; ///< by customers, of the board's drops; absent where none are counted
    std::vector<DropCustomers> comeBack;      ///< of the board's drops
    CustomerMomentum customers;
    Steadiness steadiness; ///< of the shop's own revenue, from its first to its last day
};
Momentum readMomentum(const Tables &tables, QDate today);

/// A figure of every drop, in the order of their launches.
struct DropFigure
{
    Drop drop;
    double value = 0;
};
enum class BuildingFigure { Revenue, Profit, Orders, Signups, Posts, BoughtAgain, DaysBetween, Referrals };
QString buildingFigureName(BuildingFigure figure); ///< translated
/// Drops that report it. Revenue is the shop's own; who bought again is a part of the customers, 0…1.
std::vector<DropFigure> dropFigures(const Momentum &momentum, BuildingFigure figure);

/// What clips are compared by.
enum class CreativeTrait { Clip, Hook, Format, Cta };
QString creativeTraitName(CreativeTrait trait); ///< translated

/// A hook, format, CTA or single clip, with all that was counted of the variants that have it.
struct CreativePlace
{
    QString name;
    ShareCount count;
    double share = 0;   ///< as counted
    ShrunkShare shrunk; ///< drawn towards what is usual, the more so the less was counted
    int variants = 0;
    Id<Clip> clip; ///< the newest that has it
};
/// The best first, by a KPI that is a share; others are refused with an empty list. Boosted and organic together.
std::vector<CreativePlace> creativeLeaderboard(const Tables &tables, CreativeTrait trait, const Kpi &kpi);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/kpi_board.h"

#include "core/actions/judged_results.h"
#include "core/actions/script_presets.h"
#include "core/scripts/variants.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

std::optional<double> asNumber(const std::optional<qint64> &count)
{
    return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
}

std::optional<double> figureOf(const Momentum &momentum, size_t drop, BuildingFigure figure)
{
    const BoardRow &row = momentum.board.rows[drop];
    switch (figure) {
    case BuildingFigure::Revenue:
        return asNumber(row.counts.own[Measure::Revenue]);
    case BuildingFigure::Profit:
        return asNumber(momentum.money[drop].profit.profit);
    case BuildingFigure::Orders:
        return asNumber(row.counts.own[Measure::Orders]);
    case BuildingFigure::Signups:
        return asNumber(row.counts.own[Measure::Signups]);
    case BuildingFigure::Posts:
        return asNumber(momentum.posts[drop]);
    case BuildingFigure::BoughtAgain:
        return momentum.comeBack[drop].again;
    case BuildingFigure::DaysBetween:
        return momentum.comeBack[drop].daysBetween;
    case BuildingFigure::Referrals:
        return asNumber(momentum.comeBack[drop].referrals);
    }
    return std::nullopt;
}

JudgedResults byDrop(const Tables &tables)
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    query.sumUnassigned = false;
    JudgedResults results = judgeResults(tables, query);
    std::erase_if(results.rows, [](const JudgedGroup &row) { return !row.drop; });
    return results;
}

Steadiness steadinessOfRevenue(const Tables &tables, const std::shared_ptr<const ShopOrders> &orders)
{
    ResultQuery query;
    query.by = ResultGrouping::Day;
    query.sumUnassigned = false;
    std::vector<RevenueDay> days;
    for (const ResultGroup &group : readResults(tables, query, orders).rows) {
        if (const auto revenue = group.counts.own[Measure::Revenue]) {
            days.push_back({group.day, *revenue});
        }
    }
    return days.empty() ? Steadiness() : steadinessOf(days, days.front().day, days.back().day);
}

/// What a variant is filed under; empty: nothing to file it under.
class Traits
{
public:
    Traits(const Tables &tables, CreativeTrait trait)
        : m_trait(trait)
    {
        for (const FormatPlan &plan : allFormats(tables)) {
            m_formats.insert(plan.format.key, plan.format.name);
        }
        for (const Drop &drop : tables.drops().all()) {
            m_drops.insert(drop.id.value, drop.name);
        }
        if (trait == CreativeTrait::Hook || trait == CreativeTrait::Cta) {
            for (const Beat &beat : tables.beats().all()) {
                m_beats[beat.clip.value].push_back(beat);
            }
        }
    }

    QString of(const Clip &clip, const Variant &variant) const
    {
        if (m_trait == CreativeTrait::Clip) {
            return tr("%1 %2 — %3", "Style 3 ways B — Knit Capsule")
                .arg(clip.name, variant.letter, m_drops.value(clip.drop.value));
        }
        if (m_trait == CreativeTrait::Format) {
            return m_formats.value(clip.format);
        }
        const ResolvedScript script = resolved(clip, m_beats.value(clip.id.value), variant);
        return (m_trait == CreativeTrait::Hook ? script.hook() : script.cta()).simplified();
    }

private:
    CreativeTrait m_trait;
    QHash<QString, QString> m_formats;
    QHash<qint64, QString> m_drops;
    QHash<qint64, std::vector<Beat>> m_beats;
};

} // namespace

KpiBoard readBoard(const Tables &tables)
{
    JudgedResults results = byDrop(tables);
    KpiBoard board{results.currency, results.kpis, {}};
    for (JudgedGroup &row : results.rows) {
        board.rows.push_back({*row.drop, std::move(row.kpis), row.group.counts});
    }
    return board;
}

QString buildingFigureName(BuildingFigure figure)
{
    switch (figure) {
    case BuildingFigure::Revenue:
        return tr("Revenue");
    case BuildingFigure::Profit:
        return tr("Profit");
    case BuildingFigure::Orders:
        return tr("Orders");
    case BuildingFigure::Signups:
        return tr("Signups");
    case BuildingFigure::Posts:
        return tr("Posts by customers");
    case BuildingFigure::BoughtAgain:
        return tr("Customers who bought again");
    case BuildingFigure::DaysBetween:
        return tr("Days between purchases");
    case BuildingFigure::Referrals:
        return tr("Orders by referral");
    }
    return {};
}

std::vector<DropFigure> dropFigures(const Momentum &momentum, BuildingFigure figure)
{
    std::vector<DropFigure> figures;
    for (size_t i = 0; i < momentum.board.rows.size(); ++i) {
        const BoardRow &row = momentum.board.rows[i];
        if (const auto value = figureOf(momentum, i, figure)) {
            figures.push_back({row.drop, *value});
        }
    }
    return figures;
}

Momentum readMomentum(const Tables &tables, QDate today)
{
    Momentum momentum;
    momentum.board = readBoard(tables);
    const auto orders = std::make_shared<const ShopOrders>(ShopOrders::read(tables));
    QHash<Id<Drop>, qint64> posts;
    for (const UgcCount &count : tables.ugcCounts().all()) {
        posts[count.drop] += count.posts;
    }
    for (const BoardRow &row : momentum.board.rows) {
        momentum.money.push_back(readMoney(tables, row.drop.id, orders));
        const auto counted = posts.constFind(row.drop.id);
        momentum.posts.push_back(counted == posts.constEnd() ? std::nullopt : std::optional(*counted));
    }
    momentum.past = pastDrops(momentum.money);
    std::vector<Drop> drops;
    for (const BoardRow &row : momentum.board.rows) {
        drops.push_back(row.drop);
    }
    const std::vector<OrderFact> customers = customerOrders(tables);
    momentum.comeBack = dropCustomers(tables, drops, customers, today);
    momentum.customers = customerMomentum(tables, customers, today);
    momentum.steadiness = steadinessOfRevenue(tables, orders);
    return momentum;
}

QString creativeTraitName(CreativeTrait trait)
{
    switch (trait) {
    case CreativeTrait::Clip:
        return tr("Clip");
    case CreativeTrait::Hook:
        return tr("Hook");
    case CreativeTrait::Format:
        return tr("Format");
    case CreativeTrait::Cta:
        return tr("Call to action");
    }
    return {};
}

std::vector<CreativePlace> creativeLeaderboard(const Tables &tables, CreativeTrait trait, const Kpi &kpi)
{
    if (kpi.unit != KpiUnit::Fraction) {
        return {};
    }
    QHash<qint64, Clip> clips;
    for (const Clip &clip : tables.clips().all()) {
        clips.insert(clip.id.value, clip);
    }
    QHash<qint64, Variant> variants;
    for (const Variant &variant : tables.variants().all()) {
        variants.insert(variant.id.value, variant);
    }
    const Traits traits(tables, trait);
    ResultQuery query;
    query.sumUnassigned = false;
    std::map<QString, CreativePlace> byName;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        const Judgement judgement = judge(kpi, group.counts, {}, {});
        if (group.variant.isNull() || !judgement.value || *judgement.numerator > *judgement.denominator) {
            continue;
        }
        const QString name = traits.of(clips.value(group.clip.value), variants.value(group.variant.value));
        if (name.isEmpty()) {
            continue;
        }
        CreativePlace &place = byName[name];
        place.name = name;
        place.count.successes += *judgement.numerator;
        place.count.trials += *judgement.denominator;
        ++place.variants;
        place.clip = group.clip;
    }
    std::vector<CreativePlace> places;
    std::vector<ShareCount> counts;
    for (const auto &[name, place] : byName) {
        places.push_back(place);
        counts.push_back(place.count);
    }
    std::vector<CreativePlace> ordered;
    for (const LeaderboardPlace &place : leaderboard(counts, kpi.direction)) {
        CreativePlace next = places[static_cast<size_t>(place.index)];
        next.share = static_cast<double>(next.count.successes) / static_cast<double>(next.count.trials);
        next.shrunk = place.shrunk;
        ordered.push_back(next);
    }
    return ordered;
}

} // namespace dropbeat

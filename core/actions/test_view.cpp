// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/test_view.h"

#include "core/actions/order_values.h"
#include "core/actions/results_view.h"
#include "core/actions/script_presets.h"
#include "core/measure/judgement.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr double kWorthHaving = 0.2; ///< of what is usual: DOMAIN.md plans with +20 %

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

ResultQuery queryOf(const Test &test, std::optional<Placement> placement)
{
    ResultQuery query;
    query.by = ResultGrouping::Variant;
    query.clip = test.clip;
    query.filter.from = test.starts;
    query.filter.to = test.ends;
    query.filter.placement = placement;
    query.sumUnassigned = false;
    return query;
}

/// A KPI's two parts on each day, taken from the same columns on all of them.
std::vector<ArmDay> armDays(const Kpi &kpi, const ResultDays &days)
{
    const Judgement whole = judge(kpi, days.key.counts, {}, {});
    std::vector<ArmDay> result;
    for (const auto &[day, counts] : days.days) {
        const Judgement one = judge(kpi, counts, {}, {});
        if (one.numerator && one.denominator && one.numeratorPart == whole.numeratorPart &&
            one.denominatorPart == whole.denominatorPart) {
            result.push_back({day, *one.numerator, *one.denominator, {}});
        }
    }
    return result;
}

/// Results that come as sums of periods stand as one day, the last of them.
std::vector<ArmDay> periodAsDay(const Kpi &kpi, const SplitCounts &counts, QDate lastDay)
{
    const Judgement whole = judge(kpi, counts, {}, {});
    if (!whole.numerator || !whole.denominator || !lastDay.isValid()) {
        return {};
    }
    return {{lastDay, *whole.numerator, *whole.denominator, {}}};
}

/// What the arms of a test counted.
struct ArmCounts
{
    QHash<Id<Variant>, std::vector<ArmDay>> days;
    bool ofPeriods = false;
};

ArmCounts countArms(const Tables &tables, const Test &test, const Kpi &kpi, std::optional<Placement> placement)
{
    const ResultScope scope(tables, queryOf(test, placement));
    ArmCounts counts;
    for (const ResultDays &days : scope.days()) {
        if (days.key.variant) {
            counts.days.insert(days.key.variant, armDays(kpi, days));
        }
    }
    const ResultGroups groups = scope.groups();
    for (const ResultGroup &group : groups.rows) {
        if (group.variant && counts.days.value(group.variant).empty()) {
            const std::vector<ArmDay> sum = periodAsDay(kpi, group.counts, groups.lastDay);
            counts.ofPeriods = counts.ofPeriods || !sum.empty();
            counts.days.insert(group.variant, sum);
        }
    }
    return counts;
}

bool hasTwoArms(const ArmCounts &counts)
{
    return std::count_if(counts.days.begin(), counts.days.end(),
                         [](const std::vector<ArmDay> &days) { return !days.empty(); }) >= 2;
}

/// The KPIs that at least two variants of a clip report, with their sums.
QHash<QString, double> usualRates(const Tables &tables, Id<Clip> clip)
{
    ResultQuery query;
    query.clip = clip;
    query.sumUnassigned = false;
    const ResultGroups groups = readResults(tables, query);
    QHash<QString, double> rates;
    for (const Kpi &kpi : tables.kpis().all()) {
        int reporting = 0;
        SplitCounts all;
        for (const ResultGroup &group : groups.rows) {
            if (group.variant && judge(kpi, group.counts, {}, {}).value) {
                ++reporting;
                all += group.counts;
            }
        }
        const auto value = reporting >= 2 ? judge(kpi, all, {}, {}).value : std::nullopt;
        if (value && *value > 0) {
            rates.insert(kpi.id, *value);
        }
    }
    return rates;
}

std::optional<double> worthHaving(const Tables &tables, const Clip &clip, const QString &kpi,
                                  const QHash<QString, double> &rates)
{
    const auto benchmark = benchmarkFor(kpi, tables.benchmarks().all(), outletOf(tables, clip).channel, clip.seconds);
    if (benchmark && benchmark->low) {
        return *benchmark->low * kWorthHaving;
    }
    return rates.contains(kpi) ? std::optional(rates.value(kpi) * kWorthHaving) : std::nullopt;
}

Kpi kpiOf(const Tables &tables, const QString &id)
{
    return tables.kpis().get(id).value_or(Kpi());
}

/// The single orders of all variants, read when the first test asks for them.
class SingleOrders
{
public:
    explicit SingleOrders(const Tables &tables)
        : m_tables(tables)
    {}

    std::vector<ArmDay> of(Id<Variant> variant, const Test &test)
    {
        if (!m_days) {
            m_days = orderValues(m_tables);
        }
        std::vector<ArmDay> days = m_days->value(variant);
        std::erase_if(days, [&test](const ArmDay &day) {
            return (test.starts.isValid() && day.day < test.starts) || (test.ends.isValid() && day.day > test.ends);
        });
        return days;
    }

private:
    const Tables &m_tables;
    std::optional<QHash<Id<Variant>, std::vector<ArmDay>>> m_days;
};

/// Single orders, where the KPI is told by them and two of the arms have any.
std::optional<ArmCounts> countOrders(const Tables &tables, const Test &test, const Kpi &kpi, SingleOrders &orders)
{
    if (!isOrderValue(kpi)) {
        return std::nullopt;
    }
    ArmCounts counts;
    for (const TestArmRow &arm : armsOf(tables, test)) {
        counts.days.insert(arm.variant, orders.of(arm.variant, test));
    }
    return hasTwoArms(counts) ? std::optional(counts) : std::nullopt;
}

std::optional<Placement> placementOf(const Tables &tables, const Test &test, const Kpi &kpi)
{
    if (test.randomised) {
        return Placement::Boosted;
    }
    const bool organic = hasTwoArms(countArms(tables, test, kpi, Placement::Organic));
    return organic ? std::optional(Placement::Organic) : std::nullopt;
}

} // namespace

std::optional<Test> testOf(const Tables &tables, Id<Clip> clip)
{
    const std::vector<Test> tests = tables.tests().ofClip(clip);
    return tests.empty() ? std::nullopt : std::optional(tests.front());
}

std::optional<Test> suggestedTest(const Tables &tables, Id<Clip> clip)
{
    const auto row = tables.clips().get(clip);
    if (!row || tables.variants().ofClip(clip).size() < 2) {
        return std::nullopt;
    }
    const QHash<QString, double> rates = usualRates(tables, clip);
    Test test;
    test.clip = clip;
    test.name = row->question.isEmpty() ? tr("Which variant?") : row->question;
    const auto format = formatOf(tables, row->format);
    const std::vector<Kpi> kpis = tables.kpis().all();
    if (format && (rates.contains(format->format.kpi) || (rates.isEmpty() && tables.kpis().get(format->format.kpi)))) {
        test.kpi = format->format.kpi;
    } else {
        const auto first =
            std::find_if(kpis.begin(), kpis.end(), [&rates](const Kpi &kpi) { return rates.contains(kpi.id); });
        test.kpi = first != kpis.end() ? first->id : kpis.front().id;
    }
    test.smallest = worthHaving(tables, *row, test.kpi, rates);
    return test;
}

std::vector<TestArmRow> armsOf(const Tables &tables, const Test &test)
{
    std::vector<TestArmRow> arms = test.id ? tables.testArms().ofTest(test.id) : std::vector<TestArmRow>();
    if (arms.empty()) {
        for (const Variant &variant : tables.variants().ofClip(test.clip)) {
            arms.push_back({{}, test.id, variant.id, 1, static_cast<int>(arms.size())});
        }
    }
    return arms;
}

static TestView readTest(const Tables &tables, const Test &test, QDate today, SingleOrders &singleOrders)
{
    TestView view;
    view.test = test;
    view.kept = !test.id.isNull();
    view.clip = tables.clips().get(test.clip).value_or(Clip());
    view.setup.kpi = kpiOf(tables, test.kpi);
    view.setup.smallestDifference = test.smallest;
    view.setup.plannedPerArm = test.planned;
    view.setup.plannedEnd = test.ends;
    view.setup.randomised = test.randomised;
    const auto orders = countOrders(tables, test, view.setup.kpi, singleOrders);
    view.ofOrders = orders.has_value();
    view.placement = orders ? std::nullopt : placementOf(tables, test, view.setup.kpi);
    const ArmCounts counts = orders ? *orders : countArms(tables, test, view.setup.kpi, view.placement);
    view.ofPeriods = counts.ofPeriods;
    for (const TestArmRow &row : armsOf(tables, test)) {
        const auto variant = tables.variants().get(row.variant);
        if (variant) {
            view.variants.push_back(*variant);
            view.arms.push_back(
                {variant->letter, variant->name, counts.days.value(variant->id), static_cast<double>(row.weight)});
        }
    }
    view.course = courseOf(view.setup, view.arms);
    view.verdict = verdictOf(view.setup, view.arms, view.course, today, tables.profile().currency);
    return view;
}

TestView readTest(const Tables &tables, const Test &test, QDate today)
{
    SingleOrders orders(tables);
    return readTest(tables, test, today, orders);
}

bool asksForOrders(const Tables &tables, const Test &test)
{
    return isOrderValue(kpiOf(tables, test.kpi)) && tables.orders().hasAny();
}

std::vector<TestView> readTests(const Tables &tables, Id<Drop> drop, QDate today)
{
    ResultQuery query;
    query.drop = drop;
    query.sumUnassigned = false;
    QHash<Id<Clip>, int> reporting;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        reporting[group.clip] += group.variant ? 1 : 0;
    }
    SingleOrders orders(tables);
    std::vector<TestView> views;
    for (const Drop &each : tables.drops().all()) {
        if (drop && each.id != drop) {
            continue;
        }
        for (const Clip &clip : tables.clips().ofDrop(each.id)) {
            if (reporting.value(clip.id) >= 2) {
                const auto own = testOf(tables, clip.id);
                const auto test = own ? own : suggestedTest(tables, clip.id);
                views.push_back(readTest(tables, test.value_or(Test()), today, orders));
            }
        }
    }
    return views;
}

} // namespace dropbeat

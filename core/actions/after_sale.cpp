// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/after_sale.h"

#include "core/actions/order_choices.h"
#include "core/actions/results_view.h"
#include "core/actions/ugc_edits.h"
#include "core/domain/order_drops.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

constexpr int kUsualWindow = 60; // days; DOMAIN.md's "bought again in 60 days"
constexpr int kShortest = 7;
constexpr int kLongest = 365;

QString windowSetting()
{
    return QStringLiteral("come_back_days");
}

/// The drop of orders of an article on a day, remembered: the same comes again and again.
class KnownDrops
{
public:
    explicit KnownDrops(const Tables &tables)
        : m_drops(tables.drops().all(), tables.products().all())
    {}

    Id<Drop> of(const QString &sku, QDate day)
    {
        const std::pair key(sku, day);
        const auto known = m_known.constFind(key);
        return known != m_known.constEnd() ? *known : *m_known.insert(key, m_drops.of(sku, day));
    }

private:
    OrderDrops m_drops;
    QHash<std::pair<QString, QDate>, Id<Drop>> m_known;
};

std::optional<qint64> signupsOf(const Tables &tables, Id<Drop> drop)
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    query.drop = drop;
    query.sumUnassigned = false;
    std::optional<qint64> signups;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        signups = group.counts.own[Measure::Signups];
    }
    return signups;
}

void addUgcTo(AfterTheSale &after, const std::vector<UgcCount> &counts)
{
    std::map<QString, qint64> tags;
    for (const UgcCount &count : counts) {
        auto sum = std::find_if(after.ugc.begin(), after.ugc.end(),
                                [&count](const UgcSum &each) { return each.kind == count.kind; });
        if (sum == after.ugc.end()) {
            sum = after.ugc.insert(after.ugc.end(), {count.kind, 0});
        }
        sum->posts += count.posts;
        if (!count.hashtag.isEmpty()) {
            tags[count.hashtag.toCaseFolded()] += count.posts;
        }
    }
    std::erase_if(after.ugc, [](const UgcSum &sum) { return sum.posts == 0; });
    std::stable_sort(after.ugc.begin(), after.ugc.end(),
                     [](const UgcSum &a, const UgcSum &b) { return a.posts > b.posts; });
    for (const auto &[tag, posts] : tags) {
        after.hashtags << tag;
    }
    std::stable_sort(after.hashtags.begin(), after.hashtags.end(),
                     [&tags](const QString &a, const QString &b) { return tags[a] > tags[b]; });
}

/// By drop, of orders that count; nothing while no code is to be handed on.
std::optional<QHash<Id<Drop>, qint64>> referralOrders(const Tables &tables)
{
    QStringList codes;
    for (const PromoCode &code : tables.promoCodes().all()) {
        if (code.referral) {
            codes << code.code.trimmed().toUpper();
        }
    }
    if (codes.isEmpty()) {
        return std::nullopt;
    }
    const OrderCounting counting = orderCounting(tables);
    KnownDrops drops(tables);
    QHash<Id<Drop>, qint64> orders;
    tables.orders().withCodes(codes, [&](const CustomerOrder &order) {
        if (counting.counts(order.status, order.cancelled)) {
            ++orders[drops.of(order.sku, order.day)];
        }
    });
    return orders;
}

} // namespace

qint64 AfterTheSale::posts() const
{
    qint64 sum = 0;
    for (const UgcSum &each : ugc) {
        sum += each.posts;
    }
    return sum;
}

std::vector<OrderFact> customerOrders(const Tables &tables)
{
    const OrderCounting counting = orderCounting(tables);
    KnownDrops drops(tables);
    std::vector<OrderFact> facts;
    tables.orders().ofCustomers([&](const CustomerOrder &order) {
        if (counting.counts(order.status, order.cancelled)) {
            const auto revenue = counting.revenueOf(order.subtotal, order.total, order.giftCards);
            facts.push_back({order.customer, order.day, revenue.value_or(0), drops.of(order.sku, order.day)});
        }
    });
    return facts;
}

AfterTheSale afterTheSale(const Tables &tables, Id<Drop> drop, QDate today)
{
    AfterTheSale after;
    after.windowDays = comeBackWindow(tables);
    after.signups = signupsOf(tables, drop);
    addUgcTo(after, ugcOf(tables, drop));
    const std::vector<OrderFact> orders = customerOrders(tables);
    const auto row = tables.drops().get(drop);
    after.again = boughtAgain(orders, drop, after.windowDays, today);
    after.gaps = daysBetweenOrders(orders, drop, row && row->launch.isValid() ? row->launch.date : QDate());
    if (const auto referrals = referralOrders(tables)) {
        after.referralOrders = referrals->value(drop);
    }
    return after;
}

std::vector<DropCustomers> dropCustomers(const Tables &tables, const std::vector<Drop> &drops,
                                         const std::vector<OrderFact> &orders, QDate today)
{
    const auto referrals = referralOrders(tables);
    const int window = comeBackWindow(tables);
    std::vector<DropCustomers> figures;
    for (const Drop &drop : drops) {
        DropCustomers figure;
        if (!orders.empty()) {
            figure.again = boughtAgain(orders, drop.id, window, today).rate;
            figure.daysBetween = daysBetweenOrders(orders, drop.id, QDate()).here.median;
        }
        if (referrals) {
            figure.referrals = referrals->value(drop.id);
        }
        figures.push_back(figure);
    }
    return figures;
}

CustomerMomentum customerMomentum(const Tables &tables, QDate today)
{
    return customerMomentum(tables, customerOrders(tables), today);
}

CustomerMomentum customerMomentum(const Tables &tables, const std::vector<OrderFact> &orders, QDate today)
{
    CustomerMomentum momentum;
    momentum.windowDays = comeBackWindow(tables);
    momentum.orders = static_cast<qint64>(orders.size());
    momentum.gaps = daysBetweenOrders(orders);
    momentum.cohorts = cohorts(orders, momentum.windowDays, today);
    momentum.all = allCohorts(momentum.cohorts);
    momentum.customers = momentum.all.customers;
    return momentum;
}

int comeBackWindow(const Tables &tables)
{
    bool isNumber = false;
    const int days = tables.settings().value(windowSetting()).toInt(&isNumber);
    return isNumber ? std::clamp(days, kShortest, kLongest) : kUsualWindow;
}

void setComeBackWindow(Plan &plan, int days)
{
    const QString text = QString::number(std::clamp(days, kShortest, kLongest));
    plan.edit(
        QCoreApplication::translate("dropbeat", "Change in how many days customers come back"),
        [text](Tables &tables) { tables.settings().set(windowSetting(), text); }, QStringLiteral("come-back-days"));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_events.h"

#include "core/actions/moment_trial.h"
#include "core/domain/shop_event.h"
#include "core/moments/dry_run.h"
#include "core/moments/event_log_builder.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <random>

namespace dropbeat {

namespace {

constexpr quint32 kSeed = 20261001; // any; kept, so that the sample stays the one in pictures and texts
const QDate kMonth(2026, 10, 1);
constexpr int kDays = 31;
constexpr int kLeft = 358;     ///< shoppers who left a cart
constexpr int kLeftTwice = 44; ///< of them: again, more than a week later
constexpr int kBrowsers = 620; ///< who only looked
/// How many came back to order by themselves, by the quarter of an hour after the cart in which they did.
constexpr std::array<int, 15> kReturns{17, 13, 11, 8, 7, 6, 5, 4, 3, 3, 2, 2, 2, 1, 1};
constexpr size_t kSoon = 3; ///< of these quarters, before a wait of 45 minutes is over

/// Invents the month, shopper by shopper.
class Month
{
public:
    Month(const QTimeZone &zone, const std::vector<Product> &products, const QString &awaited)
        : m_random(kSeed)
        , m_zone(zone)
        , m_builder(options(zone))
        , m_awaited(awaited.toStdString())
    {
        for (const Product &product : products) {
            if (!product.sku.isEmpty() && product.price) {
                m_products.push_back({product.sku.toStdString(), *product.price});
            }
        }
        if (m_products.empty()) {
            m_products.push_back({"KNIT", 8900});
        }
    }

    EventLog make()
    {
        std::vector<int> late; // the quarter in which someone who was sent a message would have come anyway
        for (size_t quarter = 0; quarter < kReturns.size(); ++quarter) {
            for (int i = 0; i < kReturns[quarter]; ++i) {
                if (quarter < kSoon) {
                    cart(newShopper(), at(below(kDays)), static_cast<int>(quarter));
                } else {
                    late.push_back(static_cast<int>(quarter));
                }
            }
        }
        for (int i = 0; i < kLeft; ++i) {
            const std::string shopper = newShopper();
            const bool twice = i < kLeftTwice;
            const int day = below(twice ? 14 : kDays);
            const bool returns = i >= kLeft - static_cast<int>(late.size());
            cart(shopper, at(day), returns ? late[static_cast<size_t>(kLeft - 1 - i)] : -1);
            if (twice) {
                cart(shopper, at(day + 9 + below(8)), -1);
            }
        }
        for (int i = 0; i < kBrowsers; ++i) {
            browse(newShopper(), at(below(kDays)), 1 + below(7));
        }
        afterwards();
        return m_builder.finish();
    }

private:
    static EventLogOptions options(const QTimeZone &zone)
    {
        EventLogOptions options;
        options.zone = zone;
        options.properties = {QStringLiteral("reason"), QStringLiteral("rating"), QStringLiteral("promised")};
        options.dateFields = {QStringLiteral("birthday"), QStringLiteral("order-by"), QStringLiteral("renewal")};
        return options;
    }

    int below(int n) { return static_cast<int>(m_random() % static_cast<quint32>(n)); }
    std::string newShopper() { return "C" + std::to_string(1000 + m_shoppers++); }

    /// Some time of the day, most in the afternoon; early enough that the message is not held until morning.
    qint64 at(int day)
    {
        const int minute = 9 * 60 + (below(9 * 60) + below(9 * 60)) / 2;
        return QDateTime(kMonth.addDays(day), QTime(minute / 60, minute % 60, below(60)), m_zone).toSecsSinceEpoch();
    }

    void add(const std::string &shopper, qint64 at, const char *event, const std::string &item,
             qint64 value = EventLog::kNoValue, const std::string &reason = {}, const std::string &rating = {})
    {
        if (at >= QDateTime(kMonth.addDays(kDays), QTime(0, 0), m_zone).toSecsSinceEpoch()) {
            return; // it belongs to the next month's file
        }
        const std::array<std::string_view, 3> properties{reason, rating, {}};
        m_builder.add(
            {shopper, {}, m_builder.event(QLatin1String(event)), static_cast<quint32>(at), item, value, properties});
    }

    size_t product() { return static_cast<size_t>(below(static_cast<int>(m_products.size()))); }

    /// Ends shortly before `at`.
    size_t browse(const std::string &shopper, qint64 at, int views)
    {
        size_t seen = product();
        qint64 time = at - 40 - views * 95;
        add(shopper, time, shop_event::kVisit, {});
        for (int i = 0; i < views; ++i) {
            time += 25 + below(90);
            seen = below(3) == 0 ? product() : seen;
            add(shopper, time, shop_event::kView, m_products[seen].sku);
        }
        return seen;
    }

    void cart(const std::string &shopper, qint64 at, int quarter)
    {
        const Priced &what = m_products[browse(shopper, at, 1 + below(4))];
        add(shopper, at, shop_event::kCart, what.sku, what.price);
        if (quarter >= 0) {
            const qint64 then = at + quarter * 900 + 60 + below(780);
            add(shopper, then, shop_event::kOrder, what.sku, what.price);
            m_ordered.push_back({shopper, then, what.sku});
        }
    }

    /// What follows from orders, and who waits for what is sold out.
    void afterwards()
    {
        for (size_t i = 0; i < m_ordered.size(); ++i) {
            const Ordered &one = m_ordered[i];
            if (i % 9 == 0) {
                add(one.shopper, one.at + 6 * 86'400, shop_event::kReturn, one.item, EventLog::kNoValue,
                    i % 18 == 0 ? "damaged" : "wrong size");
                add(one.shopper, one.at + 9 * 86'400, shop_event::kRefund, one.item, EventLog::kNoValue,
                    i % 18 == 0 ? "damaged" : "wrong size");
            } else if (i % 4 == 0) {
                add(one.shopper, one.at + 8 * 86'400, shop_event::kReview, one.item, EventLog::kNoValue, {},
                    std::to_string(3 + below(3)));
            }
        }
        for (int i = 0; i < 48; ++i) {
            add("C" + std::to_string(1000 + below(m_shoppers)), at(below(20)), shop_event::kWait, m_awaited);
        }
        m_builder.add({{},
                       {},
                       m_builder.event(QLatin1String(shop_event::kBackInStock)),
                       static_cast<quint32>(at(22)),
                       m_awaited,
                       EventLog::kNoValue,
                       {}});
    }

    struct Priced
    {
        std::string sku;
        qint64 price; ///< minor units
    };
    struct Ordered
    {
        std::string shopper;
        qint64 at;
        std::string item;
    };

    std::mt19937 m_random;
    QTimeZone m_zone;
    EventLogBuilder m_builder;
    std::string m_awaited; ///< SKU that is sold out for a while
    std::vector<Priced> m_products;
    std::vector<Ordered> m_ordered;
    int m_shoppers = 0;
};

} // namespace

EventLog sampleEvents(const QTimeZone &zone, const std::vector<Product> &products, const QString &awaited)
{
    return Month(zone, products, awaited).make();
}

void addSampleDryRuns(Tables &tables)
{
    const std::vector<Product> products = tables.products().all();
    const std::vector<Moment> moments = tables.moments().all();
    const auto stock = std::ranges::find(moments, QStringLiteral("back-in-stock"), &Moment::key);
    const auto awaited = std::ranges::find_if(products, [&](const Product &product) {
        return !product.sku.isEmpty() && (stock == moments.end() || !stock->drop || product.drop == stock->drop);
    });
    const EventLog log =
        sampleEvents(tables.profile().timeZone, products, awaited == products.end() ? QString() : awaited->sku);
    const TrialSetting setting = trialSetting(tables, {}, log.first, log.last);
    const TrialOutcome outcome = DryRun(log, setting).run();
    const QDateTime at(QDate(2026, 11, 2), QTime(9, 40), Qt::UTC);
    for (const Moment &moment : moments) {
        for (size_t i = 0; i < setting.moments.size(); ++i) {
            if (setting.moments[i].key == moment.key) {
                tables.dryRuns().insert({moment.id, at, QStringLiteral("shop-events-2026-10.csv"), moment.rule,
                                         KeptDryRun::of(outcome, setting, i, log).toJson()});
            }
        }
    }
}

} // namespace dropbeat

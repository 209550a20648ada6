// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_orders.h"

#include "core/actions/sample_days.h"
#include "core/attribution/channel_words.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <array>
#include <random>

namespace dropbeat {

namespace {

constexpr qint64 kFirstOrder = 70'000;

constexpr qint64 kSecondsOfDay = 24 * 60 * 60;
constexpr int kSummerOrders = 46;
constexpr int kSummerCustomers = 34; ///< the others of these bought twice
constexpr quint64 kSeed = 20261105;

/// The standard fixes what mt19937_64 gives, but not what its distributions do; hence remainders.
class Dice
{
public:
    qint64 below(qint64 limit) { return static_cast<qint64>(m_engine() % static_cast<quint64>(limit)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }

private:
    std::mt19937_64 m_engine{kSeed};
};

/// Which kinds of evidence an order has, and whether the answer contradicts the rest.
struct Traces
{
    bool utm = false;
    bool code = false;
    bool pixel = false;
    bool survey = false;
    bool contradicts = false;
    int orders = 0;
};

/// As many as the picture of the page has: 9, 11, 3 and 4 alone, 21 with one other, 6 with more; on 23 of the 27 the
/// kinds agree.
constexpr std::array<Traces, 15> kTraces{{{true, true, true, true, false, 5},
                                          {true, true, true, false, false, 1},
                                          {true, true, false, false, false, 7},
                                          {true, true, false, false, true, 1},
                                          {true, false, true, false, false, 4},
                                          {true, false, false, true, false, 1},
                                          {true, false, false, true, true, 1},
                                          {false, true, false, true, false, 1},
                                          {false, true, false, true, true, 1},
                                          {false, true, true, false, false, 2},
                                          {false, false, true, true, false, 2},
                                          {false, false, true, true, true, 1},
                                          {true, false, false, false, false, 9},
                                          {false, true, false, false, false, 11},
                                          {false, false, true, false, false, 4}}};
constexpr int kAnswersAlone = 3;
constexpr int kHandedOn = 4; ///< orders with the code that customers hand to each other

class OrderMaker
{
public:
    OrderMaker(const SampleSeason &season, quint64 firstSeed)
        : m_season(season)
        , m_seed(firstSeed)
        , m_live(*std::ranges::find(season.drops, DropStatus::Live, &Drop::status))
    {}

    OrderRows make()
    {
        makeSummer();
        for (const SampleImport &import : m_season.imports) {
            for (const SampleResult &result : import.results) {
                const quint64 seed = m_seed++;
                if (isOfLiveDrop(result)) {
                    makeOrders(result, seed);
                }
            }
        }
        nameOrders();
        leaveTraces();
        return std::move(m_rows);
    }

private:
    /// What the channel is that sent a result's visits, and the content of its links.
    struct Origin
    {
        QString channel;
        QString content;
        QString ad; ///< the platform's id
    };

    bool isOfLiveDrop(const SampleResult &result) const
    {
        return result.subject.platform == QLatin1String("generic-shop") && result.subject.campaign == m_live.code;
    }

    void makeSummer()
    {
        const QDate first(2026, 7, 1);
        const qint64 days = first.daysTo(m_season.drops.front().launch.date);
        for (int i = 0; i < kSummerOrders; ++i) {
            ToldOrder told = started(first.addDays(m_dice.below(days)));
            told.order.customer = customer(i % kSummerCustomers);
            told.order.subtotal = m_dice.between(2400, 8900);
            told.order.units = 1;
            told.order.sku = QStringLiteral("AN-TEE");
            finish(told, QStringLiteral("Everyday tee"));
            m_origins.emplace_back();
        }
    }

    ToldOrder started(QDate day)
    {
        ToldOrder told;
        told.order.shop = QStringLiteral("shopify");
        told.order.day = day.toJulianDay();
        const qint64 midnight = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        told.order.at = midnight + m_dice.between(8 * 3600, 23 * 3600);
        told.order.status = QStringLiteral("paid");
        return told;
    }

    void finish(ToldOrder &told, const QString &article)
    {
        const qint64 shipping = told.order.subtotal.value_or(0) < 10'000 ? 590 : 0;
        told.order.shipping = shipping;
        told.order.total = told.order.subtotal.value_or(0) + shipping;
        told.order.lines = {{told.order.sku, article, told.order.units.value_or(1), told.order.subtotal, false}};
        m_rows.orders.push_back(told);
    }

    static qint64 customer(qint64 number)
    {
        // Far apart, as hashes are.
        return static_cast<qint64>(static_cast<quint64>(number + 1) * 0x9e3779b97f4a7c15ULL >> 1);
    }

    void makeOrders(const SampleResult &result, quint64 seed)
    {
        const std::vector<Counts> days =
            spreadOverDays(result.sums, {result.from, result.until, result.launch, result.placement, seed});
        Origin origin;
        origin.content = result.subject.name;
        origin.channel =
            result.subject.channel == QLatin1String("email") ? QStringLiteral("email") : QStringLiteral("tiktok");
        for (const SampleImport &import : m_season.imports) {
            for (const SampleResult &ad : import.results) {
                if (ad.subject.platform == QLatin1String("tiktok-ads") &&
                    ad.subject.assignment.target == result.subject.assignment.target) {
                    origin.ad = ad.subject.externalId;
                }
            }
        }
        QDate day = result.from;
        for (const Counts &counts : days) {
            makeDay(day, counts, origin);
            day = day.addDays(1);
        }
    }

    /// A day's orders, which come to its counts exactly.
    void makeDay(QDate day, const Counts &counts, const Origin &origin)
    {
        const qint64 orders = counts[Measure::Orders].value_or(0);
        qint64 revenue = counts[Measure::Revenue].value_or(0);
        qint64 more = counts[Measure::Units].value_or(orders) - orders;
        qint64 returned = counts[Measure::ReturnedUnits].value_or(0);
        qint64 refunds = counts[Measure::Refunds].value_or(0);
        for (qint64 left = orders; left > 0; --left) {
            ToldOrder told = started(day);
            told.order.customer = nextCustomer();
            const qint64 part = left == 1 ? revenue : revenue / left * m_dice.between(80, 120) / 100;
            told.order.subtotal = part;
            revenue -= part;
            if (counts[Measure::Units]) {
                told.order.units = 1 + (more > 0 ? 1 : 0);
                more -= more > 0 ? 1 : 0;
            }
            if (counts[Measure::ReturnedUnits]) {
                const qint64 back = left == 1 ? returned : std::min(returned, told.order.units.value_or(1));
                const qint64 refund =
                    left == 1 || back == returned ? refunds : refunds * back / std::max<qint64>(returned, 1);
                told.order.returnedUnits = back;
                told.order.refunded = refund;
                told.order.status = back > 0 ? QStringLiteral("partially_refunded") : told.order.status;
                returned -= back;
                refunds -= refund;
            }
            const Product &article =
                m_products[static_cast<size_t>(m_dice.below(static_cast<qint64>(m_products.size())))];
            told.order.sku = article.sku;
            finish(told, article.name);
            m_origins.push_back(origin);
        }
    }

    /// A fifth of the drop's customers know the brand from the summer, and one in eight buys from it twice.
    qint64 nextCustomer()
    {
        const qint64 throwOf = m_dice.below(40);
        if (throwOf < 8) {
            return customer(m_dice.below(kSummerCustomers));
        }
        if (throwOf < 13 && m_newCustomers > 0) {
            return customer(kSummerCustomers + m_dice.below(m_newCustomers));
        }
        return customer(kSummerCustomers + m_newCustomers++);
    }

    /// Numbers in the order in which they came in.
    void nameOrders()
    {
        std::vector<size_t> byTime(m_rows.orders.size());
        for (size_t i = 0; i < byTime.size(); ++i) {
            byTime[i] = i;
        }
        std::ranges::stable_sort(byTime, {}, [this](size_t i) { return m_rows.orders[i].order.at; });
        std::vector<ToldOrder> orders;
        std::vector<Origin> origins;
        for (size_t number = 0; number < byTime.size(); ++number) {
            orders.push_back(std::move(m_rows.orders[byTime[number]]));
            origins.push_back(std::move(m_origins[byTime[number]]));
            orders.back().order.name = QStringLiteral("#%1").arg(1001 + number);
            orders.back().order.externalId = QString::number(5'870'000'000'000 + static_cast<qint64>(number) * 32'768);
            orders.back().order.id = {kFirstOrder +
                                      static_cast<qint64>(number)}; // the sample is the same file everywhere
        }
        m_rows.orders = std::move(orders);
        m_origins = std::move(origins);
    }

    /// Gives the orders since the launch their evidence, in an order drawn by chance.
    void leaveTraces()
    {
        std::vector<size_t> since;
        for (size_t i = 0; i < m_rows.orders.size(); ++i) {
            if (m_rows.orders[i].order.day >= m_live.launch.date.toJulianDay() && !m_origins[i].content.isEmpty()) {
                since.push_back(i);
            }
        }
        for (size_t i = since.size(); i > 1; --i) {
            std::swap(since[i - 1], since[static_cast<size_t>(m_dice.below(static_cast<qint64>(i)))]);
        }
        size_t next = 0;
        for (const Traces &traces : kTraces) {
            for (int i = 0; i < traces.orders && next < since.size(); ++i) {
                leave(since[next++], traces);
            }
        }
        for (int i = 0; i < kAnswersAlone && next < since.size(); ++i) {
            answer(since[next], m_origins[since[next]].channel);
            ++next;
        }
        // And what nobody understands yet.
        for (const char *said : {"a friend wore it", "my sister", "in the metro"}) {
            if (next < since.size()) {
                add(since[next++], EvidenceKind::Survey, foldAnswer(QString::fromLatin1(said)));
            }
        }
    }

    void leave(size_t order, const Traces &traces)
    {
        const Origin &origin = m_origins[order];
        const bool mail = origin.channel == QLatin1String("email");
        const qint64 at = m_rows.orders[order].order.at;
        if (traces.utm) {
            const QString medium = mail                   ? QStringLiteral("email")
                                   : m_dice.below(2) == 0 ? QStringLiteral("organic-social")
                                                          : QStringLiteral("paid-social");
            add(order, EvidenceKind::Utm,
                QStringList{mail ? QStringLiteral("newsletter") : QStringLiteral("tiktok"), medium, m_live.code,
                            mail ? QStringLiteral("hero") : origin.content, QString()}
                    .join(u'\n'),
                at - m_dice.between(4 * 60, 2 * kSecondsOfDay));
        }
        if (traces.code) {
            // What nothing else tells of, some friend did.
            const bool handedOn = !traces.utm && !traces.pixel && !traces.survey && m_handedOn > 0;
            m_handedOn -= handedOn ? 1 : 0;
            const bool vip = mail != (traces.contradicts && !traces.survey);
            add(order, EvidenceKind::Code,
                handedOn ? QStringLiteral("KNITFRIEND")
                : vip    ? QStringLiteral("KNITVIP")
                         : QStringLiteral("KNIT10"));
        }
        if (traces.pixel) {
            add(order, EvidenceKind::Pixel,
                mail ? QStringLiteral("email\n%1\n").arg(m_live.code)
                     : QStringLiteral("tiktok\n2611 Knit Capsule\n%1").arg(origin.ad),
                at - m_dice.between(60, kSecondsOfDay));
        }
        if (traces.survey) {
            answer(order,
                   traces.contradicts ? (mail ? QStringLiteral("tiktok") : QStringLiteral("email")) : origin.channel);
        }
    }

    void answer(size_t order, const QString &channel)
    {
        const QStringList words = channel == QLatin1String("email")
                                      ? QStringList{QStringLiteral("your newsletter"), QStringLiteral("e-mail")}
                                      : QStringList{QStringLiteral("TikTok"), QStringLiteral("tik tok"),
                                                    QStringLiteral("TT"), QStringLiteral("saw her on tiktok")};
        add(order, EvidenceKind::Survey, foldAnswer(words.at(m_dice.below(words.size()))));
    }

    void add(size_t order, EvidenceKind kind, const QString &said, std::optional<qint64> at = {})
    {
        m_rows.orders[order].evidence.push_back({kind, said, at});
    }

    std::vector<Product> productsOfLive() const
    {
        std::vector<Product> products;
        std::ranges::copy_if(m_season.products, std::back_inserter(products),
                             [this](const Product &product) { return product.drop == m_live.id; });
        return products;
    }

    const SampleSeason &m_season;
    quint64 m_seed;
    const Drop &m_live;
    std::vector<Product> m_products = productsOfLive();
    Dice m_dice;
    OrderRows m_rows;
    std::vector<Origin> m_origins; ///< as the orders
    qint64 m_newCustomers = 0;
    int m_handedOn = kHandedOn;
};

} // namespace

OrderRows sampleOrders(const SampleSeason &season, quint64 firstSeed)
{
    return OrderMaker(season, firstSeed).make();
}

} // namespace dropbeat

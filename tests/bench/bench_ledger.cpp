// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ledger --make PLAN: a plan of 200,000 orders with 500,000 pieces of evidence, the same each time.
// bench_ledger PLAN: reads its whole ledger and prints the counts of each kind of evidence as the peer's statement
// does. bench_ledger --times PLAN: "ledger MS" and "filter MS", medians of several readings in one process.
#include "core/actions/ledger.h"
#include "core/actions/new_plan.h"
#include "core/store/plan.h"
#include "core/store/read_aside.h"
#include "core/store/result_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace dropbeat;

namespace {

constexpr int kOrders = 200'000;
constexpr int kDays = 700;

FixedClock theClock()
{
    return FixedClock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC));
}

class Maker
{
public:
    qint64 below(qint64 limit) { return static_cast<qint64>(m_dice() % static_cast<quint64>(limit)); }

    ToldOrder order(int number)
    {
        ToldOrder told;
        told.order.shop = QStringLiteral("shopify");
        told.order.externalId = QString::number(5'000'000 + number);
        told.order.name = QStringLiteral("#%1").arg(1000 + number);
        told.order.day = QDate(2024, 12, 1).toJulianDay() + qint64(number) * kDays / kOrders;
        told.order.at = (told.order.day - QDate(1970, 1, 1).toJulianDay()) * 86'400 + below(86'400);
        told.order.customer = below(120'000);
        told.order.status = QStringLiteral("paid");
        told.order.subtotal = 1'900 + below(20'000);
        told.order.total = *told.order.subtotal + 500;
        told.order.sku = QStringLiteral("A-%1").arg(below(60));
        const qint64 which = below(32); // two and a half pieces an order on average
        if ((which & 1) != 0) {
            told.evidence.push_back({EvidenceKind::Utm,
                                     QStringLiteral("%1\nsocial\nc%2\nx%3\n")
                                         .arg(QString::fromLatin1(kSources[below(4)]))
                                         .arg(below(20))
                                         .arg(below(8)),
                                     told.order.at - below(40 * 86'400)});
        }
        if ((which & 2) != 0) {
            told.evidence.push_back({EvidenceKind::Code, QStringLiteral("CODE%1").arg(below(24)), {}});
        }
        if ((which & 4) != 0) {
            told.evidence.push_back({EvidenceKind::Pixel,
                                     QStringLiteral("tiktok\nc%1\n%2").arg(below(20)).arg(below(30)),
                                     told.order.at - below(5 * 86'400)});
        }
        if ((which & 8) != 0) {
            told.evidence.push_back({EvidenceKind::Survey, QString::fromLatin1(kAnswers[below(4)]), {}});
        }
        if ((which & 16) != 0) {
            told.evidence.push_back(
                {EvidenceKind::ShortLink, QStringLiteral("bit.ly/l%1").arg(below(24)), told.order.at - below(86'400)});
        }
        return told;
    }

private:
    static constexpr const char *kSources[]{"tiktok", "instagram", "pinterest", "newsletter"};
    static constexpr const char *kAnswers[]{"tiktok", "insta", "pinterest", "newsletter"};
    std::mt19937_64 m_dice{200'000};
};

void make(const QString &path)
{
    PlanProfile profile;
    profile.brand = QStringLiteral("Bench");
    profile.currency = *Currency::fromCode(QStringLiteral("EUR"));
    profile.timeZone = QTimeZone("Europe/Paris");
    const FixedClock clock = theClock();
    newPlan(path, profile, clock);
    {
        const auto plan = Plan::open(path, Access::ReadWrite, clock);
        std::vector<Drop> drops;
        std::vector<PromoCode> codes;
        std::vector<Link> links;
        for (int i = 0; i < 24; ++i) {
            Drop drop;
            drop.id = plan->newId<Drop>();
            drop.name = QStringLiteral("Drop %1").arg(i);
            drop.code = QStringLiteral("c%1").arg(i);
            drop.status = DropStatus::Live;
            drop.launch = {QDate(2024, 12, 1).addDays(i * 28), QTime(10, 0)};
            PromoCode code;
            code.id = plan->newId<PromoCode>();
            code.drop = drop.id;
            code.code = QStringLiteral("CODE%1").arg(i);
            code.channel = QStringLiteral("tiktok");
            Link link;
            link.id = plan->newId<Link>();
            link.drop = drop.id;
            link.source = QStringLiteral("tiktok");
            link.medium = QStringLiteral("social");
            link.campaign = drop.code;
            link.content = QStringLiteral("x1");
            link.shortUrl = QStringLiteral("https://bit.ly/l%1").arg(i);
            drops.push_back(drop);
            codes.push_back(code);
            links.push_back(link);
        }
        plan->edit(QStringLiteral("Fill"), [drops, codes, links](Tables &tables) {
            tables.drops().insertAll(drops);
            tables.promoCodes().insertAll(codes);
            tables.links().insertAll(links);
        });
    }
    Maker maker;
    OrderRows rows;
    for (int number = 0; number < kOrders; ++number) {
        rows.orders.push_back(maker.order(number));
    }
    ImportRequest request;
    request.orders = {&rows};
    request.fileNames = {QStringLiteral("orders.csv")};
    request.kind = QStringLiteral("shopify-orders");
    request.rowsRejected = {0};
    writeResults(path, request, clock);
}

std::shared_ptr<const LedgerBook> readBook(const QString &path)
{
    std::shared_ptr<const LedgerBook> book;
    const FixedClock clock = theClock();
    readAside(path, clock, [&book](const Tables &tables) { book = readLedger(tables, {}); });
    return book;
}

void printCounts(const QString &path, QTextStream &out)
{
    const auto book = readBook(path);
    QStringList lines;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        const SeenCounts &seen = book->sums.of(static_cast<EvidenceKind>(kind));
        lines << QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(evidenceKindId(static_cast<EvidenceKind>(kind)))
                     .arg(seen.alone)
                     .arg(seen.withOne)
                     .arg(seen.withMore)
                     .arg(seen.revenue);
    }
    lines.sort();
    out << lines.join(u'\n') << '\n';
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void printTimes(const QString &path, QTextStream &out)
{
    std::vector<double> ledger;
    std::vector<double> filter;
    QElapsedTimer timer;
    for (int round = 0; round < 7; ++round) {
        timer.start();
        const auto book = readBook(path);
        ledger.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        LedgerFilter asked;
        asked.shown = LedgerFilter::Shown::Known;
        asked.channel = QStringLiteral("tiktok");
        asked.text = QStringLiteral("99");
        timer.start();
        const size_t found = book->filtered(asked).size();
        filter.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (found == 0) {
            qFatal("the filter found nothing");
        }
    }
    out << "ledger " << median(ledger) << "\nfilter " << median(filter) << '\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    const QString path = arguments.last();
    if (arguments.contains(QStringLiteral("--make"))) {
        make(path);
    } else if (arguments.contains(QStringLiteral("--times"))) {
        printTimes(path, out);
    } else {
        printCounts(path, out);
    }
    return 0;
}

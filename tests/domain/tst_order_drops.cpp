// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/order_drops.h"

#include <QTest>

using namespace dropbeat;

namespace {

constexpr Id<Drop> kShirt{1}; // launched 1 September
constexpr Id<Drop> kKnit{2};  // launched 5 November
constexpr Id<Drop> kLinen{3}; // planned for 3 December
constexpr Id<Drop> kIdea{4};  // an idea with a date that has passed
constexpr Id<Drop> kNone{};

Drop launched(Id<Drop> id, QDate day, DropStatus status)
{
    Drop drop;
    drop.id = id;
    drop.status = status;
    drop.launch = {day, QTime(10, 0)};
    return drop;
}

Product sold(Id<Drop> drop, const char *sku)
{
    Product product;
    product.drop = drop;
    product.sku = QString::fromLatin1(sku);
    return product;
}

OrderDrops season()
{
    return OrderDrops({launched(kKnit, QDate(2026, 11, 5), DropStatus::Live),
                       launched(kShirt, QDate(2026, 9, 1), DropStatus::Closed),
                       launched(kLinen, QDate(2026, 12, 3), DropStatus::Planned),
                       launched(kIdea, QDate(2026, 10, 1), DropStatus::Idea)},
                      {sold(kShirt, "SHIRT"), sold(kKnit, "KNIT"), sold(kLinen, "LINEN"), sold(kIdea, "CAP"),
                       sold(kShirt, "SCARF"), sold(kKnit, "SCARF"), sold(kKnit, ""), sold(kKnit, "SCARF")});
}

} // namespace

class TestOfOrderDrops : public QObject
{
    Q_OBJECT

private slots:
    void drop_data();
    void drop();
};

void TestOfOrderDrops::drop_data()
{
    QTest::addColumn<QString>("sku");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qint64>("drop");
    const auto row = [](const char *name, const char *sku, QDate day, Id<Drop> drop) {
        QTest::newRow(name) << QString::fromLatin1(sku) << day << drop.value;
    };
    row("sold by one", "KNIT", QDate(2026, 11, 7), kKnit);
    row("long after the next launch", "SHIRT", QDate(2026, 11, 7), kShirt);
    row("however it is written", " knit ", QDate(2026, 11, 7), kKnit);
    row("ordered ahead", "LINEN", QDate(2026, 11, 7), kLinen);
    row("of an idea, by its own article", "CAP", QDate(2026, 11, 7), kIdea);
    row("sold by two: before the second", "SCARF", QDate(2026, 10, 7), kShirt);
    row("sold by two: on the day of the second", "SCARF", QDate(2026, 11, 5), kKnit);
    row("sold by two: before both", "SCARF", QDate(2026, 8, 1), kShirt);
    row("an article of no drop", "SOCKS", QDate(2026, 10, 7), kShirt);
    row("no article", "", QDate(2026, 11, 5), kKnit);
    row("the day before a launch", "", QDate(2026, 11, 4), kShirt);
    row("before the first launch", "SOCKS", QDate(2026, 8, 31), kNone);
}

void TestOfOrderDrops::drop()
{
    QFETCH(QString, sku);
    QFETCH(QDate, day);
    QTEST(season().of(sku, day).value, "drop");
}

QTEST_GUILESS_MAIN(TestOfOrderDrops)
#include "tst_order_drops.moc"

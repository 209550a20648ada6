// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/arc_edits.h"
#include "core/actions/plan_edits.h"
#include "core/actions/sample_plan.h"
#include "core/store/plan.h"
#include "tests/support/test_plan.h"
#include "ui/lineup/arc_strips.h"
#include "ui/lineup/drop_card.h"
#include "ui/lineup/lineup_view.h"
#include "ui/lineup/strip_geometry.h"
#include "ui/lineup/week_model.h"
#include "ui/shell/opening_problem.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/kpi_words.h"

#include <QAbstractItemModelTester>
#include <QLineF>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

std::vector<LineupCard> cardsOn(const QList<QDate> &days)
{
    std::vector<LineupCard> cards;
    for (const QDate &day : days) {
        LineupCard card;
        card.id = {static_cast<qint64>(cards.size()) + 1};
        card.launch = {day, QTime(10, 0)};
        cards.push_back(card);
    }
    return cards;
}

Kpi kpiOf(KpiUnit unit, Direction direction = Direction::HigherIsBetter)
{
    Kpi kpi;
    kpi.unit = unit;
    kpi.direction = direction;
    return kpi;
}

} // namespace

/// What stands on the Line-up and how it is laid out, without a window.
class TestLineup : public QObject
{
    Q_OBJECT

private slots:
    void today_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<double>("at");
        QTest::newRow("on a launch") << QDate(2026, 10, 1) << 1.0;
        QTest::newRow("between two") << QDate(2026, 10, 11) << 1.5;
        QTest::newRow("before the first") << QDate(2026, 1, 1) << -0.4;
        QTest::newRow("after the last") << QDate(2027, 1, 1) << 2.4;
    }

    void today()
    {
        QFETCH(QDate, day);
        QFETCH(double, at);
        const auto cards = cardsOn({QDate(2026, 9, 3), QDate(2026, 10, 1), QDate(2026, 10, 21), QDate()});
        QCOMPARE(ribbonPosition(cards, day).value_or(-9), at);
        QVERIFY(!ribbonPosition(cardsOn({QDate()}), day));
    }

    void cardsShareTheWidthAndWrap()
    {
        const StripGeometry wide(6, 1124, false);
        QCOMPARE(wide.rows, 1);
        QCOMPARE(wide.cards.front().left(), 0);
        QVERIFY(wide.cards.back().right() < 1124);
        const StripGeometry narrow(6, 600, false);
        QCOMPARE(narrow.rows, 2);
        QCOMPARE(narrow.columns, 3); // three and three rather than five and one
        QCOMPARE(narrow.height(), 2 * (StripGeometry::kCardHeight + StripGeometry::kRibbon));
        QVERIFY(narrow.line(1).p1().y() > narrow.line(0).p1().y());
        // Between two rows the day stays at the end of the first.
        QVERIFY(narrow.at(2.9).y() < narrow.at(3).y());
        const StripGeometry mirrored(3, 600, true);
        QVERIFY(mirrored.cards[0].left() > mirrored.cards[1].left());
        QVERIFY(mirrored.at(0.5).x() < mirrored.at(0).x());
        QCOMPARE(StripGeometry(0, 600, false).height(), 0);
        QCOMPARE(StripGeometry(1, 100, false).columns, 1);
    }

    void theSampleSeason()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sample.dropbeat"));
        const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
        makeSamplePlan(path, clock);
        const auto plan = Plan::open(path, Access::ReadOnly, clock);
        const LineupView view = readLineup(plan->tables(), plan->today());
        QCOMPARE(view.cards.size(), size_t(6));
        QCOMPARE(view.cards[2].chapter, 3);
        QVERIFY(view.cards[2].line.contains(QStringLiteral("so far")));
        QVERIFY(view.subtitle.startsWith(QStringLiteral("Knit Capsule is live · Party Slip launches in 13")));
        QVERIFY(view.score);
        QCOMPARE(view.score->name, QStringLiteral("Knit Capsule"));
        QVERIFY(view.score->bullets.size() >= 5);
        for (const LineupTouchpoint &one : view.week) {
            QVERIFY(one.when.date >= QDate(2026, 11, 20) && one.when.date < QDate(2026, 11, 27));
        }
        QVERIFY(!view.week.empty());
        QCOMPARE(view.strips.size(), size_t(1));
        QCOMPARE(view.strips[0].title, QStringLiteral("Story arc: “Getting dressed, slowly”"));
        QVERIFY(view.strips[0].remark.endsWith(QStringLiteral("first Thursday of each month")));
        QCOMPARE(view.strips[0].cards, view.cards);
        QVERIFY(view.cards[3].ready > 0 && view.cards[3].ready < 100);
        QVERIFY(!view.cards[3].readyText.isEmpty());
        // The newsletter of this Tuesday goes out on Wednesday instead, and only once.
        QStringList ofTheBrand;
        for (const LineupTouchpoint &one : view.week) {
            QCOMPARE(one.isToday, one.when.date == QDate(2026, 11, 20));
            if (!one.drop) {
                ofTheBrand << one.when.toString();
            }
        }
        QCOMPARE(ofTheBrand, QStringList(QStringLiteral("2026-11-25T09:00")));
        WeekModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(view.week);
        QCOMPARE(model.rowCount(), static_cast<int>(view.week.size()));
    }

    void arcsStandApart()
    {
        test::TestPlan test;
        Arc arc;
        arc.name = QStringLiteral("Slowly");
        const auto slowly = addArc(*test.plan, arc);
        arc.name = QStringLiteral("Empty");
        addArc(*test.plan, arc);
        planNext(*test.plan, slowly, {QStringLiteral("One"), QStringLiteral("Two")});
        test.addDrop(QStringLiteral("Alone"));
        archiveDrop(*test.plan, test.addDrop(QStringLiteral("Old")), true);
        const LineupView view = readLineup(test.plan->tables(), test.plan->today());
        using Kind = LineupStrip::Kind;
        QCOMPARE(view.cards.size(), size_t(3)); // what is archived stands apart
        QCOMPARE(view.strips.size(), size_t(4));
        QVERIFY(view.strips[0].kind == Kind::Arc && view.strips[0].cards.size() == 2);
        QVERIFY(view.strips[1].kind == Kind::Arc && view.strips[1].cards.empty());
        QVERIFY(view.strips[2].kind == Kind::OnTheirOwn && view.strips[2].cards.size() == 1);
        QVERIFY(view.strips[3].kind == Kind::Archived && view.strips[3].cards.size() == 1);
        ArcStrips strips([](Id<Drop>) { return QPixmap(); });
        strips.setStrips(view.strips, test.plan->today());
        QCOMPARE(strips.cards().size(), size_t(3));
        strips.showArchived(true);
        QCOMPARE(strips.cards().size(), size_t(4));
        QSignalSpy chosen(&strips, &ArcStrips::chosenChanged);
        strips.choose(view.strips[2].cards[0].id);
        strips.choose(view.strips[0].cards[1].id);
        QCOMPARE(chosen.count(), 2);
        int marked = 0;
        for (const DropCard *card : strips.cards()) {
            marked += card->isChosen() ? 1 : 0;
        }
        QCOMPARE(marked, 1); // of all strips
    }

    void figuresAreWrittenAndRead_data()
    {
        QTest::addColumn<KpiUnit>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("percent") << KpiUnit::Fraction << QStringLiteral("42") << 0.42 << QStringLiteral("42\u00a0%");
        QTest::newRow("with sign") << KpiUnit::Fraction << QStringLiteral("≥ 2.2 %") << 0.022
                                   << QStringLiteral("2.2\u00a0%");
        QTest::newRow("comma") << KpiUnit::Fraction << QStringLiteral("2,2 %") << 0.022 << QStringLiteral("2.2\u00a0%");
        QTest::newRow("money") << KpiUnit::Money << QStringLiteral("€ 83.5") << 8350.0
                               << QStringLiteral("€\u00a083.50");
        QTest::newRow("multiple") << KpiUnit::Multiple << QStringLiteral("2×") << 2.0 << QStringLiteral("2×");
    }

    void figuresAreWrittenAndRead()
    {
        QFETCH(KpiUnit, unit);
        QFETCH(QString, typed);
        QFETCH(double, value);
        QFETCH(QString, shown);
        const Currency euro = *Currency::fromCode(QStringLiteral("EUR"));
        const auto read = kpiFromText(kpiOf(unit), typed, euro);
        QVERIFY(read);
        QVERIFY(qAbs(*read - value) < 1e-9);
        if (unit != KpiUnit::Money) {
            QCOMPARE(kpiGoalText(kpiOf(unit), value, euro), shown);
        }
        QVERIFY(!kpiFromText(kpiOf(unit), QStringLiteral("lots"), euro));
        QVERIFY(!kpiFromText(kpiOf(unit), QStringLiteral("-3"), euro));
    }

    void bandsAndTargets()
    {
        const Currency euro = *Currency::fromCode(QStringLiteral("EUR"));
        Benchmark band;
        band.low = 0.01;
        band.high = 0.03;
        QCOMPARE(kpiBandText(kpiOf(KpiUnit::Fraction), band, euro), QStringLiteral("1–3\u00a0%"));
        band.high.reset();
        QCOMPARE(kpiBandText(kpiOf(KpiUnit::Fraction), band, euro), QStringLiteral("≥ 1\u00a0%"));
        QCOMPARE(kpiTargetText(kpiOf(KpiUnit::Fraction, Direction::LowerIsBetter), 0.15, euro),
                 QStringLiteral("≤ 15\u00a0%"));
        QCOMPARE(offsetText(-10), QStringLiteral("−10 d"));
        QCOMPARE(offsetText(std::nullopt), QStringLiteral("—"));
    }

    void aFileAsItWasLeftNeedsNoCheckOnce()
    {
        const QTemporaryDir folder;
        UserState state(folder.filePath(QStringLiteral("state.ini")));
        QFile file(folder.filePath(QStringLiteral("a.dropbeat")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
        file.close();
        QVERIFY(!state.takeUnchangedSinceClosed(file.fileName()));
        state.rememberClosed(file.fileName());
        QVERIFY(state.takeUnchangedSinceClosed(file.fileName()));
        QVERIFY(!state.takeUnchangedSinceClosed(file.fileName())); // a crash in between leaves it unchecked
        state.rememberClosed(file.fileName());
        QVERIFY(file.open(QIODevice::Append) && file.write("d") == 1);
        file.close();
        QVERIFY(!state.takeUnchangedSinceClosed(file.fileName()));
        for (int i = 0; i < 12; ++i) {
            state.addRecentPlan(QString::number(i % 10));
        }
        QCOMPARE(state.recentPlans().size(), UserState::kRecentPlans);
        QCOMPARE(state.recentPlans().first(), QStringLiteral("1"));
    }

    void everyProblemHasAWayOn()
    {
        const QTemporaryDir folder;
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::NotFound); ++kind) {
            const Error error(static_cast<Error::Kind>(kind), QStringLiteral("What."), QStringLiteral("Why."));
            const QList<WayOn> ways = waysOn(error, folder.filePath(QStringLiteral("gone")), false);
            QVERIFY(!ways.isEmpty());
            QVERIFY(!ways.contains(WayOn::OpenNewestBackup));
            for (const WayOn way : ways) {
                QVERIFY(!wayOnText(way).isEmpty());
            }
        }
    }
};

QTEST_MAIN(TestLineup)
#include "tst_lineup.moc"

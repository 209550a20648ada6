// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/drop_money.h"
#include "core/actions/plan_edits.h"
#include "tests/ui/season_plan.h"
#include "ui/charts/day_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/momentum/board_model.h"
#include "ui/momentum/building_card.h"
#include "ui/momentum/launch_card.h"
#include "ui/momentum/leaderboard_card.h"
#include "ui/momentum/momentum_page.h"
#include "ui/momentum/profit_model.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

class MomentumPageTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyPlansTeach();
    void everyDropByEveryKpi();
    void aTargetDecidesBeforeTheBenchmark();
    void whatADropEarned();
    void tellsWhetherDropsBuildOnEachOther();
    void comparesOneLaunchWithDrops();
    void whatWorks();
    void goesToTheDropOnEnter();
    void followsThePlan();
    void manyDaysAreCountedAside();
};

void MomentumPageTest::emptyPlansTeach()
{
    const SeasonPlan season(SeasonPlan::With::Drops);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QSignalSpy wanted(&page, &MomentumPage::importRequested);
    emit empty->activated();
    QCOMPARE(wanted.count(), 1);
}

void MomentumPageTest::everyDropByEveryKpi()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    const BoardModel &board = *page.board();
    const QAbstractItemModelTester tester(page.board(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester profits(page.profits(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(board.rowCount(), 2); // Party Slip has no results
    QCOMPARE(board.dropAt(0), season.denim);
    QCOMPARE(board.columnCount(), 1 + static_cast<int>(season.plan->tables().kpis().all().size()));
    for (int column = 1; column < board.columnCount(); ++column) {
        QVERIFY(!board.index(1, column).data(Qt::ToolTipRole).toString().isEmpty());
    }
}

void MomentumPageTest::aTargetDecidesBeforeTheBenchmark()
{
    Kpi kpi;
    Judgement judgement;
    QCOMPARE(boardHeat(kpi, judgement), BoardHeat::None); // not reported
    judgement.value = 0.02;
    judgement.standing = Standing::Within;
    judgement.mood = Judgement::Mood::Good;
    QCOMPARE(boardHeat(kpi, judgement), BoardHeat::Good);
    judgement.target = 0.021;
    QCOMPARE(boardHeat(kpi, judgement), BoardHeat::Bad);
    kpi.direction = Direction::LowerIsBetter;
    QCOMPARE(boardHeat(kpi, judgement), BoardHeat::Good);
    judgement.standing = Standing::CannotTell; // too little was counted to colour anything
    QCOMPARE(boardHeat(kpi, judgement), BoardHeat::None);
}

void MomentumPageTest::whatADropEarned()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    const ProfitModel &profits = *page.profits();
    const DropMoney money = readMoney(season.plan->tables(), season.knit);
    QVERIFY(money.profit.revenue);
    const auto cell = [&profits](int column) { return profits.index(1, column).data().toString(); };
    QCOMPARE(profits.dropAt(1), season.knit);
    QCOMPARE(cell(ProfitModel::Revenue),
             Money{*money.profit.revenue}.text(money.drop.id ? *Currency::fromCode(QStringLiteral("EUR")) : Currency(),
                                               QLocale(), false));
    QCOMPARE(cell(ProfitModel::Goods), QStringLiteral("—")); // no product says what it costs
    QVERIFY(profits.index(1, ProfitModel::Profit)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("cost of goods")));
}

void MomentumPageTest::tellsWhetherDropsBuildOnEachOther()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    page.building()->choose(BuildingFigure::Revenue);
    QCOMPARE(page.building()->chart()->content().series.front().points.size(), size_t(2));
    QVERIFY2(page.building()->sentence().contains(QStringLiteral("five drops")),
             qPrintable(page.building()->sentence()));
    DropTrend trend;
    trend.drops = 6;
    trend.above = 5;
    trend.perDrop = 32000;
    trend.reading = DropTrend::Reading::Growing;
    const QString text = trendText(BuildingFigure::Revenue, trend, *Currency::fromCode(QStringLiteral("EUR")));
    QVERIFY2(text.contains(QStringLiteral("320")) && text.contains(QStringLiteral("5 of 5")), qPrintable(text));
}

void MomentumPageTest::comparesOneLaunchWithDrops()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    LaunchCard *card = page.launch();
    QCOMPARE(card->chart()->content().series.size(), size_t(2));
    QVERIFY(card->chart()->content().series.front().showsBand);
    const QString six = card->sentence();
    auto *drops = card->findChild<QSpinBox *>(QStringLiteral("launchDrops"));
    drops->setValue(12);
    card->finish();
    QTRY_VERIFY(card->sentence() != six);
    auto *budget = card->findChild<QLineEdit *>(QStringLiteral("launchBudget"));
    budget->setText(QStringLiteral("nothing"));
    QTest::keyClick(budget, Qt::Key_Return);
    QVERIFY2(card->sentence().contains(QStringLiteral("Write a budget")), qPrintable(card->sentence()));
}

void MomentumPageTest::whatWorks()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    const LeaderboardCard *card = page.leaderboard();
    QVERIFY(card->places().size() >= 3);
    const std::vector<IntervalRow> &rows = card->chart()->content().rows;
    QVERIFY(rows.front().highlighted);
    QVERIFY(rows.front().low && rows.front().high);
    QSignalSpy opened(&page, &MomentumPage::openClip);
    emit card->chart()->activated(rows.front().id);
    QCOMPARE(opened.count(), 1);
}

void MomentumPageTest::goesToTheDropOnEnter()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.resize(1160, 860);
    page.show();
    page.finishReading();
    QSignalSpy wanted(&page, &MomentumPage::dropResultsRequested);
    page.boardView()->setCurrentIndex(page.board()->index(1, 2));
    QTest::keyClick(page.boardView(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().value<Id<Drop>>(), season.knit);
}

void MomentumPageTest::followsThePlan()
{
    const SeasonPlan season(SeasonPlan::With::Results);
    MomentumPage page(*season.plan);
    page.show();
    page.finishReading();
    DropAccount account = accountOf(season.plan->tables(), season.knit);
    account.fulfilmentPerOrder = 500;
    QCOMPARE(page.profits()->index(1, ProfitModel::Fulfilment).data().toString(), QStringLiteral("—"));
    saveAccount(*season.plan, account);
    QTRY_VERIFY(page.profits()->index(1, ProfitModel::Fulfilment).data().toString() != QStringLiteral("—"));
    season.plan->undo();
    QTRY_COMPARE(page.profits()->index(1, ProfitModel::Fulfilment).data().toString(), QStringLiteral("—"));
}

void MomentumPageTest::manyDaysAreCountedAside()
{
    SeasonPlan season(SeasonPlan::With::Drops);
    season.addMany(6, 20, 400); // 8,000 rows
    MomentumPage page(*season.plan);
    page.show();
    QTRY_VERIFY(page.board()->rowCount() == 6);
    page.finishReading();
    QCOMPARE(page.building()->chart()->content().series.size(), size_t(0)); // nobody reports revenue
    QVERIFY(!page.leaderboard()->places().empty());
}

QTEST_MAIN(MomentumPageTest)
#include "tst_momentum_page.moc"

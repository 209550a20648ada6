// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/ui/season_plan.h"
#include "ui/benchmarks/benchmarks_model.h"
#include "ui/benchmarks/benchmarks_page.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace dropbeat;
using dropbeat::test::SeasonPlan;
using Column = BenchmarksModel::Column;

class BenchmarksPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEveryKpiWithItsBandAndWhereOneStands();
    void figuresAreTypedInPlace_data();
    void figuresAreTypedInPlace();
    void whatCantBeReadIsRefusedAndSaid();
    void aFirstFigureMakesABenchmark();
    void addsForAChannelAndRemoves();
    void restoresTheDefaults();
    void followsUndoAndResults();
    void modelIsSound();

private:
    std::unique_ptr<BenchmarksPage> open(SeasonPlan &season);
    static void type(BenchmarksPage &page, const QString &kpi, int column, const QString &text);
};

namespace {

QString text(const BenchmarksPage &page, const QString &kpi, int column, int which = 0)
{
    for (int row = 0; row < page.model()->rowCount(); ++row) {
        if (page.model()->line(row)->kpi.id == kpi && which-- == 0) {
            return page.model()->index(row, column).data().toString();
        }
    }
    return {};
}

std::vector<Benchmark> benchmarksOf(const SeasonPlan &season, const QString &kpi)
{
    std::vector<Benchmark> benchmarks = season.plan->tables().benchmarks().all();
    std::erase_if(benchmarks, [&kpi](const Benchmark &benchmark) { return benchmark.kpi != kpi; });
    return benchmarks;
}

/// Enter hands the text in with the next turn of the loop, and the page writes it with the one after.
void finishTyping(const QTableView &table)
{
    QTRY_VERIFY(table.hasFocus());
    for (int turn = 0; turn < 3; ++turn) {
        QTest::qWait(10);
    }
}

QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *each : in.findChildren<QPushButton *>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

void BenchmarksPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, ThemeMode::Light);
}

std::unique_ptr<BenchmarksPage> BenchmarksPageTest::open(SeasonPlan &season)
{
    auto page = std::make_unique<BenchmarksPage>(*season.plan);
    page->resize(1164, 835);
    page->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(page.get())); }();
    return page;
}

/// F2, the new text, Enter.
void BenchmarksPageTest::type(BenchmarksPage &page, const QString &kpi, int column, const QString &text)
{
    page.chooseKpi(kpi);
    QTableView *table = page.table();
    table->setFocus();
    table->setCurrentIndex(page.model()->index(table->currentIndex().row(), column));
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Backspace); // all of it was chosen
    editor->insert(text);
    QTest::keyClick(editor, Qt::Key_Return);
    finishTyping(*table);
}

void BenchmarksPageTest::showsEveryKpiWithItsBandAndWhereOneStands()
{
    SeasonPlan season;
    const auto page = open(season);
    QCOMPARE(page->model()->rowCount(), 9);
    QCOMPARE(text(*page, QStringLiteral("ctr"), Column::Low), QStringLiteral("1\u00a0%"));
    QCOMPARE(text(*page, QStringLiteral("ctr"), Column::High), QStringLiteral("3\u00a0%"));
    QCOMPARE(text(*page, QStringLiteral("vtr"), Column::High), QStringLiteral("—"));
    QVERIFY(text(*page, QStringLiteral("ctr"), Column::Source).contains(QStringLiteral("guide")));
    QVERIFY(text(*page, QStringLiteral("hook_rate"), Column::AsOf).contains(QStringLiteral("2022")));
    const QString now = text(*page, QStringLiteral("ctr"), Column::Now);
    QVERIFY2(now.startsWith(u'•'), qPrintable(now));
    page->chooseKpi(QStringLiteral("ctr"));
    bool explained = false;
    bool placed = false;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        explained = explained || label->text().contains(QStringLiteral("clicks ÷ impressions"));
        placed = placed || (label->text().contains(QStringLiteral("within the benchmark")) &&
                            label->text().contains(QStringLiteral("You stand at 1.")));
    }
    QVERIFY(explained);
    QVERIFY(placed);
}

void BenchmarksPageTest::figuresAreTypedInPlace_data()
{
    QTest::addColumn<QString>("kpi");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("low");
    QTest::newRow("percent") << "ctr"
                             << "1.5" << 0.015;
    QTest::newRow("percent with its sign") << "ctr"
                                           << "2.25 %" << 0.0225;
    QTest::newRow("decimal comma") << "atc"
                                   << "6,1" << 0.061;
    QTest::newRow("multiple") << "roas_shop"
                              << "2.5×" << 2.5;
    QTest::newRow("money") << "aov"
                           << "€ 74.50" << 7450.0;
    QTest::newRow("open end") << "ctr" << QString() << -1.0;
}

void BenchmarksPageTest::figuresAreTypedInPlace()
{
    QFETCH(QString, kpi);
    QFETCH(QString, typed);
    QFETCH(double, low);
    SeasonPlan season;
    const auto page = open(season);
    const auto entries = season.plan->history().size();
    type(*page, kpi, Column::Low, typed);
    const auto written = benchmarksOf(season, kpi).front().low;
    QCOMPARE(written.has_value(), low >= 0);
    QVERIFY(!written || qAbs(*written - low) < 1e-9);
    QCOMPARE(season.plan->history().size(), entries + 1);
}

void BenchmarksPageTest::whatCantBeReadIsRefusedAndSaid()
{
    SeasonPlan season;
    const auto page = open(season);
    type(*page, QStringLiteral("ctr"), Column::Low, QStringLiteral("lots"));
    QVERIFY(page->problem()->isVisible());
    QVERIFY(page->problem()->text().contains(QStringLiteral("lots")));
    QCOMPARE(benchmarksOf(season, QStringLiteral("ctr")).front().low, 0.01);
    type(*page, QStringLiteral("ctr"), Column::Low, QStringLiteral("4"));
    QVERIFY(page->problem()->isVisible()); // above its high end
    QCOMPARE(benchmarksOf(season, QStringLiteral("ctr")).front().low, 0.01);
    type(*page, QStringLiteral("ctr"), Column::Low, QStringLiteral("2"));
    QVERIFY(!page->problem()->isVisible());
    QCOMPARE(benchmarksOf(season, QStringLiteral("ctr")).front().low, 0.02);
}

void BenchmarksPageTest::aFirstFigureMakesABenchmark()
{
    SeasonPlan season;
    const auto page = open(season);
    QVERIFY(benchmarksOf(season, QStringLiteral("aov")).empty());
    type(*page, QStringLiteral("aov"), Column::Low, QStringLiteral("74"));
    const std::vector<Benchmark> written = benchmarksOf(season, QStringLiteral("aov"));
    QCOMPARE(written.size(), 1UL);
    QCOMPARE(written[0].asOf, QDate(2026, 11, 20));
    QCOMPARE(text(*page, QStringLiteral("aov"), Column::Low), QStringLiteral("€\u00a074"));
    QCOMPARE(page->model()->rowCount(), 9);
    QVERIFY(text(*page, QStringLiteral("aov"), Column::Now).startsWith(u'▴'));
}

void BenchmarksPageTest::addsForAChannelAndRemoves()
{
    SeasonPlan season;
    const auto page = open(season);
    page->chooseKpi(QStringLiteral("vtr"));
    QTest::mouseClick(button(*page, QStringLiteral("Add benchmark")), Qt::LeftButton);
    QCOMPARE(page->model()->rowCount(), 10);
    QCOMPARE(benchmarksOf(season, QStringLiteral("vtr")).back().channel, QStringLiteral("tiktok"));
    QCOMPARE(text(*page, QStringLiteral("vtr"), Column::ForChannel, 1), QStringLiteral("TikTok"));
    // The new line is the chosen one: give it a clip length.
    QTableView *table = page->table();
    table->setCurrentIndex(page->model()->index(table->currentIndex().row(), Column::Seconds));
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("30 s"));
    QTest::keyClick(editor, Qt::Key_Return);
    finishTyping(*table);
    QCOMPARE(benchmarksOf(season, QStringLiteral("vtr")).back().maxSeconds, 30.0);
    QVERIFY(
        page->model()->line(page->model()->rowOf(benchmarksOf(season, QStringLiteral("vtr")).back().id))->hasResults);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(page->model()->rowCount(), 9);
    season.plan->undo();
    QCOMPARE(page->model()->rowCount(), 10);
}

void BenchmarksPageTest::restoresTheDefaults()
{
    SeasonPlan season;
    const auto page = open(season);
    type(*page, QStringLiteral("ctr"), Column::High, QStringLiteral("9"));
    QTest::mouseClick(button(*page, QStringLiteral("Restore defaults")), Qt::LeftButton);
    QCOMPARE(text(*page, QStringLiteral("ctr"), Column::High), QStringLiteral("3\u00a0%"));
    season.plan->undo();
    QCOMPARE(text(*page, QStringLiteral("ctr"), Column::High), QStringLiteral("9\u00a0%"));
}

void BenchmarksPageTest::followsUndoAndResults()
{
    SeasonPlan season;
    const auto page = open(season);
    page->chooseKpi(QStringLiteral("cvr"));
    const QString before = text(*page, QStringLiteral("ctr"), Column::Now);
    removeDrop(*season.plan, season.knit); // its results belong to nothing now
    QVERIFY(text(*page, QStringLiteral("ctr"), Column::Now) != before);
    QCOMPARE(page->model()->line(page->table()->currentIndex().row())->kpi.id, QStringLiteral("cvr"));
    season.plan->undo();
    QCOMPARE(text(*page, QStringLiteral("ctr"), Column::Now), before);
}

void BenchmarksPageTest::modelIsSound()
{
    SeasonPlan season;
    BenchmarksModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setView(readBenchmarks(season.plan->tables()));
    QCOMPARE(model.rowCount(), 9);
    QVERIFY(!(model.flags(model.index(0, Column::KpiName)) & Qt::ItemIsEditable));
    QVERIFY(model.flags(model.index(0, Column::Low)) & Qt::ItemIsEditable);
}

QTEST_MAIN(BenchmarksPageTest)
#include "tst_benchmarks_page.moc"

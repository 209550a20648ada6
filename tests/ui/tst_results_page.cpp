// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/judged_results.h"
#include "core/actions/plan_edits.h"
#include "tests/ui/season_plan.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/day_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/results/assignment_dialog.h"
#include "ui/results/kpi_table.h"
#include "ui/results/results_filters.h"
#include "ui/results/results_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace dropbeat;
using dropbeat::test::SeasonPlan;

class ResultsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void beginsWithTheNewestDropsComparableClip();
    void tellsEachVariantsKpisWithIntervals();
    void choosingByMouseAndKeyboardMovesChartsAndFunnel();
    void filtersNarrowWhatIsCounted();
    void ownDaysCanBeChosen();
    void goesFromSeasonToDropToClip();
    void unassignedAdsAreAssignedAndUndone();
    void assigningByNameAndTakingOut();
    void followsThePlan();
    void saysTheSameAsTheCommandLine();
    void emptyPlansTeach();
    void savesThePage_data();
    void savesThePage();
    void manyDaysAreCountedAside();
    void isQuickWithAMillionRows();
    void modelsAreSound();
    void everyControlHasAName();

private:
    std::unique_ptr<ResultsPage> open(SeasonPlan &season);
};

namespace {

const IntervalRow &rowOf(const ResultsPage &page, const QString &label)
{
    for (const IntervalRow &row : page.intervalChart()->content().rows) {
        if (row.label.startsWith(label)) {
            return row;
        }
    }
    static const IntervalRow none;
    return none;
}

QString cell(const ResultsPage &page, const QString &kpi, int column)
{
    const KpiTableModel *model = page.kpiTable()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (page.content().kpis[static_cast<size_t>(row)].id == kpi) {
            return model->index(row, column).data().toString();
        }
    }
    return {};
}

void choose(QComboBox *box, const QString &text)
{
    box->setFocus();
    const int at = box->findText(text);
    QVERIFY2(at >= 0, qPrintable(text));
    while (box->currentIndex() != at) {
        QTest::keyClick(box, box->currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
    }
}

template <class Widget> Widget *find(const QWidget &in, const QString &text)
{
    for (Widget *each : in.findChildren<Widget *>()) {
        if (each->isVisibleTo(&in) && each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

void ResultsPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Theme::install(*qApp, ThemeMode::Light);
}

std::unique_ptr<ResultsPage> ResultsPageTest::open(SeasonPlan &season)
{
    auto page = std::make_unique<ResultsPage>(*season.plan);
    page->resize(1164, 835);
    static_cast<QWidget *>(page.get())->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(page.get())); }();
    return page;
}

void ResultsPageTest::beginsWithTheNewestDropsComparableClip()
{
    SeasonPlan season;
    const auto page = open(season);
    QCOMPARE(page->query().clip, season.style);
    QCOMPARE(page->header()->title(), QStringLiteral("Style 3 ways — which hook?"));
    QCOMPARE(page->header()->subtitle(),
             QStringLiteral("Knit Capsule · TikTok ads + shop figures · 23 Oct – 19 Nov · last import today 09:12"));
    QCOMPARE(page->intervalChart()->content().rows.size(), 3UL);
}

void ResultsPageTest::tellsEachVariantsKpisWithIntervals()
{
    SeasonPlan season;
    const auto page = open(season);
    const IntervalRow &b = rowOf(*page, QStringLiteral("B"));
    QVERIFY(b.highlighted); // the best one
    QVERIFY(b.value && b.low && b.high);
    QVERIFY(*b.low < *b.value && *b.value < *b.high);
    QVERIFY(b.toolTip.contains(QStringLiteral("clicks ÷")));
    QVERIFY(b.toolTip.contains(QStringLiteral("within the benchmark")));
    const IntervalContent &chart = page->intervalChart()->content();
    QCOMPARE(chart.band.low, 0.01);
    QCOMPARE(chart.band.high, 0.03);
    QCOMPARE(chart.target->value, 0.02);
    QCOMPARE(cell(*page, QStringLiteral("return_rate"), KpiTableModel::FirstRow + 2), QStringLiteral("—"));
    const QModelIndex missing = page->kpiTable()->model()->index(5, KpiTableModel::FirstRow + 2);
    QVERIFY(missing.data(Qt::ToolTipRole).toString().contains(QStringLiteral("returned units")));
    const QModelIndex below = page->kpiTable()->model()->index(0, KpiTableModel::FirstRow);
    QVERIFY(below.data(Qt::ToolTipRole).toString().contains(QStringLiteral("below the benchmark")));
    QVERIFY(below.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("below")));
}

void ResultsPageTest::choosingByMouseAndKeyboardMovesChartsAndFunnel()
{
    SeasonPlan season;
    const auto page = open(season);
    QTableView *values = page->kpiTable()->values();
    const QModelIndex vtrOfA = page->kpiTable()->model()->index(0, KpiTableModel::FirstRow);
    QTest::mouseClick(values->viewport(), Qt::LeftButton, {}, values->visualRect(vtrOfA).center());
    QCOMPARE(page->chosenRow(), page->content().rows[0].id);
    QVERIFY(rowOf(*page, QStringLiteral("A")).highlighted);
    QVERIFY(page->intervalChart()->title().startsWith(QStringLiteral("View-through rate by variant")));
    const auto views = page->funnelChart()->content().steps[0].count;
    QCOMPARE(views, page->content().rows[0].group.counts.own[Measure::VideoViews]);
    QCOMPARE(page->dayChart()->content().series.size(), 3UL);
    QCOMPARE(page->dayChart()->content().series[0].colour, 0);

    QTest::keyClick(values, Qt::Key_Right);
    QCOMPARE(page->chosenRow(), page->content().rows[1].id);
    QTest::keyClick(values, Qt::Key_Down);
    QVERIFY(page->intervalChart()->title().startsWith(QStringLiteral("Hook rate")));

    page->intervalChart()->setFocus();
    QTest::keyClick(page->intervalChart(), Qt::Key_End);
    QTest::keyClick(page->intervalChart(), Qt::Key_Return);
    QCOMPARE(page->chosenRow(), page->content().rows[2].id);
    QCOMPARE(page->dayChart()->content().series[2].colour, 0);
}

void ResultsPageTest::filtersNarrowWhatIsCounted()
{
    SeasonPlan season;
    const auto page = open(season);
    const qint64 all = *page->content().rows[1].group.counts.own[Measure::Impressions];
    auto *placement = find<QPushButton>(*page, QStringLiteral("Organic + boosted ▾"));
    QVERIFY(placement);
    placement->setFocus();
    QTest::keyClick(placement, Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(page->query().filter.placement, Placement::Organic);
    const qint64 organic = *page->content().rows[1].group.counts.own[Measure::Impressions];
    QVERIFY(organic > 0 && organic < all / 2);
    QCOMPARE(placement->text(), QStringLiteral("Organic ▾"));

    choose(page->filters()->channels(), QStringLiteral("Site"));
    QCOMPARE(page->query().channel, QStringLiteral("site"));
    QVERIFY(!page->content().rows[1].hasResults);
    QVERIFY(rowOf(*page, QStringLiteral("B")).text.contains(QStringLiteral("no results yet")));
}

void ResultsPageTest::ownDaysCanBeChosen()
{
    SeasonPlan season;
    const auto page = open(season);
    choose(page->filters()->dates(), QStringLiteral("First week from the launch"));
    QCOMPARE(page->content().firstDay, QDate(2026, 11, 5));
    QCOMPARE(page->content().lastDay, QDate(2026, 11, 11));
    QCOMPARE(page->dayChart()->content().series[0].points.size(), 7UL);
    choose(page->filters()->dates(), QStringLiteral("Other days…"));
    QVERIFY(page->filters()->from()->isVisible());
    page->filters()->from()->setDate(QDate(2026, 11, 10));
    page->filters()->to()->setDate(QDate(2026, 11, 9)); // the wrong way round is put right
    QCOMPARE(page->query().filter.from, QDate(2026, 11, 9));
    QCOMPARE(page->query().filter.to, QDate(2026, 11, 10));
    QCOMPARE(page->content().firstDay, QDate(2026, 11, 9));
}

void ResultsPageTest::goesFromSeasonToDropToClip()
{
    SeasonPlan season;
    const auto page = open(season);
    choose(page->filters()->drops(), QStringLiteral("All drops"));
    QCOMPARE(page->content().rows.size(), 3UL); // two with results and all together; the one to come is left out
    QVERIFY(!page->filters()->clips()->isVisible());
    page->intervalChart()->setFocus();
    QTest::keyClick(page->intervalChart(), Qt::Key_Home);
    QTest::keyClick(page->intervalChart(), Qt::Key_Down);
    QTest::keyClick(page->intervalChart(), Qt::Key_Return);
    auto *descend = find<QPushButton>(*page, QStringLiteral("Its clips"));
    QVERIFY(descend);
    QTest::mouseClick(descend, Qt::LeftButton);
    QCOMPARE(page->query().drop, season.knit);
    QCOMPARE(page->header()->title(), QStringLiteral("Knit Capsule — its clips"));
    const ResultsRow *sum = page->content().row(sumRowId());
    QVERIFY(sum);
    QCOMPARE(*sum->group.counts.own[Measure::Clicks], *page->content().rows[0].group.counts.own[Measure::Clicks] +
                                                          *page->content().rows[1].group.counts.own[Measure::Clicks]);
    descend->click();
    QCOMPARE(page->query().clip, season.style);
    QSignalSpy opened(page.get(), &ResultsPage::openDrop);
    descend->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<Id<Drop>>(), season.knit);
}

void ResultsPageTest::unassignedAdsAreAssignedAndUndone()
{
    SeasonPlan season;
    const auto page = open(season);
    const qint64 before = *page->content().rows[2].group.counts.own[Measure::Impressions];
    auto *assign = page->findChild<QPushButton *>(QStringLiteral("assign"));
    QVERIFY(assign && assign->isVisible());
    QTest::mouseClick(assign, Qt::LeftButton);
    auto *dialog = page->findChild<AssignmentDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->table()->model()->rowCount(), 4);
    QTest::keyClick(dialog->table(), Qt::Key_A, Qt::ControlModifier);
    dialog->targets()->setFocus();
    QTest::keyClicks(dialog->targets()->lineEdit(), QStringLiteral("c code in"));
    QAbstractItemView *found = dialog->targets()->completer()->popup();
    QVERIFY(found->isVisible());
    QTest::keyClick(found, Qt::Key_Down);
    QTest::keyClick(found, Qt::Key_Return);
    QCOMPARE(dialog->targets()->currentText(), QStringLiteral("Knit Capsule › Style 3 ways › C Code in the DO"));
    if (dialog->table()->model()->rowCount() > 0) { // the Enter that takes the completion may assign already
        QTest::keyClick(dialog->targets()->lineEdit(), Qt::Key_Return);
    }
    QCOMPARE(dialog->table()->model()->rowCount(), 0);
    QTRY_VERIFY(!assign->isVisible());
    const qint64 after = *page->content().rows[2].group.counts.own[Measure::Impressions];
    QVERIFY(after > before);
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(dialog->table()->model()->rowCount(), 4);
    QTRY_COMPARE(*page->content().rows[2].group.counts.own[Measure::Impressions], before);
    dialog->close();
}

void ResultsPageTest::assigningByNameAndTakingOut()
{
    SeasonPlan season;
    AssignmentDialog dialog(*season.plan);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *byName = find<QPushButton>(dialog, QStringLiteral("Assign by name"));
    QTest::mouseClick(byName, Qt::LeftButton); // their campaign carries the code of the drop
    QCOMPARE(dialog.table()->model()->rowCount(), 0);
    choose(dialog.findChildren<QComboBox *>().constFirst(), QStringLiteral("Assigned"));
    QVERIFY(dialog.table()->model()->rowCount() >= 4);
    QVERIFY(dialog.table()->model()->index(0, SubjectAssignmentModel::BelongsTo).data().toString().contains(u'›') ||
            !dialog.table()->model()->index(0, SubjectAssignmentModel::BelongsTo).data().toString().isEmpty());
    const int all = dialog.table()->model()->rowCount();
    dialog.table()->setFocus();
    dialog.table()->selectRow(0);
    QTest::keyClick(dialog.table(), Qt::Key_Delete);
    QCOMPARE(dialog.table()->model()->rowCount(), all - 1);
    season.plan->undo();
    QCOMPARE(dialog.table()->model()->rowCount(), all);
}

void ResultsPageTest::saysTheSameAsTheCommandLine()
{
    SeasonPlan season;
    const std::vector<Clip> clips = season.plan->tables().clips().ofDrop(season.knit);
    Clip quickClip = *season.plan->tables().clips().get(season.tryOn);
    quickClip.seconds = 7;
    updateClip(*season.plan, quickClip);
    Benchmark quick;
    quick.kpi = QStringLiteral("vtr");
    quick.low = 0.9;
    quick.maxSeconds = 10;
    addBenchmark(*season.plan, quick);
    setTarget(*season.plan, season.knit, clips.back().id, QStringLiteral("ctr"), 0.123);
    ResultQuery query;
    query.drop = season.knit;
    query.by = ResultGrouping::Clip;
    const ResultsContent content = readResultsContent(season.plan->tables(), query);
    const JudgedResults judged = judgeResults(season.plan->tables(), query);
    int compared = 0;
    QSet<double> bands;
    for (const JudgedGroup &group : judged.rows) {
        if (const ResultsRow *row = content.row(rowIdOf(group.group, query.by)); group.clip && row) {
            for (size_t i = 0; i < judged.kpis.size(); ++i) {
                QCOMPARE(row->judgements[i].standing, group.kpis[i].standing);
                QCOMPARE(row->judgements[i].target, group.kpis[i].target);
                QCOMPARE(row->judgements[i].benchmark, group.kpis[i].benchmark);
                ++compared;
            }
            bands.insert(row->judgements.front().benchmark->low.value_or(0));
        }
    }
    QVERIFY(compared > 9);
    QCOMPARE(bands.size(), 2); // the short clip has a benchmark of its own
}

void ResultsPageTest::followsThePlan()
{
    SeasonPlan season;
    const auto page = open(season);
    Benchmark own;
    for (const Benchmark &benchmark : season.plan->tables().benchmarks().all()) {
        own = benchmark.kpi == QStringLiteral("ctr") ? benchmark : own;
    }
    own.low = 0.025;
    own.high = 0.05;
    updateBenchmark(*season.plan, own);
    QCOMPARE(page->intervalChart()->content().band.low, 0.025);
    QCOMPARE(page->content().rows[1].judgements[2].standing, Standing::Below);
    setTarget(*season.plan, season.knit, season.style, QStringLiteral("ctr"), 0.03);
    QCOMPARE(page->intervalChart()->content().target->value, 0.03);
    Variant variant = season.plan->tables().variants().ofClip(season.style).back();
    variant.name = QStringLiteral("Another name");
    updateVariant(*season.plan, variant);
    QTRY_COMPARE(page->content().rows[2].name, QStringLiteral("C Another name"));
    removeClip(*season.plan, season.style);
    QTRY_COMPARE(page->query().clip, Id<Clip>());
    QCOMPARE(page->query().drop, season.knit);
    season.plan->undo();
    page->hide();
    removeDrop(*season.plan, season.knit); // read when it is seen again
    static_cast<QWidget *>(page.get())->show();
    QCOMPARE(page->query().drop, Id<Drop>());
}

void ResultsPageTest::emptyPlansTeach()
{
    SeasonPlan nothing(SeasonPlan::With::Nothing);
    const auto bare = open(nothing);
    QSignalSpy newDrop(bare.get(), &ResultsPage::newDropRequested);
    auto *begin = find<QPushButton>(*bare, QStringLiteral("New drop"));
    QVERIFY(begin);
    QTest::mouseClick(begin, Qt::LeftButton);
    QCOMPARE(newDrop.size(), 1);

    SeasonPlan drops(SeasonPlan::With::Drops);
    const auto page = open(drops);
    QSignalSpy import(page.get(), &ResultsPage::importRequested);
    QPushButton *button = nullptr;
    for (auto *each : page->findChildren<EmptyState *>()) {
        button = each->isVisible() ? each->button() : button;
    }
    QVERIFY(button);
    QCOMPARE(button->text(), QStringLiteral("Import results…"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
    QCOMPARE(import.size(), 2);
}

void ResultsPageTest::savesThePage_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("png") << "png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
    QTest::newRow("csv") << "csv" << QByteArray("KPI,For,Value,");
}

void ResultsPageTest::savesThePage()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, begins);
    SeasonPlan season;
    const auto page = open(season);
    const QString path = season.folder.filePath(QStringLiteral("results.") + ending);
    page->saveTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begins));
    if (ending == QStringLiteral("csv")) {
        QCOMPARE(bytes.count('\n'), 1 + 9 * 3);
        QVERIFY(bytes.contains("within the benchmark"));
    }
}

void ResultsPageTest::manyDaysAreCountedAside()
{
    SeasonPlan season;
    season.addMany(2, 120, 600);
    const auto page = open(season);
    ResultQuery query;
    page->show(query);
    QVERIFY(page->isCounting());
    QVERIFY(page->content().rows.front().hasResults); // totals are there at once
    QVERIFY(page->dayChart()->content().series.empty());
    page->showDrop(season.knit); // going elsewhere is at once, and the late answer does not come here
    QVERIFY(!page->isCounting());
    const size_t series = page->dayChart()->content().series.size();
    QTest::qWait(600);
    QCOMPARE(page->query().drop, season.knit);
    QCOMPARE(page->dayChart()->content().series.size(), series);
    page->show(query);
    page->finishReading();
    QCOMPARE(page->dayChart()->content().series.size(), 4UL);
    page->showDrop(season.knit);
    page->show(query); // kept
    QVERIFY(!page->isCounting());
    QCOMPARE(page->dayChart()->content().series.size(), 4UL);
    query.filter.from = QDate(2024, 6, 1);
    page->show(query);
    QVERIFY(page->isCounting());
    QVERIFY(page->intervalChart()->content().rows.empty()); // sums over days are not there yet: nothing old is shown
    page->finishReading();
    QCOMPARE(page->content().firstDay, QDate(2024, 6, 1));
}

void ResultsPageTest::isQuickWithAMillionRows()
{
    SeasonPlan season(SeasonPlan::With::Drops);
    season.addMany(24, 2000, 500);
    const auto page = open(season);
    page->finishReading();
    const std::vector<Drop> drops = season.plan->tables().drops().all();
    QElapsedTimer timer;
    qint64 slowest = 0;
    for (int i = 0; i < 6; ++i) {
        timer.start();
        page->showDrop(drops[static_cast<size_t>(i)].id);
        static_cast<QWidget *>(page.get())->repaint();
        slowest = std::max(slowest, timer.elapsed());
    }
    qInfo("slowest switch to a drop of a million rows: %lld ms", static_cast<long long>(slowest));
    timer.start();
    page->dayChart()->redraw();
    qInfo("redraw of the days: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(slowest < 1500, "far beyond what a slow or sanitized build explains");
}

void ResultsPageTest::modelsAreSound()
{
    SeasonPlan season;
    SubjectAssignmentModel assignments;
    QAbstractItemModelTester first(&assignments, QAbstractItemModelTester::FailureReportingMode::QtTest);
    assignments.read(season.plan->tables());
    QCOMPARE(assignments.unassigned(), 4);
    KpiTableModel kpis;
    QAbstractItemModelTester second(&kpis, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ResultQuery query;
    query.clip = season.style;
    const ResultsContent content = readResultsContent(season.plan->tables(), query);
    kpis.setContent(&content, content.rows[0].id);
    QCOMPARE(kpis.columnOf(content.rows[2].id), KpiTableModel::FirstRow + 2);
}

void ResultsPageTest::everyControlHasAName()
{
    SeasonPlan season;
    const auto page = open(season);
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_")) {
            continue;
        }
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

QTEST_MAIN(ResultsPageTest)
#include "tst_results_page.moc"

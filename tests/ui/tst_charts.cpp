// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_pages.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/interval_geometry.h"
#include "ui/charts/label_spread.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace dropbeat;

class TstCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        Theme::install(*qApp, ThemeMode::Light);
    }

    void formats_data()
    {
        QTest::addColumn<AxisFormat>("format");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("step");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tick");
        const AxisFormat euro = AxisFormat::money(*Currency::fromCode(QStringLiteral("EUR")));
        const AxisFormat won = AxisFormat::money(*Currency::fromCode(QStringLiteral("KRW")));
        const auto row = [](const char *name, const AxisFormat &format, double value, double step, const char *text,
                            const char *tick) {
            QTest::newRow(name) << format << value << step << QString::fromUtf8(text) << QString::fromUtf8(tick);
        };
        row("small share", AxisFormat::percent(), 0.0221, 0.01, "2.21\u00a0%", "2\u00a0%");
        row("share", AxisFormat::percent(), 0.432, 0.005, "43.2\u00a0%", "43.2\u00a0%");
        row("none", AxisFormat::percent(), 0, 0.0025, "0.0\u00a0%", "0.00\u00a0%");
        row("euros", euro, 1460, 500, "€\u00a014.60", "€\u00a015");
        row("cents", euro, 50, 50, "€\u00a00.50", "€\u00a00.50");
        row("won", won, 28363230, 10000000, "₩\u00a028,363,230", "₩\u00a028,363,230");
        row("multiple", AxisFormat::multiple(), 2.94, 1, "2.9×", "3×");
        row("count", AxisFormat::count(), 48210, 10000, "48,210", "48,210");
    }

    void formats()
    {
        QFETCH(AxisFormat, format);
        QFETCH(double, value);
        QFETCH(double, step);
        QFETCH(QString, text);
        QFETCH(QString, tick);
        QCOMPARE(format.text(value), text);
        QCOMPARE(format.tickText(value, step), tick);
    }

    void ticksCover()
    {
        const AxisTicks ticks = AxisTicks::cover(0, 0.033, 4);
        QCOMPARE(ticks.step, 0.01);
        QCOMPARE(ticks.at.size(), size_t{5});
        QVERIFY(qFuzzyIsNull(ticks.at.front()));
        const AxisTicks flat = AxisTicks::cover(0, 0, 4);
        QVERIFY(flat.at.size() >= 2);
        QVERIFY(AxisTicks::cover(5, 5, 4).at.back() > 5);
    }

    void labelsSpread()
    {
        const std::vector<double> placed = spreadLabels({50, 52, 51, 10, 98}, 12, 0, 100);
        QCOMPARE(placed[3], 10.0);
        QCOMPARE(placed[4], 98.0);
        QVERIFY(placed[0] < placed[2] && placed[2] < placed[1]);
        QVERIFY(placed[1] - placed[2] >= 12 - 1e-9);
        QVERIFY(placed[2] - placed[0] >= 12 - 1e-9);
        const std::vector<double> edge = spreadLabels({99, 99, 99}, 12, 0, 100);
        QVERIFY(*std::max_element(edge.begin(), edge.end()) <= 100 + 1e-9);
        const std::vector<double> crowded = spreadLabels(std::vector<double>(30, 50.0), 12, 0, 100);
        QVERIFY(*std::min_element(crowded.begin(), crowded.end()) >= -1e-9);
        QVERIFY(spreadLabels({}, 12, 0, 100).empty());
    }

    void geometryHoldsEverything_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<bool>("mirrored");
        for (const QSizeF &size : {QSizeF(300, 160), QSizeF(560, 220), QSizeF(1600, 900)}) {
            QTest::addRow("%gx%g", size.width(), size.height()) << size << false;
            QTest::addRow("%gx%g mirrored", size.width(), size.height()) << size << true;
        }
    }

    void geometryHoldsEverything()
    {
        QFETCH(QSizeF, size);
        QFETCH(bool, mirrored);
        const IntervalContent content = gallery::intervals();
        const IntervalGeometry g = IntervalGeometry::make(content, size, Theme::font(FontRole::Strong),
                                                          Theme::font(FontRole::Small), mirrored);
        QVERIFY(QRectF(QPointF(), size).contains(g.plot));
        QVERIFY(!g.plot.intersects(g.labels));
        QCOMPARE(g.labels.left() > g.plot.left(), mirrored);
        QCOMPARE(g.rows.size(), content.rows.size());
        for (size_t i = 0; i < content.rows.size(); ++i) {
            QCOMPARE(g.rowAt(g.rowY(i)), static_cast<int>(i));
            if (content.rows[i].value) {
                QVERIFY(g.x(*content.rows[i].low) >= g.plot.left());
                QVERIFY(g.x(*content.rows[i].high) <= g.plot.right());
                QVERIFY(g.x(*content.rows[i].low) < g.x(*content.rows[i].high));
            }
        }
        QCOMPARE(g.rowAt(-5), -1);
        QCOMPARE(g.x(g.low), g.plot.left());
        QVERIFY(g.plot.bottom() + 12 < size.height());
    }

    void geometryLeavesZeroWhenFar()
    {
        IntervalContent content;
        content.format = AxisFormat::percent();
        content.rows = {{{}, QStringLiteral("A"), 0.42, 0.41, 0.43, {}, {}, false}};
        content.band.low = 0.4; // open at the top
        const IntervalGeometry g = IntervalGeometry::make(content, {560, 200}, Theme::font(FontRole::Strong),
                                                          Theme::font(FontRole::Small), false);
        QVERIFY(g.low > 0.3);
        content.rows.clear();
        content.band = {};
        const IntervalGeometry none = IntervalGeometry::make(content, {560, 200}, Theme::font(FontRole::Strong),
                                                             Theme::font(FontRole::Small), false);
        QVERIFY(none.high > none.low);
    }

    void intervalsAreWorkedFromTheKeyboard()
    {
        IntervalChart chart;
        chart.setContent(gallery::intervals());
        chart.resize(560, 240);
        chart.show();
        QSignalSpy activated(&chart, &IntervalChart::activated);
        QCOMPARE(chart.focusPolicy(), Qt::StrongFocus);
        QTest::keyClick(&chart, Qt::Key_Up);
        QCOMPARE(chart.focusedRow(), 0);
        QTest::keyClick(&chart, Qt::Key_Down);
        QCOMPARE(chart.focusedRow(), 1);
        QVERIFY(chart.accessibleDescription().startsWith(
            QString::fromUtf8("B Fits every body: 2.21\u00a0% (1.95\u00a0% to 2.50\u00a0%)\n1,065 clicks")));
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("b"));
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.focusedRow(), 3);
        const IntervalGeometry g = IntervalGeometry::make(chart.content(), chart.size(), Theme::font(FontRole::Strong),
                                                          Theme::font(FontRole::Small), false);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(100, static_cast<int>(g.rowY(2))));
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("c"));
        // Fewer rows: the focus stays on a row there is.
        IntervalContent fewer = gallery::intervals();
        fewer.rows.resize(1);
        chart.setContent(fewer);
        QCOMPARE(chart.focusedRow(), 0);
        chart.setContent({});
        QTest::keyClick(&chart, Qt::Key_Return);
        QVERIFY(activated.isEmpty());
    }

    void daysAreReadFromTheKeyboard()
    {
        DayChart chart;
        chart.setContent(gallery::days());
        chart.resize(560, 220);
        chart.show();
        QSignalSpy activated(&chart, &DayChart::activated);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.readDay(), QDate(2026, 11, 19));
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.readDay(), QDate(2026, 11, 18));
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("1"));
        QCOMPARE(activated.at(0).at(1).toDate(), QDate(2026, 11, 18));
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.readDay(), QDate(2026, 10, 23));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("41 clicks")));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.readDay().isValid());
    }

    void mouseReadsADay()
    {
        DayChart chart;
        chart.setContent(gallery::days());
        chart.resize(560, 220);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.redraw();
        QWidget *plot = chart.findChild<QWidget *>();
        QSignalSpy activated(&chart, &DayChart::activated);
        QTest::mouseMove(plot, QPoint(250, 100));
        QTRY_VERIFY(chart.readDay().isValid());
        QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(250, 100));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(1).toDate(), chart.readDay());
    }

    void funnelTellsRates()
    {
        FunnelChart chart;
        chart.setContent(gallery::funnel());
        const ChartTable table = chart.table();
        QCOMPARE(table.rows.size(), size_t{5});
        QCOMPARE(table.rows[2][2].text, QString::fromUtf8("4.92\u00a0%"));
        QCOMPARE(table.rows[3][1].text, QString::fromUtf8("—"));
        QVERIFY(!table.rows[3][1].value.isValid());
        // A step that was not reported is passed over, not taken for zero.
        QVERIFY(qAbs(table.rows[4][2].value.toDouble() - 28.0 / 1065) < 1e-12);
        QVERIFY(chart.summary().contains(QString::fromUtf8("Carts — not reported")));
        QSignalSpy activated(&chart, &FunnelChart::activated);
        chart.resize(400, 160);
        QTest::keyClick(&chart, Qt::Key_Down);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), QStringLiteral("w"));
    }

    void tableSaysTheSame()
    {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        IntervalChart intervals;
        intervals.setContent(gallery::intervals());
        model.setTable(intervals.table());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Variant"));
        QCOMPARE(model.index(1, 1).data().toString(), QString::fromUtf8("2.21\u00a0%"));
        QCOMPARE(model.index(3, 1).data().toString(), QString::fromUtf8("—"));
        QVERIFY(model.index(3, 4).data().toString().contains(QStringLiteral("not reported: impressions")));
        DayChart days;
        days.setContent(gallery::days());
        model.setTable(days.table());
        QCOMPARE(model.rowCount(), 28);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(9, 2).data().toString(), QString::fromUtf8("—"));
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void frameTogglesAndNames()
    {
        auto *chart = new IntervalChart;
        chart->setContent(gallery::intervals());
        ChartFrame frame(QStringLiteral("Click-through rate by variant"), chart);
        frame.resize(560, 300);
        frame.show();
        QCOMPARE(chart->accessibleName(), QStringLiteral("Click-through rate by variant"));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("B Fits every body")));
        QVERIFY(!frame.showsTable());
        QSignalSpy toggled(&frame, &ChartFrame::showsTableChanged);
        frame.setShowsTable(true);
        QCOMPARE(toggled.count(), 1);
        QVERIFY(frame.tableView()->isVisible());
        QCOMPARE(frame.tableView()->model()->rowCount(), 4);
        IntervalContent fewer = gallery::intervals();
        fewer.rows.resize(2);
        chart->setContent(fewer);
        QCOMPARE(frame.tableView()->model()->rowCount(), 2);
        QCOMPARE(frame.exportActions().size(), 6);
    }

    void themeSwitchRepaints()
    {
        auto *day = new DayChart;
        day->setContent(gallery::days());
        ChartFrame frame(QStringLiteral("Day by day"), day);
        frame.resize(560, 280);
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));
        const auto corner = [&frame] {
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            return frame.grab().toImage().pixelColor(30, 260);
        };
        QCOMPARE(corner(), lightColours().card);
        Theme::setMode(ThemeMode::Dark);
        QCOMPARE(corner(), darkColours().card);
        Theme::setMode(ThemeMode::Light);
        QCOMPARE(corner(), lightColours().card);
    }
};

QTEST_MAIN(TstCharts)
#include "tst_charts.moc"

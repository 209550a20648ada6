// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/season_plan.h"
#include "ui/benchmarks/benchmarks_page.h"
#include "ui/results/assignment_dialog.h"
#include "ui/results/results_page.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QTest>

using namespace dropbeat;
using dropbeat::test::SeasonPlan;

/// Renders the Results and Benchmarks pages as the window shows them beside its sidebar, light and dark, into the
/// folder gallery/ of the build.
class PagePicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void render_data();
    void render();

private:
    QWidget *make(const QString &page, SeasonPlan &season);
};

void PagePicturesTest::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral("gallery")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void PagePicturesTest::render_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    const std::pair<const char *, QSize> sizes[]{{"", {1360, 860}}, {"-small", {1024, 700}}, {"-large", {1920, 1080}}};
    for (const char *page :
         {"clip", "drop", "season", "no-results", "no-drops", "benchmarks", "benchmarks-new", "assign"}) {
        for (const auto &[suffix, size] : sizes) {
            QTest::newRow(qPrintable(QLatin1String(page) + QLatin1String(suffix))) << page << size << false << false;
        }
        QTest::newRow(qPrintable(QLatin1String(page) + QLatin1String("-dark")))
            << page << sizes[0].second << true << false;
    }
    QTest::newRow("clip-rtl") << "clip" << sizes[0].second << false << true;
    QTest::newRow("benchmarks-rtl") << "benchmarks" << sizes[0].second << false << true;
}

QWidget *PagePicturesTest::make(const QString &page, SeasonPlan &season)
{
    if (page.startsWith(QStringLiteral("benchmarks"))) {
        return new BenchmarksPage(*season.plan);
    }
    if (page == QStringLiteral("assign")) {
        return new AssignmentDialog(*season.plan);
    }
    auto *results = new ResultsPage(*season.plan);
    if (page == QStringLiteral("clip")) {
        results->openClip(season.style);
    } else if (page == QStringLiteral("drop")) {
        results->showDrop(season.knit);
    } else if (page == QStringLiteral("season")) {
        results->showDrop({});
    }
    return results;
}

void PagePicturesTest::render()
{
    QFETCH(QString, page);
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    Theme::install(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const bool empty = page == QStringLiteral("no-drops") || page == QStringLiteral("benchmarks-new");
    SeasonPlan season(empty                                  ? SeasonPlan::With::Nothing
                      : page == QStringLiteral("no-results") ? SeasonPlan::With::Drops
                                                             : SeasonPlan::With::Results);
    const std::unique_ptr<QWidget> widget(make(page, season));
    constexpr QSize kChrome(196, 25); // sidebar and status line
    widget->resize(page == QStringLiteral("assign") ? QSize(920, 620) : window - kChrome);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    QCoreApplication::processEvents();
    const QImage image = widget->grab().toImage();
    QCOMPARE(image.size(), widget->size());
    QCOMPARE(image.pixelColor(image.width() / 2, image.height() - 3).lightness() < 128, dark);
    QVERIFY(image.save(QStringLiteral("gallery/%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    if (auto *results = qobject_cast<ResultsPage *>(widget.get()); results && page == QStringLiteral("clip")) {
        const QString file = QStringLiteral("gallery/%1-saved.png").arg(QLatin1String(QTest::currentDataTag()));
        results->saveTo(file); // saved pages are light whatever the window is
        const QImage saved(file);
        QVERIFY(saved.width() > 2000 && saved.pixelColor(4, 4).lightness() > 200);
    }
    qApp->setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(PagePicturesTest)
#include "tst_page_pictures.moc"

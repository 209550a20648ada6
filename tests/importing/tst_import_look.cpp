// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/importing/import_season.h"
#include "ui/importing/import_history_page.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QScrollBar>

using namespace dropbeat;
using namespace dropbeat::test;

/// Renders the import pages, light and dark, into the folder importing/ of the build, and checks that nothing is cut
/// off.
class TstImportLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral("importing"))); }

    void render_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        const QList<std::pair<QString, QSize>> sizes{{QStringLiteral("1360"), {1164, 860}},
                                                     {QStringLiteral("1024"), {828, 660}},
                                                     {QStringLiteral("1920"), {1724, 1080}}};
        QTest::newRow("writing") << QStringLiteral("writing") << QSize(1164, 860) << false;
        for (const char *what :
             {"empty", "steps", "columns", "assign", "check", "refused", "period", "sheets", "parts", "tracker",
              "yearless", "faulty", "report", "several", "rows", "history", "no-history"}) {
            for (const auto &[name, size] : sizes) {
                const QString row = QLatin1String(what) + u'-' + name;
                QTest::newRow(qPrintable(row)) << QString(QLatin1String(what)) << size << false;
            }
            QTest::newRow(qPrintable(QLatin1String(what) + QStringLiteral("-dark")))
                << QString(QLatin1String(what)) << QSize(1164, 860) << true;
        }
        QDir samples(QStringLiteral(DROPBEAT_SAMPLES));
        for (const char *sample : {"tiktok_ads/daily_ad_report_ko.csv", "meta_ads/ad_level_ko_2026.csv",
                                   "public_sets/multichannel_daily/TikTok.csv", "tiktok_ads/ad_report_ko.xlsx",
                                   "shopify/orders_export_devstore_eur.csv"}) {
            if (!samples.isEmpty() && samples.exists(QLatin1String(sample))) {
                QTest::newRow(sample) << samples.filePath(QLatin1String(sample)) << QSize(1164, 860) << false;
            }
        }
    }

    void render()
    {
        QFETCH(QString, what);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        Theme::install(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
        ImportSeason season;
        if (what.contains(QStringLiteral("_ko"))) {
            PlanProfile seoul = season.plan->tables().profile();
            seoul.currency = *Currency::fromCode(QStringLiteral("KRW"));
            updateProfile(*season.plan, seoul);
        }
        std::unique_ptr<QWidget> page;
        if (what.endsWith(QStringLiteral("history"))) {
            if (what == QStringLiteral("history")) {
                fillHistory(season);
            }
            page = std::make_unique<ImportHistoryPage>(*season.plan);
        } else {
            page = std::make_unique<ImportPage>(*season.plan);
        }
        page->resize(size);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        if (auto *import = qobject_cast<ImportPage *>(page.get())) {
            if (what == QStringLiteral("writing")) {
                import->begin({season.manyAds(2000, 60)});
                QVERIFY(becomes(*import, ImportDraft::Phase::Prepared));
                import->draft().write();
                QTest::qWait(150);
            } else {
                prepare(*import, what);
            }
        }
        QTest::qWait(30);
        QVERIFY2(
            page->minimumSizeHint().width() <= size.width() && page->minimumSizeHint().height() <= size.height(),
            qPrintable(
                QStringLiteral("%1x%2").arg(page->minimumSizeHint().width()).arg(page->minimumSizeHint().height())));
        const QString name = QString::fromUtf8(QTest::currentDataTag()).replace(u'/', u'_');
        const QImage image = page->grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, image.height() - 3).lightness() < 128, dark);
        QVERIFY(image.save(QStringLiteral("importing/%1.png").arg(name)));
    }

private:
    static void fillHistory(ImportSeason &season)
    {
        for (const char *name : {"style3_report.csv", "style3_newer.csv", "style3_faulty.csv", "shop_daily.csv"}) {
            ImportDraft draft(*season.plan);
            draft.add({ImportSeason::data(name)});
            QTRY_COMPARE(draft.phase(), ImportDraft::Phase::Prepared);
            draft.write();
            QTRY_COMPARE(draft.phase(), ImportDraft::Phase::Done);
            season.clock.set(season.clock.now().addDays(1));
        }
        season.plan->rollBackImport(season.plan->tables().results().imports().at(1).id);
    }

    static void prepare(ImportPage &page, const QString &what)
    {
        if (what == QStringLiteral("empty")) {
            return;
        }
        if (QFileInfo::exists(what)) {
            page.begin({what});
            QTest::qWait(1500);
            return;
        }
        const QHash<QString, QStringList> files{
            {QStringLiteral("refused"), {QStringLiteral("style3_krw.csv")}},
            {QStringLiteral("period"), {QStringLiteral("style3_no_dates.csv")}},
            {QStringLiteral("faulty"), {QStringLiteral("style3_faulty.csv")}},
            {QStringLiteral("several"),
             {QStringLiteral("style3_report.csv"), QStringLiteral("shop_daily.csv"), QStringLiteral("odd_table.csv")}}};
        const QString folder = QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/");
        if (what == QStringLiteral("tracker")) {
            page.begin({folder + QStringLiteral("tracker-merged-days.csv")});
            QTRY_VERIFY(page.draft().files().front().isLookedAt);
            return;
        }
        const QHash<QString, QString> golden{{QStringLiteral("parts"), QStringLiteral("ga4-many-tables.csv")},
                                             {QStringLiteral("sheets"), QStringLiteral("generic-two-sheets.xlsx")},
                                             {QStringLiteral("yearless"), QStringLiteral("studio-overview-en.csv")}};
        if (golden.contains(what)) {
            page.begin({folder + golden.value(what)});
            QVERIFY(becomes(page, ImportDraft::Phase::Prepared));
            return;
        }
        QStringList paths;
        for (const QString &name : files.value(what, {QStringLiteral("style3_report.csv")})) {
            paths << ImportSeason::data(qPrintable(name));
        }
        page.begin(paths);
        QTRY_VERIFY(page.draft().files().front().isLookedAt);
        if (what == QStringLiteral("refused") || what == QStringLiteral("period") ||
            what == QStringLiteral("several")) {
            return;
        }
        QVERIFY(becomes(page, ImportDraft::Phase::Prepared));
        const QStringList steps{QStringLiteral("columns"), QStringLiteral("assign"), QStringLiteral("check")};
        page.goToStep(std::max(1, static_cast<int>(steps.indexOf(what)) + 1));
        if (what == QStringLiteral("rows")) {
            click(button(page, "firstRows"));
        }
        if (what == QStringLiteral("report")) {
            page.draft().write();
            QVERIFY(becomes(page, ImportDraft::Phase::Done));
        }
    }
};

QTEST_MAIN(TstImportLook)
#include "tst_import_look.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/importing/import_season.h"
#include "ui/importing/import_history_page.h"
#include "ui/importing/report_view.h"
#include "ui/widgets/empty_state.h"

#include <QSignalSpy>
#include <QTableView>

using namespace dropbeat;
using namespace dropbeat::test;

class TstImportHistoryPage : public QObject
{
    Q_OBJECT

private slots:
    void emptyItTeaches()
    {
        ImportSeason season;
        ImportHistoryPage page(*season.plan);
        page.show();
        QSignalSpy wanted(&page, &ImportHistoryPage::importRequested);
        auto *empty = page.findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        click(empty->button());
        QCOMPARE(wanted.size(), 1);
    }

    void anyImportIsRolledBack()
    {
        ImportSeason season;
        ImportHistoryPage page(*season.plan);
        page.resize(1100, 800);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        import(season, "style3_report.csv");
        season.clock.set(season.clock.now().addSecs(60));
        import(season, "style3_newer.csv");
        QCOMPARE(page.table()->model()->rowCount(), 2); // it follows the plan
        QCOMPARE(season.days(), 92);

        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_Down); // from the newest to the older one
        const int row = page.table()->currentIndex().row();
        QVERIFY(page.table()->model()->index(row, ImportBatchModel::Files).data().toString() ==
                QStringLiteral("style3_report.csv"));
        const QString report = page.findChild<ReportView *>()->text();
        QVERIFY2(report.contains(QStringLiteral("84 read, 84 imported")), qPrintable(report));
        QTest::keyClick(&page, Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(season.days(), 36); // what the newer one brought or replaced stays
        QCOMPARE(page.table()->model()->index(row, ImportBatchModel::State).data().toString(),
                 QStringLiteral("rolled back"));
        QVERIFY(!button(page, "rollBack")->isEnabled());

        QTest::keyClick(page.table(), Qt::Key_Up);
        QVERIFY(button(page, "rollBack")->isEnabled());
        click(button(page, "rollBack"));
        QCOMPARE(season.days(), 0);
    }

    void readOnlyPlansAreOnlyLookedAt()
    {
        ImportSeason season;
        import(season, "style3_report.csv");
        season.open(Access::ReadOnly);
        ImportHistoryPage page(*season.plan);
        page.show();
        QVERIFY(!button(page, "rollBack")->isEnabled());
    }

private:
    static void import(ImportSeason &season, const char *name)
    {
        ImportDraft draft(*season.plan);
        draft.add({ImportSeason::data(name)});
        QTRY_COMPARE(draft.phase(), ImportDraft::Phase::Prepared);
        draft.write();
        QTRY_COMPARE(draft.phase(), ImportDraft::Phase::Done);
    }
};

QTEST_MAIN(TstImportHistoryPage)
#include "tst_import_history_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/importing/import_season.h"

#include <QSignalSpy>

using namespace dropbeat;
using namespace dropbeat::test;
using Phase = ImportDraft::Phase;

/// The import as it is prepared, without a screen.
class TstImportDraft : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_season = std::make_unique<ImportSeason>(); }
    void cleanup() { m_season.reset(); }

    void previewsAllFilesByItself()
    {
        ImportDraft draft(*m_season->plan);
        draft.add({ImportSeason::data("style3_report.csv"), ImportSeason::data("shop_daily.csv")});
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        QCOMPARE(draft.result()->outcome.files.size(), size_t(2));
        QCOMPARE(draft.result()->outcome.files[0].added, 84);
        QCOMPARE(draft.result()->outcome.files[1].added, 19);
        QCOMPARE(m_season->days(), 0); // nothing is changed before the last step
    }

    void aMappingChangedTwiceIsReadAsLastChosen()
    {
        ImportDraft draft(*m_season->plan);
        draft.add({ImportSeason::data("shop_daily.csv")});
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        draft.setUse(0, 1, {ColumnRole::Measure, Measure::Clicks, {}});
        draft.setUse(0, 1, {ColumnRole::Measure, Measure::Impressions, {}});
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        QVERIFY(draft.result()->reports[0].sums[Measure::Impressions].has_value());
        QVERIFY(!draft.result()->reports[0].sums[Measure::Clicks].has_value());
        QVERIFY(!draft.result()->reports[0].sums[Measure::Sessions].has_value());
    }

    void anotherOfTheTablesBelowEachOther()
    {
        QFile report(m_season->folder.filePath(QStringLiteral("ga4.csv")));
        QVERIFY(report.open(QIODevice::WriteOnly));
        report.write("# Start date: 20261101\n# End date: 20261103\nNth day,Sessions\n0000,60\n0001,70\n\n"
                     "Session campaign,Sessions\n2611-knit-capsule,130\n");
        report.close();
        ImportDraft draft(*m_season->plan);
        draft.add({report.fileName()});
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        QCOMPARE(draft.file(0).layout.parts.size(), 2);
        QCOMPARE(draft.file(0).layout.mapping.part, 2);
        QCOMPARE(draft.result()->reports[0].rowsImported, 1);
        draft.setPart(0, 1);
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        QCOMPARE(draft.file(0).layout.mapping.part, 1);
        QCOMPARE(draft.result()->reports[0].rowsImported, 2);
        QVERIFY(draft.file(0).layout.granularity == Granularity::Day);
        draft.setUse(0, 1, {ColumnRole::Measure, Measure::Signups, {}}); // stays with the table that was chosen
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
        QCOMPARE(draft.result()->reports[0].sums[Measure::Signups], std::optional<qint64>(130));
        QCOMPARE(draft.file(0).mappingToRemember().part, 0);
    }

    void oneBadFileKeepsAllOut()
    {
        ImportDraft draft(*m_season->plan);
        draft.add({ImportSeason::data("style3_report.csv"), ImportSeason::data("style3_krw.csv")});
        QTRY_VERIFY(draft.file(0).isLookedAt && draft.file(1).isLookedAt);
        QCOMPARE(draft.stateOf(1), FileDraft::State::Refused);
        QTest::qWait(50);
        QCOMPARE(draft.phase(), Phase::Open);
        draft.remove(1);
        QTRY_COMPARE(draft.phase(), Phase::Prepared);
    }

    void aFileThatIsGoneSaysSo()
    {
        ImportDraft draft(*m_season->plan);
        draft.add({m_season->folder.filePath(QStringLiteral("nowhere.csv"))});
        QTRY_VERIFY(draft.file(0).error.has_value());
        QCOMPARE(draft.stateOf(0), FileDraft::State::Refused);
    }

    void changingAndLeavingWhileReadingIsSafe()
    {
        const QString big = m_season->manyAds(2000, 60);
        for (int wait : {0, 5, 20, 60}) {
            ImportDraft draft(*m_season->plan);
            draft.add({big});
            QTRY_VERIFY(draft.file(0).isLookedAt);
            QTest::qWait(wait);
            draft.setUse(0, 6, {ColumnRole::Measure, Measure::VideoViews, {}});
            draft.add({ImportSeason::data("style3_report.csv")});
            QTest::qWait(wait);
            if (wait == 20) {
                QTRY_COMPARE_WITH_TIMEOUT(draft.phase(), Phase::Prepared, 30000);
                QVERIFY(draft.result()->reports[0].sums[Measure::VideoViews].has_value());
            }
        } // leaving cancels what runs
        QVERIFY(!m_season->plan->isImporting());
        QCOMPARE(m_season->days(), 0);
    }

    void leavingWhileWritingLeavesNothing()
    {
        const QString big = m_season->manyAds(2000, 60);
        for (int wait : {0, 10, 60, 120}) {
            ImportPage page(*m_season->plan);
            page.begin({big});
            QVERIFY(becomes(page, Phase::Prepared));
            page.draft().write();
            QTest::qWait(wait);
        }
        QVERIFY(!m_season->plan->isImporting());
        QVERIFY(m_season->days() == 0 || m_season->days() == 120000); // cancelled, or done before it could be
        Drop afterwards;
        afterwards.name = QStringLiteral("Afterwards");
        addDrop(*m_season->plan, afterwards);
        QVERIFY(m_season->plan->problems().isEmpty());
    }

    void droppingTheSameFileTwiceListsItOnce()
    {
        ImportDraft draft(*m_season->plan);
        draft.add({ImportSeason::data("style3_report.csv"), ImportSeason::data("style3_report.csv")});
        QCOMPARE(draft.files().size(), size_t(1));
    }

private:
    std::unique_ptr<ImportSeason> m_season;
};

QTEST_MAIN(TstImportDraft)
#include "tst_import_draft.moc"

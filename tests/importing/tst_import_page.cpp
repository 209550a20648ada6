// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/importing/import_season.h"
#include "tests/support/workbook_maker.h"
#include "ui/importing/assign_step.h"
#include "ui/importing/check_step.h"
#include "ui/importing/choice_table.h"
#include "ui/importing/columns_step.h"
#include "ui/importing/file_card.h"
#include "ui/importing/report_view.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/table_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace dropbeat;
using namespace dropbeat::test;
using Phase = ImportDraft::Phase;

/// The import assistant with mouse and keyboard.
class TstImportPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_season = std::make_unique<ImportSeason>();
        m_page = std::make_unique<ImportPage>(*m_season->plan);
        m_page->resize(1164, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_season.reset();
    }

    void dropAssignCheckImport()
    {
        dropFile("style3_report.csv");
        QVERIFY(becomes(*m_page, Phase::Prepared));
        QPushButton *import = button(*m_page, "import");
        QCOMPARE(import->text().remove(u'&'), QStringLiteral("Import 84 ad-days"));
        QVERIFY(import->isEnabled());
        const QString check = m_page->findChild<CheckStep *>()->report()->text();
        QVERIFY2(check.contains(QStringLiteral("new 84")), qPrintable(check));
        QVERIFY2(check.contains(QStringLiteral("agrees: €\u00a0549.84, 58,046 impressions")), qPrintable(check));

        chooseFor(QStringLiteral("1854347729644702"), 3); // by keyboard, the third entry below "not yet assigned"
        QCOMPARE(m_page->draft().assignments().choices().size(), 1);

        QSignalSpy finished(m_page.get(), &ImportPage::finished);
        QTest::keyClick(m_page.get(), Qt::Key_I, Qt::AltModifier);
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(finished.size(), 1);
        QVERIFY(!finished[0][0].value<Id<ImportBatch>>().isNull());
        QCOMPARE(m_season->days(), 84);
        QCOMPARE(m_season->total(Measure::Spend), 54984);
        QCOMPARE(m_season->total(Measure::Impressions), 58046);
        const QString report = m_page->findChildren<ReportView *>().last()->text();
        QVERIFY2(report.contains(QStringLiteral("84 read, 84 imported")), qPrintable(report));

        int variants = 0;
        for (const Subject &subject : m_season->plan->tables().subjects().all()) {
            variants += std::holds_alternative<Id<Variant>>(subject.assignment.target) ? 1 : 0;
            if (subject.externalId == QStringLiteral("1854347729644690")) {
                QCOMPARE(subject.assignment.target, Assignment::Target(m_season->b));
                QCOMPARE(subject.assignment.because, Because::Utm);
            }
            if (subject.externalId == QStringLiteral("1854347729644702")) {
                QCOMPARE(subject.assignment.because, Because::Hand);
                QVERIFY(!subject.assignment.isNone());
            }
        }
        QCOMPARE(variants, 4);
        QSignalSpy results(m_page.get(), &ImportPage::resultsRequested);
        click(button(*m_page, "seeResults"));
        QCOMPARE(results.size(), 1);
    }

    void theSameFileAgainChangesNothing()
    {
        importFile("style3_report.csv");
        const auto history = m_season->plan->history().size();
        importMoreOf("style3_report.csv");
        QPushButton *import = button(*m_page, "import");
        QCOMPARE(import->text(), QStringLiteral("Nothing new to import"));
        QVERIFY(!import->isEnabled());
        QVERIFY(m_page->findChild<CheckStep *>()->report()->text().contains(QStringLiteral("the same 84")));
        QCOMPARE(m_season->plan->history().size(), history);
        QCOMPARE(m_season->plan->tables().results().imports().size(), size_t(1));

        // What is known stands with its reason and day.
        const AssignmentModel &model = m_page->draft().assignments();
        bool named = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            named = named || model.index(row, AssignmentModel::BecauseOf).data().toString() ==
                                 QStringLiteral("name matched on 20 Nov");
        }
        QVERIFY(named);
        click(button(*m_page, "cancel"));
        QVERIFY(m_page->draft().files().empty());
    }

    void aNewerFileReplacesAndCanBeTakenBack()
    {
        importFile("style3_report.csv");
        importMoreOf("style3_newer.csv");
        const QString check = m_page->findChild<CheckStep *>()->report()->text();
        QVERIFY2(check.contains(QStringLiteral("new 8 · replace 28 · the same 56")), qPrintable(check));
        QCOMPARE(button(*m_page, "import")->text().remove(u'&'), QStringLiteral("Import 36 ad-days"));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->days(), 92);
        QVERIFY(m_season->total(Measure::Spend) > 54984 + 2800);
        click(button(*m_page, "takeBack"));
        QCOMPARE(m_season->days(), 84);
        QCOMPARE(m_season->total(Measure::Spend), 54984);
        QVERIFY(!button(*m_page, "takeBack")->isEnabled());
    }

    void cancelledMidwayThePlanIsAsBefore()
    {
        m_page->begin({m_season->manyAds(2000, 60)});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        const auto history = m_season->plan->history().size();
        click(button(*m_page, "import"));
        QCOMPARE(m_page->draft().phase(), Phase::Writing);
        auto *strip = m_page->findChild<ProgressStrip *>();
        QVERIFY(strip->isVisible());
        QTest::qWait(60);
        click(strip->findChild<QPushButton *>());
        QVERIFY(QTest::qWaitFor([&] { return m_page->draft().phase() != Phase::Writing; }, 20000));
        QCOMPARE(m_page->draft().phase(), Phase::Prepared);
        QCOMPARE(m_season->days(), 0);
        QCOMPARE(m_season->plan->tables().subjects().all().size(), size_t(0));
        QCOMPARE(m_season->plan->history().size(), history);
        QVERIFY(says(QStringLiteral("The plan is as it was before.")));
        click(button(*m_page, "import")); // and it can be carried out after all
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->days(), 120000);
    }

    void editsDuringAnImportAreKept()
    {
        m_page->begin({m_season->manyAds(2000, 60)});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(button(*m_page, "import"));
        const size_t before = m_season->plan->tables().drops().all().size();
        int made = 0;
        while (m_page->draft().phase() == Phase::Writing && made < 25) {
            Drop drop;
            drop.name = QStringLiteral("Made meanwhile %1").arg(++made);
            addDrop(*m_season->plan, drop);
            QTest::qWait(15);
        }
        QVERIFY(made > 1);
        QVERIFY(becomes(*m_page, Phase::Done));
        QTRY_COMPARE(m_season->plan->tables().drops().all().size(), before + static_cast<size_t>(made));
        QCOMPARE(m_season->days(), 120000);
    }

    void anotherCurrencyIsRefusedWithWaysOn()
    {
        m_page->begin({ImportSeason::data("style3_krw.csv")});
        QTRY_VERIFY(says(QStringLiteral("Its money is in KRW, the plan counts in EUR.")));
        QSignalSpy plan(m_page.get(), &ImportPage::newPlanRequested);
        click(buttonSaying(*m_page, QStringLiteral("Make a plan in KRW")));
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan[0][0].value<Currency>().code, QStringLiteral("KRW"));
        QTRY_VERIFY(buttonSaying(*m_page, QStringLiteral("Choose another file")));
        click(buttonSaying(*m_page, QStringLiteral("Import without money")));
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->days(), 12);
        QCOMPARE(m_season->total(Measure::Spend), 0);
        QVERIFY(m_season->total(Measure::Impressions) > 0);
        QVERIFY(!m_season->plan->tables().results().hasMoney());
    }

    void thePeriodIsAskedFor()
    {
        m_page->begin({ImportSeason::data("style3_no_dates.csv")});
        QTRY_VERIFY(visible<QDateEdit>() != nullptr);
        QCOMPARE(m_page->draft().phase(), Phase::Open);
        const QList<QDateEdit *> edits = visibleAll<QDateEdit>();
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits[0]->date(), QDate(2026, 10, 1)); // last month, to begin with
        edits[0]->setDate(QDate(2026, 11, 1));
        edits[1]->setDate(QDate(2026, 11, 14));
        click(buttonSaying(*m_page, QStringLiteral("Use this period")));
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        const auto totals = m_season->plan->tables().results().totals();
        QCOMPARE(totals.size(), size_t(4));
        QCOMPARE(totals[0].firstDay, QDate(2026, 11, 1));
        QCOMPARE(totals[0].lastDay, QDate(2026, 11, 14));
    }

    void datesOfTwoReadingsAreAskedFor()
    {
        m_page->begin({ImportSeason::data("two_ways_dates.csv")});
        QTRY_VERIFY(visibleNamed<QComboBox>("dayFirst") != nullptr);
        auto *box = visibleNamed<QComboBox>("dayFirst");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(becomes(*m_page, Phase::Prepared));
        QCOMPARE(m_page->draft().result()->reports[0].period->from, QDate(2026, 6, 1));
    }

    void unknownColumnsAreMappedByHandAndRemembered()
    {
        m_page->begin({ImportSeason::data("odd_table.csv")});
        QTRY_VERIFY(buttonSaying(*m_page, QStringLiteral("Map the columns by hand")));
        click(buttonSaying(*m_page, QStringLiteral("Map the columns by hand")));
        auto *columns = m_page->findChild<ColumnsStep *>();
        QTRY_VERIFY(columns->isVisible());
        choose(*columns->table(), 0, ColumnUse{ColumnRole::Day, Measure::Impressions, {}});
        choose(*columns->table(), 1, ColumnUse{ColumnRole::Measure, Measure::Impressions, {}});
        choose(*columns->table(), 2, ColumnUse{ColumnRole::Measure, Measure::Clicks, {}});
        choose(*columns->table(), 3, ColumnUse{ColumnRole::Ad, Measure::Impressions, {}});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(m_page->findChild<QCheckBox *>(QStringLiteral("remember")));
        auto *name = m_page->findChild<QLineEdit *>(QStringLiteral("rememberAs"));
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("French export"));
        QVERIFY(m_season->plan->tables().profiles().all().empty()); // only when it is carried out
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->days(), 10);
        QCOMPARE(m_season->plan->tables().profiles().all().size(), size_t(1));

        importMoreOf("odd_table.csv"); // recognised by itself now
        QCOMPARE(m_page->draft().file(0).profile, QStringLiteral("French export"));
        QCOMPARE(button(*m_page, "import")->text(), QStringLiteral("Nothing new to import"));
    }

    void theSheetIsChosen()
    {
        m_page->begin({golden("generic-two-sheets.xlsx")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        auto *box = visibleNamed<QComboBox>("table");
        QVERIFY(box != nullptr);
        QCOMPARE(box->count(), 2);
        QCOMPARE(box->currentText(), QStringLiteral("June"));
        QCOMPARE(m_page->draft().result()->reports[0].sums[Measure::Clicks], 5);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(becomes(*m_page, Phase::Prepared));
        QCOMPARE(m_page->draft().file(0).layout.table, QStringLiteral("July"));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->total(Measure::Clicks), 15);
    }

    /// Days without a year are read by the age of the file, which a person can set right.
    void theYearOfAnOlderFileIsGiven()
    {
        m_page->begin({golden("studio-overview-en.csv")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        const QList<QDateEdit *> edits = visibleAll<QDateEdit>();
        QCOMPARE(edits.size(), 2);
        const int guessed = edits[1]->date().year();
        QCOMPARE(edits[1]->date(), QDate(guessed, 1, 2));
        QCOMPARE(edits[0]->date(), QDate(guessed - 1, 12, 30));
        edits[0]->setDate(QDate(2023, 12, 30));
        edits[1]->setDate(QDate(2024, 1, 2));
        click(buttonSaying(*m_page, QStringLiteral("Use this period")));
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        const auto totals = m_season->plan->tables().results().totals();
        QCOMPARE(totals.size(), size_t(1));
        QCOMPARE(totals[0].firstDay, QDate(2023, 12, 30));
        QCOMPARE(totals[0].lastDay, QDate(2024, 1, 2));
        QCOMPARE(totals[0].counts[Measure::VideoViews], 100);
    }

    /// The columns are what is remembered, not the sheet: next month's has another name and stands elsewhere.
    void aWorkbooksColumnsAreRememberedWhateverTheSheetIsCalled()
    {
        const auto rows = [](const QByteArray &day) {
            return QByteArray(
                "<row><c t='str'><v>Quand</v></c><c t='str'><v>Vues</v></c><c t='str'><v>Quoi</v></c></row>"
                "<row><c t='str'><v>" +
                day + "</v></c><c><v>120</v></c><c t='str'><v>style3-a</v></c></row>");
        };
        const QString april = m_season->folder.filePath(QStringLiteral("april.xlsx"));
        const QString may = m_season->folder.filePath(QStringLiteral("may.xlsx"));
        const QByteArray remarks = "<row><c t='str'><v>Who</v></c><c t='str'><v>What</v></c></row><row><c "
                                   "t='str'><v>Ana</v></c><c t='str'><v>checked</v></c></row>";
        QVERIFY(WorkbookMaker::workbook({{QStringLiteral("Avril"), rows("2026-04-01")}}).write(april));
        QVERIFY(
            WorkbookMaker::workbook({{QStringLiteral("Remarks"), remarks}, {QStringLiteral("Mai"), rows("2026-05-01")}})
                .write(may));
        m_page->begin({april});
        QTRY_VERIFY(buttonSaying(*m_page, QStringLiteral("Map the columns by hand")));
        click(buttonSaying(*m_page, QStringLiteral("Map the columns by hand")));
        auto *columns = m_page->findChild<ColumnsStep *>();
        QTRY_VERIFY(columns->isVisible());
        choose(*columns->table(), 0, ColumnUse{ColumnRole::Day, Measure::Impressions, {}});
        choose(*columns->table(), 1, ColumnUse{ColumnRole::Measure, Measure::VideoViews, {}});
        choose(*columns->table(), 2, ColumnUse{ColumnRole::Ad, Measure::Impressions, {}});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(m_page->findChild<QCheckBox *>(QStringLiteral("remember")));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));

        m_page->begin({may});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        QVERIFY(!m_page->draft().file(0).profile.isEmpty());
        QCOMPARE(m_page->draft().file(0).layout.table, QStringLiteral("Mai"));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->total(Measure::VideoViews), 240);
    }

    void faultyRowsAreNamedAndTheTotalDisagrees()
    {
        m_page->begin({ImportSeason::data("style3_faulty.csv")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        const QString check = m_page->findChild<CheckStep *>()->report()->text();
        QVERIFY2(check.contains(QStringLiteral("2 rows")), qPrintable(check));
        QVERIFY2(check.contains(QStringLiteral("does not agree")), qPrintable(check));
        QVERIFY(m_page->draft().result()->reports[0].problems.size() >= 2);
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
        QCOMPARE(m_season->days(), 10);
    }

    void severalAdsAreAssignedAtOnce()
    {
        m_page->begin({m_season->manyAds(200)});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        auto *assign = m_page->findChild<AssignStep *>();
        QTest::keyClicks(m_page->findChild<QLineEdit *>(QStringLiteral("adSearch")), QStringLiteral("Ad 19"));
        QCOMPARE(assign->table()->model()->rowCount(), 11); // 19, 190 … 199
        assign->table()->setFocus();
        QTest::keyClick(assign->table(), Qt::Key_A, Qt::ControlModifier);
        QPushButton *to = button(*m_page, "assignSelected");
        QCOMPARE(to->text().remove(u'&'), QStringLiteral("Assign 11 to"));
        emit to->menu()->aboutToShow();
        QMenu *drop = to->menu()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(drop);
        drop->actions().front()->trigger(); // the whole drop
        QCOMPARE(m_page->draft().assignments().choices().size(), 11);
        QCOMPARE(m_page->draft().assignments().unassigned(), 189);
        m_page->findChild<QCheckBox *>(QStringLiteral("onlyUnassigned"))->click();
        QCOMPARE(assign->table()->model()->rowCount(), 0);
    }

    void narrowPagesShowOneStepAtATime()
    {
        m_page->resize(828, 640);
        m_page->begin({ImportSeason::data("style3_report.csv")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        auto *columns = m_page->findChild<ColumnsStep *>();
        auto *assign = m_page->findChild<AssignStep *>();
        auto *check = m_page->findChild<CheckStep *>();
        QTRY_VERIFY(columns->isVisible() && !assign->isVisible() && !check->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(!columns->isVisible() && assign->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(check->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_B, Qt::AltModifier);
        QTRY_VERIFY(assign->isVisible());
        m_page->resize(1164, 800);
        QTRY_VERIFY(columns->isVisible() && assign->isVisible() && check->isVisible());
    }

    void goingAwayAndBackKeepsEverything()
    {
        m_page->begin({ImportSeason::data("style3_report.csv")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        m_page->draft().assignments().assign({0, 1, 2, 3}, m_season->drop);
        m_page->hide();
        addDrop(*m_season->plan, [] {
            Drop drop;
            drop.name = QStringLiteral("Linen Set");
            return drop;
        }());
        m_page->show();
        QCOMPARE(m_page->draft().phase(), Phase::Prepared);
        QCOMPARE(m_page->draft().assignments().choices().size(), 4);
        QVERIFY(m_page->draft().assignments().targets().paths().contains(QStringLiteral("Linen Set (whole drop)")));
    }

    void everythingHasANameForTheScreenReader()
    {
        m_page->begin({ImportSeason::data("style3_report.csv")});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                   (qobject_cast<const QAbstractItemView *>(widget) ||
                                    qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget));
            if (isControl && !widget->objectName().startsWith(QStringLiteral("qt_"))) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

private:
    static QString golden(const char *name)
    {
        return QStringLiteral(DROPBEAT_TEST_DATA "/exchange/golden/") + QLatin1String(name);
    }

    void dropFile(const char *name)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(ImportSeason::data(name))});
        const QPointF at(400, 400);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
    }

    void importFile(const char *name)
    {
        m_page->begin({ImportSeason::data(name)});
        QVERIFY(becomes(*m_page, Phase::Prepared));
        click(button(*m_page, "import"));
        QVERIFY(becomes(*m_page, Phase::Done));
    }

    void importMoreOf(const char *name)
    {
        m_page->begin({ImportSeason::data(name)});
        QVERIFY(becomes(*m_page, Phase::Prepared));
    }

    /// Opens the list of a row with the keyboard and takes the entry so many below the present one.
    void chooseFor(const QString &id, int down)
    {
        auto *table = m_page->findChild<AssignStep *>()->table();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, AssignmentModel::Ad);
            if (index.data(SubtitleRole).toString() == id) {
                table->setFocus();
                table->setCurrentIndex(index);
                QTest::keyClick(table, Qt::Key_Return);
                QTRY_VERIFY(table->findChild<QComboBox *>());
                auto *box = table->findChild<QComboBox *>();
                QTRY_VERIFY(box->view()->isVisible());
                for (int i = 0; i < down; ++i) {
                    QTest::keyClick(box->view(), Qt::Key_Down);
                }
                QTest::keyClick(box->view(), Qt::Key_Return);
                QTRY_VERIFY(!table->findChild<QComboBox *>());
                return;
            }
        }
        QFAIL("no such ad");
    }

    void choose(ChoiceTable &table, int row, const ColumnUse &use)
    {
        const QModelIndex index = table.model()->index(row, ColumnModel::Means);
        QVERIFY(table.model()->setData(index, allColumnUses().indexOf(use), Qt::EditRole));
        QTRY_VERIFY(m_page->draft().file(0).isLookedAt);
    }

    void click(QAbstractButton *which)
    {
        QVERIFY(which);
        QVERIFY2(which->isVisible() && which->isEnabled(), qPrintable(which->text()));
        if (auto *box = qobject_cast<QCheckBox *>(which)) {
            box->click();
        } else {
            QTest::mouseClick(which, Qt::LeftButton);
        }
    }

    bool says(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    template <class T> QList<T *> visibleAll() const
    {
        QList<T *> found = m_page->findChildren<T *>();
        found.removeIf([](const T *widget) { return !widget->isVisible(); });
        return found;
    }
    template <class T> T *visible() const { return visibleAll<T>().value(0); }
    template <class T> T *visibleNamed(const char *name) const
    {
        for (T *widget : visibleAll<T>()) {
            if (widget->objectName() == QLatin1String(name)) {
                return widget;
            }
        }
        return nullptr;
    }

    std::unique_ptr<ImportSeason> m_season;
    std::unique_ptr<ImportPage> m_page;
};

QTEST_MAIN(TstImportPage)
#include "tst_import_page.moc"

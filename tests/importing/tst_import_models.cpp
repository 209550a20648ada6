// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/importing/import_season.h"
#include "ui/importing/choice_cell.h"
#include "ui/importing/column_filter.h"
#include "ui/importing/column_model.h"
#include "ui/importing/first_rows_model.h"
#include "ui/importing/import_batch_model.h"
#include "ui/importing/kept_report.h"
#include "ui/importing/problem_model.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace dropbeat;
using namespace dropbeat::test;

class TstImportModels : public QObject
{
    Q_OBJECT

private slots:
    void columnsSayWhatTheyMean()
    {
        ColumnModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLayout(layoutOf("style3_report.csv"));
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(model.index(6, ColumnModel::InFile).data().toString(), QStringLiteral("Cost"));
        QCOMPARE(model.index(6, ColumnModel::Means).data().toString(), QStringLiteral("spend"));
        QCOMPARE(model.index(6, ColumnModel::FirstRow).data().toString(), QStringLiteral("4.12"));
        QVERIFY(model.index(9, ColumnModel::Means).data().toString().contains(QStringLiteral("not imported")));
        QVERIFY(!(model.flags(model.index(6, ColumnModel::InFile)) & Qt::ItemIsEditable));

        QSignalSpy chosen(&model, &ColumnModel::useChosen);
        const int sessions = useIndex({ColumnRole::Measure, Measure::Sessions, {}});
        QVERIFY(model.setData(model.index(9, ColumnModel::Means), sessions, Qt::EditRole));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 9);
        QCOMPARE(model.index(9, ColumnModel::Means).data(ChoiceCell::ChosenRole).toInt(), sessions);
        QVERIFY(!model.setData(model.index(9, ColumnModel::Means), 999, Qt::EditRole));
    }

    void wideFilesShowWhatMattersFirst()
    {
        Layout layout;
        for (int i = 0; i < 853; ++i) {
            const ColumnUse use = i == 7 ? ColumnUse{ColumnRole::Measure, Measure::Spend, {}} : ColumnUse{};
            layout.columns << SeenColumn{i, QStringLiteral("Column %1").arg(i), use, QStringLiteral("1"), {}, i == 800};
        }
        ColumnModel model;
        ColumnFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLayout(layout);
        filter.arrange();
        QCOMPARE(filter.rowCount(), 2); // the mapped and the uncertain one
        filter.setShowAll(true);
        filter.arrange();
        QCOMPARE(filter.rowCount(), 853);
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("Column 7"));
        QCOMPARE(filter.index(1, 0).data().toString(), QStringLiteral("Column 800"));
        filter.setShowAll(false);
        filter.setText(QStringLiteral("column 12"));
        QCOMPARE(filter.rowCount(), 11); // 12 and 120 … 129, mapped or not
    }

    void firstRowsStandUnderTheirMeaning()
    {
        FirstRowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLayout(layoutOf("style3_report.csv"));
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("day"));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("2026-10-23"));
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString() !=
                    QStringLiteral("Clicks (all)"));
        }
    }

    void adsSayWhereTheyBelongAndWhy()
    {
        ImportSeason season;
        const ReadImport read = readImport({{ImportSeason::data("style3_report.csv"), {}}}, contextOf(season));
        AssignmentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setImport(read, season.plan->tables(), season.path, season.plan->today());
        QCOMPARE(model.rowCount(), 4);
        QHash<QString, int> rows;
        for (int i = 0; i < 4; ++i) {
            rows.insert(model.rows()[static_cast<size_t>(i)].subject.externalId, i);
        }
        const auto cell = [&](const char *id, int column) {
            return model.index(rows.value(QLatin1String(id)), column).data().toString();
        };
        QCOMPARE(cell("1854347729644688", AssignmentModel::BelongsTo), QStringLiteral("Style 3 ways · A"));
        QCOMPARE(cell("1854347729644688", AssignmentModel::BecauseOf), QStringLiteral("name matches"));
        QCOMPARE(cell("1854347729644690", AssignmentModel::BelongsTo), QStringLiteral("Style 3 ways · B"));
        QCOMPARE(cell("1854347729644690", AssignmentModel::BecauseOf), QStringLiteral("link’s utm_content"));
        QCOMPARE(cell("1854347729644702", AssignmentModel::BelongsTo), QStringLiteral("Not yet assigned"));
        QCOMPARE(model.unassigned(), 1);
        QVERIFY(model.choices().isEmpty());

        const int open = rows.value(QStringLiteral("1854347729644702"));
        QVERIFY(model.setData(model.index(open, AssignmentModel::BelongsTo), model.targets().indexOf(season.c),
                              Qt::EditRole));
        QCOMPARE(model.unassigned(), 0);
        QCOMPARE(model.choices().size(), 1);
        model.assign({open}, std::monostate()); // back to what it was: no choice any more
        QVERIFY(model.choices().isEmpty());
        model.assign({0, 1, 2, 3}, season.drop);
        QCOMPARE(model.choices().size(), 4);

        removeDrop(*season.plan, season.drop); // what is gone can't be chosen
        model.refresh(season.plan->tables());
        QVERIFY(model.choices().isEmpty());
        QCOMPARE(model.unassigned(), 4);
    }

    void thousandsOfAdsCostNothing()
    {
        ImportSeason season;
        const ReadImport read = readImport({{season.manyAds(2000), {}}}, contextOf(season));
        AssignmentModel model;
        model.setImport(read, season.plan->tables(), season.path, season.plan->today());
        QList<int> all;
        for (int i = 0; i < model.rowCount(); ++i) {
            all << i;
        }
        model.assign(all, season.clip);
        QCOMPARE(model.choices().size(), 2000);
    }

    void problemsCanBeCopied()
    {
        ImportReport report;
        report.file = QStringLiteral("a.csv");
        report.problems = {
            {37, QStringLiteral("Purchases"), QStringLiteral("read as not reported"), RowProblem::Weight::Note},
            {0, {}, QStringLiteral("counted twice"), RowProblem::Weight::Rejected}};
        ProblemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReports({report});
        QCOMPARE(model.text(),
                 QStringLiteral("a.csv\t37\tPurchases\tread as not reported\na.csv\tall\t\tcounted twice"));
    }

    void keptReportsReadAsTheyWereWritten()
    {
        ImportSeason season;
        const ReadImport read = readImport({{ImportSeason::data("style3_faulty.csv"), {}}}, contextOf(season));
        const ImportReport written = read.files.front().report;
        QVERIFY(!written.problems.isEmpty());
        const QJsonObject json{{QStringLiteral("files"), QJsonArray{toJson(written)}}};
        const QList<ImportReport> kept = keptReports(QJsonDocument(json).toJson());
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].problems, written.problems);
        QCOMPARE(kept[0].rowsRejected, written.rowsRejected);
        QCOMPARE(kept[0].sums, written.sums);
        QCOMPARE(kept[0].period, written.period);
        QCOMPARE(kept[0].currency, written.currency);
        QCOMPARE(kept[0].totalRow.difference, written.totalRow.difference);
        QVERIFY(keptReports("not json").isEmpty());
    }

    void batchesAreListed()
    {
        ImportBatchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ImportBatch batch;
        batch.when = QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc());
        batch.files = {QStringLiteral("style3_report.csv")};
        batch.rowsNew = 1234;
        model.setBatches({batch}, QTimeZone("Europe/Paris"));
        QVERIFY(model.index(0, ImportBatchModel::When).data().toString().contains(QStringLiteral("12:00")));
        QCOMPARE(model.index(0, ImportBatchModel::State).data().toString(), QStringLiteral("in the plan"));
        batch.rolledBack = true;
        model.setBatches({batch}, QTimeZone("Europe/Paris"));
        QCOMPARE(model.index(0, ImportBatchModel::State).data().toString(), QStringLiteral("rolled back"));
    }

private:
    static Layout layoutOf(const char *name) { return recognise(ImportSeason::data(name), formatCatalog()); }
    static int useIndex(const ColumnUse &use) { return static_cast<int>(allColumnUses().indexOf(use)); }
    static ImportContext contextOf(const ImportSeason &season)
    {
        return ImportContext::of(season.plan->tables(), season.path, QStringLiteral("tester"), season.plan->today());
    }
};

QTEST_MAIN(TstImportModels)
#include "tst_import_models.moc"

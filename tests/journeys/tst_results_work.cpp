// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_edits.h"
#include "core/actions/plan_edits.h"
#include "tests/support/window_rig.h"
#include "ui/charts/day_chart.h"
#include "ui/importing/assign_step.h"
#include "ui/importing/choice_table.h"
#include "ui/importing/import_page.h"
#include "ui/results/boost_dialog.h"
#include "ui/results/boosts_card.h"
#include "ui/results/results_page.h"
#include "ui/results/verdict_card.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/table_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTableWidget>

using namespace dropbeat;
using test::WindowRig;
using Phase = ImportDraft::Phase;

namespace {

const QDate kFirst(2026, 11, 1);
const QDate kBoost(2026, 11, 14); // the boost starts
const QDate kLast(2026, 11, 19);

/// One clip in two posted variants. Their ads are named so that nobody can tell which is which but a person.
struct ResultsRig : WindowRig
{
    ResultsRig()
    {
        startWithPlan();
        Drop row;
        row.name = QStringLiteral("Knit Capsule");
        row.launch = {QDate(2026, 11, 5), QTime(10, 0)};
        row.status = DropStatus::Live;
        const Id<Drop> drop = addDrop(plan(), row);
        Clip made;
        made.drop = drop;
        made.name = QStringLiteral("Style 3 ways");
        made.question = QStringLiteral("which hook?");
        clip = dropbeat::addClip(plan(), made);
        a = plan().tables().variants().ofClip(clip).front().id;
        b = dropbeat::addVariant(plan(), clip, QStringLiteral("Fits every body"));
        plan().edit(QStringLiteral("Post"), [this](Tables &tables) {
            for (Variant variant : tables.variants().ofClip(clip)) {
                variant.frozen = QStringLiteral("{}");
                variant.frozenHash = QStringLiteral("hash of ") + variant.letter;
                variant.frozenOn = kFirst;
                tables.variants().update(variant);
            }
        });
    }

    /// Organic views and clicks of both posts day by day, and from the boost on those that were paid for.
    QString exported(QDate to) const
    {
        const QString name = folder.filePath(QStringLiteral("posts_%1.csv").arg(to.toString(Qt::ISODate)));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        QTextStream out(&file);
        out << "Date,Channel,Placement,Ad name,Ad ID,Impressions,Clicks,Spend\n";
        for (QDate day = kFirst; day <= to; day = day.addDays(1)) {
            const QString at = day.toString(Qt::ISODate);
            out << at << ",TikTok,organic,first post,7001,3000,39,\n";
            out << at << ",TikTok,organic,second post,7002,3000," << (day < kBoost ? 66 : 75) << ",\n";
            if (day >= kBoost) {
                out << at << ",TikTok,boosted,second post,7002,5000,100,20.00\n";
            }
        }
        return name;
    }

    ImportPage *import() const { return window->findChild<ImportPage *>(); }
    ResultsPage *results() const { return window->findChild<ResultsPage *>(); }

    bool becomes(Phase phase) const
    {
        return QTest::qWaitFor([this, phase] { return import() && import()->draft().phase() == phase; }, 30'000);
    }

    /// Opens the list of an ad, goes down in it and takes what stands there.
    void assignByKeyboard(const QString &externalId, const QString &target) const
    {
        ChoiceTable *table = import()->findChild<AssignStep *>()->table();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex ad = table->model()->index(row, AssignmentModel::Ad);
            if (ad.data(SubtitleRole).toString() != externalId) {
                continue;
            }
            table->setFocus();
            table->setCurrentIndex(ad);
            QTest::keyClick(table, Qt::Key_Return);
            QTRY_VERIFY(table->findChild<QComboBox *>());
            auto *box = table->findChild<QComboBox *>();
            QTRY_VERIFY(box->view()->isVisible());
            for (int i = 0; i < box->count() && !box->view()->currentIndex().data().toString().contains(target); ++i) {
                QTest::keyClick(box->view(), Qt::Key_Down);
            }
            QVERIFY2(box->view()->currentIndex().data().toString().contains(target), qPrintable(target));
            QTest::keyClick(box->view(), Qt::Key_Return);
            QTRY_VERIFY(!table->findChild<QComboBox *>());
            return;
        }
        QFAIL(qPrintable(externalId));
    }

    void clickNamed(QObject *in, const char *name) const
    {
        auto *button = findIn<QPushButton>(in, QLatin1String(name));
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    /// Drops the file on the import page and waits until it is understood.
    void openExport(const QString &file)
    {
        keys(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(import() && import()->isVisible());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(import(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(import(), &drop);
        QVERIFY(becomes(Phase::Prepared));
    }

    void importIt()
    {
        clickNamed(import(), "import");
        QVERIFY(becomes(Phase::Done));
        clickNamed(import(), "seeResults");
        QTRY_VERIFY(results() && results()->isVisible());
    }

    void showClip()
    {
        window->openClipResults(clip);
        results()->finishReading();
        QCoreApplication::processEvents();
    }

    Id<Clip> clip;
    Id<Variant> a;
    Id<Variant> b;
};

QString wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        words << label->text();
    }
    return words.join(u'\n');
}

QStringList cells(const QTableWidget &table, int row)
{
    QStringList texts;
    for (int column = 0; column < table.columnCount(); ++column) {
        texts << (table.item(row, column) ? table.item(row, column)->text() : QString());
    }
    return texts;
}

} // namespace

/// From a platform's export to a call, a boost and what it did, in the window.
class ResultsWork : public QObject
{
    Q_OBJECT

private slots:
    void importAssignReadBoostAndSeeItsEffect();
};

void ResultsWork::importAssignReadBoostAndSeeItsEffect()
{
    ResultsRig rig;
    // Import: the posts' names tell nobody which variant they are, so a person says it.
    rig.openExport(rig.exported(kBoost.addDays(-1)));
    QCOMPARE(rig.import()->draft().assignments().unassigned(), 2);
    rig.assignByKeyboard(QStringLiteral("7001"), QStringLiteral("A"));
    rig.assignByKeyboard(QStringLiteral("7002"), QStringLiteral("B"));
    QCOMPARE(rig.import()->draft().assignments().unassigned(), 0);
    rig.importIt();

    // The verdict: 66 against 39 clicks of 3,000 a day.
    rig.showClip();
    VerdictCard *verdict = rig.results()->verdictCard();
    QTRY_VERIFY(verdict->isVisible() && verdict->view());
    QCOMPARE(verdict->view()->verdict.call, Call::Boost);
    QCOMPARE(verdict->title(), QStringLiteral("Boost B"));
    QVERIFY2(wordsOf(*verdict).contains(QStringLiteral("Fits every body")), qPrintable(wordsOf(*verdict)));
    QVERIFY(!rig.results()->boostsCard()->isVisible());

    // The boost, from the fourteenth on; the gate speaks while it is filled in.
    rig.clickNamed(verdict, "recordBoost");
    auto *dialog = rig.find<BoostDialog>(QStringLiteral("boostDialog"));
    QVERIFY(dialog);
    auto *gate = dialog->findChild<FindingList *>();
    QVERIFY(gate->findings().front().rule != QStringLiteral("boost.gate"));
    auto *starts = dialog->findChild<QDateEdit *>(); // the first field
    QCOMPARE(starts->date(), QDate(2026, 11, 20));
    starts->setFocus();
    starts->setCurrentSection(QDateTimeEdit::DaySection);
    for (QDate day(2026, 11, 20); day > kBoost; day = day.addDays(-1)) {
        QTest::keyClick(starts, Qt::Key_Down);
    }
    QCOMPARE(starts->date(), kBoost);
    QTest::mouseClick(dialog->findChild<QLineEdit *>(QStringLiteral("budget")), Qt::LeftButton);
    rig.type(QStringLiteral("20"));
    auto *isPublic = dialog->findChild<QCheckBox *>(QStringLiteral("public"));
    isPublic->setFocus();
    QTest::keyClick(isPublic, Qt::Key_Space);
    QTest::mouseClick(dialog->findChild<QLineEdit *>(QStringLiteral("code")), Qt::LeftButton);
    rig.type(QStringLiteral("#spark-7002"));
    auto *holds = dialog->findChild<QComboBox *>(QStringLiteral("codeDays"));
    holds->setFocus();
    for (int i = 0; i < holds->count() && holds->currentData().toInt() != 60; ++i) {
        QTest::keyClick(holds, Qt::Key_Down);
    }
    QCOMPARE(gate->findings().front().rule, QStringLiteral("boost.gate")); // nothing stands against it
    rig.clickNamed(dialog, "save");
    const std::vector<Boost> boosts = rig.plan().tables().boosts().ofVariant(rig.b);
    QCOMPARE(boosts.size(), size_t(1));
    QCOMPARE(boosts.front().starts, kBoost);
    QCOMPARE(boosts.front().budget, std::optional<qint64>(2000));
    QCOMPARE(boosts.front().hash, QStringLiteral("hash of B"));

    // A later export: the same posts need no word more.
    rig.openExport(rig.exported(kLast));
    QCOMPARE(rig.import()->draft().assignments().unassigned(), 0);
    rig.importIt();
    rig.showClip();

    // What it did: the days before, organic and boosted side by side, and the line in the chart.
    BoostsCard *card = rig.results()->boostsCard();
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(card->effects().size(), size_t(1));
    const BoostEffect &effect = card->effects().front();
    QCOMPARE(effect.before.own[Measure::Clicks], std::optional<qint64>(7 * 66)); // as many days as since, today counted
    QCOMPARE(effect.organic.own[Measure::Clicks], std::optional<qint64>(6 * 75));
    QCOMPARE(effect.boosted.own[Measure::Clicks], std::optional<qint64>(6 * 100));
    QCOMPARE(effect.perClick(), std::optional<double>(20.0)); // 20 cents
    const QString row = cells(*card->table(), 0).join(u'|');
    for (const char *figure : {"2.20", "2.50", "2.00"}) {
        QVERIFY2(row.contains(QLatin1String(figure)), qPrintable(row));
    }
    QVERIFY2(wordsOf(*card).contains(QStringLiteral("0.20 a boosted click")), qPrintable(wordsOf(*card)));
    const std::vector<DayMarker> &markers = rig.results()->dayChart()->content().markers;
    const auto line =
        std::find_if(markers.begin(), markers.end(), [](const DayMarker &marker) { return marker.day == kBoost; });
    QVERIFY(line != markers.end());
    QCOMPARE(line->text, QStringLiteral("boost of B starts — creative unchanged"));

    // Ctrl+Z in turn: the import's assignments changed nothing, so the boost goes.
    rig.keys(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.plan().tables().boosts().all().empty());
    QTRY_VERIFY(!card->isVisible());
}

QTEST_MAIN(ResultsWork)
#include "tst_results_work.moc"

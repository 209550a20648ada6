// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_board.h"
#include "core/actions/moment_edits.h"
#include "tests/support/test_plan.h"
#include "ui/charts/bar_chart.h"
#include "ui/moments/case_model.h"
#include "ui/moments/compare_settings.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/dry_run_dialog.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace dropbeat;
using dropbeat::test::TestPlan;

namespace {

const QString kWobble = QStringLiteral("cart-wobble");

/// Forty shoppers leave a cart at noon; thirty of them order alone, three in each minute from 5 to 50 by fives.
QString writeEvents(const TestPlan &test)
{
    QFile file(test.folder.filePath(QStringLiteral("october.csv")));
    QByteArray rows = "customer_id,event,timestamp,value\n";
    const QDateTime noon(QDate(2026, 10, 7), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 40; ++i) {
        const QByteArray who = "C" + QByteArray::number(i);
        const auto at = [&](int minutes) { return noon.addSecs(minutes * 60).toString(Qt::ISODate).toLatin1(); };
        rows += who + ",cart," + at(0) + ",50.00\n";
        if (i < 30) {
            rows += who + ",order," + at(5 + i / 3 * 5) + ",50.00\n";
        }
    }
    return file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() ? file.fileName() : QString();
}

MomentRule ruleOf(const Plan &plan)
{
    return boardMoment(plan.tables(), kWobble)->moment.rule;
}

} // namespace

/// The card with a real plan, a real file and the mouse.
class TestDryRunCard : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_test = std::make_unique<TestPlan>();
        m_card = std::make_unique<DryRunCard>(*m_test->plan);
        m_card->resize(380, 640);
        m_card->setMoment(kWobble);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    }
    void cleanup()
    {
        m_card.reset();
        m_test.reset();
    }
    void teachesUntilItIsTried();
    void tellsWhatCameOfIt();
    void movesTheWaitWithTheMouse();
    void movesTheWaitWithKeys();
    void saysThatARuleWasChangedSince();
    void tellsAFileThatIsNone();
    void asksAboutAnyShopper();
    void comparesTwoSettings();

private:
    void tryEvents()
    {
        QSignalSpy done(m_card->job(), &DryRunJob::done);
        m_card->setAskForFiles([this](QWidget *) { return QStringList{writeEvents(*m_test)}; });
        m_card->tryEvents();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    }
    template <class T> T *find(const char *name) { return m_card->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<TestPlan> m_test;
    std::unique_ptr<DryRunCard> m_card;
};

void TestDryRunCard::teachesUntilItIsTried()
{
    QVERIFY(!m_card->chart()->isVisible());
    bool asked = false;
    m_card->setAskForFiles([&asked](QWidget *) {
        asked = true;
        return QStringList();
    });
    for (QPushButton *button : m_card->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Try on shop events…")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(asked);
}

void TestDryRunCard::tellsWhatCameOfIt()
{
    tryEvents();
    QVERIFY(m_card->chart()->isVisible());
    // 27 of 30 came within 45 minutes, both ends counting; the others and the ten who never did are messaged.
    QCOMPARE(m_card->text(), QStringLiteral("Would have fired <b>13</b> times for <b>13</b> shoppers; 27 came back on "
                                            "their own sooner."));
    QCOMPARE(m_card->chart()->content().markerText, QStringLiteral("45 min"));
    const auto kept = lastDryRun(m_test->plan->tables(), kWobble);
    QVERIFY(kept && !kept->stale);
    QCOMPARE(kept->run.outcome.fires, 13);
    QCOMPARE(kept->file, QStringLiteral("october.csv"));
    QVERIFY(!kept->run.cases.empty());
    m_test->plan->undo(); // keeping it is one entry
    QVERIFY(!lastDryRun(m_test->plan->tables(), kWobble));
    QVERIFY(!m_card->chart()->isVisible());
}

void TestDryRunCard::movesTheWaitWithTheMouse()
{
    tryEvents();
    BarChart *chart = m_card->chart();
    const int y = chart->height() / 2;
    const int from = static_cast<int>(chart->markerX());
    const int bar = chart->width() / static_cast<int>(chart->content().bars.size());
    QSignalSpy done(m_card->job(), &DryRunJob::done);
    QTest::mousePress(chart, Qt::LeftButton, {}, {from, y});
    QTest::mouseMove(chart, {from - bar, y});
    QTest::mouseMove(chart, {from - 2 * bar, y});
    QTest::mouseRelease(chart, Qt::LeftButton, {}, {from - 2 * bar, y});
    const qint64 wait = *waitOf(ruleOf(*m_test->plan));
    QVERIFY2(wait < 45 && wait > 5, qPrintable(QString::number(wait)));
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000); // the events are at hand: tried again at once
    QVERIFY(!lastDryRun(m_test->plan->tables(), kWobble)->stale);
    QVERIFY(lastDryRun(m_test->plan->tables(), kWobble)->run.outcome.fires > 13);
}

void TestDryRunCard::movesTheWaitWithKeys()
{
    tryEvents();
    BarChart *chart = m_card->chart();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(*waitOf(ruleOf(*m_test->plan)) > 45);
    QTRY_VERIFY_WITH_TIMEOUT(!m_card->job()->isRunning(), 20'000);
    const auto undo = m_test->plan->nextUndo();
    QVERIFY(undo);
    while (*waitOf(ruleOf(*m_test->plan)) != 45) {
        m_test->plan->undo();
    }
}

void TestDryRunCard::saysThatARuleWasChangedSince()
{
    tryEvents();
    auto *again = find<QPushButton>("tryAgainButton");
    QVERIFY(!again->isVisible());
    editMoment(*m_test->plan, kWobble, QStringLiteral("cap"), [](Moment &moment) { moment.cap = {1, 30}; });
    QVERIFY(lastDryRun(m_test->plan->tables(), kWobble)->stale);
    QVERIFY(again->isVisible());
    QSignalSpy done(m_card->job(), &DryRunJob::done);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    QVERIFY(!lastDryRun(m_test->plan->tables(), kWobble)->stale);
    QVERIFY(!again->isVisible());
}

void TestDryRunCard::tellsAFileThatIsNone()
{
    QFile file(m_test->folder.filePath(QStringLiteral("other.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Date,Video Views\n2026-10-03,10\n") > 0);
    file.close();
    QSignalSpy failed(m_card->job(), &DryRunJob::failed);
    m_card->tryFiles({file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
    bool said = false;
    for (const QLabel *label : m_card->findChildren<QLabel *>()) {
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("holds no shop events")));
    }
    QVERIFY(said);
    QVERIFY(!lastDryRun(m_test->plan->tables(), kWobble));
}

void TestDryRunCard::asksAboutAnyShopper()
{
    tryEvents();
    DryRunDialog dialog(*m_test->plan, *m_card->job(), kWobble, *lastDryRun(m_test->plan->tables(), kWobble));
    auto *cases = dialog.findChild<CaseModel *>();
    const QAbstractItemModelTester tester(cases);
    QVERIFY(cases->rowCount() > 2);
    auto *ask = dialog.findChild<QLineEdit *>(QStringLiteral("askShopper"));
    const auto *why = dialog.findChild<QLabel *>(QStringLiteral("whyText"));
    ask->setText(QStringLiteral("C0"));
    QCOMPARE(cases->rowCount(), 1);
    QVERIFY2(why->text().contains(QStringLiteral("did alone at 7 Oct 14:05")), qPrintable(why->text()));
    ask->setText(QStringLiteral("C39"));
    QCOMPARE(cases->at(0).episode.end, Episode::End::Fires);
    QVERIFY2(why->text().contains(QStringLiteral("until 7 Oct 14:45: sent then")), qPrintable(why->text()));
    ask->setText(QStringLiteral("nobody"));
    QCOMPARE(cases->rowCount(), 0);
    QVERIFY(why->text().contains(QStringLiteral("nobody")));
}

void TestDryRunCard::comparesTwoSettings()
{
    tryEvents();
    CompareSettings compare(*m_test->plan, *m_card->job(), kWobble);
    compare.setVisible(true);
    compare.findChild<QSpinBox *>(QStringLiteral("compareWait"))->setValue(20);
    QSignalSpy compared(m_card->job(), &DryRunJob::compared);
    QTest::mouseClick(compare.findChild<QPushButton *>(QStringLiteral("compareButton")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(compared.count(), 1, 20'000);
    QStringList shown;
    for (const QLabel *label : compare.findChildren<QLabel *>()) {
        shown << label->text();
    }
    QVERIFY2(shown.contains(QStringLiteral("13")) && shown.contains(QStringLiteral("28")),
             qPrintable(shown.join(u'|'))); // 12 of 30 came within 20 minutes
    QCOMPARE(*waitOf(ruleOf(*m_test->plan)), 45);
    QTest::mouseClick(compare.findChild<QPushButton *>(QStringLiteral("takeSettingButton")), Qt::LeftButton);
    QCOMPARE(*waitOf(ruleOf(*m_test->plan)), 20);
    m_test->plan->undo();
    QCOMPARE(*waitOf(ruleOf(*m_test->plan)), 45);
}

QTEST_MAIN(TestDryRunCard)
#include "tst_dry_run_card.moc"

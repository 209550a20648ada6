// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/boost_edits.h"
#include "core/actions/decision_log.h"
#include "core/actions/plan_edits.h"
#include "core/actions/test_view.h"
#include "tests/ui/season_plan.h"
#include "ui/charts/day_chart.h"
#include "ui/results/boost_dialog.h"
#include "ui/results/boosts_card.h"
#include "ui/results/decision_dialog.h"
#include "ui/results/decision_log_dialog.h"
#include "ui/results/results_page.h"
#include "ui/results/test_details_dialog.h"
#include "ui/results/test_dialog.h"
#include "ui/results/verdict_card.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/problem_banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

template <class Dialog> Dialog *opened(const QWidget &page)
{
    return page.findChild<Dialog *>();
}

QPushButton *button(const QWidget &in, const char *name)
{
    return in.findChild<QPushButton *>(QLatin1String(name));
}

void press(const QWidget &in, const char *name)
{
    QPushButton *found = button(in, name);
    QVERIFY2(found && found->isVisible(), name);
    QTest::mouseClick(found, Qt::LeftButton);
}

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        texts << label->text();
    }
    return texts.join(u'\n');
}

void post(Plan &plan, Id<Variant> id)
{
    plan.edit(QStringLiteral("Post"), [id](Tables &tables) {
        Variant variant = tables.variants().get(id).value();
        variant.frozen = QStringLiteral("{}");
        variant.frozenHash = QStringLiteral("abc");
        variant.frozenOn = QDate(2026, 10, 20);
        tables.variants().update(variant);
    });
}

} // namespace

/// The test of a clip on the Results page: verdict, setup, decision, boost, as a founder goes through them.
class ResultsTestTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysTheVerdict();
    void savesATestsSetup();
    void refusesWhatIsNoDifference();
    void tellsHowSureItIs();
    void decidesAndKeepsALog();
    void boostsOnlyWhatWasPosted();
    void showsABoostsEffect();
    void nothingOfAnotherClip();

private:
    std::unique_ptr<SeasonPlan> m_season;
    std::unique_ptr<ResultsPage> m_page;
};

void ResultsTestTest::init()
{
    m_page.reset();
    m_season = std::make_unique<SeasonPlan>(SeasonPlan::With::Results);
    m_page = std::make_unique<ResultsPage>(*m_season->plan);
    m_page->resize(1160, 860);
    m_page->openClip(m_season->style);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->finishReading();
}

void ResultsTestTest::saysTheVerdict()
{
    const VerdictCard *card = m_page->verdictCard();
    QVERIFY(card->isVisible());
    const auto expected = readTest(m_season->plan->tables(), *suggestedTest(m_season->plan->tables(), m_season->style),
                                   m_season->plan->today());
    QCOMPARE(card->title(), expected.verdict.title);
    QCOMPARE(card->accessibleDescription(), expected.verdict.sentence);
    QCOMPARE(expected.verdict.call, Call::Boost);
    QCOMPARE(expected.verdict.arm, 1);
    QVERIFY(button(*card, "recordBoost")->isVisible());
    QVERIFY(!button(*card, "decisionLog")->isVisible()); // nothing was decided yet
    QVERIFY(!m_page->boostsCard()->isVisible());
}

void ResultsTestTest::savesATestsSetup()
{
    press(*m_page, "testSetup");
    auto *dialog = opened<TestDialog>(*m_page);
    QVERIFY(dialog);
    auto *question = dialog->findChild<QLineEdit *>(QStringLiteral("question"));
    QCOMPARE(question->text(), QStringLiteral("which hook?"));
    question->setText(QStringLiteral("Which first second?"));
    auto *kpi = dialog->findChild<QComboBox *>(QStringLiteral("kpi"));
    kpi->setCurrentIndex(kpi->findData(QStringLiteral("ctr")));
    auto *smallest = dialog->findChild<QLineEdit *>(QStringLiteral("smallest"));
    smallest->clear();
    QTest::keyClicks(smallest, QStringLiteral("0.4"));
    dialog->findChild<QCheckBox *>(QStringLiteral("randomised"))->setChecked(true);
    press(*dialog, "save");
    const auto test = testOf(m_season->plan->tables(), m_season->style);
    QVERIFY(test);
    QCOMPARE(test->name, QStringLiteral("Which first second?"));
    QVERIFY(std::abs(test->smallest.value_or(0) - 0.004) < 1e-12);
    QVERIFY(test->randomised);
    QVERIFY(m_page->verdictCard()->view()->kept);
    m_season->plan->undo();
    QVERIFY(!m_page->verdictCard()->view()->kept);
}

void ResultsTestTest::refusesWhatIsNoDifference()
{
    press(*m_page, "testSetup");
    auto *dialog = opened<TestDialog>(*m_page);
    dialog->findChild<QLineEdit *>(QStringLiteral("smallest"))->setText(QStringLiteral("a little"));
    press(*dialog, "save");
    QVERIFY(dialog->findChild<ProblemBanner *>()->isVisible());
    QVERIFY(dialog->findChild<ProblemBanner *>()->text().contains(QStringLiteral("a little")));
    QVERIFY(!testOf(m_season->plan->tables(), m_season->style));
}

void ResultsTestTest::tellsHowSureItIs()
{
    press(*m_page, "testDetails");
    auto *dialog = opened<TestDetailsDialog>(*m_page);
    QVERIFY(dialog);
    const DayContent &chart = dialog->chart()->content();
    QCOMPARE(chart.series.size(), size_t(1));
    QVERIFY(chart.series.front().points.back().low.has_value());
    QCOMPARE(chart.markers.size(), size_t(1)); // the day the call became possible
    const QString facts = dialog->facts().join(u'\n');
    QVERIFY2(facts.contains(QStringLiteral("Holm")), qPrintable(facts)); // three variants
    QVERIFY2(facts.contains(QStringLiteral("Observational")), qPrintable(facts));
}

void ResultsTestTest::decidesAndKeepsALog()
{
    press(*m_page, "decide");
    auto *dialog = opened<DecisionDialog>(*m_page);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("choice"))->currentText().contains(u'B'));
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason")),
                     QStringLiteral("B holds attention"));
    press(*dialog, "decide");
    const auto log = readDecisions(m_season->plan->tables(), m_season->style);
    QCOMPARE(log.size(), size_t(1));
    QCOMPARE(log.front().decision.reason, QStringLiteral("B holds attention"));
    QCOMPARE(log.front().decision.variant, m_season->styleVariants[1]);
    press(*m_page, "decisionLog");
    auto *shown = opened<DecisionLogDialog>(*m_page);
    QVERIFY(shown);
    const QString text = textOf(*shown);
    QVERIFY2(text.contains(QStringLiteral("B holds attention")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Known after 28 days")) || text.contains(QStringLiteral("Known after")),
             qPrintable(text));
}

void ResultsTestTest::boostsOnlyWhatWasPosted()
{
    press(*m_page, "recordBoost");
    QVERIFY(!opened<BoostDialog>(*m_page)); // says that it is not posted, and where to do that
    post(*m_season->plan, m_season->styleVariants[1]);
    m_page->finishReading();
    press(*m_page, "recordBoost");
    auto *dialog = opened<BoostDialog>(*m_page);
    QVERIFY(dialog);
    auto *gate = dialog->findChild<FindingList *>();
    QStringList rules;
    for (const Finding &finding : gate->findings()) {
        rules << finding.rule;
    }
    QCOMPARE(rules, (QStringList{QStringLiteral("boost.post-not-public"), QStringLiteral("boost.no-code")}));
    dialog->findChild<QCheckBox *>(QStringLiteral("public"))->setChecked(true);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("code")), QStringLiteral("spark"));
    auto *holds = dialog->findChild<QComboBox *>(QStringLiteral("codeDays"));
    holds->setCurrentIndex(holds->findData(30));
    QCOMPARE(gate->findings().front().rule, QStringLiteral("boost.gate"));
    dialog->findChild<QLineEdit *>(QStringLiteral("budget"))->setText(QStringLiteral("20"));
    press(*dialog, "save");
    const auto boosts = readBoosts(m_season->plan->tables(), m_season->style);
    QCOMPARE(boosts.size(), size_t(1));
    QCOMPARE(boosts.front().boost.budget, std::optional<qint64>(2000));
    QCOMPARE(boosts.front().boost.hash, QStringLiteral("abc"));
    QVERIFY(m_page->boostsCard()->isVisible());
    m_season->plan->undo();
    QVERIFY(!m_page->boostsCard()->isVisible());
}

void ResultsTestTest::showsABoostsEffect()
{
    post(*m_season->plan, m_season->styleVariants[1]);
    Boost boost;
    boost.variant = m_season->styleVariants[1];
    boost.starts = QDate(2026, 11, 9);
    boost.ends = QDate(2026, 11, 15);
    boost.publicPost = true;
    boost.id = recordBoost(*m_season->plan, boost);
    m_page->finishReading();
    const auto effects = readBoostEffects(m_season->plan->tables(), m_season->style, m_season->plan->today());
    QCOMPARE(effects.size(), size_t(1));
    QCOMPARE(effects.front().beforeFrom, QDate(2026, 11, 2));
    QVERIFY(effects.front().perClick());
    QVERIFY(m_page->boostsCard()->isVisible());
    QCOMPARE(m_page->boostsCard()->table()->rowCount(), 1);
    QStringList markers;
    for (const DayMarker &marker : m_page->dayChart()->content().markers) {
        markers << marker.text;
    }
    QVERIFY2(markers.contains(QStringLiteral("boost of B starts — creative unchanged")),
             qPrintable(markers.join(u'|')));
    // The boost's row opens it, with what was changed since.
    m_page->openBoost(boost.id);
    auto *dialog = opened<BoostDialog>(*m_page);
    QVERIFY(dialog);
    QVERIFY(textOf(*dialog).contains(QStringLiteral("The gate")));
}

void ResultsTestTest::nothingOfAnotherClip()
{
    QVERIFY(m_page->verdictCard()->isVisible());
    m_page->showDrop(m_season->knit);
    m_page->finishReading();
    QVERIFY(!m_page->verdictCard()->isVisible());
    m_page->openClip(m_season->tryOn); // has one variant alone
    m_page->finishReading();
    QVERIFY(!m_page->verdictCard()->isVisible());
}

QTEST_MAIN(ResultsTestTest)
#include "tst_results_test.moc"

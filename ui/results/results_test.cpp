// SPDX-License-Identifier: GPL-3.0-or-later
// The test of the clip that the Results page shows: its verdict, decisions and boosts.
#include "core/actions/test_view.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/day_chart.h"
#include "ui/results/boost_dialog.h"
#include "ui/results/boosts_card.h"
#include "ui/results/decision_dialog.h"
#include "ui/results/decision_log_dialog.h"
#include "ui/results/results_page.h"
#include "ui/results/test_details_dialog.h"
#include "ui/results/test_dialog.h"
#include "ui/results/test_reading.h"
#include "ui/results/verdict_card.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/problem_banner.h"

#include <QAction>
#include <QPushButton>

namespace dropbeat {

void ResultsPage::makeTestCards(QWidget *parent)
{
    m_verdict = new VerdictCard(m_plan, parent);
    m_boosts = new BoostsCard(m_plan, parent);
    m_boosts->hide();
    connect(m_testReading, &TestReading::testRead, m_verdict, &VerdictCard::setView);
    connect(m_testReading, &TestReading::failed, this, [this](const Error &error) { m_problem->show(error); });
    connect(m_verdict, &VerdictCard::boostWanted, this, &ResultsPage::openNewBoost);
    connect(m_verdict, &VerdictCard::decisionWanted, this, &ResultsPage::openDecision);
    connect(m_verdict, &VerdictCard::setupWanted, this, &ResultsPage::openTestSetup);
    connect(m_verdict, &VerdictCard::detailsWanted, this, &ResultsPage::openTestDetails);
    connect(m_verdict, &VerdictCard::logWanted, this, &ResultsPage::openDecisionLog);
    connect(m_boosts, &BoostsCard::openBoost, this, &ResultsPage::openBoost);
    const auto add = [this](const QString &text, const char *name, void (ResultsPage::*open)()) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setProperty("menu", QStringLiteral("results"));
        connect(action, &QAction::triggered, this, open);
        addAction(action);
    };
    add(tr("Test setup…"), "openTestSetup", &ResultsPage::openTestSetup);
    add(tr("How sure is the verdict?"), "openTestDetails", &ResultsPage::openTestDetails);
    add(tr("Decide on a test…"), "openDecision", &ResultsPage::openDecision);
    add(tr("Decisions on this clip"), "openDecisionLog", &ResultsPage::openDecisionLog);
}

void ResultsPage::refreshTest()
{
    const Id<Clip> clip = m_content.query.by == ResultGrouping::Variant ? m_content.query.clip : Id<Clip>();
    attempt(
        [&] {
            m_boosts->setClip(clip);
            if (clip.isNull()) {
                m_verdict->setView(std::nullopt);
            } else {
                m_testReading->read(clip);
            }
        },
        [this](const Error &error) { m_problem->show(error); });
}

void ResultsPage::addBoostMarkers(DayContent &chart) const
{
    if (chart.series.empty()) {
        return;
    }
    for (const BoostEffect &effect : m_boosts->effects()) {
        const bool unchanged = effect.variant.frozenHash == effect.boost.hash && effect.variant.isFrozen();
        chart.markers.push_back(
            {effect.boost.starts, unchanged ? tr("boost of %1 starts — creative unchanged").arg(effect.variant.letter)
                                            : tr("boost of %1 starts — creative changed").arg(effect.variant.letter)});
    }
}

void ResultsPage::openTestSetup()
{
    if (m_verdict->view() && !m_plan.isReadOnly()) {
        auto *dialog = new TestDialog(m_plan, *m_verdict->view(), window());
        dialog->open();
    }
}

void ResultsPage::openTestDetails()
{
    if (m_verdict->view()) {
        auto *dialog = new TestDetailsDialog(*m_verdict->view(), m_content.currency, m_plan.today(), window());
        dialog->open();
    }
}

void ResultsPage::openDecision()
{
    if (m_verdict->view() && !m_plan.isReadOnly()) {
        auto *dialog = new DecisionDialog(m_plan, *m_verdict->view(), window());
        connect(dialog, &DecisionDialog::decided, this, [this] { emit said(tr("The decision is in the log")); });
        dialog->open();
    }
}

void ResultsPage::openDecisionLog()
{
    if (m_content.query.clip) {
        auto *dialog = new DecisionLogDialog(m_plan, m_content.query.clip, window());
        dialog->open();
    }
}

void ResultsPage::openNewBoost(Id<Variant> variant)
{
    const auto row = m_plan.tables().variants().get(variant);
    if (!row) {
        return;
    }
    if (!row->isFrozen()) {
        m_problem->show(ProblemBanner::Severity::Warning, tr("Variant %1 is not marked as posted.").arg(row->letter),
                        tr("Its content is kept when it is, so that the boost is provably of the same creative."));
        QPushButton *open = m_problem->addButton(tr("Open the clip"));
        connect(open, &QPushButton::clicked, this, [this, row] { emit scriptRequested(row->clip); });
        return;
    }
    Boost boost;
    boost.variant = variant;
    auto *dialog = new BoostDialog(m_plan, boost, window());
    connect(dialog, &BoostDialog::openClip, this, &ResultsPage::scriptRequested);
    connect(dialog, &BoostDialog::saved, this, [this] { emit said(tr("The boost is recorded")); });
    dialog->open();
}

void ResultsPage::openBoost(Id<Boost> boost)
{
    if (const auto row = m_plan.tables().boosts().get(boost)) {
        auto *dialog = new BoostDialog(m_plan, *row, window());
        connect(dialog, &BoostDialog::openClip, this, &ResultsPage::scriptRequested);
        dialog->open();
    }
}

} // namespace dropbeat

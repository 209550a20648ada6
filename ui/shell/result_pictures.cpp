// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/result_pictures.h"

#include "core/store/plan.h"
#include "ui/momentum/momentum_page.h"
#include "ui/results/results_page.h"
#include "ui/shell/count_posts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

namespace dropbeat {

namespace {

QWidget *showResults(MainWindow &window)
{
    window.showPage(QStringLiteral("results"));
    if (auto *page = qobject_cast<ResultsPage *>(window.pages()->madePage(QStringLiteral("results")))) {
        settle();
        page->finishReading();
    }
    return &window;
}

/// A dialog about the test of the clip that the Results page shows.
PageShot testShot(const char *name, void (ResultsPage::*open)(), const char *dialog)
{
    return {QString::fromLatin1(name), [open, dialog](MainWindow &window) -> QWidget * {
                showResults(window);
                if (auto *page = qobject_cast<ResultsPage *>(window.pages()->madePage(QStringLiteral("results")))) {
                    (page->*open)();
                }
                return dialogOf(window, QString::fromLatin1(dialog));
            }};
}

/// The boost that was recorded last, else a new one of the first posted variant.
QWidget *showBoost(MainWindow &window)
{
    showResults(window);
    auto *page = qobject_cast<ResultsPage *>(window.pages()->madePage(QStringLiteral("results")));
    const Tables &tables = window.plan()->tables();
    const std::vector<Boost> boosts = tables.boosts().all();
    if (page && !boosts.empty()) {
        page->openBoost(boosts.back().id);
    } else if (page) {
        for (const Variant &variant : tables.variants().all()) {
            if (variant.isFrozen()) {
                page->openNewBoost(variant.id);
                break;
            }
        }
    }
    return dialogOf(window, QStringLiteral("boostDialog"));
}

QWidget *showMomentum(MainWindow &window)
{
    window.showPage(QStringLiteral("momentum"));
    if (auto *page = qobject_cast<MomentumPage *>(window.pages()->madePage(QStringLiteral("momentum")))) {
        settle();
        page->finishReading();
    }
    return &window;
}

QWidget *showPosts(MainWindow &window)
{
    countPosts(window);
    return dialogOf(window, QStringLiteral("postsDialog"));
}

} // namespace

std::vector<PageShot> resultShots()
{
    return {{QStringLiteral("results"), showResults},
            testShot("test-setup", &ResultsPage::openTestSetup, "testDialog"),
            testShot("test-details", &ResultsPage::openTestDetails, "testDetailsDialog"),
            testShot("decision", &ResultsPage::openDecision, "decisionDialog"),
            testShot("decision-log", &ResultsPage::openDecisionLog, "decisionLogDialog"),
            {QStringLiteral("boost"), showBoost},
            {QStringLiteral("momentum"), showMomentum},
            {QStringLiteral("posts"), showPosts}};
}

} // namespace dropbeat

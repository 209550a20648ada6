// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moment_pictures.h"

#include "ui/moments/dry_run_card.h"
#include "ui/moments/moments_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

namespace dropbeat {

namespace {

MomentsPage *momentsOf(MainWindow &window)
{
    window.showPage(QStringLiteral("moments"));
    auto *page = qobject_cast<MomentsPage *>(window.pages()->madePage(QStringLiteral("moments")));
    if (page != nullptr) {
        page->choose(QStringLiteral("cart-wobble"));
        settle();
    }
    return page;
}

QWidget *showMoments(MainWindow &window)
{
    return momentsOf(window) != nullptr ? &window : nullptr;
}

QWidget *showDryRun(MainWindow &window)
{
    if (MomentsPage *page = momentsOf(window)) {
        page->dryRun()->showDetails();
    }
    return dialogOf(window, QStringLiteral("dryRunDialog"));
}

} // namespace

std::vector<PageShot> momentShots()
{
    return {{QStringLiteral("moments"), showMoments}, {QStringLiteral("dry-run"), showDryRun}};
}

} // namespace dropbeat

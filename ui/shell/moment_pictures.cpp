// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moment_pictures.h"

#include "ui/moments/dry_run_card.h"
#include "ui/moments/moment_editor.h"
#include "ui/moments/moments_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

#include <QScrollArea>

namespace dropbeat {

namespace {

MomentsPage *momentsOf(MainWindow &window)
{
    window.showPage(QStringLiteral("moments"));
    auto *page = qobject_cast<MomentsPage *>(window.pages()->madePage(QStringLiteral("moments")));
    settle();
    return page;
}

QWidget *showMoments(MainWindow &window)
{
    momentsOf(window);
    return &window;
}

/// The whole page, as far as it goes down, with the message on a phone.
QWidget *showWholePage(MainWindow &window)
{
    MomentsPage *page = momentsOf(window);
    if (!page) {
        return nullptr;
    }
    page->editor()->togglePreview();
    settle();
    return page->findChild<QScrollArea *>()->widget();
}

/// Everything else that a dry run tells.
QWidget *showDryRun(MainWindow &window)
{
    if (MomentsPage *page = momentsOf(window)) {
        page->choose(QStringLiteral("cart-wobble"));
        page->dryRun()->showDetails();
    }
    return dialogOf(window, QStringLiteral("dryRunDialog"));
}

} // namespace

std::vector<PageShot> momentShots()
{
    return {{QStringLiteral("moments"), showMoments},
            {QStringLiteral("moments-whole"), showWholePage},
            {QStringLiteral("dry-run"), showDryRun}};
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attribution_pictures.h"

#include "core/store/plan.h"
#include "ui/attribution/attribution_page.h"
#include "ui/attribution/links_card.h"
#include "ui/attribution/links_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

namespace dropbeat {

namespace {

AttributionPage *attributionOf(MainWindow &window)
{
    window.showPage(QStringLiteral("attribution"));
    return qobject_cast<AttributionPage *>(window.pages()->madePage(QStringLiteral("attribution")));
}

QWidget *showAttribution(MainWindow &window)
{
    attributionOf(window);
    settle();
    return &window;
}

/// A dialog that one of the links' commands opens.
PageShot dialogShot(const char *name, void (LinksCard::*open)(), const char *dialog)
{
    return {QString::fromLatin1(name), [open, dialog](MainWindow &window) -> QWidget * {
                AttributionPage *page = attributionOf(window);
                if (!page || window.plan()->tables().drops().all().empty()) {
                    return nullptr;
                }
                settle();
                (page->links()->*open)();
                return dialogOf(window, QString::fromLatin1(dialog));
            }};
}

QWidget *showLink(MainWindow &window)
{
    AttributionPage *page = attributionOf(window);
    settle();
    const LinkRow *row = page ? page->links()->model()->rowAt(0) : nullptr;
    if (!row) {
        return nullptr;
    }
    page->links()->openLink(row->link.id);
    return dialogOf(window, QStringLiteral("linkDialog"));
}

} // namespace

std::vector<PageShot> attributionShots()
{
    return {{QStringLiteral("attribution"), showAttribution},
            {QStringLiteral("link"), showLink},
            dialogShot("make-links", &LinksCard::makeAll, "makeLinksDialog"),
            dialogShot("qr-codes", &LinksCard::openQrCodes, "qrDialog"),
            dialogShot("promo-codes", &LinksCard::openCodes, "codesDialog"),
            dialogShot("link-conventions", &LinksCard::openConventions, "conventionsDialog")};
}

} // namespace dropbeat

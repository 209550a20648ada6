// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attribution_pictures.h"

#include "core/store/plan.h"
#include "ui/attribution/attribution_page.h"
#include "ui/attribution/ledger_cards.h"
#include "ui/attribution/ledger_reading.h"
#include "ui/attribution/links_card.h"
#include "ui/attribution/links_model.h"
#include "ui/attribution/orders_card.h"
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

/// The page with its list of orders in sight.
QWidget *showLedger(MainWindow &window)
{
    AttributionPage *page = attributionOf(window);
    settle();
    if (!page || !page->ledger()->reading()->book() || page->ledger()->reading()->book()->sums.orders == 0) {
        return nullptr;
    }
    page->ledger()->showOrders({});
    return &window;
}

QWidget *showOrder(MainWindow &window)
{
    if (!showLedger(window)) {
        return nullptr;
    }
    LedgerFilter filter;
    filter.shown = LedgerFilter::Shown::Agree;
    OrdersCard *orders = attributionOf(window)->ledger()->orders();
    orders->setFilter(filter);
    orders->openOrder();
    orders->setFilter({});
    return dialogOf(window, QStringLiteral("orderDialog"));
}

QWidget *showSurveyWords(MainWindow &window)
{
    if (!showLedger(window)) {
        return nullptr;
    }
    attributionOf(window)->ledger()->openSynonyms();
    return dialogOf(window, QStringLiteral("synonymsDialog"));
}

} // namespace

std::vector<PageShot> attributionShots()
{
    return {{QStringLiteral("attribution"), showAttribution},
            {QStringLiteral("link"), showLink},
            dialogShot("make-links", &LinksCard::makeAll, "makeLinksDialog"),
            dialogShot("qr-codes", &LinksCard::openQrCodes, "qrDialog"),
            dialogShot("promo-codes", &LinksCard::openCodes, "codesDialog"),
            dialogShot("link-conventions", &LinksCard::openConventions, "conventionsDialog"),
            {QStringLiteral("attribution-orders"), showLedger},
            {QStringLiteral("order"), showOrder},
            {QStringLiteral("survey-words"), showSurveyWords}};
}

} // namespace dropbeat

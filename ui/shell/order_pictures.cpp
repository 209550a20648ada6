// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/order_pictures.h"

#include "core/store/plan.h"
#include "ui/importing/import_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QMenuBar>

namespace dropbeat {

namespace {

constexpr int kOrders = 40;

/// A small order export as Shopify writes it; everybody in it is invented. The file's path.
QString writeExampleOrders(const Plan &plan, const QString &folder)
{
    QFile file(folder + QStringLiteral("/orders_export.csv"));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write("Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem "
               "quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Note "
               "Attributes,Cancelled at,Refunded Amount,Id,Tags\n");
    const QString currency = plan.tables().profile().currency.code;
    for (int i = 0; i < kOrders; ++i) {
        const QString day = plan.today().addDays(i / 3 - kOrders / 3).toString(Qt::ISODate);
        const bool returned = i % 11 == 5;
        const QString note = i % 3 == 0   ? QStringLiteral("utm_source: tiktok\nutm_medium: social")
                             : i % 3 == 1 ? QStringLiteral("How did you hear about us?: Instagram reel")
                                          : QString();
        file.write(QStringLiteral("#%1,invented%2@example.com,%3,%4,%5.00,5.00,0.00,%6.00,%7,%8 18:%9:00 +0100,1,Knit "
                                  "No. 1,%5.00,KNIT-1,true,\"%10\",,%11.00,%12,\n")
                       .arg(2001 + i)
                       .arg(i % 17)
                       .arg(returned     ? QStringLiteral("refunded")
                            : i % 5 == 4 ? QStringLiteral("pending")
                                         : QStringLiteral("paid"),
                            currency)
                       .arg(79 + i % 4)
                       .arg(84 + i % 4)
                       .arg(i % 2 == 0 ? QStringLiteral("KNIT10") : QString(), day)
                       .arg(10 + i)
                       .arg(note)
                       .arg(returned ? 84 + i % 4 : 0)
                       .arg(9'100'000'000'000 + i)
                       .toUtf8());
    }
    return file.fileName();
}

QWidget *showOrders(MainWindow &window)
{
    window.showPage(QStringLiteral("import"));
    auto *page = qobject_cast<ImportPage *>(window.pages()->madePage(QStringLiteral("import")));
    const QString file = writeExampleOrders(*window.plan(), QFileInfo(window.plan()->path()).absolutePath());
    if (page != nullptr && !file.isEmpty()) {
        page->draft().clear();
        page->begin({file});
        waitFor([page] { return page->draft().phase() == ImportDraft::Phase::Prepared; });
        page->goToStep(3);
    }
    return &window;
}

PageShot dialogShot(const char *name, const char *action, const char *dialog)
{
    return {QString::fromLatin1(name), [action, dialog](MainWindow &window) -> QWidget * {
                if (auto *found = window.menuBar()->findChild<QAction *>(QString::fromLatin1(action))) {
                    found->trigger();
                }
                return dialogOf(window, QString::fromLatin1(dialog));
            }};
}

} // namespace

std::vector<PageShot> orderShots()
{
    return {{QStringLiteral("import-orders"), showOrders},
            dialogShot("which-orders-count", "orderCounting", "orderCountingDialog"),
            dialogShot("erase-customer", "eraseCustomer", "eraseCustomerDialog")};
}

} // namespace dropbeat

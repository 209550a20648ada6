// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moment_pictures.h"

#include "core/store/plan.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/flow_dialog.h"
#include "ui/moments/moment_editor.h"
#include "ui/moments/moments_page.h"
#include "ui/moments/rule_editor.h"
#include "ui/shell/main_window.h"
#include "ui/shell/picture_steps.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
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

/// A file whose words nobody could know; everybody in it is invented. The file's path.
QString writeExampleEvents(const QString &folder)
{
    QFile file(folder + QStringLiteral("/boutique-journal.csv"));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write("client;geste;quand;article;montant\n");
    const QDateTime noon(QDate(2026, 10, 7), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 40; ++i) {
        const QString when = noon.addSecs(420 * i).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
        const char *what = i % 5 == 4 ? "achat" : i % 2 == 0 ? "ajout panier" : "view_item";
        file.write(QStringLiteral("C%1;%2;%3;KNIT-%4;%5,90\n")
                       .arg(100 + i % 13)
                       .arg(QLatin1String(what), when)
                       .arg(1 + i % 3)
                       .arg(79 + i % 3)
                       .toUtf8());
    }
    return file.fileName();
}

/// As a person chooses it from a list.
void choose(QWidget &dialog, const QString &name, const QVariant &data)
{
    if (auto *box = dialog.findChild<QComboBox *>(name)) {
        box->setCurrentIndex(box->findData(data));
        emit box->activated(box->currentIndex());
    }
}

/// The columns of that file, being explained.
QWidget *showEventColumns(MainWindow &window)
{
    const QString file = writeExampleEvents(QFileInfo(window.plan()->path()).absolutePath());
    MomentsPage *page = momentsOf(window);
    if (page && !file.isEmpty()) {
        DryRunJob *job = page->dryRun()->job();
        page->dryRun()->tryFiles({file});
        waitFor([job] { return !job->isRunning(); });
        page->dryRun()->showColumns();
        waitFor([job] { return !job->isRunning(); });
    }
    QWidget *dialog = dialogOf(window, QStringLiteral("eventColumnsDialog"));
    if (dialog) {
        choose(*dialog, QStringLiteral("timeColumn"), QStringLiteral("quand"));
        choose(*dialog, QStringLiteral("eventColumn"), QStringLiteral("geste"));
        choose(*dialog, QStringLiteral("valueColumn"), QStringLiteral("montant"));
        choose(*dialog, QStringLiteral("dayOrder"), 1);
        choose(*dialog, QStringLiteral("eventName0"), QStringLiteral("cart"));
        choose(*dialog, QStringLiteral("eventName2"), QStringLiteral("order"));
        settle();
    }
    return dialog;
}

/// The small form under a chip of the rule.
QWidget *showChipForm(MainWindow &window)
{
    if (MomentsPage *page = momentsOf(window)) {
        page->choose(QStringLiteral("cart-wobble"));
        if (ChipButton *chip = page->editor()->rule()->chip(QStringLiteral("triggerChip"))) {
            chip->click();
            settle();
        }
    }
    return QApplication::activePopupWidget();
}

/// Whose flows are whose.
QWidget *showFlows(MainWindow &window)
{
    if (momentsOf(window)) {
        const QByteArray report = "Flow Name,Date,Recipients,Clicks,Conversions\n"
                                  "Abandoned Cart,2026-11-02,312,74,39\nBrowse Abandonment,2026-11-02,540,61,22\n"
                                  "Welcome series,2026-11-02,120,40,9\n";
        const QString name = QStringLiteral("klaviyo-flows.csv");
        auto *dialog = new FlowDialog(
            *window.plan(), readMomentResults(report, name, window.plan()->tables().profile().currency), name, &window);
        dialog->open();
        settle();
        return dialog;
    }
    return nullptr;
}

} // namespace

std::vector<PageShot> momentShots()
{
    return {{QStringLiteral("moments"), showMoments},      {QStringLiteral("moments-whole"), showWholePage},
            {QStringLiteral("dry-run"), showDryRun},       {QStringLiteral("event-columns"), showEventColumns},
            {QStringLiteral("moment-chip"), showChipForm}, {QStringLiteral("moment-flows"), showFlows}};
}

} // namespace dropbeat

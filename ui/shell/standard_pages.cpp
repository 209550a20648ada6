// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standard_pages.h"

#include "ui/drop/drop_commands.h"
#include "ui/drop/drop_page.h"
#include "ui/lineup/lineup_page.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

QKeySequence pageKey(int number)
{
    return QKeySequence(QStringLiteral("Ctrl+%1").arg(number));
}

QWidget *makeLineup(MainWindow &window, Plan &plan)
{
    auto *page = new LineupPage(plan);
    page->setCardActions(window.drops()->ofDrop());
    QObject::connect(page, &LineupPage::newDropRequested, window.drops(), &DropCommands::newDrop);
    QObject::connect(page, &LineupPage::dropOpened, &window, &MainWindow::openDrop);
    QObject::connect(page, &LineupPage::currentChanged, &window, [&window, page](Id<Drop> drop) {
        if (window.pages()->currentWidget() == page) {
            window.drops()->setCurrent(drop);
        }
    });
    return page;
}

QWidget *makeDrop(MainWindow &window, Plan &plan)
{
    auto *page = new DropPage(plan);
    QObject::connect(page, &DropPage::problem, &window, &MainWindow::showProblem);
    QObject::connect(page, &DropPage::duplicateRequested, window.drops()->duplicateAction(), &QAction::trigger);
    QObject::connect(page, &DropPage::moveLaunchRequested, window.drops(), &DropCommands::moveLaunch);
    QObject::connect(
        page, &DropPage::gone, &window, [&window] { window.showPage(QStringLiteral("lineup")); }, Qt::QueuedConnection);
    return page;
}

} // namespace

std::vector<PageKind> standardPages(MainWindow &window)
{
    using Place = PageKind::Place;
    std::vector<PageKind> kinds;
    kinds.push_back(
        {QStringLiteral("lineup"), tr("Line-up"), {}, Place::Sidebar, {}, pageKey(1), [&window](Plan &plan) {
             return makeLineup(window, plan);
         }});
    kinds.push_back(
        {QStringLiteral("drop"), {}, {}, Place::Hidden, QStringLiteral("lineup"), {}, [&window](Plan &plan) {
             return makeDrop(window, plan);
         }});
    return kinds;
}

void syncDropCommands(MainWindow &window)
{
    const QWidget *shown = window.pages()->currentWidget();
    if (const auto *drop = qobject_cast<const DropPage *>(shown)) {
        window.drops()->setCurrent(drop->drop());
    } else if (const auto *lineup = qobject_cast<const LineupPage *>(shown)) {
        window.drops()->setCurrent(lineup->current());
    } else {
        window.drops()->setCurrent({});
    }
}

PaletteTargets paletteTargets(MainWindow &window)
{
    PaletteTargets targets;
    targets.openDrop = [&window](Id<Drop> drop) { window.openDrop(drop); };
    targets.openClip = [&window](const Clip &clip) { window.openClip(clip); };
    targets.openTouchpoint = [&window](const Touchpoint &touchpoint) { window.openTouchpoint(touchpoint); };
    return targets;
}

} // namespace dropbeat

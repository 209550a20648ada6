// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_commands.h"

#include "core/actions/moment_edits.h"
#include "ui/moments/moment_grid.h"
#include "ui/widgets/attempt.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr char kNeeds[] = "needs";

} // namespace

MomentCommands::MomentCommands(Plan &plan, MomentGrid &grid, std::function<void(const Error &)> report, QWidget *page)
    : QObject(page)
    , m_plan(plan)
    , m_grid(grid)
    , m_report(std::move(report))
{
    add("newMoment", tr("New moment"), QKeySequence(tr("Ctrl+Shift+M")), Needs::Writing, [this] { startMoment(); });
    addToCards("switchMoment", tr("Switch on or off"), {}, Needs::Writing, [this] {
        if (const MomentCard *card = m_grid.card(m_grid.chosen())) {
            switchMoment(m_plan, card->tile().key, !card->tile().on);
        }
    });
    add("editMoment", tr("Edit moment"), QKeySequence(Qt::Key_F4), Needs::Nothing, [this] { emit editWanted(); });
    add("duplicateMoment", tr("Duplicate moment"), QKeySequence(tr("Ctrl+Shift+D")), Needs::Writing,
        [this] { m_grid.choose(duplicateMoment(m_plan, m_grid.chosen()), true); });
    addToCards("momentEarlier", tr("Move moment forward"), QKeySequence(tr("Ctrl+Left")), Needs::Writing,
               [this] { move(-1); });
    addToCards("momentLater", tr("Move moment back"), QKeySequence(tr("Ctrl+Right")), Needs::Writing,
               [this] { move(1); });
    add("resetMoment", tr("Put moment back as it came"), {}, Needs::Changed,
        [this] { resetMoment(m_plan, m_grid.chosen()); });
    addToCards("deleteMoment", tr("Delete moment"), QKeySequence(Qt::Key_Delete), Needs::Own,
               [this] { removeMoment(m_plan, m_grid.chosen()); });
    connect(&grid, &MomentGrid::switchWanted, this,
            [this](const QString &key, bool on) { attempt([&] { switchMoment(m_plan, key, on); }, m_report); });
    connect(&grid, &MomentGrid::editWanted, this, &MomentCommands::editWanted);
    connect(&grid, &MomentGrid::menuWanted, this, [this](const QString &, const QPoint &at) { showMenu(at); });
}

void MomentCommands::add(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                         std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("moments"));
    action->setProperty(kNeeds, static_cast<int>(needs));
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] { attempt(run, m_report); });
    m_actions << action;
}

/// With keys that only a card takes: they mean something else in a field.
void MomentCommands::addToCards(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                                std::function<void()> run)
{
    add(name, text, keys, needs, std::move(run));
    m_actions.last()->setShortcutContext(Qt::WidgetShortcut);
    m_grid.addAction(m_actions.last());
}

QAction *MomentCommands::action(const QString &name) const
{
    return findChild<QAction *>(name);
}

void MomentCommands::enable()
{
    const auto chosen = boardMoment(m_plan.tables(), m_grid.chosen());
    const bool writable = !m_plan.isReadOnly();
    for (QAction *action : std::as_const(m_actions)) {
        const auto needs = static_cast<Needs>(action->property(kNeeds).toInt());
        const bool fits = needs == Needs::Own       ? chosen && !chosen->preset
                          : needs == Needs::Changed ? chosen && chosen->preset && chosen->changed
                                                    : true;
        action->setEnabled(fits && (writable || needs == Needs::Nothing));
    }
    if (chosen) {
        action(QStringLiteral("switchMoment"))
            ->setText(chosen->moment.on ? tr("Switch moment off") : tr("Switch moment on"));
    }
}

void MomentCommands::showMenu(const QPoint &at) const
{
    auto *menu = new QMenu(m_grid.window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    menu->popup(at);
}

void MomentCommands::startMoment()
{
    const QString key = addMoment(m_plan, tr("My own moment"));
    m_grid.choose(key);
    emit editWanted();
}

void MomentCommands::move(int by)
{
    const auto &cards = m_grid.cards();
    const auto at =
        std::ranges::find_if(cards, [this](const MomentCard *card) { return card->tile().key == m_grid.chosen(); });
    if (at != cards.end()) {
        placeMoment(m_plan, m_grid.chosen(), static_cast<int>(at - cards.begin()) + by);
    }
}

} // namespace dropbeat

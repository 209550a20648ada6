// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_commands.h"

#include "core/actions/clip_edits.h"
#include "core/actions/plan_edits.h"
#include "ui/clips/clip_details_dialog.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/new_clip_dialog.h"
#include "ui/clips/own_formats_dialog.h"
#include "ui/widgets/attempt.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>

namespace dropbeat {

namespace {

constexpr char kNeeds[] = "needs";

} // namespace

ClipCommands::ClipCommands(Plan &plan, ClipList &list, std::function<void(const Error &)> report, QWidget *page)
    : QObject(page)
    , m_plan(plan)
    , m_list(list)
    , m_report(std::move(report))
    , m_page(page)
{
    add("newClip", tr("New clip…"), QKeySequence(tr("Ctrl+Shift+L")), Needs::Writing, [this] { startClip(); });
    add("duplicateClip", tr("Duplicate clip"), QKeySequence(tr("Ctrl+Shift+D")), Needs::ClipAndWriting,
        [this] { duplicate(); });
    add("clipDetails", tr("Clip details…"), QKeySequence(Qt::Key_F4), Needs::ClipAndWriting,
        [this] { (new ClipDetailsDialog(m_plan, m_list.chosen(), m_page->window()))->open(); });
    add("saveAsFormat", tr("Save clip as format…"), {}, Needs::ClipAndWriting, [this] { openFormats(true); });
    add("ownFormats", tr("Formats of your own…"), {}, Needs::Writing, [this] { openFormats(false); });
    addToList("renameClip", tr("Rename clip"), QKeySequence(Qt::Key_F2), [this] { m_list.rename(); });
    addToList("clipUp", tr("Move clip up"), QKeySequence(tr("Ctrl+Up")), [this] { move(-1); });
    addToList("clipDown", tr("Move clip down"), QKeySequence(tr("Ctrl+Down")), [this] { move(1); });
    addToList("deleteClip", tr("Delete clip"), QKeySequence(Qt::Key_Delete), [this] { remove(); });
    add("previousClip", tr("Previous clip"), QKeySequence(tr("Ctrl+PgUp")), Needs::Clip, [this] { step(-1); });
    add("nextClip", tr("Next clip"), QKeySequence(tr("Ctrl+PgDown")), Needs::Clip, [this] { step(1); });
    add("allClips", tr("All clips"), QKeySequence(tr("Ctrl+L")), Needs::Nothing, [this] {
        m_list.showDrop({});
        m_list.filter()->setFocus(Qt::ShortcutFocusReason);
    });
    add("clipResults", tr("Show the clip's results"), {}, Needs::Clip, [this] { emit resultsWanted(m_list.chosen()); });
    add("clipDrop", tr("Go to the clip's drop"), QKeySequence(tr("Ctrl+G")), Needs::Clip, [this] {
        if (const auto clip = m_plan.tables().clips().get(m_list.chosen())) {
            emit dropWanted(clip->drop);
        }
    });
    enable();
}

void ClipCommands::add(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                       std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("clips"));
    action->setProperty(kNeeds, static_cast<int>(needs));
    connect(action, &QAction::triggered, this, std::move(run));
    m_list.view()->addAction(action);
    m_actions << action;
}

void ClipCommands::addToList(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run)
{
    add(name, text, keys, Needs::ClipAndWriting, std::move(run));
    m_actions.last()->setShortcutContext(Qt::WidgetShortcut); // the same keys act on beats elsewhere
}

QAction *ClipCommands::action(const QString &name) const
{
    return findChild<QAction *>(name);
}

void ClipCommands::enable()
{
    const bool clip = m_list.chosen().value != 0;
    const bool writing = !m_plan.isReadOnly();
    for (QAction *action : std::as_const(m_actions)) {
        const auto needs = static_cast<Needs>(action->property(kNeeds).toInt());
        const bool enabled = (needs != Needs::Clip && needs != Needs::ClipAndWriting) || clip;
        action->setEnabled(enabled && (writing || needs == Needs::Nothing || needs == Needs::Clip));
    }
    for (const char *name : {"clipUp", "clipDown"}) { // the library has the order of the drops
        QAction *move = action(QLatin1String(name));
        move->setEnabled(move->isEnabled() && !m_list.showsAll());
    }
}

void ClipCommands::startClip()
{
    Id<Drop> drop = m_list.drop();
    if (const auto clip = m_plan.tables().clips().get(m_list.chosen()); clip && !drop) {
        drop = clip->drop;
    }
    auto *dialog = new NewClipDialog(m_plan, drop, m_page->window());
    connect(dialog, &NewClipDialog::made, &m_list, &ClipList::choose);
    dialog->open();
}

void ClipCommands::openFormats(bool saving)
{
    auto *dialog = new OwnFormatsDialog(m_plan, m_list.chosen(), m_page->window());
    dialog->open();
    if (saving) {
        dialog->startSaving();
    } else {
        dialog->formats()->setFocus();
    }
}

void ClipCommands::step(int by)
{
    const int row = m_list.model()->rowOf(m_list.chosen()) + by;
    if (row >= 0 && row < m_list.model()->rowCount()) {
        m_list.choose(m_list.model()->at(row).clip.id);
    }
}

void ClipCommands::duplicate()
{
    Id<Clip> copy;
    if (attempt([&] { copy = duplicateClip(m_plan, m_list.chosen()); }, m_report)) {
        m_list.reload();
        m_list.choose(copy);
        m_list.rename();
    }
}

void ClipCommands::remove()
{
    attempt([&] { removeClip(m_plan, m_list.chosen()); }, m_report);
}

void ClipCommands::move(int by)
{
    attempt([&] { moveClip(m_plan, m_list.chosen(), by); }, m_report);
}

} // namespace dropbeat

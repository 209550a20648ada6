// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/drop_commands.h"

#include "core/actions/arc_edits.h"
#include "core/actions/plan_edits.h"
#include "ui/drop/move_launch_dialog.h"
#include "ui/drop/new_drop_dialog.h"
#include "ui/rhythm/rhythm_dialog.h"
#include "ui/widgets/attempt.h"

#include <QAction>

namespace dropbeat {

DropCommands::DropCommands(Report report, QWidget *window)
    : QObject(window)
    , m_report(std::move(report))
    , m_window(window)
    , m_new(make(QStringLiteral("dropNew"), tr("New drop…"), QKeySequence::New))
    , m_rhythm(make(QStringLiteral("rhythm"), tr("Story arcs and rhythm…"), QKeySequence(tr("Ctrl+Shift+R"))))
    , m_open(make(QStringLiteral("dropOpen"), tr("Open drop"), {}))
    , m_duplicate(make(QStringLiteral("dropDuplicate"), tr("Duplicate drop"), QKeySequence(tr("Ctrl+D"))))
    , m_move(make(QStringLiteral("dropMove"), tr("Move launch…"), QKeySequence(tr("Ctrl+M"))))
    , m_earlier(make(QStringLiteral("chapterEarlier"), tr("One chapter earlier"), QKeySequence(tr("Alt+Shift+Left"))))
    , m_later(make(QStringLiteral("chapterLater"), tr("One chapter later"), QKeySequence(tr("Alt+Shift+Right"))))
    , m_archive(make(QStringLiteral("dropArchive"), tr("Archive drop"), {}))
    , m_remove(make(QStringLiteral("dropDelete"), tr("Delete drop"), QKeySequence(tr("Ctrl+Delete"))))
{
    connect(m_new, &QAction::triggered, this, &DropCommands::newDrop);
    connect(m_open, &QAction::triggered, this, [this] { emit opened(m_current); });
    connect(m_duplicate, &QAction::triggered, this, &DropCommands::duplicate);
    connect(m_move, &QAction::triggered, this, &DropCommands::moveLaunch);
    connect(m_rhythm, &QAction::triggered, this, [this] { openRhythm(); });
    connect(m_earlier, &QAction::triggered, this, [this] { moveInArc(-1); });
    connect(m_later, &QAction::triggered, this, [this] { moveInArc(1); });
    connect(m_archive, &QAction::triggered, this, &DropCommands::archive);
    connect(m_remove, &QAction::triggered, this, &DropCommands::remove);
    enable();
}

QAction *DropCommands::make(const QString &name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void DropCommands::setPlan(Plan *plan)
{
    m_plan = plan;
    m_current = {};
    enable();
}

void DropCommands::setCurrent(Id<Drop> drop)
{
    m_current = drop;
    enable();
}

void DropCommands::enable()
{
    const bool writable = m_plan && !m_plan->isReadOnly();
    m_new->setEnabled(writable);
    m_open->setEnabled(m_plan && m_current);
    m_rhythm->setEnabled(m_plan);
    for (QAction *action : {m_duplicate, m_move, m_archive, m_remove}) {
        action->setEnabled(writable && m_current);
    }
    const auto drop = m_plan && m_current ? m_plan->tables().drops().get(m_current) : std::nullopt;
    m_archive->setText(drop && drop->archived ? tr("Bring back from the archive") : tr("Archive drop"));
    for (QAction *action : {m_earlier, m_later}) {
        action->setEnabled(writable && drop && drop->arc);
    }
}

void DropCommands::newDrop()
{
    if (!m_new->isEnabled()) {
        return;
    }
    auto *dialog = new NewDropDialog(*m_plan, m_window);
    connect(dialog, &NewDropDialog::made, this, &DropCommands::opened);
    dialog->open();
}

void DropCommands::duplicate()
{
    Id<Drop> copy;
    if (attempt([&] { copy = duplicateDrop(*m_plan, m_current); }, m_report)) {
        emit opened(copy);
    }
}

void DropCommands::moveLaunch()
{
    if (!m_move->isEnabled()) {
        return;
    }
    if (const auto drop = m_plan->tables().drops().get(m_current)) {
        (new MoveLaunchDialog(*m_plan, *drop, m_window))->open();
    }
}

void DropCommands::openRhythm(Id<Arc> arc)
{
    if (!m_rhythm->isEnabled()) {
        return;
    }
    auto *dialog = new RhythmDialog(*m_plan, m_window);
    const auto drop = m_plan->tables().drops().get(m_current);
    if (arc || (drop && drop->arc)) {
        dialog->choose(arc ? arc : drop->arc);
    }
    connect(dialog, &RhythmDialog::planned, this, &DropCommands::planned);
    dialog->open();
}

void DropCommands::archive()
{
    const auto drop = m_plan->tables().drops().get(m_current);
    if (drop) {
        attempt([&] { archiveDrop(*m_plan, m_current, !drop->archived); }, m_report);
        enable();
    }
}

void DropCommands::moveInArc(int by)
{
    attempt([&] { moveChapter(*m_plan, m_current, by); }, m_report);
}

void DropCommands::remove()
{
    attempt([this] { removeDrop(*m_plan, m_current); }, m_report);
}

} // namespace dropbeat

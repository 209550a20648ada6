// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/clips_card.h"

#include "core/actions/plan_edits.h"
#include "ui/drop/clips_model.h"
#include "ui/drop/row_delegates.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

ClipsCard::ClipsCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Clips and variants"), parent)
    , m_plan(plan)
    , m_report(report)
    , m_model(new ClipsModel(plan, std::move(report), this))
    , m_table(new RowTable(this))
{
    setSubtitle(tr("what results are held against"));
    m_table->setWideColumn(ClipsModel::Name);
    m_table->setSpareColumns({ClipsModel::Question});
    m_table->setItemDelegate(new ClipDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Clips and variants"));
    content()->addWidget(m_table);
    connect(m_table, &RowTable::removalRequested, m_model, &ClipsModel::removeAt);
    makeCommands();
}

void ClipsCard::makeCommands()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &shortcut, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(shortcut);
        action->setProperty("menu", QStringLiteral("drop"));
        action->setEnabled(!m_plan.isReadOnly());
        connect(action, &QAction::triggered, this, slot);
        m_commands << action;
        return action;
    };
    add(QStringLiteral("addClip"), tr("Add clip"), QKeySequence(tr("Ctrl+Shift+L")), [this] { startClip(); });
    QAction *variant = add(QStringLiteral("addVariant"), tr("Add variant"), QKeySequence(tr("Ctrl+Shift+A")),
                           [this] { startVariant(); });
    QAction *script = add(QStringLiteral("openScript"), tr("Open script"), QKeySequence(tr("Ctrl+Shift+Return")),
                          [this] { openScript(); });
    script->setEnabled(true);
    auto *remove = new QAction(tr("Delete clip or variant"), m_table);
    remove->setEnabled(!m_plan.isReadOnly());
    connect(remove, &QAction::triggered, this, [this] { m_model->removeAt(m_table->currentIndex().row()); });
    m_table->addActions({script, m_commands.first(), variant, remove});

    QPushButton *scripts = makeButton(tr("Script"), ButtonLook::Small, this);
    scripts->setToolTip(tr("The beats of the chosen clip"));
    connect(scripts, &QPushButton::clicked, script, &QAction::trigger);
    addAction(scripts);

    QPushButton *button = makeButton(tr("Add variant"), ButtonLook::Small, this);
    button->setEnabled(!m_plan.isReadOnly());
    connect(button, &QPushButton::clicked, variant, &QAction::trigger);
    addAction(button);
}

void ClipsCard::setDrop(Id<Drop> drop)
{
    m_model->setDrop(drop);
}

void ClipsCard::reload()
{
    // The chosen row is found again by what it is, not by its number.
    const auto clip = m_model->clipAt(m_table->currentIndex().row());
    const auto variant = m_model->variantAt(m_table->currentIndex().row());
    const bool adding = m_model->isNewRow(m_table->currentIndex().row());
    const int column = m_table->currentIndex().column();
    m_model->reload();
    if (adding && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, column)); // ready for the next
    }
    if (clip && !m_table->currentIndex().isValid()) {
        const int row = variant ? m_model->rowOf(variant->id) : m_model->rowOf(clip->id);
        m_table->setCurrentIndex(m_model->index(row, column));
    }
}

void ClipsCard::edit(int row, int column)
{
    const QModelIndex index = m_model->index(row, column);
    if (!index.isValid()) {
        return;
    }
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void ClipsCard::startClip()
{
    edit(m_model->rowCount() - 1, ClipsModel::Name);
}

void ClipsCard::startVariant()
{
    auto clip = m_model->clipAt(m_table->currentIndex().row());
    if (!clip) {
        clip = m_model->clipAt(m_model->rowCount() - 2); // before the row for a new one
    }
    if (!clip) {
        startClip();
        return;
    }
    Id<Variant> made;
    if (attempt([&] { made = addVariant(m_plan, clip->id, QString()); }, m_report)) {
        reload();
        edit(m_model->rowOf(made), ClipsModel::Name);
    }
}

void ClipsCard::openScript()
{
    auto clip = m_model->clipAt(m_table->currentIndex().row());
    if (!clip) {
        clip = m_model->clipAt(0);
    }
    clip ? emit scriptRequested(*clip) : startClip();
}

void ClipsCard::choose(Id<Clip> clip)
{
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(clip), ClipsModel::Name));
}

} // namespace dropbeat

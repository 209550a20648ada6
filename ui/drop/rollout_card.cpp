// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/rollout_card.h"

#include "ui/drop/rollout_dialog.h"
#include "ui/drop/row_delegates.h"
#include "ui/drop/row_table.h"
#include "ui/drop/touchpoints_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/finding_list.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

RolloutCard::RolloutCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Roll-out"), parent)
    , m_plan(plan)
    , m_findings(new FindingList(FindingRow::Form::Wide, this))
    , m_model(new TouchpointsModel(plan, std::move(report), this))
    , m_table(new RowTable(this))
{
    setSubtitle(tr("moves with the launch, unless pinned"));
    m_table->setWideColumn(TouchpointsModel::Title);
    m_table->setSpareColumns({TouchpointsModel::Who});
    m_table->setItemDelegate(new TouchpointDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Roll-out"));
    content()->addWidget(m_table);
    m_findings->setMost(3);
    m_findings->setEmptySentence(QString());
    content()->addWidget(m_findings);
    const auto activated = [this](const QModelIndex &index) {
        if (m_model->isLaunchRow(index.row())) {
            emit moveLaunchRequested();
        }
    };
    connect(m_table, &RowTable::activated, this, activated);
    connect(m_table, &RowTable::doubleClicked, this, activated);
    makeCommands();
    connect(m_table, &RowTable::removalRequested, m_model, &TouchpointsModel::removeAt);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RolloutCard::currentMoved);
    currentMoved();
}

void RolloutCard::makeCommands()
{
    auto *add = new QAction(tr("Add touchpoint"), this);
    add->setObjectName(QStringLiteral("addTouchpoint"));
    add->setShortcut(QKeySequence(tr("Ctrl+Shift+T")));
    connect(add, &QAction::triggered, this, &RolloutCard::startTouchpoint);
    m_pin = new QAction(tr("Pin to its date"), this);
    m_pin->setObjectName(QStringLiteral("pinTouchpoint"));
    m_pin->setShortcut(QKeySequence(tr("Ctrl+Shift+P")));
    connect(m_pin, &QAction::triggered, this, [this] {
        const int row = m_table->currentIndex().row();
        const auto touchpoint = m_model->touchpointAt(row);
        m_model->setPinned(row, touchpoint && !touchpoint->pinned.isValid());
    });
    auto *remove = new QAction(tr("Delete touchpoint"), m_table);
    remove->setEnabled(!m_plan.isReadOnly());
    connect(remove, &QAction::triggered, this, [this] { m_model->removeAt(m_table->currentIndex().row()); });
    add->setEnabled(!m_plan.isReadOnly());
    auto *apply = new QAction(tr("Apply a roll-out…"), this);
    apply->setObjectName(QStringLiteral("applyRollout"));
    apply->setShortcut(QKeySequence(tr("Ctrl+Shift+U")));
    connect(apply, &QAction::triggered, this, [this] { openRollout(false); });
    auto *save = new QAction(tr("Save as my roll-out…"), this);
    save->setObjectName(QStringLiteral("saveRollout"));
    connect(save, &QAction::triggered, this, [this] { openRollout(true); });
    apply->setEnabled(!m_plan.isReadOnly());
    save->setEnabled(!m_plan.isReadOnly());
    m_details = new QAction(tr("Touchpoint's details…"), this);
    m_details->setObjectName(QStringLiteral("touchpointDetails"));
    m_details->setShortcut(QKeySequence(tr("Ctrl+Return")));
    connect(m_details, &QAction::triggered, this, [this] {
        if (const auto touchpoint = m_model->touchpointAt(m_table->currentIndex().row())) {
            emit detailsRequested(touchpoint->id);
        }
    });
    m_commands = {add, m_details, m_pin, apply, save};
    for (QAction *action : m_commands) {
        action->setProperty("menu", QStringLiteral("drop"));
    }
    m_table->addActions({m_details, add, m_pin, remove});
    QPushButton *details = makeButton(tr("Details…"), ButtonLook::Small, this);
    details->setToolTip(tr("Checklist, files, repetition, notes of the chosen touchpoint (Ctrl+Return)"));
    connect(details, &QPushButton::clicked, m_details, &QAction::trigger);
    connect(m_details, &QAction::changed, details, [this, details] { details->setEnabled(m_details->isEnabled()); });
    QPushButton *rollout = makeButton(tr("Apply a roll-out…"), ButtonLook::Small, this);
    rollout->setEnabled(!m_plan.isReadOnly());
    connect(rollout, &QPushButton::clicked, apply, &QAction::trigger);
    addAction(rollout);
    addAction(details);

    QPushButton *pin = makeButton(tr("Pin"), ButtonLook::Small, this);
    pin->setObjectName(QStringLiteral("pin"));
    connect(pin, &QPushButton::clicked, m_pin, &QAction::trigger);
    connect(m_pin, &QAction::changed, pin, [this, pin] {
        pin->setEnabled(m_pin->isEnabled());
        pin->setText(m_pin->isEnabled() && m_pin->data().toBool() ? tr("Unpin") : tr("Pin"));
    });
    addAction(pin);
}

void RolloutCard::currentMoved()
{
    const auto touchpoint = m_model->touchpointAt(m_table->currentIndex().row());
    const bool pinned = touchpoint && touchpoint->pinned.isValid();
    m_pin->setText(pinned ? tr("Let it move with the launch") : tr("Pin to its date"));
    m_pin->setData(pinned);
    m_details->setEnabled(touchpoint.has_value());
    m_pin->setEnabled(touchpoint && !m_plan.isReadOnly() && (pinned || touchpoint->dayOffset));
}

void RolloutCard::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    m_model->setDrop(drop);
}

void RolloutCard::openRollout(bool save)
{
    const auto drop = m_plan.tables().drops().get(m_drop);
    if (drop && !m_plan.isReadOnly()) {
        auto *dialog = new RolloutDialog(m_plan, *drop, window());
        if (save) {
            dialog->startSaving();
        }
        dialog->open();
    }
}

void RolloutCard::reload()
{
    const auto touchpoint = m_model->touchpointAt(m_table->currentIndex().row());
    const bool adding = m_model->isNewRow(m_table->currentIndex().row());
    const int column = m_table->currentIndex().column();
    m_model->reload();
    if (adding && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, column));
    }
    if (touchpoint && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(touchpoint->id), column));
    }
    currentMoved();
}

void RolloutCard::startTouchpoint()
{
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, TouchpointsModel::Title);
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void RolloutCard::choose(Id<Touchpoint> touchpoint)
{
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(touchpoint), TouchpointsModel::Title));
}

} // namespace dropbeat

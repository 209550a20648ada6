// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/rollout_dialog.h"

#include "core/actions/rollout_edits.h"
#include "ui/drop/rollout_steps_model.h"
#include "ui/drop/row_delegates.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

RolloutDialog::RolloutDialog(Plan &plan, const Drop &drop, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_problem(new ProblemBanner(this))
    , m_which(new QComboBox(this))
    , m_remove(makeButton(tr("Delete"), ButtonLook::Small, this))
    , m_model(new RolloutStepsModel(drop, plan.tables().touchpoints().ofDrop(drop.id), plan.tables().channels().all(),
                                    this))
    , m_table(new RowTable(this))
    , m_sum(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
{
    setObjectName(QStringLiteral("rolloutDialog"));
    setWindowTitle(tr("Roll out “%1”").arg(drop.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_which->setObjectName(QStringLiteral("which"));
    m_which->setAccessibleName(tr("Roll-out"));
    m_remove->setToolTip(tr("Delete this roll-out of your own; touchpoints made with it stay"));
    m_table->setWideColumn(RolloutStepsModel::Title);
    m_table->setItemDelegate(new StepDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Steps of the roll-out; Space leaves one out"));
    auto *tick = new QAction(tr("Leave out or take in"), m_table);
    tick->setShortcut(QKeySequence(Qt::Key_Space));
    tick->setShortcutContext(Qt::WidgetShortcut);
    connect(tick, &QAction::triggered, this, [this] {
        const QModelIndex at = m_model->index(m_table->currentIndex().row(), RolloutStepsModel::Offset);
        const bool ticked = at.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model->setData(at, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    m_table->addAction(tick);
    connect(m_which, &QComboBox::currentIndexChanged, this, &RolloutDialog::showChosen);
    connect(m_remove, &QPushButton::clicked, this, &RolloutDialog::removeChosen);
    connect(m_model, &RolloutStepsModel::chosenChanged, this, &RolloutDialog::showSum);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(m_problem);
    auto *top = new QHBoxLayout;
    top->addWidget(m_which, 1);
    top->addWidget(m_remove);
    column->addLayout(top);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *holder = new QWidget;
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_table);
    inner->addStretch(1);
    scroll->setWidget(holder);
    column->addWidget(scroll, 1);
    column->addWidget(m_sum);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(makeSaving(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = makeButton(QString(), ButtonLook::Primary, this);
    m_apply->setObjectName(QStringLiteral("apply"));
    m_apply->setDefault(true);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RolloutDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    bottom->addWidget(buttons);
    column->addLayout(bottom);
    resize(980, 620);
    fillRollouts({});
}

QWidget *RolloutDialog::makeSaving()
{
    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 16, 0);
    m_name = new QLineEdit(holder);
    m_name->setObjectName(QStringLiteral("rolloutName"));
    m_name->setAccessibleName(tr("Name of your own roll-out"));
    m_name->setPlaceholderText(tr("Keep these steps as…"));
    m_name->setMaximumWidth(240);
    QPushButton *keep = makeButton(tr("Save as my roll-out"), ButtonLook::Outlined, holder);
    keep->setObjectName(QStringLiteral("save"));
    keep->setAutoDefault(false);
    keep->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, keep,
            [keep](const QString &name) { keep->setEnabled(!name.trimmed().isEmpty()); });
    connect(keep, &QPushButton::clicked, this, &RolloutDialog::save);
    line->addWidget(m_name, 1);
    line->addWidget(keep);
    line->addStretch(1);
    return holder;
}

void RolloutDialog::fillRollouts(const QString &chosen)
{
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    m_rollouts = allRollouts(m_plan.tables());
    int at = 0;
    const std::vector<RolloutStep> own = rolloutFrom(m_plan.tables().touchpoints().ofDrop(m_drop.id));
    if (!own.empty()) {
        m_rollouts.push_back({QStringLiteral("this-drop"), {{}, tr("As “%1” stands").arg(m_drop.name), 0}, own});
    }
    for (const RolloutPlan &rollout : m_rollouts) {
        m_which->addItem(rollout.rollout.name);
        if (!chosen.isEmpty() && rollout.rollout.name == chosen) {
            at = m_which->count() - 1;
        }
    }
    m_which->setCurrentIndex(at);
    showChosen();
}

void RolloutDialog::showChosen()
{
    const RolloutPlan &rollout = m_rollouts.at(static_cast<size_t>(m_which->currentIndex()));
    const bool own = bool(rollout.rollout.id);
    m_remove->setVisible(own);
    if (own) {
        m_name->setText(rollout.rollout.name); // keeping it again changes it
    }
    m_model->setSteps(rollout.steps);
}

void RolloutDialog::showSum()
{
    const auto chosen = static_cast<int>(m_model->chosen().size());
    const int adds = m_model->additions();
    m_sum->setText(adds == chosen ? tr("Nothing that is there already is added twice.")
                                  : tr("%n of these are there already or have no channel, and are not added.", nullptr,
                                       chosen - adds));
    if (m_apply) {
        m_apply->setText(tr("Add %n touchpoint(s)", nullptr, adds));
        m_apply->setEnabled(adds > 0);
    }
}

void RolloutDialog::startSaving()
{
    for (size_t i = 0; i < m_rollouts.size(); ++i) {
        if (m_rollouts[i].key == QLatin1String("this-drop")) {
            m_which->setCurrentIndex(static_cast<int>(i));
        }
    }
    m_name->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void RolloutDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (attempt([&] { saveRollout(m_plan, name, m_model->chosen()); },
                [this](const Error &error) { m_problem->show(error); })) {
        fillRollouts(name);
        m_problem->show(ProblemBanner::Severity::Notice, tr("“%1” is kept for every drop of this plan.").arg(name));
    }
}

void RolloutDialog::removeChosen()
{
    const RolloutPlan rollout = m_rollouts.at(static_cast<size_t>(m_which->currentIndex()));
    if (rollout.rollout.id && attempt([&] { removeRollout(m_plan, rollout.rollout.id); },
                                      [this](const Error &error) { m_problem->show(error); })) {
        m_name->clear();
        fillRollouts({});
    }
}

void RolloutDialog::apply()
{
    if (attempt([this] { applyRollout(m_plan, m_drop.id, m_model->chosen()); },
                [this](const Error &error) { m_problem->show(error); })) {
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/script_changes_dialog.h"

#include "core/actions/script_files.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dropbeat {

ScriptChangesDialog::ScriptChangesDialog(Plan &plan, Id<Drop> current, const QString &fileName, const QByteArray &bytes,
                                         QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_found(previewScriptMarkdown(plan, bytes, current))
    , m_problem(new ProblemBanner(this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("scriptChangesDialog"));
    setWindowTitle(tr("Import scripts from Markdown"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(fileName);
    fill();
    connect(m_tree, &QTreeWidget::itemChanged, this, &ScriptChangesDialog::showChosen);
    showChosen();
}

void ScriptChangesDialog::build(const QString &fileName)
{
    const auto count = static_cast<int>(m_found.changes.size());
    auto *summary = new ToneLabel(count == 0 ? tr("%1 says what the plan says.").arg(fileName)
                                             : tr("%1 changes %n clip(s)", nullptr, count).arg(fileName),
                                  Tone::Ink, FontRole::Strong, this);
    m_tree->setObjectName(QStringLiteral("changes"));
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setHeaderHidden(true);
    m_tree->setWordWrap(true);
    m_tree->setFrameShape(QFrame::StyledPanel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    const auto problems = static_cast<int>(m_found.problems.size());
    auto *heading = new ToneLabel(tr("%n can't be taken:", nullptr, problems), Tone::Warn, FontRole::Strong, this);
    auto *list = new QPlainTextEdit(m_found.problems.join(u'\n'), this);
    list->setObjectName(QStringLiteral("problems"));
    list->setAccessibleName(tr("What can't be taken"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setMaximumHeight(7 * fontMetrics().lineSpacing());
    heading->setVisible(problems > 0);
    list->setVisible(problems > 0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = makeButton({}, ButtonLook::Primary, this);
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setDefault(true);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScriptChangesDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_problem);
    column->addWidget(summary);
    column->addWidget(m_tree, 1);
    column->addWidget(heading);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(960, 560);
}

void ScriptChangesDialog::fill()
{
    for (const ScriptChange &change : m_found.changes) {
        const auto drop = m_plan.tables().drops().get(change.drop);
        auto *clip = new QTreeWidgetItem(
            m_tree, {QStringLiteral("%1 · %2").arg(drop ? drop->name : QString(), change.clip.name)});
        clip->setFont(0, Theme::font(FontRole::Strong));
        clip->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        clip->setCheckState(0, Qt::Checked);
        for (const QString &detail : change.details) {
            auto *line = new QTreeWidgetItem(clip, {detail});
            line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            line->setToolTip(0, detail);
        }
    }
    m_tree->expandAll();
}

std::vector<ScriptChange> ScriptChangesDialog::chosen() const
{
    std::vector<ScriptChange> chosen;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->checkState(0) == Qt::Checked) {
            chosen.push_back(m_found.changes[static_cast<size_t>(i)]);
        }
    }
    return chosen;
}

void ScriptChangesDialog::showChosen()
{
    const auto count = static_cast<int>(chosen().size());
    m_take->setText(count == 0 ? tr("Take nothing") : tr("Take %n clip(s)", nullptr, count));
    m_take->setEnabled(count > 0);
}

void ScriptChangesDialog::take()
{
    const std::vector<ScriptChange> changes = chosen();
    const auto count = static_cast<int>(changes.size());
    if (attempt([&] { applyScriptChanges(m_plan, changes, tr("Import scripts: %n clip(s)", nullptr, count)); },
                [this](const Error &error) { m_problem->show(error); })) {
        emit taken(count);
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/new_clip_dialog.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "ui/clips/format_delegate.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

namespace dropbeat {

NewClipDialog::NewClipDialog(Plan &plan, Id<Drop> drop, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_plans(allFormats(plan.tables()))
    , m_problem(new ProblemBanner(this))
    , m_drops(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_formats(new QListView(this))
    , m_items(new QStandardItemModel(this))
    , m_make(makeButton(tr("Make clip"), ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("newClipDialog"));
    setWindowTitle(tr("New clip"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAccessibleName(tr("Name of the clip"));
    m_drops->setObjectName(QStringLiteral("drop"));
    m_drops->setAccessibleName(tr("Drop"));
    m_formats->setObjectName(QStringLiteral("formats"));
    m_formats->setAccessibleName(tr("Formats"));
    m_formats->setModel(m_items);
    m_formats->setItemDelegate(new FormatDelegate(m_formats));
    m_formats->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_formats->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_formats->setMinimumHeight(420);
    fillDrops(drop);
    fillFormats();
    connect(m_formats->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &format) {
        m_name->setPlaceholderText(format.row() < static_cast<int>(m_plans.size()) ? format.data().toString()
                                                                                   : tr("New clip"));
    });
    connect(m_formats, &QListView::doubleClicked, this, &NewClipDialog::make);
    m_formats->setCurrentIndex(m_items->index(0, 0));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    m_make->setEnabled(m_drops->count() > 0);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewClipDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(m_formats);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Drop"), m_drops);
    form->addRow(buttons);
    setMinimumWidth(560);
    m_formats->setFocus();
}

void NewClipDialog::fillDrops(Id<Drop> drop)
{
    for (const Drop &each : m_plan.tables().drops().all()) {
        m_drops->addItem(each.name, each.id.value);
    }
    m_drops->setCurrentIndex(std::max(0, m_drops->findData(drop.value)));
}

void NewClipDialog::fillFormats()
{
    const std::vector<Kpi> kpis = m_plan.tables().kpis().all();
    for (const FormatPlan &plan : m_plans) {
        m_items->appendRow(formatItem(plan, kpis));
    }
    m_items->appendRow(formatItem(tr("Empty clip"), tr("Without beats, to be written from nothing."), QString()));
}

void NewClipDialog::chooseFormat(const QString &key)
{
    int row = key.isEmpty() ? m_items->rowCount() - 1 : 0;
    for (size_t i = 0; i < m_plans.size(); ++i) {
        row = m_plans[i].format.key == key ? static_cast<int>(i) : row;
    }
    m_formats->setCurrentIndex(m_items->index(row, 0));
}

void NewClipDialog::make()
{
    const Id<Drop> drop{m_drops->currentData().toLongLong()};
    const auto chosen = static_cast<size_t>(m_formats->currentIndex().row());
    Id<Clip> clip;
    const bool done = attempt(
        [&] {
            if (chosen < m_plans.size()) {
                clip = addClipOf(m_plan, drop, m_plans[chosen], m_name->text());
                return;
            }
            Clip empty;
            empty.drop = drop;
            empty.name = m_name->text().trimmed().isEmpty() ? tr("New clip") : m_name->text();
            clip = addClip(m_plan, empty);
        },
        [this](const Error &error) { m_problem->show(error); });
    if (done) {
        emit made(clip);
        accept();
    }
}

} // namespace dropbeat

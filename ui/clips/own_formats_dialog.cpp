// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/own_formats_dialog.h"

#include "core/actions/clip_edits.h"
#include "core/actions/script_presets.h"
#include "ui/clips/format_delegate.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

OwnFormatsDialog::OwnFormatsDialog(Plan &plan, Id<Clip> clip, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_clip(clip)
    , m_problem(new ProblemBanner(this))
    , m_newName(new QLineEdit(this))
    , m_save(makeButton(tr("Save as format"), ButtonLook::Primary, this))
    , m_formats(new QListView(this))
    , m_items(new QStandardItemModel(this))
    , m_name(new QLineEdit(this))
    , m_nameEditor(new FieldEditor(m_name,
                                   [this](const QString &text, const QString &) {
                                       attempt([&] { renameFormat(m_plan, m_named, text); },
                                               [this](const Error &error) { m_problem->show(error); });
                                   }))
    , m_delete(makeButton(tr("Delete"), ButtonLook::Outlined, this))
{
    setObjectName(QStringLiteral("ownFormatsDialog"));
    setWindowTitle(tr("Formats of your own"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_problem);
    const auto row = plan.tables().clips().get(clip);
    m_clip = row ? clip : Id<Clip>();
    column->addWidget(makeSaving(row.value_or(Clip())));
    column->addWidget(makeList(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false); // Enter in a field writes the field
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(560);
    connect(&plan, &Plan::changed, this, &OwnFormatsDialog::fill);
    fill();
}

QWidget *OwnFormatsDialog::makeSaving(const Clip &clip)
{
    auto *saving = new QWidget(this);
    auto *column = new QVBoxLayout(saving);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    auto *what = new ToneLabel(
        tr("The beats of “%1” with their lengths, its texts as prompts for what to fill in:").arg(clip.name),
        Tone::Muted, FontRole::Small, saving);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *row = new QHBoxLayout;
    m_newName->setObjectName(QStringLiteral("newFormatName"));
    m_newName->setAccessibleName(tr("Name of the new format"));
    m_newName->setText(clip.name);
    m_save->setObjectName(QStringLiteral("saveFormat"));
    m_save->setAutoDefault(false);
    row->addWidget(m_newName, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    saving->setVisible(!m_clip.isNull());
    connect(m_save, &QPushButton::clicked, this, &OwnFormatsDialog::save);
    connect(m_newName, &QLineEdit::returnPressed, this, &OwnFormatsDialog::save);
    return saving;
}

QWidget *OwnFormatsDialog::makeList()
{
    m_shown = new QStackedWidget(this);
    auto *holder = new QWidget(m_shown);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_formats->setObjectName(QStringLiteral("ownFormats"));
    m_formats->setAccessibleName(tr("Formats of your own"));
    m_formats->setModel(m_items);
    m_formats->setItemDelegate(new FormatDelegate(m_formats));
    m_formats->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_formats->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_formats->setMinimumHeight(220);
    column->addWidget(m_formats, 1);
    auto *row = new QHBoxLayout;
    m_name->setObjectName(QStringLiteral("formatName"));
    m_name->setAccessibleName(tr("Name of the chosen format"));
    m_nameEditor->setNeeded(true);
    m_nameEditor->setWritesWhole(true);
    m_delete->setObjectName(QStringLiteral("deleteFormat"));
    m_delete->setAutoDefault(false);
    m_delete->setToolTip(tr("Clips of it stay as they are, without a format."));
    row->addWidget(new ToneLabel(tr("Name"), Tone::Muted, FontRole::Small, holder));
    row->addWidget(m_name, 1);
    row->addWidget(m_delete);
    column->addLayout(row);
    connect(m_formats->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_nameEditor->flush();
        showChosen();
    });
    connect(m_delete, &QPushButton::clicked, this, &OwnFormatsDialog::remove);
    auto *none = new ToneLabel(tr("None yet. One is made of a clip: its beats are laid out in every new clip of it."),
                               Tone::Muted, FontRole::Body, m_shown);
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_shown->addWidget(holder);
    m_shown->addWidget(none);
    return m_shown;
}

void OwnFormatsDialog::startSaving()
{
    m_newName->selectAll();
    m_newName->setFocus();
}

void OwnFormatsDialog::save()
{
    Id<ClipFormat> made;
    const auto report = [this](const Error &error) { m_problem->show(error); };
    if (attempt([&] { made = saveFormat(m_plan, m_clip, m_newName->text()); }, report)) {
        fill();
        for (size_t i = 0; i < m_plans.size(); ++i) {
            if (m_plans[i].format.id == made) {
                m_formats->setCurrentIndex(m_items->index(static_cast<int>(i), 0));
            }
        }
        m_formats->setFocus();
    }
}

void OwnFormatsDialog::remove()
{
    if (const ClipFormat *format = chosen()) {
        attempt([this, id = format->id] { removeFormat(m_plan, id); },
                [this](const Error &error) { m_problem->show(error); });
    }
}

const ClipFormat *OwnFormatsDialog::chosen() const
{
    const int row = m_formats->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_plans.size()) ? &m_plans[static_cast<size_t>(row)].format : nullptr;
}

void OwnFormatsDialog::fill()
{
    std::vector<FormatPlan> plans = allFormats(m_plan.tables());
    std::erase_if(plans, [](const FormatPlan &plan) { return plan.format.id.isNull(); });
    if (plans != m_plans || m_items->rowCount() == 0) {
        const int row = std::max(m_formats->currentIndex().row(), 0);
        m_plans = std::move(plans);
        m_items->clear();
        const std::vector<Kpi> kpis = m_plan.tables().kpis().all();
        for (const FormatPlan &plan : m_plans) {
            m_items->appendRow(formatItem(plan, kpis));
        }
        m_formats->setCurrentIndex(m_items->index(std::min(row, m_items->rowCount() - 1), 0));
    }
    m_shown->setCurrentIndex(m_plans.empty() ? 1 : 0);
    m_save->setEnabled(!m_plan.isReadOnly());
    showChosen();
}

void OwnFormatsDialog::showChosen()
{
    const ClipFormat *format = chosen();
    m_named = format ? format->id : Id<ClipFormat>();
    m_nameEditor->setStored(format ? format->name : QString());
    m_name->setEnabled(format && !m_plan.isReadOnly());
    m_delete->setEnabled(format && !m_plan.isReadOnly());
}

} // namespace dropbeat

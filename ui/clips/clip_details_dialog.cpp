// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_details_dialog.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_presets.h"
#include "ui/clips/format_delegate.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

ClipDetailsDialog::ClipDetailsDialog(Plan &plan, Id<Clip> clip, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_clip(clip)
    , m_problem(new ProblemBanner(this))
    , m_name(new QLineEdit(this))
    , m_question(new QLineEdit(this))
    , m_format(new QComboBox(this))
    , m_code(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("clipDetailsDialog"));
    setWindowTitle(tr("Clip details"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Clip shown = plan.tables().clips().get(clip).value_or(Clip());
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setText(shown.name);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setText(shown.question);
    m_question->setPlaceholderText(tr("What its variants are to find out: which hook?"));
    m_format->setObjectName(QStringLiteral("format"));
    fillFormats(shown.format);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setText(shown.code);
    m_code->setToolTip(tr("What links and ads of it carry as utm_content, and what results are recognised by."));
    m_notes->setPlainText(shown.notes);
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(110);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *done = makeButton(tr("Change clip"), ButtonLook::Primary, this);
    done->setObjectName(QStringLiteral("change"));
    done->setDefault(true);
    buttons->addButton(done, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClipDetailsDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_problem);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Question"), m_question);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Code"), m_code);
    form->addRow(tr("N&otes"), m_notes);
    form->addRow(buttons);
    setMinimumWidth(500);
}

void ClipDetailsDialog::fillFormats(const QString &key)
{
    const std::vector<Kpi> kpis = m_plan.tables().kpis().all();
    m_format->addItem(tr("none"), QString());
    for (const FormatPlan &plan : allFormats(m_plan.tables())) {
        m_format->addItem(plan.format.name + QStringLiteral(" · ") + formatFacts(plan.format, kpis), plan.format.key);
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(key)));
}

void ClipDetailsDialog::write()
{
    const bool done = attempt(
        [this] {
            auto clip = m_plan.tables().clips().get(m_clip);
            if (!clip) {
                return; // deleted meanwhile: nothing is left to change
            }
            clip->name = m_name->text();
            clip->question = m_question->text().trimmed();
            clip->format = m_format->currentData().toString();
            clip->code = m_code->text();
            clip->notes = m_notes->toPlainText();
            updateClip(m_plan, *clip);
        },
        [this](const Error &error) { m_problem->show(error); });
    if (done) {
        accept();
    }
}

} // namespace dropbeat

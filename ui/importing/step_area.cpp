// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/step_area.h"

#include "ui/importing/assign_step.h"
#include "ui/importing/check_step.h"
#include "ui/importing/columns_step.h"
#include "ui/importing/import_words.h"
#include "ui/importing/order_facts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progress_strip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kWideFrom = 860; // below it three cards side by side would cut their words

} // namespace

StepArea::StepArea(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_grid(new QGridLayout(this))
    , m_columns(new ColumnsStep(draft, this))
    , m_assign(new AssignStep(draft, this))
    , m_check(new CheckStep(draft, this))
    , m_footer(new QWidget(this))
    , m_progress(new ProgressStrip(this))
    , m_back(makeButton(tr("&Back"), ButtonLook::Outlined, m_footer))
    , m_cancel(makeButton(tr("Cancel"), ButtonLook::Outlined, m_footer))
    , m_import(makeButton(QString(), ButtonLook::Primary, m_footer))
{
    build();
    arrange();
    connect(&draft, &ImportDraft::phaseChanged, this, &StepArea::refresh);
    connect(&draft, &ImportDraft::fileChanged, this, &StepArea::refresh);
    connect(&draft.assignments(), &AssignmentModel::choicesChanged, this, &StepArea::refreshImport);
    connect(&draft, &ImportDraft::progress, this, &StepArea::showProgress);
    connect(&draft, &ImportDraft::cancelled, m_check, &CheckStep::sayCancelled);
    connect(m_progress, &ProgressStrip::cancelRequested, &draft, &ImportDraft::cancel);
    connect(m_back, &QPushButton::clicked, this, &StepArea::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &StepArea::cancelled);
    connect(m_import, &QPushButton::clicked, this, &StepArea::goOn);
    refresh();
}

void StepArea::build()
{
    m_import->setObjectName(QStringLiteral("import"));
    m_back->setObjectName(QStringLiteral("back"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    auto *line = new QHBoxLayout(m_footer);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch();
    line->addWidget(m_back);
    line->addWidget(m_cancel);
    line->addWidget(m_import);
    m_progress->hide();
}

void StepArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= kWideFrom;
    if (wide != m_wide) {
        m_wide = wide;
        arrange();
        refresh();
    }
}

void StepArea::arrange()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_assign),
                            static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_progress), m_footer}) {
        m_grid->removeWidget(widget);
    }
    const int right = m_wide ? 1 : 0;
    m_grid->addWidget(m_columns, 0, 0, m_wide ? 4 : 1, 1);
    m_grid->addWidget(m_assign, m_wide ? 0 : 1, right);
    m_grid->addWidget(m_check, m_wide ? 1 : 2, right);
    m_grid->addWidget(m_progress, m_wide ? 2 : 3, right);
    m_grid->addWidget(m_footer, m_wide ? 3 : 4, right);
    m_grid->setColumnStretch(0, 10);
    m_grid->setColumnStretch(1, m_wide ? 11 : 0);
    stretch();
    m_columns->setVisible(m_wide || m_step == Columns);
    m_assign->setVisible(m_wide || m_step == Assign);
    m_check->setVisible(m_wide || m_step == Check);
}

/// Gives the room to spare to the card that has most to show: where nothing is to be assigned, to the last one.
void StepArea::stretch()
{
    const bool nothingToAssign = m_draft.holdsOrders() && m_draft.assignments().rowCount() == 0;
    const int tall = !m_wide ? m_step - 1 : nothingToAssign ? 1 : 0;
    for (int row = 0; row < 5; ++row) {
        m_grid->setRowStretch(row, row == tall ? 1 : 0);
    }
}

void StepArea::setFile(int index)
{
    m_columns->setFile(index);
}

void StepArea::setStep(int step)
{
    m_step = std::clamp(step, static_cast<int>(Columns), static_cast<int>(Check));
    arrange();
    refresh();
    if (m_step == Columns) {
        m_columns->takeFocus();
    } else if (m_step == Assign) {
        m_assign->takeFocus();
    } else {
        m_import->setFocus();
    }
    emit stepChanged(m_step);
}

int StepArea::attention() const
{
    const auto uncertain = [](const FileDraft &file) {
        return std::ranges::any_of(file.layout.columns, &SeenColumn::uncertain);
    };
    if (m_draft.phase() == ImportDraft::Phase::Open || std::ranges::any_of(m_draft.files(), uncertain)) {
        return Columns;
    }
    return m_draft.assignments().unassigned() > 0 ? Assign : Check;
}

QString StepArea::importText() const
{
    qint64 coming = 0;
    for (const FileOutcome &file : m_draft.result()->outcome.files) {
        coming += file.added + file.replaced;
    }
    if (coming == 0) {
        return m_draft.assignments().hasChanges() ? tr("&Keep the assignments") : tr("Nothing new to import");
    }
    if (m_draft.result() && holdsOrders(m_draft.result()->reports)) {
        return tr("&Import %1").arg(orderCount(m_draft.result()->reports));
    }
    return tr("&Import %1").arg(importwords::resultCount(coming, m_draft.read()));
}

void StepArea::refreshImport()
{
    stretch();
    const ImportDraft::Phase phase = m_draft.phase();
    if (!m_wide && m_step != Check) {
        m_import->setText(tr("&Next"));
        m_import->setEnabled(phase != ImportDraft::Phase::Writing);
        return;
    }
    if (phase != ImportDraft::Phase::Prepared || !m_draft.result()) {
        m_import->setText(tr("&Import"));
        m_import->setEnabled(false);
        return;
    }
    m_import->setText(importText());
    const auto brings = [](const FileOutcome &file) { return file.added + file.replaced > 0; };
    const bool something =
        std::ranges::any_of(m_draft.result()->outcome.files, brings) || m_draft.assignments().hasChanges();
    m_import->setEnabled(something && !m_draft.plan().isReadOnly());
    m_import->setToolTip(m_draft.plan().isReadOnly() ? tr("This plan is open to read only.") : QString());
}

void StepArea::refresh()
{
    const ImportDraft::Phase phase = m_draft.phase();
    const bool writing = phase == ImportDraft::Phase::Writing;
    m_columns->setReadOnly(writing);
    m_assign->setReadOnly(writing);
    m_back->setEnabled(!writing);
    m_cancel->setEnabled(!writing);
    const bool working = writing || phase == ImportDraft::Phase::Reading;
    if (working && m_progress->isHidden()) {
        m_progress->start(writing ? tr("Writing") : tr("Reading"));
        m_progress->setCancellable(writing);
    } else if (writing) {
        m_progress->setCancellable(true);
    }
    m_progress->setVisible(working);
    refreshImport();
}

void StepArea::showProgress(const QString &what, qint64 done, qint64 total)
{
    if (!m_progress->isHidden()) {
        m_progress->setDoing(what);
        const bool writing = m_draft.phase() == ImportDraft::Phase::Writing;
        m_progress->setProgress(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1,
                                writing ? tr("%1 of %2").arg(importwords::number(done), importwords::number(total))
                                        : QString());
    }
}

void StepArea::goOn()
{
    if (!m_wide && m_step != Check) {
        setStep(m_step + 1);
        return;
    }
    m_draft.write();
}

void StepArea::goBack()
{
    if (m_wide || m_step == Columns) {
        emit back();
    } else {
        setStep(m_step - 1);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/check_step.h"

#include "ui/importing/order_counting_dialog.h"
#include "ui/importing/report_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

CheckStep::CheckStep(ImportDraft &draft, QWidget *parent)
    : Card(tr("What will come in"), parent)
    , m_draft(draft)
    , m_banner(new ProblemBanner(this))
    , m_waiting(new ToneLabel(QString(), Tone::Muted, FontRole::Body, this))
    , m_report(new ReportView(this))
    , m_counting(makeButton(tr("&Which orders count…"), ButtonLook::Small, this))
{
    m_counting->setObjectName(QStringLiteral("whichOrdersCount"));
    addAction(m_counting);
    connect(m_counting, &QPushButton::clicked, this, &CheckStep::chooseWhatCounts);
    m_waiting->setWordWrap(true);
    content()->addWidget(m_banner);
    content()->addWidget(m_waiting);
    content()->addWidget(m_report, 1);
    m_banner->hide();
    connect(&draft, &ImportDraft::phaseChanged, this, &CheckStep::refresh);
    connect(&draft.assignments(), &AssignmentModel::choicesChanged, this, &CheckStep::refresh);
    refresh();
}

void CheckStep::say(const Error &error)
{
    m_banner->show(error);
}

void CheckStep::sayCancelled()
{
    m_banner->show(ProblemBanner::Severity::Notice, tr("The import was cancelled."),
                   tr("The plan is as it was before."));
}

void CheckStep::refresh()
{
    const ImportDraft::Phase phase = m_draft.phase();
    if (phase == ImportDraft::Phase::Reading || phase == ImportDraft::Phase::Writing ||
        (phase == ImportDraft::Phase::Open && !m_draft.problem())) {
        m_banner->hide();
    }
    if (m_draft.problem() && phase != ImportDraft::Phase::Done) {
        m_banner->show(*m_draft.problem());
    }
    const auto &result = m_draft.result();
    m_counting->setVisible(m_draft.holdsOrders());
    m_counting->setEnabled(phase != ImportDraft::Phase::Writing);
    m_waiting->setVisible(!result);
    m_report->setVisible(result.has_value());
    if (!result) {
        m_report->clear();
        m_waiting->setText(phase == ImportDraft::Phase::Reading
                               ? tr("Reading the file and comparing it with the plan…")
                               : tr("This is known as soon as every file can be read."));
        return;
    }
    AssignmentModel &assignments = m_draft.assignments();
    QStringList advice;
    for (const FileDraft &file : m_draft.files()) {
        for (const MissingKpi &missing : file.layout.missing) {
            advice << missing.advice;
        }
    }
    m_report->showPreview(m_draft.read(), *result, m_draft.currency(), assignments.unassigned(), assignments.rowCount(),
                          advice);
}

void CheckStep::chooseWhatCounts()
{
    QMap<QString, qint64> seen;
    const QList<ImportReport> reports = m_draft.result() ? m_draft.result()->reports : QList<ImportReport>();
    for (const ImportReport &report : reports) {
        const QMap<QString, qint64> statuses = report.orders ? report.orders->statuses : QMap<QString, qint64>();
        for (auto status = statuses.cbegin(); status != statuses.cend(); ++status) {
            seen[status.key()] += status.value();
        }
    }
    (new OrderCountingDialog(m_draft.plan(), seen, window()))->open();
}

} // namespace dropbeat

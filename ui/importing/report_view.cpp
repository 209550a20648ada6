// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/report_view.h"

#include "ui/importing/fact_grid.h"
#include "ui/importing/import_words.h"
#include "ui/importing/order_facts.h"
#include "ui/importing/problem_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

/// First and last day over all files.
Period spanOf(const QList<ImportReport> &reports)
{
    Period span;
    for (const ImportReport &report : reports) {
        if (report.period) {
            span.from = span.from.isValid() ? std::min(span.from, report.period->from) : report.period->from;
            span.to = span.to.isValid() ? std::max(span.to, report.period->to) : report.period->to;
        }
    }
    return span;
}

qint64 sizeOf(const ReadImport &read)
{
    qint64 count = 0;
    for (const ParsedFile &file : read.files) {
        count += static_cast<qint64>(file.rows.size());
    }
    return count;
}

} // namespace

ReportView::ReportView(QWidget *parent)
    : QWidget(parent)
    , m_facts(new FactGrid(this))
    , m_notes(new ToneLabel(QString(), Tone::Muted, FontRole::Small, this))
    , m_problemHead(new QWidget(this))
    , m_problemTitle(new ToneLabel(QString(), Tone::Ink, FontRole::Strong, m_problemHead))
    , m_problems(new ProblemTable(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_notes->setWordWrap(true);
    auto *head = new QHBoxLayout(m_problemHead);
    head->setContentsMargins(8, 6, 0, 0);
    auto *copy = makeButton(tr("Cop&y all"), ButtonLook::Small, m_problemHead);
    copy->setAccessibleName(tr("Copy all problems"));
    connect(copy, &QPushButton::clicked, m_problems, &ProblemTable::copyAll);
    head->addWidget(m_problemTitle, 1);
    head->addWidget(copy);
    layout->addWidget(m_facts);
    layout->addWidget(m_notes);
    layout->addWidget(m_problemHead);
    layout->addWidget(m_problems, 1);
    layout->addStretch(0);
    clear();
}

void ReportView::clear()
{
    m_facts->clear();
    m_notes->hide();
    m_problemHead->hide();
    m_problems->setReports({});
    m_problems->hide();
}

QString ReportView::text() const
{
    return QStringList{m_facts->text(), m_notes->text(), m_problemTitle->text()}.join(u'\n');
}

void ReportView::showPreview(const ReadImport &read, const ImportResult &result, const Currency &plan, int unassigned,
                             int subjects, const QStringList &saidElsewhere)
{
    clear();
    FileOutcome all;
    for (const FileOutcome &file : result.outcome.files) {
        all.added += file.added;
        all.replaced += file.replaced;
        all.unchanged += file.unchanged;
        all.refused += file.refused;
    }
    const Period span = spanOf(result.reports);
    QStringList parts{tr("new %1").arg(importwords::number(all.added))};
    if (all.replaced > 0) {
        parts << tr("replace %1").arg(importwords::number(all.replaced));
    }
    if (all.unchanged > 0) {
        parts << tr("the same %1").arg(importwords::number(all.unchanged));
    }
    const QString days = span.isValid() ? QStringLiteral(", ") + importwords::dateRange(span.from, span.to) : QString();
    m_facts->add(
        (holdsOrders(result.reports) ? orderCount(result.reports) : importwords::resultCount(sizeOf(read), read)) +
            days,
        parts.join(QStringLiteral(" · ")), all.added > 0 ? Tone::Good : Tone::Ink);
    for (const ImportReport &report : result.reports) {
        addOrderFacts(*m_facts, report, plan, result.reports.size() > 1);
        addTotalRow(report, plan, result.reports.size() > 1);
    }
    addCurrency(result.reports, plan);
    qint64 rejected = 0;
    for (const ImportReport &report : result.reports) {
        rejected += report.rowsRejected;
    }
    if (rejected > 0) {
        m_facts->add(tr("Rejected, see below"), tr("%1 rows").arg(importwords::number(rejected)), Tone::Bad,
                     Mark::Square);
    }
    if (unassigned > 0) {
        m_facts->add(tr("Not yet assigned"),
                     tr("%1 of %2").arg(importwords::number(unassigned), importwords::number(subjects)), Tone::Warn,
                     Mark::Triangle);
    }
    addProblems(result.reports, saidElsewhere);
}

void ReportView::showReport(const QList<ImportReport> &reports, const Currency &plan)
{
    clear();
    for (const ImportReport &report : reports) {
        const QString days = report.period ? importwords::dateRange(report.period->from, report.period->to) : QString();
        if (reports.size() > 1) {
            m_facts->add(report.file, days, Tone::Muted);
        } else if (!days.isEmpty()) {
            m_facts->add(tr("Days"), days);
        }
        QStringList parts{tr("%1 read").arg(importwords::number(report.rowsRead)),
                          tr("%1 imported").arg(importwords::number(report.rowsImported))};
        if (report.rowsReplaced > 0) {
            parts << tr("%1 of them replaced older ones").arg(importwords::number(report.rowsReplaced));
        }
        if (report.rowsCombined > 0) {
            parts << tr("%1 added up with others").arg(importwords::number(report.rowsCombined));
        }
        m_facts->add(tr("Rows"), parts.join(QStringLiteral(", ")));
        m_facts->add(tr("Rejected"), importwords::number(report.rowsRejected),
                     report.rowsRejected > 0 ? Tone::Bad : Tone::Muted,
                     report.rowsRejected > 0 ? Mark::Square : Mark::None);
        addTotalRow(report, plan, false);
        addOrderFacts(*m_facts, report, plan, false);
        const QString sums = importwords::countsLine(report.sums, report.currency.value_or(plan), 5);
        if (!sums.isEmpty()) {
            m_facts->add(tr("In the file"), sums);
        }
    }
    addProblems(reports, {});
}

void ReportView::addTotalRow(const ImportReport &report, const Currency &plan, bool several)
{
    if (!report.totalRow.present) {
        return;
    }
    QString what = report.totalRow.label.isEmpty() ? tr("Total row") : tr("Total row “%1”").arg(report.totalRow.label);
    if (several) {
        what += tr(" of %1").arg(report.file);
    }
    if (report.totalRow.agrees) {
        const QString sums = importwords::countsLine(report.sums, report.currency.value_or(plan), 2);
        m_facts->add(what, sums.isEmpty() ? tr("agrees") : tr("agrees: %1").arg(sums), Tone::Good, Mark::Check);
    } else {
        m_facts->add(what, tr("does not agree, see below"), Tone::Warn, Mark::Triangle);
    }
}

void ReportView::addCurrency(const QList<ImportReport> &reports, const Currency &plan)
{
    bool money = false;
    for (const ImportReport &report : reports) {
        money = money || report.currency.has_value();
    }
    m_facts->add(tr("Currency"), money ? tr("%1, as the plan").arg(plan.code) : tr("no money comes in"),
                 money ? Tone::Ink : Tone::Muted);
}

void ReportView::addProblems(const QList<ImportReport> &reports, const QStringList &saidElsewhere)
{
    qint64 count = 0;
    qint64 listed = 0;
    QStringList notes;
    for (const ImportReport &report : reports) {
        count += report.problemCount;
        listed += report.problems.size();
        notes << report.notes;
    }
    notes.removeDuplicates();
    notes.removeIf([&](const QString &note) { return saidElsewhere.contains(note); });
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_problems->setReports(reports);
    m_problems->setVisible(!m_problems->isEmpty());
    m_problemHead->setVisible(!m_problems->isEmpty());
    m_problemTitle->setText(
        count > listed
            ? tr("What was odd: the first %1 of %2").arg(importwords::number(listed), importwords::number(count))
            : tr("What was odd"));
}

} // namespace dropbeat

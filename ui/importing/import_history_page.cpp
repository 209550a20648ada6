// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/import_history_page.h"

#include "ui/importing/import_words.h"
#include "ui/importing/kept_report.h"
#include "ui/importing/report_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace dropbeat {

ImportHistoryPage::ImportHistoryPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
    , m_banner(new ProblemBanner(this))
    , m_empty(new EmptyState(tr("Nothing has been imported yet. Each import stands here with its report, and can be "
                                "taken back at any time."),
                             tr("&Import results…"), this))
    , m_split(new QSplitter(Qt::Vertical, this))
{
    build();
    connect(&plan, &Plan::changed, this, [this](const Touched &touched) {
        if (touched.isEverything()) {
            m_stale = true;
            if (isVisible()) {
                reload();
            }
        }
    });
    reload();
}

void ImportHistoryPage::build()
{
    m_header->setTitle(tr("Import history"));
    m_header->setSubtitle(tr("Any import can be rolled back, in any order"));
    QPushButton *import = m_header->addButton(tr("&Import results…"), true);
    connect(import, &QPushButton::clicked, this, &ImportHistoryPage::importRequested);
    connect(m_empty, &EmptyState::activated, this, &ImportHistoryPage::importRequested);
    m_split->addWidget(list());
    m_split->addWidget(details());
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(12);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setSizes({280, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 16, 20, 16);
    body->addWidget(m_banner);
    body->addWidget(m_empty, 1);
    body->addWidget(m_split, 1);
    layout->addLayout(body, 1);
    m_banner->hide();
}

QWidget *ImportHistoryPage::list()
{
    auto *card = new Card(this);
    card->setAccessibleName(tr("Imports"));
    m_table = new QTableView(card);
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Imports, newest first"));
    m_table->setMinimumHeight(120);
    styleTable(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ImportBatchModel::Files, QHeaderView::Stretch);
    header->setSectionResizeMode(ImportBatchModel::Kind, QHeaderView::Interactive);
    m_table->setColumnWidth(ImportBatchModel::Kind, 130);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportHistoryPage::showSelected);
    card->content()->addWidget(m_table);
    return card;
}

QWidget *ImportHistoryPage::details()
{
    m_details = new Card(tr("Report"), this);
    m_rollBack = makeButton(tr("&Roll back"), ButtonLook::Outlined, m_details);
    m_rollBack->setObjectName(QStringLiteral("rollBack"));
    connect(m_rollBack, &QPushButton::clicked, this, &ImportHistoryPage::rollBack);
    m_details->addAction(m_rollBack);
    m_what = new ToneLabel(QString(), Tone::Muted, FontRole::Small, m_details);
    m_what->setWordWrap(true);
    m_report = new ReportView(m_details);
    m_details->content()->addWidget(m_what);
    m_details->content()->addWidget(m_report, 1);
    return m_details;
}

void ImportHistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        reload();
    }
}

void ImportHistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 980; // the report below says the rest
    m_table->setColumnHidden(ImportBatchModel::Kind, narrow);
    m_table->setColumnHidden(ImportBatchModel::Unchanged, narrow);
}

void ImportHistoryPage::reload()
{
    m_stale = false;
    m_model.setBatches(m_plan.tables().results().imports(), m_plan.tables().profile().timeZone);
    const bool any = m_model.rowCount() > 0;
    m_empty->setVisible(!any);
    m_split->setVisible(any);
    if (any && !m_table->currentIndex().isValid()) {
        m_table->selectRow(0);
    }
    showSelected();
}

const ImportBatch *ImportHistoryPage::selected() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model.rowCount() ? nullptr : &m_model.batches()[static_cast<size_t>(row)];
}

void ImportHistoryPage::showSelected()
{
    const ImportBatch *batch = selected();
    m_details->setVisible(batch != nullptr);
    if (!batch) {
        return;
    }
    m_details->setTitle(batch->files.join(QStringLiteral(", ")));
    m_report->showReport(keptReports(batch->report), m_plan.tables().profile().currency);
    m_rollBack->setEnabled(!batch->rolledBack && !m_plan.isReadOnly());
    m_rollBack->setAccessibleDescription(tr("Removes what this import brought and puts back what it replaced"));
    if (batch->rolledBack) {
        m_what->setText(tr("Rolled back: what it brought is gone. Import the file again to have it back."));
        return;
    }
    QStringList consequences;
    if (batch->rowsNew > 0) {
        consequences << tr("removes its %1 new results").arg(importwords::number(batch->rowsNew));
    }
    if (batch->rowsReplaced > 0) {
        consequences << tr("puts back the %1 it replaced").arg(importwords::number(batch->rowsReplaced));
    }
    m_what->setText(tr("Rolling it back %1. Assignments and other imports stay.", "removes … and puts back …")
                        .arg(consequences.join(tr(" and ", "between two consequences"))));
}

void ImportHistoryPage::rollBack()
{
    const ImportBatch *batch = selected();
    if (!batch) {
        return;
    }
    const QString files = batch->files.join(QStringLiteral(", "));
    try {
        m_plan.rollBackImport(batch->id);
        m_banner->show(ProblemBanner::Severity::Notice, tr("“%1” was rolled back.").arg(files),
                       tr("What it brought is gone, and what it had replaced is there again."));
    } catch (const Error &error) {
        m_banner->show(error);
    }
    reload();
    m_table->setFocus();
}

} // namespace dropbeat

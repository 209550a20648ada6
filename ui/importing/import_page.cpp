// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/import_page.h"

#include "ui/importing/check_step.h"
#include "ui/importing/file_panel.h"
#include "ui/importing/file_step.h"
#include "ui/importing/import_words.h"
#include "ui/importing/order_facts.h"
#include "ui/importing/report_view.h"
#include "ui/importing/step_area.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/step_list.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

} // namespace

ImportPage::ImportPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_draft(std::make_unique<ImportDraft>(plan))
    , m_header(new PageHeader(this))
    , m_panel(new FilePanel(*m_draft, this))
    , m_pages(new QStackedWidget(this))
    , m_fileStep(new FileStep(*m_draft, this))
    , m_area(new StepArea(*m_draft, this))
    , m_reportCard(new Card(this))
    , m_reportBanner(new ProblemBanner(m_reportCard))
    , m_report(new ReportView(m_reportCard))
    , m_takeBack(makeButton(tr("&Take it back"), ButtonLook::Outlined, this))
    , m_seeResults(makeButton(tr("&See the results"), ButtonLook::Primary, this))
{
    setAcceptDrops(true);
    build();
    connectAll();
    showSteps();
}

ImportPage::~ImportPage()
{
    for (QObject *child : {static_cast<QObject *>(m_panel), static_cast<QObject *>(m_pages)}) {
        delete child; // they look at the draft, which goes first otherwise
    }
}

void ImportPage::build()
{
    m_header->setTitle(tr("Import results and orders"));
    m_header->setSubtitle(tr("Nothing is changed until the last step; any import can be taken back in one click"));
    QPushButton *history = m_header->addButton(tr("Import &history"));
    connect(history, &QPushButton::clicked, this, &ImportPage::historyRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(20, 16, 20, 16);
    body->setSpacing(12);
    auto *left = new QVBoxLayout; // not aligned to the top instead: its words wrap, and then it needs more height
    left->addWidget(m_panel);
    left->addStretch(1);
    body->addLayout(left);
    m_pages->addWidget(m_fileStep);
    m_pages->addWidget(m_area);
    m_pages->addWidget(reportPage());
    body->addWidget(m_pages, 1);
    layout->addLayout(body, 1);
}

QWidget *ImportPage::reportPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_reportBanner->hide();
    m_reportCard->content()->addWidget(m_reportBanner);
    m_reportCard->content()->addWidget(m_report, 1);
    layout->addWidget(m_reportCard, 1);
    auto *more = makeButton(tr("Import &more…"), ButtonLook::Outlined, page);
    more->setObjectName(QStringLiteral("importMore"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setToolTip(tr("Removes what came in and puts back what it replaced"));
    m_seeResults->setObjectName(QStringLiteral("seeResults"));
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_takeBack);
    line->addWidget(more);
    line->addWidget(m_seeResults);
    layout->addLayout(line);
    connect(m_takeBack, &QPushButton::clicked, this, &ImportPage::takeBack);
    connect(more, &QPushButton::clicked, this, &ImportPage::importMore);
    connect(m_seeResults, &QPushButton::clicked, this, &ImportPage::resultsRequested);
    return page;
}

void ImportPage::connectAll()
{
    ImportDraft *draft = m_draft.get();
    connect(draft, &ImportDraft::filesChanged, this, &ImportPage::filesChanged);
    connect(draft, &ImportDraft::fileChanged, this, &ImportPage::fileChanged);
    connect(draft, &ImportDraft::phaseChanged, this, &ImportPage::phaseChanged);
    connect(draft, &ImportDraft::written, this, &ImportPage::showReport);
    connect(&draft->assignments(), &AssignmentModel::choicesChanged, this, &ImportPage::showSteps);
    connect(m_panel, &FilePanel::fileChosen, this, &ImportPage::setFile);
    connect(m_panel->steps(), &StepList::stepChosen, this, &ImportPage::showStep);
    connect(m_fileStep, &FileStep::filesWanted, this, &ImportPage::chooseFiles);
    connect(m_fileStep, &FileStep::anotherFileWanted, this, &ImportPage::replaceFile);
    connect(m_fileStep, &FileStep::newPlanRequested, this, &ImportPage::newPlanRequested);
    connect(m_fileStep, &FileStep::next, this, [this] { showStep(StepArea::Columns); });
    connect(m_fileStep, &FileStep::cancelled, this, &ImportPage::close);
    connect(m_fileStep, &FileStep::columnsWanted, this, [this](int index) {
        setFile(index);
        m_draft->mapByHand(index);
        showStep(StepArea::Columns);
    });
    connect(m_area, &StepArea::stepChanged, this, &ImportPage::showSteps);
    connect(m_area, &StepArea::back, this, [this] { showStep(0); });
    connect(m_area, &StepArea::cancelled, this, &ImportPage::close);
}

void ImportPage::begin(const QStringList &files)
{
    if (m_draft->phase() == ImportDraft::Phase::Writing) {
        m_waiting << files;
        return;
    }
    if (files.isEmpty()) {
        return;
    }
    m_looking = true;
    m_draft->add(files);
    m_pages->setCurrentWidget(m_fileStep);
    showSteps();
}

void ImportPage::chooseFiles()
{
    begin(QFileDialog::getOpenFileNames(this, tr("Choose files to import"), QString(),
                                        tr("Exports (*.csv *.tsv *.txt *.xlsx *.xlsm *.zip);;All files (*)")));
}

void ImportPage::replaceFile(int index)
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose another file"), m_draft->file(index).path,
                                     tr("Exports (*.csv *.tsv *.txt *.xlsx *.xlsm *.zip);;All files (*)"));
    if (!path.isEmpty()) {
        m_draft->remove(index);
        begin({path});
    }
}

void ImportPage::setFile(int index)
{
    m_file = index;
    m_panel->setFile(index);
    m_area->setFile(index);
}

void ImportPage::filesChanged()
{
    const int count = static_cast<int>(m_draft->files().size());
    m_panel->setVisible(count > 0);
    setFile(count == 0 ? -1 : std::clamp(m_file, 0, count - 1));
    if (count == 0) {
        m_pages->setCurrentWidget(m_fileStep);
    }
    showSteps();
}

void ImportPage::fileChanged(int index)
{
    if (m_draft->stateOf(index) == FileDraft::State::Refused && m_draft->file(index).error &&
        m_pages->currentWidget() == m_area && !m_draft->file(index).wantsColumns) {
        setFile(index);
        m_pages->setCurrentWidget(m_fileStep);
    }
    const auto ready = [this](const FileDraft &file) {
        return file.state(m_draft->currency()) == FileDraft::State::Ready;
    };
    if (m_looking && std::ranges::all_of(m_draft->files(), ready)) {
        m_looking = false;
        showStep(StepArea::Columns);
    }
    showSteps();
}

void ImportPage::goToStep(int step)
{
    showStep(step);
}

void ImportPage::showStep(int step)
{
    m_looking = m_looking && step == 0;
    if (step == 0 || m_draft->files().empty()) {
        m_pages->setCurrentWidget(m_fileStep);
    } else {
        m_pages->setCurrentWidget(m_area);
        m_area->setStep(step);
    }
    showSteps();
}

void ImportPage::showSteps()
{
    m_panel->setVisible(!m_draft->files().empty());
    int step = 0;
    if (m_pages->currentWidget() == m_area) {
        step = m_area->isWide() ? std::max(m_area->attention(), m_area->step()) : m_area->step();
    } else if (m_pages->currentIndex() == 2) {
        step = 4; // all done
    }
    m_panel->steps()->setCurrent(step);
    m_panel->steps()->setEnabled(step < 4 && m_draft->phase() != ImportDraft::Phase::Writing);
}

void ImportPage::phaseChanged()
{
    showSteps();
    if (m_draft->phase() != ImportDraft::Phase::Writing && !m_waiting.isEmpty()) {
        begin(std::exchange(m_waiting, {}));
    }
}

void ImportPage::showReport(const ImportResult &result)
{
    m_reportBanner->hide();
    m_report->showReport(result.reports, m_draft->currency());
    qint64 came = 0;
    for (const FileOutcome &file : result.outcome.files) {
        came += file.added + file.replaced;
    }
    m_reportCard->setTitle(came > 0
                               ? tr("%1 came in")
                                     .arg(holdsOrders(result.reports) ? orderCount(result.reports)
                                                                      : importwords::resultCount(came, m_draft->read()))
                               : tr("Nothing new: the plan has all of it already"));
    m_reportCard->setSubtitle(result.outcome.assigned > 0
                                  ? tr("%1 newly assigned").arg(importwords::number(result.outcome.assigned))
                                  : QString());
    m_takeBack->setVisible(!result.outcome.batch.isNull());
    m_takeBack->setEnabled(true);
    if (m_draft->problem()) {
        m_reportBanner->show(*m_draft->problem());
    }
    m_pages->setCurrentIndex(2);
    m_seeResults->setFocus();
    showSteps();
    emit finished(result.outcome.batch);
}

void ImportPage::takeBack()
{
    try {
        m_draft->rollBack();
        m_takeBack->setEnabled(false);
        m_reportCard->setTitle(tr("Taken back"));
        m_reportCard->setSubtitle(QString());
        m_reportBanner->show(ProblemBanner::Severity::Notice, tr("The import was taken back."),
                             tr("What it brought is gone, and what it had replaced is there again."));
    } catch (const Error &error) {
        m_reportBanner->show(error);
    }
}

void ImportPage::importMore()
{
    m_draft->clear();
    m_pages->setCurrentWidget(m_fileStep);
    chooseFiles();
}

void ImportPage::close()
{
    m_draft->clear();
    emit closed();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ImportPage::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    event->acceptProposedAction();
    begin(files);
}

} // namespace dropbeat

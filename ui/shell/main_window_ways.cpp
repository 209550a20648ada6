// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's ways from one thing to another, and how its layout is kept.
#include "core/actions/moment_trial.h"
#include "core/actions/script_review.h"
#include "ui/attribution/attribution_page.h"
#include "ui/calendar/calendar_page.h"
#include "ui/clips/clips_page.h"
#include "ui/drop/drop_commands.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/rollout_card.h"
#include "ui/importing/import_page.h"
#include "ui/moments/dry_run_card.h"
#include "ui/moments/moments_page.h"
#include "ui/occasions/occasions_dialog.h"
#include "ui/results/results_page.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/status_line.h"
#include "ui/shell/undo_history_panel.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/attempt.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSplitter>

namespace dropbeat {

namespace {

const QSize kFirstSize(1360, 860);

QString layoutName(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace

DropPage *MainWindow::dropPage(Id<Drop> drop)
{
    auto *page = qobject_cast<DropPage *>(m_pages->page(QStringLiteral("drop")));
    if (page) {
        page->setDrop(drop);
        showPage(QStringLiteral("drop"));
    }
    return page;
}

void MainWindow::openDrop(Id<Drop> drop)
{
    dropPage(drop);
}

void MainWindow::openClip(const Clip &clip)
{
    if (auto *page = qobject_cast<ClipsPage *>(m_pages->page(QStringLiteral("clips")))) {
        page->setClip(clip.id);
        showPage(QStringLiteral("clips"));
    }
}

void MainWindow::openVariant(Id<Variant> variant)
{
    if (auto *page = qobject_cast<ClipsPage *>(m_pages->page(QStringLiteral("clips")))) {
        page->setVariant(variant);
        showPage(QStringLiteral("clips"));
    }
}

void MainWindow::openClipResults(Id<Clip> clip)
{
    if (auto *page = qobject_cast<ResultsPage *>(m_pages->page(QStringLiteral("results")))) {
        page->openClip(clip);
        showPage(QStringLiteral("results"));
    }
}

void MainWindow::openFinding(const Finding &finding)
{
    if (finding.rule.startsWith(QLatin1String("attribution."))) {
        if (auto *page = qobject_cast<AttributionPage *>(m_pages->page(QStringLiteral("attribution")))) {
            showPage(QStringLiteral("attribution"));
            page->openFinding(finding);
        }
    } else if (finding.subjectKind == QLatin1String("drop")) {
        openDrop({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("touchpoint")) {
        if (const auto touchpoint = plan()->tables().touchpoints().get({finding.subjectId})) {
            openTouchpoint(*touchpoint);
        }
    } else if (finding.subjectKind == QLatin1String("clip") || finding.subjectKind == QLatin1String("beat")) {
        if (const auto clip = plan()->tables().clips().get(clipOf(plan()->tables(), finding))) {
            openClip(*clip);
        }
    } else if (finding.rule.startsWith(QLatin1String("boost."))) {
        openClipResults(plan()->tables().variants().get({finding.subjectId}).value_or(Variant()).clip);
    } else if (finding.subjectKind == QLatin1String("variant")) {
        openVariant({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("moment")) {
        openMoment({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("arc")) {
        m_drops->openRhythm({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("cutoff") ||
               finding.rule == QLatin1String("rhythm.cutoffs-known")) {
        showOccasions(true);
    } else if (m_pages->kind(QStringLiteral("calendar"))) {
        showPage(QStringLiteral("calendar"));
    }
}

void MainWindow::openMoment(Id<Moment> moment)
{
    if (auto *page = qobject_cast<MomentsPage *>(m_pages->page(QStringLiteral("moments")))) {
        showPage(QStringLiteral("moments"));
        const auto row = plan()->tables().moments().get(moment);
        page->choose(row ? row->key : page->chosen());
    }
}

void MainWindow::showOccasions(bool cutoffs)
{
    if (plan()) {
        using Tab = OccasionsDialog::Tab;
        (new OccasionsDialog(*plan(), this))->show(cutoffs ? Tab::Cutoffs : Tab::Occasions);
    }
}

void MainWindow::openTouchpoint(const Touchpoint &touchpoint)
{
    if (!touchpoint.drop) { // the brand's own stand on the calendar
        showPage(QStringLiteral("calendar"));
        if (auto *page = qobject_cast<CalendarPage *>(m_pages->madePage(QStringLiteral("calendar")))) {
            page->showTouchpoint(touchpoint.id);
        }
        return;
    }
    if (DropPage *page = dropPage(touchpoint.drop)) {
        page->rollout()->choose(touchpoint.id);
    }
}

void MainWindow::openResults(Id<Drop> drop)
{
    if (auto *page = qobject_cast<ResultsPage *>(m_pages->page(QStringLiteral("results")))) {
        page->showDrop(drop);
        showPage(QStringLiteral("results"));
    }
}

void MainWindow::openSubject(const Subject &subject)
{
    auto *page = qobject_cast<ResultsPage *>(m_pages->page(QStringLiteral("results")));
    if (!page) {
        return;
    }
    const Assignment::Target &target = subject.assignment.target;
    const Tables &tables = plan()->tables();
    if (const auto *variant = std::get_if<Id<Variant>>(&target)) {
        page->openClip(tables.variants().get(*variant).value_or(Variant()).clip);
    } else if (const auto *clip = std::get_if<Id<Clip>>(&target)) {
        page->openClip(*clip);
    } else if (const auto *touchpoint = std::get_if<Id<Touchpoint>>(&target)) {
        page->showDrop(tables.touchpoints().get(*touchpoint).value_or(Touchpoint()).drop);
    } else if (const auto *drop = std::get_if<Id<Drop>>(&target)) {
        page->showDrop(*drop);
    }
    showPage(QStringLiteral("results"));
    if (subject.assignment.isNone()) {
        page->openAssignments();
    }
}

void MainWindow::exportResults()
{
    showPage(QStringLiteral("results"));
    auto *page = qobject_cast<ResultsPage *>(m_pages->madePage(QStringLiteral("results")));
    const QFileInfo plan(this->plan()->path());
    QString path = m_context.dialogs.fileToSave(
        this, tr("Export results"),
        plan.absolutePath() + u'/' + tr("%1 results").arg(plan.completeBaseName()) + QStringLiteral(".pdf"),
        tr("Document (*.pdf);;Picture (*.png);;Drawing (*.svg);;Figures (*.csv)"));
    if (!page || path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".pdf");
    }
    const bool done = attempt(
        [&] {
            page->finishReading();
            page->saveTo(path);
        },
        [this](const Error &error) { showProblem(error); });
    if (done) {
        m_status->say(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    }
}

void MainWindow::importFiles(const QStringList &files)
{
    if (!plan()) {
        showProblem(
            Error(Error::Kind::Refused, tr("Nothing was imported."), tr("No plan is open."), tr("Open a plan first.")));
        return;
    }
    if (plan()->isReadOnly()) {
        showPage(QStringLiteral("import")); // says why not
        return;
    }
    if (auto *page = qobject_cast<ImportPage *>(m_pages->page(QStringLiteral("import")))) {
        showPage(QStringLiteral("import"));
        page->begin(files);
    }
    emit filesDropped(files);
}

void MainWindow::restoreLayout()
{
    resize(kFirstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(m_context.state.layout(layoutName("window")));
    if (m_context.state.layout(layoutName("undoHistory")) == "shown") {
        undoHistory()->show();
    }
}

void MainWindow::saveLayout()
{
    if (!m_context.remembersPlan) {
        return;
    }
    m_context.state.setLayout(layoutName("window"), saveGeometry());
    m_context.state.setLayout(layoutName("undoHistory"), m_history && !m_history->isHidden() ? "shown" : "hidden");
    for (const PageKind &kind : m_pages->kinds()) {
        if (const QWidget *page = m_pages->madePage(kind.id)) {
            int number = 0;
            for (const QSplitter *splitter : page->findChildren<QSplitter *>()) {
                m_context.state.setLayout(QStringLiteral("%1-%2").arg(kind.id).arg(++number), splitter->saveState());
            }
        }
    }
}

void MainWindow::restoreSplitters(const QString &id, QWidget &page)
{
    int number = 0;
    for (QSplitter *splitter : page.findChildren<QSplitter *>()) {
        splitter->restoreState(m_context.state.layout(QStringLiteral("%1-%2").arg(id).arg(++number)));
    }
}

void MainWindow::letFilesThrough(QWidget &page)
{
    // A field would take a dropped file for its path's letters.
    for (QLineEdit *field : page.findChildren<QLineEdit *>()) {
        field->setAcceptDrops(false);
    }
    for (QPlainTextEdit *field : page.findChildren<QPlainTextEdit *>()) {
        field->viewport()->setAcceptDrops(false);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
        }
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".dropbeat"))) {
            m_files->open(path);
            event->acceptProposedAction();
            return;
        }
        if (!path.isEmpty()) {
            files << path;
        }
    }
    if (!files.isEmpty()) {
        event->acceptProposedAction();
        const bool calendar = files.first().endsWith(QLatin1String(".ics"), Qt::CaseInsensitive);
        if (calendar && plan() && !plan()->isReadOnly()) {
            m_handover->importCalendar(files.first());
            return;
        }
        if (offerShopEvents(files)) {
            return;
        }
        importFiles(files);
    }
}

/// Events of a shop are not imported: the moments are tried on them.
bool MainWindow::offerShopEvents(const QStringList &files)
{
    if (!plan() || plan()->isReadOnly() || !areShopEvents(plan()->tables(), files)) {
        return false;
    }
    showPage(QStringLiteral("moments"));
    auto *page = qobject_cast<MomentsPage *>(pages()->madePage(QStringLiteral("moments")));
    if (page) {
        page->dryRun()->offer(files);
    }
    return page != nullptr;
}

} // namespace dropbeat

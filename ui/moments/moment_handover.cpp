// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_handover.h"

#include "core/actions/moment_files.h"
#include "core/actions/moment_results.h"
#include "ui/moments/flow_dialog.h"
#include "ui/moments/moment_grid.h"
#include "ui/print/setup_sheet_print.h"
#include "ui/widgets/attempt.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>

namespace dropbeat {

namespace {

constexpr qint64 kLargestFile = 32 * 1024 * 1024;

} // namespace

MomentHandover::MomentHandover(Plan &plan, MomentGrid &grid, const MomentsContext &context,
                               std::function<void(const Error &)> report, QWidget *page)
    : QObject(page)
    , m_plan(plan)
    , m_grid(grid)
    , m_context(context)
    , m_report(std::move(report))
    , m_page(page)
{
    for (const SetupTool tool : setupTools()) {
        add("momentSheet", tr("Set-up sheet for %1…").arg(setupToolName(tool)), false,
            [this, tool] { saveSheet(tool); });
    }
    add("exportMoments", tr("Export rules of moments…"), false, [this] { saveRules(); });
    add("importMoments", tr("Import rules of moments…"), true, [this] { importRules(); });
    add("importMomentResults", tr("Import results of moments…"), true, [this] { importResults(); });
}

void MomentHandover::add(const char *name, const QString &text, bool writes, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setProperty("menu", QStringLiteral("moments"));
    action->setEnabled(!writes || !m_plan.isReadOnly());
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] { attempt(run, m_report); });
    m_actions << action;
}

void MomentHandover::showSheetMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions.mid(0, static_cast<qsizetype>(setupTools().size())));
    menu->popup(at);
}

/// Of the chosen moment and the others that are on: the chosen one first.
void MomentHandover::saveSheet(SetupTool tool)
{
    QString path = m_context.askWhereToSave(m_page, tr("Set-up sheet for %1").arg(setupToolName(tool)),
                                            tr("%1 set-up sheet").arg(setupToolName(tool)) + QStringLiteral(".pdf"),
                                            tr("Document (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".pdf");
    }
    std::vector<FiledMoment> moments = filedMoments(m_plan.tables(), {m_grid.chosen()});
    for (FiledMoment &other : filedMoments(m_plan.tables())) {
        if (other.moment.on && other.moment.key != m_grid.chosen()) {
            moments.push_back(std::move(other));
        }
    }
    const PlanProfile profile = m_plan.tables().profile();
    const QPageSize paper = paperOf(QLocale());
    write(path, pdfOf(setupSheetPages(moments, tool, profile.currency, profile.brand, paper), paper,
                      tr("Set-up sheet for %1").arg(setupToolName(tool))));
}

void MomentHandover::saveRules()
{
    QString path = m_context.askWhereToSave(m_page, tr("Rules of moments"), tr("moments") + QStringLiteral(".json"),
                                            tr("Rules (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".json");
    }
    write(path, momentsToJson(filedMoments(m_plan.tables()), m_plan.tables().profile().currency.code));
}

void MomentHandover::importRules()
{
    const QString path = m_context.askForFile(m_page, tr("Rules of moments"), tr("Rules (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const MomentsTaken taken = importMoments(m_plan, read(path));
    QString text = tr("%n moment(s) added", nullptr, taken.added) + QStringLiteral(", ") +
                   tr("%n changed", nullptr, taken.changed);
    if (!taken.unknown.isEmpty()) {
        text = tr("%1; not in this plan: %2").arg(text, taken.unknown.join(QStringLiteral(", ")));
    }
    emit said(text);
}

void MomentHandover::importResults()
{
    const QString path =
        m_context.askForFile(m_page, tr("Results of moments"), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    const QString name = QFileInfo(path).fileName();
    auto *dialog = new FlowDialog(m_plan, readMomentResults(read(path), name, m_plan.tables().profile().currency), name,
                                  m_page->window());
    connect(dialog, &FlowDialog::taken, this, [this](const MomentImportCount &count) {
        emit said(tr("%n result(s) added", nullptr, count.added) + QStringLiteral(", ") +
                  tr("%n replaced", nullptr, count.replaced));
    });
    dialog->open();
}

QByteArray MomentHandover::read(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(Error::Kind::NotFound, tr("%1 could not be opened.").arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    if (file.size() > kLargestFile) {
        throw Error(Error::Kind::Refused, tr("%1 is too large.").arg(QDir::toNativeSeparators(path)),
                    tr("Reports of moments are small: up to 32 MB are read."));
    }
    return file.readAll();
}

void MomentHandover::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(Error::Kind::Failed, tr("The file could not be written."),
                    QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace dropbeat

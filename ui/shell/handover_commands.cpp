// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/handover_commands.h"

#include "core/exchange/plan_csv.h"
#include "ui/drop/drop_commands.h"
#include "ui/handover/calendar_export_dialog.h"
#include "ui/handover/hand_over_dialog.h"
#include "ui/shell/calendar_keeper.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/status_line.h"
#include "ui/shell/whole_file.h"
#include "ui/widgets/attempt.h"

#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QUrl>

namespace dropbeat {

HandoverCommands::HandoverCommands(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_keeper(new CalendarKeeper(window.context().state, this))
{
    connect(m_keeper, &CalendarKeeper::failed, this, [this](const QString &why) { m_window.statusLine()->say(why); });
}

void HandoverCommands::setPlan(Plan *plan)
{
    m_keeper->setPlan(plan);
}

Plan &HandoverCommands::plan() const
{
    return *m_window.plan();
}

QString HandoverCommands::suggested(const QString &name, const QString &ending) const
{
    QString plain = name;
    for (QChar &sign : plain) {
        sign = QStringLiteral("/\\:*?\"<>|").contains(sign) ? QChar(u'-') : sign;
    }
    return QFileInfo(plan().path()).absolutePath() + u'/' + plain + ending;
}

bool HandoverCommands::save(const QString &title, const QString &name, const QString &ending, const QString &filter,
                            const std::function<QByteArray()> &bytes)
{
    QString path = m_window.context().dialogs.fileToSave(&m_window, title, suggested(name, ending), filter);
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += ending;
    }
    const bool done =
        attempt([&] { writeWholeFile(path, bytes()); }, [this](const Error &error) { m_window.showProblem(error); });
    if (done) {
        m_window.statusLine()->say(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    }
    return done;
}

void HandoverCommands::exportCalendar()
{
    m_window.flushFields();
    auto *dialog = new CalendarExportDialog(plan(), m_window.drops()->current(), &m_window);
    connect(dialog, &CalendarExportDialog::saveWanted, this, [this, dialog] {
        if (save(tr("Export calendar"), dialog->name(), QStringLiteral(".ics"), tr("Calendar (*.ics)"),
                 [dialog] { return dialog->calendar(); })) {
            dialog->accept();
        }
    });
    dialog->open();
}

void HandoverCommands::import(ChangePreviewDialog::Source source, QString path, const QString &title,
                              const QString &filter)
{
    if (path.isEmpty()) {
        path = m_window.context().dialogs.fileToOpen(&m_window, title, QFileInfo(plan().path()).absolutePath(), filter);
    }
    if (!path.isEmpty()) {
        attempt([&] { preview(source, QFileInfo(path).fileName(), readWholeFile(path)); },
                [this](const Error &error) { m_window.showProblem(error); });
    }
}

void HandoverCommands::preview(ChangePreviewDialog::Source source, const QString &name, const QByteArray &bytes)
{
    m_window.flushFields();
    auto *dialog = new ChangePreviewDialog(plan(), source, name, bytes, &m_window);
    connect(dialog, &ChangePreviewDialog::taken, this,
            [this](int changes) { m_window.statusLine()->say(tr("%n change(s) taken over", nullptr, changes)); });
    dialog->open();
}

void HandoverCommands::importCalendar(const QString &path)
{
    import(ChangePreviewDialog::Source::Calendar, path, tr("Import calendar"),
           tr("Calendar (*.ics *.ical);;All files (*)"));
}

void HandoverCommands::importTable(const QString &path)
{
    import(ChangePreviewDialog::Source::Table, path, tr("Import plan from a table"),
           tr("Table (*.csv *.tsv *.txt);;All files (*)"));
}

void HandoverCommands::exportTable()
{
    m_window.flushFields();
    save(tr("Export plan as a table"), tr("%1 plan").arg(plan().tables().profile().brand), QStringLiteral(".csv"),
         tr("Table (*.csv)"), [this] { return writePlanCsv(PlanSchedule::of(plan().tables())); });
}

void HandoverCommands::saveTemplate()
{
    save(tr("Save a table to fill in"), tr("Touchpoints to fill in"), QStringLiteral(".csv"), tr("Table (*.csv)"),
         [this] { return planCsvTemplate(PlanSchedule::of(plan().tables()), plan().today()); });
}

void HandoverCommands::handOver()
{
    m_window.flushFields();
    attempt(
        [this] {
            const QString own = m_window.context().dataFolder + QStringLiteral("/schedules");
            auto *dialog = new HandOverDialog(plan(), ScheduleFormat::all(own), &m_window);
            connect(dialog, &HandOverDialog::saveWanted, this, [this, dialog] {
                if (save(tr("Hand over schedule"), dialog->name(), QStringLiteral(".csv"), tr("Table (*.csv)"),
                         [dialog] { return dialog->file(); })) {
                    dialog->accept();
                }
            });
            dialog->open();
        },
        [this](const Error &error) { m_window.showProblem(error); });
}

void HandoverCommands::print()
{
    openPrint(m_window.drops()->current());
}

void HandoverCommands::print(Id<Drop> drop, PrintDialog::What what)
{
    openPrint(drop)->choose(what);
}

PrintDialog *HandoverCommands::openPrint(Id<Drop> drop)
{
    m_window.flushFields();
    auto *dialog = new PrintDialog(plan(), drop, &m_window);
    connect(dialog, &PrintDialog::saveWanted, this, [this, dialog] {
        if (save(tr("Save as PDF"), dialog->name(), QStringLiteral(".pdf"), tr("Document (*.pdf)"),
                 [dialog] { return pdfOf(dialog->pages(), dialog->paper(), dialog->name()); })) {
            dialog->accept();
        }
    });
    connect(dialog, &PrintDialog::printWanted, this, [this, dialog] {
        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(dialog->name());
        printer.setPageSize(dialog->paper());
        if (m_window.context().dialogs.choosePrinter(dialog, printer)) {
            printPages(dialog->pages(), dialog->paper(), printer);
            m_window.statusLine()->say(tr("Printed %n page(s)", nullptr, static_cast<int>(dialog->pages().size())));
            dialog->accept();
        }
    });
    dialog->open();
    return dialog;
}

void HandoverCommands::keepCalendar()
{
    const QString path = m_keeper->path();
    if (path.isEmpty()) {
        askWhereToKeep();
        return;
    }
    m_window.notices()->showNote(
        tr("%1 is kept up to date.").arg(QDir::toNativeSeparators(path)),
        tr("Calendar programs can subscribe to %1").arg(QUrl::fromLocalFile(path).toString()),
        {{tr("Choose another file…"), [this] { askWhereToKeep(); }}, {tr("Stop keeping it"), [this] { keepAt({}); }}});
}

void HandoverCommands::askWhereToKeep()
{
    QString path = m_window.context().dialogs.fileToSave(
        &m_window, tr("Keep a calendar file up to date"),
        suggested(plan().tables().profile().brand, QStringLiteral(".ics")), tr("Calendar (*.ics)"));
    if (!path.isEmpty()) {
        keepAt(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".ics") : path);
    }
}

void HandoverCommands::keepAt(const QString &path)
{
    const bool done =
        attempt([&] { m_keeper->keep(path); }, [this](const Error &error) { m_window.showProblem(error); });
    if (done && path.isEmpty()) {
        m_window.notices()->clearProblem();
        m_window.statusLine()->say(tr("The calendar file stays as it is now."));
    } else if (done) {
        keepCalendar();
    }
}

} // namespace dropbeat

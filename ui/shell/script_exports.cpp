// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/script_exports.h"

#include "core/actions/script_files.h"
#include "core/exchange/fountain.h"
#include "core/exchange/script_tables.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/script_cursor.h"
#include "ui/drop/drop_commands.h"
#include "ui/handover/clip_pictures.h"
#include "ui/handover/print_dialog.h"
#include "ui/handover/script_changes_dialog.h"
#include "ui/print/script_prints.h"
#include "ui/shell/app_context.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/handover_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/status_line.h"
#include "ui/shell/whole_file.h"
#include "ui/widgets/attempt.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

ScriptExports::ScriptExports(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{}

Plan &ScriptExports::plan() const
{
    return *m_window.plan();
}

Id<Drop> ScriptExports::drop() const
{
    if (const auto *clips = qobject_cast<const ClipsPage *>(m_window.pages()->currentWidget())) {
        if (const auto clip = plan().tables().clips().get(clips->cursor()->clip())) {
            return clip->drop;
        }
    }
    const Id<Drop> shown = m_window.drops()->current();
    return shown ? shown : dropToShoot(plan().tables(), plan().today());
}

QString ScriptExports::dropName() const
{
    const auto row = plan().tables().drops().get(drop());
    return row ? row->name : QString();
}

bool ScriptExports::hasScripts()
{
    m_window.flushFields();
    if (drop()) {
        return true;
    }
    m_window.statusLine()->say(tr("No clip of this plan has a script yet."));
    return false;
}

void ScriptExports::withPictures(std::function<void(const FrameSource &)> then)
{
    auto *pictures = new ClipPictures(plan().path(), scriptSheets(plan().tables(), drop()), this);
    const auto goOn = [this, pictures, then = std::move(then), plan = &plan()] {
        pictures->deleteLater();
        if (m_window.plan() == plan) {
            then(pictures->source(plan->tables()));
        }
    };
    if (pictures->isReading()) {
        m_window.statusLine()->say(tr("Reading pictures of the videos…"));
        connect(pictures, &ClipPictures::ready, this, goOn);
    } else {
        goOn();
    }
}

void ScriptExports::save(const QString &title, const QString &name, const std::vector<Way> &ways)
{
    QStringList filters;
    QStringList endings;
    for (const Way &way : ways) {
        filters << way.filter;
        endings << u'.' + way.ending;
    }
    const QString suggested = m_window.handover()->suggested(name, endings.first());
    QString path =
        m_window.context().dialogs.fileToSave(&m_window, title, suggested, filters.join(QStringLiteral(";;")));
    if (path.isEmpty()) {
        return;
    }
    const QString suffix = QFileInfo(path).suffix().toLower();
    path += suffix.isEmpty() ? endings.first() : QString();
    const auto way = suffix.isEmpty() ? ways.begin() : std::ranges::find(ways, suffix, &Way::ending);
    const bool done = attempt(
        [&] {
            if (way == ways.end()) {
                throw Error(Error::Kind::Refused, tr("This can't be written as “.%1”.").arg(suffix), {},
                            tr("Possible: %1.").arg(endings.join(QStringLiteral(", "))));
            }
            writeWholeFile(path, way->bytes());
        },
        [this](const Error &error) { m_window.showProblem(error); });
    if (done) {
        m_window.statusLine()->say(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
    }
}

void ScriptExports::saveShotList()
{
    if (!hasScripts()) {
        return;
    }
    withPictures([this, drop = drop(), dropName = dropName()](const FrameSource &frames) {
        const QString name = tr("%1 shot list", "drop").arg(dropName);
        const QPageSize paper = paperOf(QLocale());
        const auto list = [this, drop] { return shotListOfDrop(plan().tables(), drop); };
        save(tr("Shot list of %1").arg(dropName), name,
             {{QStringLiteral("pdf"), tr("Document (*.pdf)"),
               [=] { return pdfOf(shotListPages(list(), frames, paper), paper, name); }},
              {QStringLiteral("xlsx"), tr("Workbook (*.xlsx)"),
               [=, this] { return writeWorkbook(shotBook(list()), name, plan().clock().now()); }},
              {QStringLiteral("csv"), tr("Table (*.csv)"), [=] { return sheetCsv(shotTable(list())); }}});
    });
}

void ScriptExports::saveStoryboards()
{
    if (!hasScripts()) {
        return;
    }
    withPictures([this, drop = drop(), dropName = dropName()](const FrameSource &frames) {
        const QString name = tr("%1 storyboards", "drop").arg(dropName);
        const QPageSize paper = paperOf(QLocale());
        save(tr("Storyboards of %1").arg(dropName), name,
             {{QStringLiteral("pdf"), tr("Document (*.pdf)"), [=, this] {
                   PrintedPages pages;
                   for (const ScriptSheet &sheet : scriptSheets(plan().tables(), drop)) {
                       for (PrintedPage &page : storyboardPages(sheet, frames, paper)) {
                           pages.push_back(std::move(page));
                       }
                   }
                   return pdfOf(pages, paper, name);
               }}});
    });
}

void ScriptExports::saveScripts()
{
    if (!hasScripts()) {
        return;
    }
    const QString name = tr("%1 scripts", "drop").arg(dropName());
    const auto sheets = [this] { return scriptSheets(plan().tables(), drop()); };
    save(tr("Scripts of %1").arg(dropName()), name,
         {{QStringLiteral("md"), tr("Markdown, to edit and bring back (*.md)"),
           [=] { return writeScriptMarkdown(sheets()); }},
          {QStringLiteral("fountain"), tr("Screenplay (*.fountain)"),
           [=, this] { return fountainOf(sheets(), dropName(), plan().today()); }},
          {QStringLiteral("xlsx"), tr("Workbook (*.xlsx)"),
           [=, this] { return writeWorkbook(scriptBook(sheets()), name, plan().clock().now()); }},
          {QStringLiteral("csv"), tr("Table (*.csv)"), [=] { return sheetCsv(scriptTable(sheets())); }}});
}

void ScriptExports::printShotList()
{
    if (hasScripts()) {
        m_window.handover()->print(drop(), PrintDialog::Shots);
    }
}

void ScriptExports::importMarkdown(const QString &path)
{
    m_window.flushFields();
    const QString file =
        path.isEmpty() ? m_window.context().dialogs.fileToOpen(&m_window, tr("Import scripts from Markdown"),
                                                               QFileInfo(plan().path()).absolutePath(),
                                                               tr("Markdown (*.md *.markdown *.txt);;All files (*)"))
                       : path;
    if (file.isEmpty()) {
        return;
    }
    attempt([&] { preview(QFileInfo(file).fileName(), readWholeFile(file)); },
            [this](const Error &error) { m_window.showProblem(error); });
}

void ScriptExports::preview(const QString &name, const QByteArray &bytes)
{
    auto *dialog = new ScriptChangesDialog(plan(), drop(), name, bytes, &m_window);
    connect(dialog, &ScriptChangesDialog::taken, this,
            [this](int clips) { m_window.statusLine()->say(tr("%n clip(s) taken over", nullptr, clips)); });
    dialog->open();
}

} // namespace dropbeat

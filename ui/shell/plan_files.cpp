// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plan_files.h"

#include "core/store/backups.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/new_plan_view.h"
#include "ui/shell/single_window.h"
#include "ui/shell/start_view.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/attempt.h"

#include <QDir>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString filter()
{
    return PlanFiles::tr("Dropbeat plans (*.dropbeat)");
}

bool isSameFile(const QString &a, const QString &b)
{
    return !a.isEmpty() && QFileInfo(a).canonicalFilePath() == QFileInfo(b).canonicalFilePath();
}

} // namespace

PlanFiles::PlanFiles(AppContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_session(context)
    , m_single(new SingleWindow(this))
{
    connect(m_single, &SingleWindow::raiseRequested, this, &PlanFiles::raiseRequested);
    connect(&m_session, &PlanSession::backupFailed, this, &PlanFiles::failed);
}

PlanFiles::~PlanFiles() = default;

void PlanFiles::connectViews()
{
    if (m_start) {
        return;
    }
    m_start = new StartView(m_window);
    m_newPlan = new NewPlanView(m_context, m_window);
    connect(m_start, &StartView::newPlanRequested, this, [this] { askForNew(); });
    connect(m_start, &StartView::openRequested, this, &PlanFiles::askAndOpen);
    connect(m_start, &StartView::recentChosen, this, [this](const QString &path) { open(path); });
    connect(m_start, &StartView::wayChosen, this, &PlanFiles::take);
    connect(m_start, &StartView::backRequested, this, &PlanFiles::pagesWanted);
    connect(m_newPlan, &NewPlanView::made, this, [this](const QString &path) { open(path); });
    connect(m_newPlan, &NewPlanView::cancelled, this, [this] { plan() ? emit pagesWanted() : showStart(); });
}

void PlanFiles::openRemembered()
{
    const QString last = m_context.state.lastPlan();
    if (!last.isEmpty()) {
        open(last);
    } else if (!openSample()) {
        showStart();
    }
}

bool PlanFiles::openSample()
{
    if (!m_context.makeSample) {
        return false;
    }
    const QString path = m_context.dataFolder + u'/' + tr("Sample season") + QStringLiteral(".dropbeat");
    return attempt(
               [&] {
                   QDir().mkpath(m_context.dataFolder);
                   if (!QFileInfo::exists(path)) {
                       m_context.makeSample(path, m_context.clock);
                   }
                   m_session.open(path, Access::ReadWrite);
                   afterOpening(path);
               },
               [this](const Error &error) {
                   showStart();
                   emit failed(error);
               }) ||
           true;
}

void PlanFiles::showStart()
{
    connectViews();
    m_start->showStart(m_context.state.recentPlans());
    emit viewWanted(m_start);
}

void PlanFiles::open(const QString &path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (plan() && isSameFile(plan()->path(), absolute) && (access == Access::ReadOnly || !plan()->isReadOnly())) {
        emit pagesWanted(); // it is open already
        return;
    }
    if (access == Access::ReadWrite && SingleWindow::raiseOther(absolute)) {
        if (!plan()) {
            showStart();
        }
        return;
    }
    m_backupDay = {};
    attempt(
        [&] {
            m_session.open(absolute, access);
            afterOpening(absolute);
        },
        [&](const Error &error) { showProblem(absolute, error); });
}

void PlanFiles::afterOpening(const QString &path)
{
    if (!plan()->isReadOnly()) {
        m_single->listen(path);
    } else {
        m_single->stop();
    }
    if (m_context.remembersPlan && !m_backupDay.isValid()) {
        m_context.state.setLastPlan(path);
        m_context.state.addRecentPlan(path);
    }
    emit pagesWanted();
}

void PlanFiles::openBackup(const QString &planPath, const QString &backupPath, QDate day)
{
    attempt(
        [&] {
            m_backupDay = day;
            m_session.open(backupPath, Access::ReadOnly);
            afterOpening(backupPath);
        },
        [&](const Error &error) {
            m_backupDay = {};
            showProblem(planPath, error);
        });
}

void PlanFiles::showProblem(const QString &path, const Error &error)
{
    connectViews();
    const bool hasBackup = !m_context.backupFolder.isEmpty() && !Backups(m_context.backupFolder).of(path).empty();
    const QString back = plan() ? plan()->tables().profile().brand : QString();
    m_start->showProblem(path, error, waysOn(error, path, hasBackup), back);
    emit viewWanted(m_start);
}

void PlanFiles::take(WayOn way)
{
    const QString path = m_start->path();
    switch (way) {
    case WayOn::OpenReadOnly:
        open(path, Access::ReadOnly);
        break;
    case WayOn::OpenNewestBackup:
        if (const auto backups = Backups(m_context.backupFolder).of(path); !backups.empty()) {
            openBackup(path, backups.front().path, backups.front().day);
        }
        break;
    case WayOn::SaveCopy:
        copyTo(path, [path](const QString &copy) { copyPlan(path, copy); });
        break;
    case WayOn::ChooseOther:
        askAndOpen();
        break;
    case WayOn::TryAgain:
        open(path);
        break;
    case WayOn::NewPlan:
        askForNew();
        break;
    }
}

void PlanFiles::askAndOpen()
{
    const QString last = plan() ? plan()->path() : m_context.planFolder + u'/';
    const QString path =
        m_context.dialogs.fileToOpen(m_window, tr("Open a plan"), QFileInfo(last).absolutePath(), filter());
    if (!path.isEmpty()) {
        open(path);
    }
}

void PlanFiles::askForNew(const QString &currencyCode)
{
    connectViews();
    emit viewWanted(m_newPlan);
    m_newPlan->begin(currencyCode);
}

QString PlanFiles::askForCopy(const QString &of)
{
    // Of a backup or a plan in a folder that can't be written: beside the person's other plans.
    const QFileInfo info(of);
    const bool elsewhere = m_backupDay.isValid() || !QFileInfo(info.absolutePath()).isWritable();
    const QString folder = elsewhere ? m_context.planFolder : info.absolutePath();
    const QString name = m_backupDay.isValid() && plan() ? plan()->tables().profile().brand : info.completeBaseName();
    QString path = m_context.dialogs.fileToSave(
        m_window, tr("Save a copy"), folder + u'/' + tr("%1 (copy)").arg(name) + QStringLiteral(".dropbeat"), filter());
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".dropbeat"))) {
        path += QLatin1String(".dropbeat");
    }
    return path;
}

void PlanFiles::copyTo(const QString &of, const std::function<void(const QString &)> &copy)
{
    const QString path = askForCopy(of);
    if (path.isEmpty()) {
        return;
    }
    const bool done = attempt(
        [&] {
            if (isSameFile(of, path)) {
                throw Error(Error::Kind::Refused, tr("The copy could not be written."),
                            tr("A plan can't be copied onto itself."), tr("Choose another name."));
            }
            // The person has agreed to take the place of what is there; it goes when the copy is whole.
            const QString part = path + QStringLiteral(".part");
            QFile::remove(part);
            copy(part);
            QFile::remove(path);
            if (!QFile::rename(part, path)) {
                QFile::remove(part);
                throw Error(Error::Kind::Failed, tr("The copy could not be written."),
                            tr("“%1” can't be written.").arg(QDir::toNativeSeparators(path)));
            }
        },
        [this](const Error &error) { emit failed(error); });
    if (done) {
        emit copied(path);
    }
}

void PlanFiles::saveCopy()
{
    if (plan()) {
        copyTo(plan()->path(), [this](const QString &path) { plan()->saveCopy(path); });
    }
}

void PlanFiles::saveCopyAndWorkThere()
{
    QString written;
    const auto connection =
        connect(this, &PlanFiles::copied, this, [&written](const QString &path) { written = path; });
    saveCopy();
    disconnect(connection);
    if (!written.isEmpty()) {
        open(written);
    }
}

void PlanFiles::reopen()
{
    if (plan()) {
        const QString path = plan()->path();
        m_session.close();
        open(path);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_lock.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSysInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

QString PlanLock::path(const QString &planPath)
{
    const QFileInfo info(planPath);
    return info.absolutePath() + QLatin1String("/.") + info.fileName() + QLatin1String(".lock");
}

PlanHolder PlanLock::holder(const QString &planPath)
{
    PlanHolder holder;
    QLockFile file(path(planPath));
    QString application;
    if (file.getLockInfo(&holder.process, &holder.machine, &application)) {
        holder.thisMachine = holder.machine == QSysInfo::machineHostName();
    }
    return holder;
}

PlanLock::PlanLock(const QString &planPath)
    : m_file(std::make_unique<QLockFile>(path(planPath)))
{
    m_file->setStaleLockTime(0); // never stale by age, only when its process is gone
    if (m_file->tryLock(0)) {
        return;
    }
    const QString name = QFileInfo(planPath).fileName();
    const QString what = tr("The plan could not be opened for writing.");
    if (m_file->error() == QLockFile::LockFailedError) {
        const PlanHolder other = holder(planPath);
        const QString why = other.thisMachine
                                ? tr("“%1” is already open in another Dropbeat window on this computer.").arg(name)
                                : tr("“%1” is open on the computer “%2”.").arg(name, other.machine);
        throw Error(Error::Kind::Locked, what, why,
                    other.thisMachine ? tr("Use that window, or open it here to read only.")
                                      : tr("Close it there, or open it here to read only."));
    }
    throw Error(Error::Kind::ReadOnly, what, tr("The folder of “%1” may not be written to.").arg(name),
                tr("Open it to read only, or save a copy in a folder of your own."));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"

#include "core/store/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

QString Backups::folderOf(const QString &planPath) const
{
    // Two plans of one name in different folders don't share their backups.
    const QFileInfo info(planPath);
    const QByteArray key =
        QCryptographicHash::hash(info.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return m_folder + u'/' + info.completeBaseName() + u'-' + QString::fromLatin1(key);
}

std::vector<Backup> Backups::of(const QString &planPath) const
{
    std::vector<Backup> backups;
    const QDir folder(folderOf(planPath));
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.dropbeat")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        backups.push_back({file.absoluteFilePath(), file.lastModified().date()});
    }
    return backups;
}

bool Backups::isDue(const QString &planPath, QDate today) const
{
    return !QFileInfo::exists(folderOf(planPath) + u'/' + today.toString(Qt::ISODate) + QLatin1String(".dropbeat"));
}

void Backups::make(const QString &planPath, QDate today) const
{
    if (!isDue(planPath, today)) {
        return;
    }
    makeNamed(planPath, today.toString(Qt::ISODate));
    QDir folder(folderOf(planPath));
    // Days sort by name; named copies are kept beside them.
    QStringList days = folder.entryList({QStringLiteral("20*-*-*.dropbeat")}, QDir::Files, QDir::Name);
    while (days.size() > kKeptDays) {
        folder.remove(days.takeFirst());
    }
}

QString Backups::makeNamed(const QString &planPath, const QString &label) const
{
    const QString folder = folderOf(planPath);
    if (!QDir().mkpath(folder)) {
        throw Error(Error::Kind::ReadOnly, tr("The plan could not be backed up."),
                    tr("The folder “%1” can't be made.").arg(QDir::toNativeSeparators(folder)),
                    tr("Check the rights of the folder above it."));
    }
    const QString path = folder + u'/' + label + QLatin1String(".dropbeat");
    const QString part = path + QLatin1String(".part");
    QFile::remove(part);
    copyPlan(planPath, part);
    QFile::remove(path);
    if (!QFile::rename(part, path)) {
        throw Error(Error::Kind::Failed, tr("The plan could not be backed up."),
                    tr("“%1” can't be written.").arg(QDir::toNativeSeparators(path)));
    }
    return path;
}

void copyPlan(const QString &planPath, const QString &copyPath)
{
    const QString what = tr("The copy could not be written.");
    if (QFileInfo::exists(copyPath)) {
        throw Error(Error::Kind::Refused, what,
                    tr("There already is a file “%1”.").arg(QDir::toNativeSeparators(copyPath)),
                    tr("Choose another name, or move that file away."));
    }
    try {
        const auto database = openConnection(planPath, Access::ReadOnly);
        database->exec("PRAGMA query_only=OFF"); // VACUUM INTO writes the copy, never the plan
        SQLite::Statement statement(*database, "VACUUM INTO ?");
        statement.bind(1, text(copyPath));
        statement.exec();
    } catch (const SQLite::Exception &failure) {
        QFile::remove(copyPath); // a copy cut short is no copy
        throw errorFrom(failure, what, copyPath);
    }
}

} // namespace dropbeat

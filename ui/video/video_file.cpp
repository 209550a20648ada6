// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/video_file.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QStringList>

namespace dropbeat {

namespace {

const QStringList &videoEndings()
{
    static const QStringList endings{QStringLiteral("mp4"),  QStringLiteral("mov"), QStringLiteral("m4v"),
                                     QStringLiteral("webm"), QStringLiteral("mkv"), QStringLiteral("avi"),
                                     QStringLiteral("3gp"),  QStringLiteral("mpg"), QStringLiteral("mpeg")};
    return endings;
}

QString endingOf(const QString &file)
{
    return QFileInfo(file).suffix().toLower();
}

} // namespace

QString keptVideoPath(const QString &planPath, const QString &file)
{
    const QString absolute = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    const QString relative = QFileInfo(planPath).absoluteDir().relativeFilePath(absolute);
    const bool below = !relative.startsWith(QLatin1String("../")) && QDir::isRelativePath(relative);
    return below ? relative : absolute;
}

QString videoFile(const QString &planPath, const QString &kept)
{
    return kept.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(planPath).absoluteDir().absoluteFilePath(kept));
}

QString videoFilePatterns()
{
    return QStringLiteral("*.") + videoEndings().join(QStringLiteral(" *."));
}

bool isVideoName(const QString &file)
{
    return videoEndings().contains(endingOf(file));
}

bool isPictureName(const QString &file)
{
    return QImageReader::supportedImageFormats().contains(endingOf(file).toLatin1());
}

} // namespace dropbeat

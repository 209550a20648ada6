// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/whole_file.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace dropbeat {

namespace {

constexpr qint64 kMost = 33LL << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

QByteArray readWholeFile(const QString &path)
{
    QFile file(path);
    const QString what = tr("“%1” can't be opened.").arg(QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(Error::Kind::Failed, what, file.errorString(),
                    tr("Check that the file is there and that you may read it."));
    }
    if (file.size() > kMost) {
        throw Error(Error::Kind::Refused, what, tr("It is larger than 33 MB."));
    }
    return file.readAll();
}

void writeWholeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        throw Error(Error::Kind::Failed, tr("“%1” could not be written.").arg(QDir::toNativeSeparators(path)),
                    file.errorString(), tr("Choose another folder, or make room there."));
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_check.h"

#include "core/base/error.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace dropbeat {

namespace {

constexpr int kHeaderSize = 100; // https://www.sqlite.org/fileformat.html, "The Database Header"

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Error refusal(Error::Kind kind, const QString &why, const QString &whatToDo)
{
    return {kind, tr("The plan could not be opened."), why, whatToDo};
}

quint32 number(const QByteArray &bytes, int offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

/// Whether the bytes look like noise, as encrypted or packed files do: every value about as frequent as any other.
bool looksEncrypted(const QByteArray &bytes)
{
    if (bytes.size() < 1024) {
        return false;
    }
    std::array<int, 256> counts{};
    for (const char byte : bytes) {
        ++counts[static_cast<quint8>(byte)];
    }
    const double expected = static_cast<double>(bytes.size()) / 256.0;
    double chiSquare = 0;
    for (const int count : counts) {
        chiSquare += (count - expected) * (count - expected) / expected;
    }
    return chiSquare < 400; // 255 degrees of freedom: mean 255, 400 is beyond p = 1e-7
}

void checkWhole(const QByteArray &head, qint64 size, const QString &name)
{
    const quint32 rawPage = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pageSize = rawPage == 1 ? 65536 : rawPage;
    const qint64 pages = number(head, 28);
    // The page count only counts when the file was last written by a SQLite that keeps it (offsets 24 and 92 agree).
    const bool counted = pages > 0 && number(head, 24) == number(head, 92);
    if (counted && size < pages * pageSize) {
        throw refusal(Error::Kind::Damaged,
                      tr("“%1” is cut off: %2 of %3 bytes are there. A copy or a sync was probably interrupted.")
                          .arg(name)
                          .arg(size)
                          .arg(pages * pageSize),
                      tr("Copy it again from where it came, or open the newest backup."));
    }
}

} // namespace

int checkPlanHeader(const QString &path, int newestVersion)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists()) {
        throw refusal(Error::Kind::NotFound, tr("There is no file “%1”.").arg(path),
                      tr("It may have been moved or renamed. Choose it where it is now."));
    }
    if (info.isDir()) {
        throw refusal(Error::Kind::NotOurs, tr("“%1” is a folder.").arg(name), tr("Choose a *.dropbeat file in it."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw refusal(Error::Kind::ReadOnly, tr("You may not read “%1”.").arg(name),
                      tr("Ask its owner for the right to read it."));
    }
    const QByteArray head = file.read(4096);
    if (head.isEmpty()) {
        throw refusal(Error::Kind::Damaged, tr("“%1” is empty (0 bytes).").arg(name),
                      tr("A copy or a sync was probably interrupted. Open the newest backup."));
    }
    if (!head.startsWith(QByteArrayView("SQLite format 3", 16))) {
        if (looksEncrypted(head)) {
            throw refusal(Error::Kind::NotOurs, tr("“%1” is encrypted or packed.").arg(name),
                          tr("Decrypt or unpack it first, then open the result."));
        }
        throw refusal(Error::Kind::NotOurs, tr("“%1” is not a Dropbeat plan.").arg(name),
                      tr("If it is an export of a platform, open a plan and import it there."));
    }
    if (QFileInfo::exists(path + QLatin1String("-journal"))) {
        return newestVersion; // a crash left work half done, which SQLite takes back on opening; only then look closer
    }
    if (head.size() < kHeaderSize) {
        throw refusal(Error::Kind::Damaged, tr("“%1” is cut off after %2 bytes.").arg(name).arg(head.size()),
                      tr("Copy it again from where it came, or open the newest backup."));
    }
    if (number(head, 68) != kApplicationId) {
        throw refusal(Error::Kind::NotOurs, tr("“%1” is a database of another program, not a plan.").arg(name),
                      tr("Choose a *.dropbeat file."));
    }
    const int version = static_cast<int>(number(head, 60));
    if (version > newestVersion) {
        throw refusal(Error::Kind::Newer,
                      tr("“%1” was made by a newer Dropbeat (plan version %2, this one knows up to %3).")
                          .arg(name)
                          .arg(version)
                          .arg(newestVersion),
                      tr("Update Dropbeat on this computer and open it again."));
    }
    checkWhole(head, info.size(), name);
    return version;
}

} // namespace dropbeat

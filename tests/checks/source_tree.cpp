// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/source_tree.h"

#include <QDir>
#include <QFile>

namespace dropbeat::checks {

namespace {

void readFolder(const QDir &folder, const QString &prefix, SourceTree &tree)
{
    static const QStringList notOurs{QStringLiteral(".git"), QStringLiteral("build"), QStringLiteral(".cache"),
                                     QStringLiteral("tests/data")};
    const auto entries =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        const QString path = prefix + entry.fileName();
        if (notOurs.contains(path))
            continue;
        if (entry.isDir()) {
            readFolder(QDir(entry.filePath()), path + u'/', tree);
            continue;
        }
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (!bytes.contains('\0'))
            tree.insert(path, QString::fromUtf8(bytes).split(u'\n'));
    }
}

} // namespace

SourceTree readTree(const QString &root)
{
    SourceTree tree;
    readFolder(QDir(root), {}, tree);
    return tree;
}

QString withoutComment(const QString &line)
{
    bool inString = false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'"')
            inString = !inString;
        else if (!inString && line[i] == u'/' && line[i + 1] == u'/')
            return line.left(i);
    }
    return line;
}

QString finding(const QString &path, qsizetype lineIndex, const QString &message)
{
    return QStringLiteral("%1:%2: %3").arg(path).arg(lineIndex + 1).arg(message);
}

Fixture readFixture(const QString &path)
{
    Fixture fixture;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fixture;
    QString section;
    const auto lines = QString::fromUtf8(file.readAll()).remove(u'~').split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QStringLiteral("== ")))
            section = line.mid(3);
        else if (section == QStringLiteral("findings") && !line.isEmpty())
            fixture.findings << line;
        else if (section != QStringLiteral("findings") && !section.isEmpty())
            fixture.tree[section] << line;
    }
    return fixture;
}

} // namespace dropbeat::checks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace dropbeat::test {

/// What one run of the program gave.
struct Run
{
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The one JSON object on stdout; empty when there is anything else.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// The real program, in a folder and a home of its own and without a display.
class Program
{
public:
    Run operator()(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QLatin1String(name));
        }
        environment.insert(QStringLiteral("HOME"), file(QStringLiteral("home")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), dataFolder());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), file(QStringLiteral("home/config")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(DROPBEAT_PROGRAM), arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit) {
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString dataFolder() const { return file(QStringLiteral("home/data")); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()) {
            qFatal("a test file could not be written");
        }
    }

    QByteArray read(const QString &name) const
    {
        QFile source(file(name));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// The object of an array of objects whose member has that value; empty when there is none.
inline QJsonObject entry(const QJsonArray &array, const QString &key, const QJsonValue &value)
{
    for (const QJsonValue &candidate : array) {
        if (candidate.toObject().value(key) == value) {
            return candidate.toObject();
        }
    }
    return {};
}

/// Where `actual` lacks or differs from something of `expected`, as a path; empty when all of it is there. Keys may be
/// added to objects, so more than expected is no difference; arrays have the same length.
inline QString difference(const QJsonValue &expected, const QJsonValue &actual,
                          const QString &path = QStringLiteral("$"))
{
    if (expected.isObject() && actual.isObject()) {
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString at = path + u'.' + it.key();
            if (!actual.toObject().contains(it.key())) {
                return at + QStringLiteral(" is missing");
            }
            const QString deeper = difference(it.value(), actual.toObject().value(it.key()), at);
            if (!deeper.isEmpty()) {
                return deeper;
            }
        }
        return {};
    }
    if (expected.isArray() && actual.isArray()) {
        if (expected.toArray().size() != actual.toArray().size()) {
            return path + QStringLiteral(" has %1 entries").arg(actual.toArray().size());
        }
        for (qsizetype i = 0; i < expected.toArray().size(); ++i) {
            const QString deeper =
                difference(expected.toArray().at(i), actual.toArray().at(i), path + QStringLiteral("[%1]").arg(i));
            if (!deeper.isEmpty()) {
                return deeper;
            }
        }
        return {};
    }
    const bool same = expected.isDouble() && actual.isDouble()
                          ? qAbs(expected.toDouble() - actual.toDouble()) <= 1e-5 * qAbs(expected.toDouble())
                          : expected == actual;
    return same ? QString() : path + QStringLiteral(" differs");
}

/// A golden file of tests/data/command_line.
inline QJsonObject golden(const QString &name)
{
    QFile file(QStringLiteral(DROPBEAT_TEST_DATA "/command_line/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace dropbeat::test

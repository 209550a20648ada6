// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/single_window.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace dropbeat {

namespace {

constexpr int kPatience = 1000; // milliseconds a window that hangs may keep a second start waiting

QString serverName(const QString &planPath)
{
    const QFileInfo info(planPath);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray key = (QDir::homePath() + u'\n' + path).toUtf8();
    return QStringLiteral("dropbeat-") +
           QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(24));
}

QByteArray activationToken()
{
    const QByteArray wayland = qgetenv("XDG_ACTIVATION_TOKEN");
    return wayland.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : wayland;
}

} // namespace

SingleWindow::SingleWindow(QObject *parent)
    : QObject(parent)
{}

SingleWindow::~SingleWindow() = default;

bool SingleWindow::raiseOther(const QString &planPath)
{
    QLocalSocket socket;
    socket.connectToServer(serverName(planPath));
    if (!socket.waitForConnected(kPatience)) {
        return false;
    }
    socket.write("raise " + activationToken() + '\n');
    socket.waitForBytesWritten(kPatience);
    return socket.waitForReadyRead(kPatience) && socket.readLine().startsWith("raised");
}

void SingleWindow::listen(const QString &planPath)
{
    stop();
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleWindow::answer);
    const QString name = serverName(planPath);
    if (!m_server->listen(name)) {
        // We hold the plan's lock, so whoever left this socket is gone.
        QLocalServer::removeServer(name);
        m_server->listen(name);
    }
}

void SingleWindow::stop()
{
    m_server.reset();
}

void SingleWindow::answer()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            return;
        }
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("raise")) {
            socket->write("raised\n");
            socket->flush();
            emit raiseRequested(line.mid(6));
        }
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace dropbeat

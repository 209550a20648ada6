// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace dropbeat {

/// One window per plan and user: who starts Dropbeat on a plan that is open brings that window to the front.
class SingleWindow : public QObject
{
    Q_OBJECT

public:
    explicit SingleWindow(QObject *parent = nullptr);
    ~SingleWindow() override;

    /// Asks the window that has the plan open to come to the front. False when there is none.
    static bool raiseOther(const QString &planPath);
    /// Answers for this plan from now on, and for no other.
    void listen(const QString &planPath);
    void stop();

signals:
    /// Another start asked for this window. token: what the desktop gave that start to raise windows with; may be
    /// empty.
    void raiseRequested(const QByteArray &token);

private:
    void answer();

    std::unique_ptr<QLocalServer> m_server;
};

} // namespace dropbeat

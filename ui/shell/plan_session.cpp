// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plan_session.h"

#include "core/store/backups.h"
#include "ui/shell/user_state.h"

#include <QtConcurrentRun>

namespace dropbeat {

PlanSession::PlanSession(AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_look.setInterval(kLookInterval);
    connect(&m_look, &QTimer::timeout, this, &PlanSession::look);
    m_backupSoon.setInterval(kBackupDelay);
    m_backupSoon.setSingleShot(true);
    connect(&m_backupSoon, &QTimer::timeout, this, &PlanSession::backUp);
}

PlanSession::~PlanSession()
{
    close();
}

void PlanSession::open(const QString &path, Access access)
{
    PlanOptions options;
    options.author = m_context.author;
    options.backupFolder = m_context.backupFolder;
    options.alreadyChecked = m_context.state.takeUnchangedSinceClosed(path);
    auto plan = Plan::open(path, access, m_context.clock, options);
    close();
    m_plan = std::move(plan);
    watch();
    emit opened();
}

void PlanSession::watch()
{
    m_look.start();
    m_backupDay = {};
    if (m_plan->isReadOnly() || m_context.backupFolder.isEmpty()) {
        return;
    }
    m_backupSoon.start();
    connect(m_plan.get(), &Plan::changed, this, [this] {
        // A window left open over night makes the new day's backup with the first edit.
        if (m_backupDay.isValid() && m_plan->today() != m_backupDay && !m_plan->isImporting()) {
            backUp();
        }
    });
}

void PlanSession::close()
{
    if (!m_plan) {
        return;
    }
    m_look.stop();
    m_backupSoon.stop();
    waitForBackup();
    emit closing();
    const QString path = m_plan->path();
    m_plan.reset();
    m_context.state.rememberClosed(path);
}

void PlanSession::backUp()
{
    if (!m_plan || m_plan->isReadOnly() || m_backup.isRunning()) {
        return;
    }
    if (m_plan->isImporting()) {
        m_backupSoon.start();
        return;
    }
    m_backupDay = m_plan->today();
    m_backup = QtConcurrent::run([this, folder = m_context.backupFolder, path = m_plan->path(), day = m_backupDay] {
        try {
            Backups(folder).make(path, day);
        } catch (const Error &error) {
            emit backupFailed(error); // queued: this object waits for the worker before it goes
        }
    });
}

void PlanSession::look()
{
    try {
        m_plan->lookForOtherWriters();
    } catch (const Error &error) {
        m_look.stop();
        emit lost(error);
    }
}

} // namespace dropbeat

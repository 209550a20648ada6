// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/plan.h"
#include "ui/shell/app_context.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace dropbeat {

/// The plan a window has open, and what goes on beside it: rolling backups on a worker, the look for other writers,
/// the memory of how the file was left.
class PlanSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int kBackupDelay = 5000; ///< milliseconds from opening to the day's backup
    static constexpr int kLookInterval = 2000;

    explicit PlanSession(AppContext &context, QObject *parent = nullptr);
    ~PlanSession() override;

    /// Null while no plan is open.
    Plan *plan() const { return m_plan.get(); }
    /// Opens a plan in place of the present one, which stays open when that fails. Throws Error.
    void open(const QString &path, Access access);
    void close();
    /// Makes the backup of the day now, on the worker.
    void backUp();
    void waitForBackup() { m_backup.waitForFinished(); }

signals:
    /// Pages must let go of the plan.
    void closing();
    void opened();
    /// The file on disk is no longer the one that is open, or can't be read.
    void lost(const dropbeat::Error &error);
    void backupFailed(const dropbeat::Error &error);

private:
    void look();
    void watch();

    AppContext &m_context;
    std::unique_ptr<Plan> m_plan;
    QTimer m_look;
    QTimer m_backupSoon;
    QFuture<void> m_backup;
    QDate m_backupDay;
};

} // namespace dropbeat

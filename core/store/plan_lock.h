// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace dropbeat {

/// Who has a plan open for writing.
struct PlanHolder
{
    qint64 process = 0;
    QString machine;
    bool thisMachine = true;
};

/// The one writer of a plan file, across processes and, through a synced folder, across machines: a small lock file
/// beside the plan. The lock of a process that is gone is taken over.
class PlanLock
{
public:
    /// Throws Error: Locked when somebody else has it, ReadOnly when the folder can't be written.
    explicit PlanLock(const QString &planPath);

    /// Where the lock of a plan stands.
    static QString path(const QString &planPath);
    /// Who holds a plan's lock at the moment; process 0 when nobody does.
    static PlanHolder holder(const QString &planPath);

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace dropbeat

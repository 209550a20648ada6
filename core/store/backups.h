// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace dropbeat {

/// One kept copy of a plan.
struct Backup
{
    QString path;
    QDate day;
};

/// The rolling backups of plans: one a day of work and plan, the last ten days kept, in a folder of their own.
class Backups
{
public:
    static constexpr int kKeptDays = 10;

    /// folder: where all plans' backups stand; made when needed.
    explicit Backups(QString folder)
        : m_folder(std::move(folder))
    {}

    /// The backups of the plan at that path, newest first.
    std::vector<Backup> of(const QString &planPath) const;
    bool isDue(const QString &planPath, QDate today) const;
    /// Copies the plan as it is on disk, unless today's copy is there, and forgets those past the tenth day.
    void make(const QString &planPath, QDate today) const;
    /// A copy under its own name that no later one takes the place of: before a migration, say.
    QString makeNamed(const QString &planPath, const QString &label) const;

private:
    QString folderOf(const QString &planPath) const;

    QString m_folder;
};

/// Writes a consistent copy of a plan file, open or not, to a path where nothing is yet. Throws Error.
void copyPlan(const QString &planPath, const QString &copyPath);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace dropbeat {

/// What the program remembers about its user from one start to the next: looks, layout, plans. Nothing of a plan's
/// content stands here.
class UserState
{
public:
    static constexpr int kRecentPlans = 8;

    /// Kept in the given ini file, which is made when something is first written.
    explicit UserState(const QString &file)
        : m_settings(file, QSettings::IniFormat)
    {}

    /// "system", "light" or "dark".
    QString theme() const;
    void setTheme(const QString &theme);
    /// A language code; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);

    /// The plan that was open last; empty on the first start.
    QString lastPlan() const;
    void setLastPlan(const QString &path);
    /// Newest first.
    QStringList recentPlans() const;
    void addRecentPlan(const QString &path);
    void forgetRecentPlans();

    /// The id of the page shown last in a plan, and the drop on it.
    QString page() const;
    void setPage(const QString &id);

    /// Geometry, docks and splitters by name.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    /// Remembers a plan as this program left it, so that its pages need no check when it comes back unchanged.
    void rememberClosed(const QString &planPath);
    /// Whether the file still has the size and time it had when it was closed. Forgets it: a crash from here on leaves
    /// it unchecked.
    bool takeUnchangedSinceClosed(const QString &planPath);

    /// The calendar file that is kept up to date with a plan; empty: none.
    QString keptCalendar(const QString &planPath) const;
    void setKeptCalendar(const QString &planPath, const QString &path);

    /// Writes out what is pending.
    void sync() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace dropbeat

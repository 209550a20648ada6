// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/user_state.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString planKey(const char *group, const QString &planPath)
{
    const QByteArray hash =
        QCryptographicHash::hash(QFileInfo(planPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return key(group) + QString::fromLatin1(hash.toHex().left(16));
}

QString closedKey(const QString &planPath)
{
    return planKey("closed/", planPath);
}

QString fingerprint(const QString &planPath)
{
    const QFileInfo info(planPath);
    return QStringLiteral("%1 %2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

} // namespace

QString UserState::theme() const
{
    return m_settings.value(key("theme"), key("system")).toString();
}

void UserState::setTheme(const QString &theme)
{
    m_settings.setValue(key("theme"), theme);
}

QString UserState::language() const
{
    return m_settings.value(key("language")).toString();
}

void UserState::setLanguage(const QString &language)
{
    m_settings.setValue(key("language"), language);
}

QString UserState::lastPlan() const
{
    return m_settings.value(key("plan")).toString();
}

void UserState::setLastPlan(const QString &path)
{
    m_settings.setValue(key("plan"), path);
}

QStringList UserState::recentPlans() const
{
    return m_settings.value(key("recent")).toStringList();
}

void UserState::addRecentPlan(const QString &path)
{
    QStringList plans = recentPlans();
    plans.removeAll(path);
    plans.prepend(path);
    m_settings.setValue(key("recent"), plans.mid(0, kRecentPlans));
}

void UserState::forgetRecentPlans()
{
    m_settings.remove(key("recent"));
}

QString UserState::page() const
{
    return m_settings.value(key("page")).toString();
}

void UserState::setPage(const QString &id)
{
    m_settings.setValue(key("page"), id);
}

QByteArray UserState::layout(const QString &name) const
{
    return m_settings.value(key("layout/") + name).toByteArray();
}

void UserState::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(key("layout/") + name, state);
}

void UserState::rememberClosed(const QString &planPath)
{
    m_settings.setValue(closedKey(planPath), fingerprint(planPath));
}

bool UserState::takeUnchangedSinceClosed(const QString &planPath)
{
    const QString closed = m_settings.value(closedKey(planPath)).toString();
    m_settings.remove(closedKey(planPath));
    return !closed.isEmpty() && closed == fingerprint(planPath);
}

QString UserState::keptCalendar(const QString &planPath) const
{
    return m_settings.value(planKey("calendar/", planPath)).toString();
}

void UserState::setKeptCalendar(const QString &planPath, const QString &path)
{
    const QString name = planKey("calendar/", planPath);
    path.isEmpty() ? m_settings.remove(name) : m_settings.setValue(name, path);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

} // namespace

QStringList dropStatusTexts()
{
    return {tr("Idea"), tr("Planned"), tr("Shooting"), tr("Ready"), tr("Live"), tr("Closed")};
}

QString dropStatusText(DropStatus status)
{
    return dropStatusTexts().value(static_cast<int>(status));
}

BadgeTone dropStatusTone(DropStatus status)
{
    switch (status) {
    case DropStatus::Ready:
        return BadgeTone::Good;
    case DropStatus::Live:
        return BadgeTone::Accent;
    default:
        return BadgeTone::Plain;
    }
}

QStringList touchpointStateTexts()
{
    return {tr("unscheduled"), tr("planned"), tr("ready"), tr("live"), tr("done")};
}

QString touchpointStateText(TouchpointState state)
{
    return touchpointStateTexts().value(static_cast<int>(state));
}

BadgeTone touchpointStateTone(TouchpointState state)
{
    switch (state) {
    case TouchpointState::Ready:
        return BadgeTone::Good;
    case TouchpointState::Live:
        return BadgeTone::Accent;
    default:
        return BadgeTone::Plain;
    }
}

QString launchText(QDate launch, QDate today)
{
    if (!launch.isValid()) {
        return tr("No launch date yet");
    }
    const int days = static_cast<int>(today.daysTo(launch));
    if (days == 0) {
        return tr("Launches today");
    }
    return days > 0 ? tr("Launches in %n day(s)", nullptr, days) : tr("Launched %n day(s) ago", nullptr, -days);
}

QString launchSentence(const QString &name, QDate launch, QDate today)
{
    const int days = static_cast<int>(today.daysTo(launch));
    if (days == 0) {
        return tr("%1 launches today").arg(name);
    }
    return days > 0 ? tr("%1 launches in %n day(s)", nullptr, days).arg(name)
                    : tr("%1 launched %n day(s) ago", nullptr, -days).arg(name);
}

QString weekdayText(QDate day)
{
    return QLocale().toString(day, QStringLiteral("ddd ")) + dayText(day);
}

QString whenText(const LocalTime &when)
{
    if (!when.isValid()) {
        return QStringLiteral("—");
    }
    return weekdayText(when.date) + u' ' + timeText(when.time);
}

QString longWhenText(const LocalTime &when)
{
    if (!when.isValid()) {
        return tr("no date yet");
    }
    const QString day = monthFirst() ? QStringLiteral("ddd, MMM d, yyyy") : QStringLiteral("ddd d MMM yyyy");
    return QLocale().toString(when.date, day) + QStringLiteral(", ") + timeText(when.time);
}

QString dateTimeFormat()
{
    const QLocale locale;
    const QString time =
        locale.language() == QLocale::C ? QStringLiteral("HH:mm") : locale.timeFormat(QLocale::ShortFormat);
    return (monthFirst() ? QStringLiteral("ddd MMM d yyyy") : QStringLiteral("ddd d MMM yyyy")) + QStringLiteral(", ") +
           time;
}

QString offsetText(std::optional<int> dayOffset)
{
    if (!dayOffset) {
        return QStringLiteral("—");
    }
    if (*dayOffset == 0) {
        return QLocale().toString(0);
    }
    const QString sign = *dayOffset < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return tr("%1%2 d", "days from the launch, with its sign").arg(sign, QLocale().toString(qAbs(*dayOffset)));
}

} // namespace dropbeat

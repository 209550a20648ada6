// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/schedule_changes.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString timeText(const LocalTime &when, bool withDay)
{
    const QLocale locale;
    if (!when.isValid()) {
        return QCoreApplication::translate("dropbeat", "no date");
    }
    const QString time = locale.toString(when.time, QLocale::ShortFormat);
    return withDay ? locale.toString(when.date, QLocale::ShortFormat) + u' ' + time : time;
}

} // namespace

QString moveText(const LocalTime &from, const LocalTime &to)
{
    return QCoreApplication::translate("dropbeat", "%1 → %2", "time before and after")
        .arg(timeText(from, true), timeText(to, from.date != to.date));
}

void ScheduleChanges::sort()
{
    std::ranges::stable_sort(changes, [](const ScheduleChange &a, const ScheduleChange &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.when < b.when;
    });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/schedule_changes.h"

#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString whenText(const LocalTime &when, bool withDay)
{
    if (!when.isValid()) {
        return QCoreApplication::translate("dropbeat", "no date");
    }
    return withDay ? dayText(when.date, {}) + u' ' + timeText(when.time) : timeText(when.time);
}

} // namespace

QString moveText(const LocalTime &from, const LocalTime &to)
{
    return QCoreApplication::translate("dropbeat", "%1 → %2", "time before and after")
        .arg(whenText(from, true), whenText(to, from.date != to.date));
}

void ScheduleChanges::sort()
{
    std::ranges::stable_sort(changes, [](const ScheduleChange &a, const ScheduleChange &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.when < b.when;
    });
}

} // namespace dropbeat

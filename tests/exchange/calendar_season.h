// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_write.h"

namespace dropbeat::test {

/// A small season in a zone: a drop with relative and pinned touchpoints, and a newsletter of the brand that repeats
/// over the change of clocks, with a day skipped, a day moved and a day without date.
inline PlanSchedule calendarSeason(const QTimeZone &zone)
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    PlanSchedule schedule;
    schedule.profile = {text("Maison; Test, Brand"), *Currency::fromCode(text("EUR")), zone, false};
    schedule.channels = {{text("tiktok"), text("TikTok"), text("#000000"), 0},
                         {text("email"), text("E-mail, list"), text("#111111"), 1}};
    Drop drop;
    drop.id = {101};
    drop.code = text("2703-knit");
    drop.name = text("Knit; capsule, “ñandú”");
    drop.story = text("One yarn,\ntwo weights; three ways.");
    drop.launch = {QDate(2027, 3, 25), QTime(10, 0)};
    drop.status = DropStatus::Planned;
    schedule.drops = {drop};
    const auto touchpoint = [&](qint64 id, Id<Drop> of, const char *channel, const char *title) {
        Touchpoint row;
        row.id = {id};
        row.drop = of;
        row.channel = text(channel);
        row.title = text(title);
        row.code = text("code-") + QString::number(id);
        row.state = TouchpointState::Planned;
        return row;
    };
    Touchpoint tease = touchpoint(201, drop.id, "tiktok", "Tease: swatch");
    tease.dayOffset = -10;
    tease.time = QTime(18, 30);
    tease.purpose = text("Wake the list");
    tease.owner = text("Ana");
    tease.notes = text("First line\n\nThird line; with commas, and a back\\slash, and a text that runs on beyond "
                       "seventy-five octets – déjà vu – 𝒻olded");
    Touchpoint wear = touchpoint(202, drop.id, "email", "Wear it");
    wear.dayOffset = 21;
    wear.time = QTime(7, 5);
    wear.state = TouchpointState::Ready;
    Touchpoint shoot = touchpoint(203, drop.id, "tiktok", "Shoot");
    shoot.pinned = {QDate(2027, 2, 28), QTime(23, 45)};
    shoot.state = TouchpointState::Done;
    shoot.uid = text("from-elsewhere@example.org");
    Touchpoint tray = touchpoint(204, drop.id, "tiktok", "In the tray");
    tray.state = TouchpointState::Unscheduled;
    Touchpoint letter = touchpoint(205, {}, "email", "Thursday letter");
    letter.pinned = {QDate(2027, 3, 4), QTime(18, 30)};
    letter.repeats = text("FREQ=WEEKLY;BYDAY=TH;UNTIL=20271202");
    schedule.skipped = {{letter.id, QDate(2027, 4, 1)}};
    Touchpoint moved = touchpoint(206, {}, "email", "Thursday letter, on Friday");
    moved.pinned = {QDate(2027, 4, 9), QTime(9, 0)};
    moved.series = letter.id;
    moved.seriesDay = QDate(2027, 4, 8);
    Touchpoint hidden = touchpoint(207, {}, "email", "Thursday letter, some day");
    hidden.state = TouchpointState::Unscheduled;
    hidden.series = letter.id;
    hidden.seriesDay = QDate(2027, 4, 15);
    Touchpoint daily = touchpoint(208, {}, "tiktok", "Story");
    daily.pinned = {QDate(2027, 3, 20), QTime(12, 0)};
    daily.repeats = text("FREQ=DAILY;COUNT=20");
    schedule.touchpoints = {tease, wear, shoot, tray, letter, moved, hidden, daily};
    Occasion quiet;
    quiet.key = text("easter");
    quiet.name = text("Easter Sunday");
    quiet.rule = text("easter +0");
    quiet.quiet = true;
    schedule.occasions = {quiet};
    return schedule;
}

inline CalendarOptions calendarOptions()
{
    CalendarOptions options;
    options.now = QDateTime(QDate(2026, 11, 20), QTime(11, 0), Qt::UTC);
    options.quietDays = true;
    return options;
}

} // namespace dropbeat::test

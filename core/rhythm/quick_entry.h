// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/drop.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace dropbeat {

/// A touchpoint in one line, as read. What was not written is absent.
struct QuickEntry
{
    std::optional<QDate> day;
    std::optional<QTime> time;
    std::optional<int> dayOffset; ///< "+9d", "-3d": days from the launch of its drop
    QString channel;              ///< Channel::id; empty when none was named
    Id<Drop> drop;
    QString title;
    QString problem; ///< what could not be understood, translated; empty when all is well

    friend bool operator==(const QuickEntry &, const QuickEntry &) = default;
};

/// Reads "thu 18:30 tiktok try-on teaser", "3 dec email last call", "2026-12-03 9am sms …", "+9d instagram proof",
/// "tomorrow …", "in 2 weeks …", "… #party" (a drop by the beginning of its name or code). Day, time and channel stand
/// at the beginning, in any order; names of weekdays and months are English or the locale's, whole or short. A weekday
/// is the next one after today; a day without year the next one from today on. Channels go by id or name, upper and
/// lower case alike, or by a beginning of three letters or more that only one of them has. The rest is the title.
QuickEntry parseQuickEntry(const QString &text, QDate today, const QLocale &locale,
                           const std::vector<Channel> &channels, const std::vector<Drop> &drops);

} // namespace dropbeat

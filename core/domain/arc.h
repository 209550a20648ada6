// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace dropbeat {

/// The rhythm in which drops launch.
struct Cadence
{
    enum class Kind { NthWeekday, DayOfMonth, Weeks };

    Kind kind = Kind::NthWeekday;
    int every = 1;     ///< every so many months (2: bi-monthly), or weeks with Kind::Weeks
    int nth = 1;       ///< 1 to 4, or -1: the last weekday of its month
    int weekday = 4;   ///< 1 Monday … 7 Sunday
    int monthDay = 1;  ///< 1 to 31, cut to the month's end; -1: its last day
    QDate anchor;      ///< a launch day the counting of months or weeks starts from; not valid: any
    QTime time{10, 0}; ///< of the launch, local
    int toleranceDays = 7;

    friend bool operator==(const Cadence &, const Cadence &) = default;
};

QString cadenceKindId(Cadence::Kind kind); ///< nth-weekday, day-of-month, weeks
std::optional<Cadence::Kind> cadenceKindFromId(const QString &id);

/// The story that a run of drops tells. Its drops are its chapters (Drop::arc, Drop::chapter).
struct Arc
{
    Id<Arc> id;
    QString name;
    QString premise;
    Cadence cadence;
    int position = 0;

    friend bool operator==(const Arc &, const Arc &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_schedule.h"

#include <QHash>

#include <optional>

namespace dropbeat {

/// What a scheduling service takes as a bulk upload; described in resources/schedules, with its source.
struct ScheduleFormat
{
    struct Column
    {
        QString title;
        QString value; ///< "time", "text"; empty: stays empty
    };

    QString id;
    QString name;
    QString asOf; ///< 2026-11: when the sources were read
    QStringList sources;
    bool header = true;
    bool quoteAll = false;
    std::vector<Column> columns;
    QString timeFormat; ///< as QDateTime has it; local time, without zone
    int minuteStep = 1;
    int minutesAhead = 0; ///< from now to the first post it takes
    int mostRows = 0;
    bool oneChannel = false;         ///< a file is for one channel
    QStringList withoutChannels;     ///< ids of channels it does not post to
    QHash<QString, int> longestText; ///< characters, by channel id

    /// Those that Dropbeat comes with (resources/schedules), and a person's own descriptions of the same kind from a
    /// folder; one with the id of Dropbeat's stands in its place. By name. Throws Error when a description can't be
    /// read.
    static std::vector<ScheduleFormat> all(const QString &ownFolder = {});
};

/// Which touchpoints to hand over.
struct ScheduleRange
{
    QDate from;
    QDate to;        ///< included
    QString channel; ///< an id; empty: all that the service posts to
    QDateTime now;
};

struct SchedulePost
{
    LocalTime when;
    QString channel; ///< its name
    QString text;
    QString problem; ///< why it is left out, or what was changed about it; translated

    bool taken = true;
    friend bool operator==(const SchedulePost &, const SchedulePost &) = default;
};

struct ScheduleFile
{
    QByteArray bytes;
    std::vector<SchedulePost> posts; ///< by time, those left out as well
    QStringList notes;               ///< about the whole file, translated

    size_t taken() const;
};

/// The touchpoints of the range as that service's upload, UTF-8: title, or the notes when there are some, at the plan's
/// local time. Times are rounded up to the service's step; posts in the past, too long ones and those beyond its number
/// of rows are left out and say so.
ScheduleFile makeScheduleFile(const PlanSchedule &schedule, const ScheduleFormat &format, const ScheduleRange &range);

} // namespace dropbeat

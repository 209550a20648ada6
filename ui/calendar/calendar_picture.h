// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_view.h"
#include "ui/calendar/calendar_period.h"

#include <QRect>

#include <vector>

namespace dropbeat {

/// Where everything of a calendar stands, as plain numbers, so that painting and mouse agree. Days and entries are
/// named by their places in the span it was made of.
struct CalendarPicture
{
    struct Cell
    {
        int day = 0;
        QRect rect;
        QRect number;         ///< of the day
        bool inPeriod = true; ///< false: a day of the month before or after
    };
    struct Box
    {
        int day = 0;
        int entry = -1;    ///< of that day; -1: an occasion
        int occasion = -1; ///< of that day
        QRect rect;
    };
    struct More
    {
        int day = 0;
        int count = 0;
        QRect rect;
    };
    struct Label
    {
        enum class Role { Weekday, Month, Hour, Day };
        Role role = Role::Weekday;
        QRect rect;
        QString text;
    };

    CalendarKind kind = CalendarKind::Month;
    std::vector<Cell> cells; ///< by day
    std::vector<Box> boxes;
    std::vector<More> mores;
    std::vector<Label> labels;
    std::vector<int> hourLines; ///< y of the week view's whole hours
    QSize size;                 ///< that it needs; at least what it was made for

    const Cell *cellAt(QPoint point) const;
    const Cell *cellOf(int day) const;
    const Box *boxAt(QPoint point) const; ///< an entry's
    const Box *occasionAt(QPoint point) const;
    const More *moreAt(QPoint point) const;
    const Box *boxOf(int day, int entry) const;
    const Box *boxOfOccasion(int day, int occasion) const;
    /// The time of day a height stands for, on the quarter of an hour; not valid outside the week view.
    QTime timeAt(int y) const;

    int firstHour = 0;  ///< of the week view
    int hourColumn = 0; ///< width of its hours
    int hourTop = 0;
    int hourHeight = 0;
};

/// What sizes follow from the font.
struct CalendarSizes
{
    int line = 18; ///< height of an entry
    int small = 14;
    bool rightToLeft = false;
};

/// Lays out a span of the period in a size.
CalendarPicture makePicture(const CalendarPeriod &period, const CalendarSpan &span, QSize size,
                            const CalendarSizes &sizes, Qt::DayOfWeek firstWeekday);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_picture.h"

#include <QTimeZone>

#include <functional>

class QFont;
class QPainter;

namespace dropbeat {

/// How things stand while a calendar is painted.
struct CalendarLook
{
    QDate today;
    int focusDay = -1; ///< of the span
    int focusEntry = -1;
    int focusOccasion = -1;
    bool showsFocus = false; ///< the focus came from the keyboard
    int targetDay = -1;      ///< where what is dragged would go
    QTime targetTime;
    QTimeZone zone;
    QTimeZone secondZone; ///< the agenda's times are shown there, too; not valid for none
    std::function<bool(const CalendarEntry &)> isSelected;
    std::function<bool(const CalendarEntry &)> isCut; ///< on its way elsewhere: drawn pale
};

/// Draws a calendar's picture; only what is in the exposed part.
void paintCalendar(QPainter &painter, const CalendarPicture &picture, const CalendarSpan &span,
                   const CalendarLook &look, const QRect &exposed, Qt::LayoutDirection direction);
/// One entry by itself, as it is dragged.
void paintEntry(QPainter &painter, const QRect &rect, const CalendarEntry &entry, bool withTime, bool selected,
                bool pale, Qt::LayoutDirection direction);

} // namespace dropbeat

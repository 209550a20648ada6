// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

namespace dropbeat {

// Days as a person's language writes them, the same everywhere: month before day where its short dates have it so.

/// Whether the month comes first: "Nov 5".
bool monthFirst();
QString dayText(QDate day); ///< "5 Nov"
/// With the year where it is another than that of `besides`: "4 Feb 2027"; always, when that is not valid.
QString dayText(QDate day, QDate besides);
/// A day of every year, in full: "25 December".
QString yearlyDayText(int month, int day);

QString timeText(QTime time); ///< "18:30"

} // namespace dropbeat

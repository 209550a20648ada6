// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_words.h"

#include <QLocale>

namespace dropbeat {

bool monthFirst()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') && QLocale().language() != QLocale::C;
}

QString dayText(QDate day)
{
    return QLocale().toString(day, monthFirst() ? QStringLiteral("MMM d") : QStringLiteral("d MMM"));
}

QString dayText(QDate day, QDate besides)
{
    if (besides.isValid() && day.year() == besides.year()) {
        return dayText(day);
    }
    return QLocale().toString(day, monthFirst() ? QStringLiteral("MMM d, yyyy") : QStringLiteral("d MMM yyyy"));
}

QString yearlyDayText(int month, int day)
{
    return QLocale().toString(QDate(2024, month, day), // a leap year: it has every day
                              monthFirst() ? QStringLiteral("MMMM d") : QStringLiteral("d MMMM"));
}

QString timeText(QTime time)
{
    const QLocale locale;
    return locale.language() == QLocale::C ? time.toString(QStringLiteral("HH:mm"))
                                           : locale.toString(time, QLocale::ShortFormat);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/entry_words.h"

#include "ui/touchpoint/touchpoint_when.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

QString zonedWhen(const CalendarEntry &entry, const QTimeZone &zone, const QTimeZone &second)
{
    return QLocale().toString(entry.when.date, QStringLiteral("ddd ")) + dayText(entry.when.date) + u' ' +
           timeInZones(entry.when, zone, second);
}

QStringList facts(const CalendarEntry &entry)
{
    QStringList facts;
    if (!entry.isLaunch()) {
        facts << entry.channelName << touchpointStateText(entry.state);
        if (!entry.dropName.isEmpty()) {
            facts << entry.dropName;
        }
    }
    if (!entry.owner.isEmpty()) {
        facts << entry.owner;
    }
    if (entry.repeats) {
        facts << tr("repeats");
    }
    if (!entry.isLaunch() && entry.drop && !entry.relative) {
        facts << tr("pinned");
    }
    return facts;
}

} // namespace

QString entryText(const CalendarEntry &entry, bool withTime)
{
    const QString text = entry.isLaunch() ? QLocale().toUpper(tr("%1 launch").arg(entry.title)) : entry.title;
    return withTime && entry.when.time.isValid() ? timeText(entry.when.time) + u' ' + text : text;
}

QString entryToolTip(const CalendarEntry &entry, const QTimeZone &zone, const QTimeZone &second)
{
    const QString title = entry.isLaunch() ? tr("%1 launch").arg(entry.title) : entry.title;
    QString text = QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), zonedWhen(entry, zone, second));
    if (const QString more = facts(entry).join(QStringLiteral(" · ")); !more.isEmpty()) {
        text += QStringLiteral("<br>") + more.toHtmlEscaped();
    }
    if (!entry.purpose.isEmpty()) {
        text += QStringLiteral("<br><i>%1</i>").arg(entry.purpose.toHtmlEscaped());
    }
    return text;
}

QString entrySpoken(const CalendarEntry &entry, const QTimeZone &zone, const QTimeZone &second)
{
    QStringList words{entry.isLaunch() ? tr("%1 launch").arg(entry.title) : entry.title,
                      zonedWhen(entry, zone, second)};
    return (words + facts(entry)).join(QStringLiteral(", "));
}

QString occasionText(const OccasionDay &occasion)
{
    return occasion.quiet ? tr("%1 — quiet", "Black Friday — quiet").arg(occasion.name) : occasion.name;
}

} // namespace dropbeat

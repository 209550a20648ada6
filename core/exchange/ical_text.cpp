// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdlib>

namespace dropbeat {

namespace {

const QString kSplit = QStringLiteral(" · ");
const QString kLastLine = QStringLiteral("— ");

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString purposeLabel()
{
    return tr("Purpose:") + u' ';
}

} // namespace

QString uidOf(const Touchpoint &touchpoint)
{
    return touchpoint.uid.isEmpty() ? QStringLiteral("touchpoint-%1@dropbeat").arg(touchpoint.id.value)
                                    : touchpoint.uid;
}

QString launchUid(Id<Drop> drop)
{
    return QStringLiteral("launch-%1@dropbeat").arg(drop.value);
}

qint64 madeAt(qint64 rowId)
{
    return rowId >> 21;
}

QString summaryOf(const PlanSchedule &schedule, const Touchpoint &touchpoint)
{
    return schedule.channelName(touchpoint.channel) + kSplit + touchpoint.title;
}

QString titleFrom(const QString &summary, const QString &channelName)
{
    const QString prefix = channelName + kSplit;
    return (summary.startsWith(prefix) ? summary.mid(prefix.size()) : summary).simplified();
}

QString descriptionOf(const PlanSchedule &schedule, const Touchpoint &touchpoint)
{
    QStringList parts;
    if (!touchpoint.purpose.isEmpty()) {
        parts << purposeLabel() + touchpoint.purpose.simplified();
    }
    if (!touchpoint.notes.trimmed().isEmpty()) {
        parts << touchpoint.notes.trimmed();
    }
    QStringList last;
    if (const Drop *drop = schedule.drop(touchpoint.drop)) {
        last << drop->name;
    }
    last << schedule.channelName(touchpoint.channel);
    if (!touchpoint.owner.isEmpty()) {
        last << touchpoint.owner;
    }
    parts << kLastLine + last.join(kSplit);
    return parts.join(QStringLiteral("\n\n"));
}

void takeDescription(const QString &description, Touchpoint &touchpoint)
{
    QStringList lines = QString(description).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
    const auto dropBlankEnd = [&lines] {
        while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
            lines.removeLast();
        }
    };
    dropBlankEnd();
    if (!lines.isEmpty() && lines.last().startsWith(kLastLine)) {
        lines.removeLast();
    }
    dropBlankEnd();
    if (!lines.isEmpty() && lines.first().startsWith(purposeLabel())) {
        touchpoint.purpose = lines.takeFirst().mid(purposeLabel().size()).simplified();
    }
    touchpoint.notes = lines.join(u'\n').trimmed();
}

QString plainRule(const QString &rule)
{
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.toUtf8().constData());
    if (recurrence.freq == ICAL_NO_RECURRENCE) {
        return {};
    }
    recurrence.until.is_date = recurrence.until.year != 0 ? 1 : recurrence.until.is_date;
    char *text = icalrecurrencetype_as_string_r(&recurrence);
    const QString plain = QString::fromUtf8(text);
    icalmemory_free_buffer(text);
    return plain;
}

} // namespace dropbeat

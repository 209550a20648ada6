// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_write.h"

#include "core/exchange/ical_text.h"
#include "core/exchange/ical_zone.h"
#include "core/rhythm/recurrence.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kMinutes = 15;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

icaltimetype icalTime(const LocalTime &when, bool utc = false)
{
    icaltimetype time = icaltime_null_time();
    time.year = when.date.year();
    time.month = when.date.month();
    time.day = when.date.day();
    time.hour = when.time.hour();
    time.minute = when.time.minute();
    time.second = when.time.second();
    return utc ? icaltime_set_timezone(&time, icaltimezone_get_utc_timezone()) : time;
}

icaltimetype icalDay(QDate day)
{
    icaltimetype time = icaltime_null_time();
    time.is_date = 1;
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype icalInstant(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    return icalTime({utc.date(), utc.time()}, true);
}

/// Writes one calendar; holds what the events share.
class CalendarWriter
{
public:
    CalendarWriter(const PlanSchedule &schedule, const CalendarOptions &options)
        : m_schedule(schedule)
        , m_options(options)
        , m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
        , m_utc(isUtc(schedule.profile.timeZone))
        , m_zoneId(schedule.profile.timeZone.id())
    {}

    QByteArray write()
    {
        addHead();
        for (const auto &[series, day] : m_schedule.skipped) {
            m_without[series].push_back(day);
        }
        std::vector<Touchpoint> shown;
        for (const Touchpoint &touchpoint : m_schedule.touchpoints) {
            if (touchpoint.isRepeating()) {
                m_repeating.insert(touchpoint.id, &touchpoint);
            }
            if (touchpoint.series && !m_schedule.isShown(touchpoint)) {
                m_without[touchpoint.series].push_back(touchpoint.seriesDay);
            }
            if (m_schedule.isShown(touchpoint)) {
                shown.push_back(touchpoint);
                cover(m_schedule.when(touchpoint).date);
                m_open = m_open || touchpoint.isRepeating();
            }
        }
        for (const Drop &drop : m_schedule.drops) {
            cover(drop.archived ? QDate() : drop.launch.date);
        }
        if (!m_utc && m_first.isValid()) {
            icalcomponent_add_component(
                m_calendar.get(),
                zoneComponent(m_schedule.profile.timeZone, m_first.year(), m_last.year(), m_open).release());
        }
        addLaunches();
        for (const Touchpoint &touchpoint : shown) {
            addTouchpoint(touchpoint);
        }
        addQuietDays();
        char *text = icalcomponent_as_ical_string_r(m_calendar.get());
        const QByteArray bytes(text);
        icalmemory_free_buffer(text);
        return bytes;
    }

private:
    void addHead()
    {
        icalcomponent *calendar = m_calendar.get();
        icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
        icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Dropbeat//Dropbeat//EN"));
        icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"));
        icalcomponent_add_property(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
        addX(calendar, "X-WR-CALNAME", m_schedule.profile.brand.simplified());
        addX(calendar, "X-WR-TIMEZONE", QString::fromLatin1(m_zoneId));
    }

    static void addX(icalcomponent *component, const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            icalproperty *property = icalproperty_new_x(value.toUtf8().constData());
            icalproperty_set_x_name(property, name);
            icalcomponent_add_property(component, property);
        }
    }

    void cover(QDate day)
    {
        if (day.isValid()) {
            m_first = m_first.isValid() ? std::min(m_first, day) : day;
            m_last = m_last.isValid() ? std::max(m_last, day) : day;
        }
    }

    icalproperty *zoned(icalproperty *property) const
    {
        if (!m_utc) {
            icalproperty_add_parameter(property, icalparameter_new_tzid(m_zoneId.constData()));
        }
        return property;
    }

    icalcomponent *newEvent(const QString &uid, const QString &summary)
    {
        icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        icalcomponent_add_property(event, icalproperty_new_uid(uid.toUtf8().constData()));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(icalInstant(m_options.now)));
        icalcomponent_add_property(event, icalproperty_new_summary(summary.toUtf8().constData()));
        if (!m_options.url.isEmpty()) {
            icalcomponent_add_property(event, icalproperty_new_url(m_options.url.toUtf8().constData()));
        }
        icalcomponent_add_component(m_calendar.get(), event);
        return event;
    }

    void addStart(icalcomponent *event, const LocalTime &when) const
    {
        icalcomponent_add_property(event, zoned(icalproperty_new_dtstart(icalTime(when, m_utc))));
        icaldurationtype length = icaldurationtype_null_duration();
        length.minutes = kMinutes;
        icalcomponent_add_property(event, icalproperty_new_duration(length));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }

    static void addCategory(icalcomponent *event, const QString &name)
    {
        // One property for each name, without the signs that separate several: libical writes them as they are.
        QString plain = name;
        for (QChar &sign : plain) {
            sign = QStringLiteral(",;\\").contains(sign) || sign.isSpace() ? QChar(u' ') : sign;
        }
        if (!plain.trimmed().isEmpty()) {
            icalcomponent_add_property(event, icalproperty_new_categories(plain.simplified().toUtf8().constData()));
        }
    }

    void addAlarm(icalcomponent *event, const QString &text) const
    {
        if (m_options.alarmMinutes <= 0) {
            return;
        }
        icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
        icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
        icalcomponent_add_property(alarm, icalproperty_new_description(text.toUtf8().constData()));
        icalcomponent_add_property(alarm,
                                   icalproperty_new_trigger(icaltriggertype_from_int(-60 * m_options.alarmMinutes)));
        icalcomponent_add_component(event, alarm);
    }

    void addLaunches()
    {
        for (const Drop &drop : m_schedule.drops) {
            if (!m_options.launches || drop.archived || !drop.launch.isValid()) {
                continue;
            }
            const QString summary = tr("Launch: %1").arg(drop.name);
            icalcomponent *event = newEvent(launchUid(drop.id), summary);
            addStart(event, drop.launch);
            if (!drop.story.isEmpty()) {
                icalcomponent_add_property(event, icalproperty_new_description(drop.story.toUtf8().constData()));
            }
            addCategory(event, tr("Launch"));
            addCategory(event, drop.name);
            const bool idea = drop.status == DropStatus::Idea;
            icalcomponent_add_property(event,
                                       icalproperty_new_status(idea ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
            if (drop.status != DropStatus::Live && drop.status != DropStatus::Closed) {
                addAlarm(event, summary);
            }
        }
    }

    /// A day of a series stands under the series' UID; every other touchpoint under its own, which is made from its id
    /// when another one has taken it.
    QString uidFor(const Touchpoint &touchpoint)
    {
        QString uid = uidOf(touchpoint);
        if (m_uids.contains(uid)) {
            Touchpoint own = touchpoint;
            own.uid.clear();
            uid = uidOf(own);
        }
        m_uids.insert(uid);
        return uid;
    }

    /// The series a touchpoint stands in a day of, when that is in the calendar; else null.
    const Touchpoint *seriesOf(const Touchpoint &touchpoint) const
    {
        if (!touchpoint.series) {
            return nullptr;
        }
        const Touchpoint *series = m_repeating.value(touchpoint.series);
        return series && m_schedule.isShown(*series) ? series : nullptr;
    }

    void addTouchpoint(const Touchpoint &touchpoint)
    {
        const Touchpoint *series = seriesOf(touchpoint);
        const QString summary = summaryOf(m_schedule, touchpoint);
        icalcomponent *event = newEvent(series ? uidOf(*series) : uidFor(touchpoint), summary);
        if (series) {
            const LocalTime stead{touchpoint.seriesDay, m_schedule.when(*series).time};
            icalcomponent_add_property(event, zoned(icalproperty_new_recurrenceid(icalTime(stead, m_utc))));
        }
        const LocalTime when = m_schedule.when(touchpoint);
        addStart(event, when);
        icalcomponent_add_property(
            event, icalproperty_new_description(descriptionOf(m_schedule, touchpoint).toUtf8().constData()));
        addCategory(event, m_schedule.channelName(touchpoint.channel));
        if (const Drop *drop = m_schedule.drop(touchpoint.drop)) {
            addCategory(event, drop->name);
        }
        const bool planned = touchpoint.state == TouchpointState::Planned;
        icalcomponent_add_property(event,
                                   icalproperty_new_status(planned ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
        addX(event, "X-DROPBEAT-STATE", touchpointStateId(touchpoint.state));
        addRepetition(event, touchpoint, when);
        if (planned || touchpoint.state == TouchpointState::Ready) {
            addAlarm(event, summary);
        }
    }

    void addRepetition(icalcomponent *event, const Touchpoint &touchpoint, const LocalTime &first)
    {
        if (!touchpoint.isRepeating() || !Recurrence::fromRule(touchpoint.repeats)) {
            return;
        }
        icalrecurrencetype rule = icalrecurrencetype_from_string(touchpoint.repeats.toUtf8().constData());
        if (rule.until.year != 0) {
            // The end is an instant where the beginning is a time (RFC 5545, 3.3.10): that of its last day.
            const LocalTime last{QDate(rule.until.year, rule.until.month, rule.until.day), first.time};
            rule.until = icalInstant(last.in(m_schedule.profile.timeZone));
        }
        icalcomponent_add_property(event, icalproperty_new_rrule(rule));
        std::vector<QDate> without = m_without.value(touchpoint.id);
        std::ranges::sort(without);
        without.erase(std::unique(without.begin(), without.end()), without.end());
        for (const QDate day : without) {
            icalcomponent_add_property(event, zoned(icalproperty_new_exdate(icalTime({day, first.time}, m_utc))));
        }
    }

    void addQuietDays()
    {
        if (!m_options.quietDays || !m_first.isValid()) {
            return;
        }
        for (const OccasionDay &day : occasionDays(m_schedule.occasions, m_first, m_last)) {
            if (!day.quiet) {
                continue;
            }
            const QString name = day.key.isEmpty() ? day.name : day.key;
            icalcomponent *event = newEvent(QStringLiteral("day-%1-%2@dropbeat")
                                                .arg(day.day.toString(QStringLiteral("yyyyMMdd")),
                                                     QString::fromLatin1(name.toUtf8().toPercentEncoding())),
                                            day.name);
            icalcomponent_add_property(event, icalproperty_new_dtstart(icalDay(day.day)));
            icalcomponent_add_property(event, icalproperty_new_dtend(icalDay(day.day.addDays(1))));
            icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
            addCategory(event, tr("Quiet day"));
        }
    }

    const PlanSchedule &m_schedule;
    const CalendarOptions &m_options;
    IcalComponent m_calendar;
    bool m_utc;
    QByteArray m_zoneId;
    QDate m_first;
    QDate m_last;
    bool m_open = false;
    QSet<QString> m_uids;
    QHash<Id<Touchpoint>, const Touchpoint *> m_repeating;
    QHash<Id<Touchpoint>, std::vector<QDate>> m_without; ///< days a series does not take place
};

} // namespace

QByteArray writeCalendar(const PlanSchedule &schedule, const CalendarOptions &options)
{
    return CalendarWriter(schedule, options).write();
}

} // namespace dropbeat

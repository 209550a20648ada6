// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_read.h"

#include "core/base/error.h"
#include "core/exchange/ical_text.h"
#include "core/rhythm/recurrence.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qsizetype kMostBytes = 32 << 20;
constexpr size_t kMostEvents = 20'000;
constexpr int kDeepest = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Error notACalendar(const QString &why)
{
    return Error(Error::Kind::Refused, tr("The calendar can't be read."), why,
                 tr("Export it again as an iCalendar file (.ics)."));
}

/// libical frees nested components by recursion; a file made of BEGIN lines must not get that far.
void checkNesting(const QByteArray &bytes)
{
    int depth = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const QByteArray start = bytes.mid(at, 6).toUpper();
        depth += start.startsWith("BEGIN:") ? 1 : start.startsWith("END:") ? -1 : 0;
        if (depth < 0) {
            throw notACalendar(tr("Its text is damaged."));
        }
        if (depth > kDeepest) {
            throw notACalendar(tr("Its parts are nested deeper than those of any calendar."));
        }
        at = end < 0 ? bytes.size() : end + 1;
    }
}

QString textOf(const char *text)
{
    return text == nullptr ? QString() : QString::fromUtf8(text);
}

QDate dayOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

icalproperty *firstOf(icalcomponent *component, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(component, kind);
}

/// Reads the events one by one; a thrown QString is why one is left out.
class CalendarReader
{
public:
    CalendarReader(icalcomponent *root, const QTimeZone &zone)
        : m_root(root)
        , m_zone(zone)
    {}

    CalendarFile read()
    {
        if (icalcomponent_isa(m_root) == ICAL_VCALENDAR_COMPONENT) {
            readCalendarOf(m_root);
        }
        for (icalcomponent *each = icalcomponent_get_first_component(m_root, ICAL_VCALENDAR_COMPONENT); each;
             each = icalcomponent_get_next_component(m_root, ICAL_VCALENDAR_COMPONENT)) {
            readCalendarOf(each);
        }
        if (!m_any) {
            throw notACalendar(tr("There is no calendar in the file."));
        }
        return std::move(m_file);
    }

private:
    void readCalendarOf(icalcomponent *calendar)
    {
        m_any = true;
        m_zones.clear();
        for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            if (m_file.events.size() >= kMostEvents) {
                throw notACalendar(tr("It holds more than 20,000 events."));
            }
            const QString name = textOf(icalcomponent_get_summary(event)).simplified();
            try {
                m_file.events.push_back(readEvent(calendar, event));
            } catch (const QString &why) {
                m_file.problems << tr("“%1”: %2").arg(name.isEmpty() ? tr("Event without title") : name, why);
            }
        }
    }

    CalendarEvent readEvent(icalcomponent *calendar, icalcomponent *component)
    {
        CalendarEvent event;
        event.uid = textOf(icalcomponent_get_uid(component)).trimmed();
        if (event.uid.isEmpty()) {
            throw tr("it has no UID, by which it would be known again; left out.");
        }
        event.summary = textOf(icalcomponent_get_summary(component)).simplified();
        event.description = textOf(icalcomponent_get_description(component));
        for (icalproperty *each = firstOf(component, ICAL_CATEGORIES_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_CATEGORIES_PROPERTY)) {
            event.categories << textOf(icalproperty_get_categories(each)).split(u',', Qt::SkipEmptyParts);
        }
        if (icalproperty *stamp = firstOf(component, ICAL_DTSTAMP_PROPERTY)) {
            const icaltimetype time = icalproperty_get_dtstamp(stamp);
            event.stamp = QDateTime(dayOf(time), QTime(time.hour, time.minute, time.second), Qt::UTC);
        }
        event.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
        readTimes(calendar, component, event);
        readRule(calendar, component, event);
        return event;
    }

    void readTimes(icalcomponent *calendar, icalcomponent *component, CalendarEvent &event)
    {
        icalproperty *start = firstOf(component, ICAL_DTSTART_PROPERTY);
        const icaltimetype begin = start ? icalproperty_get_dtstart(start) : icaltime_null_time();
        if (!dayOf(begin).isValid()) {
            throw tr("it has no beginning; left out.");
        }
        event.allDay = begin.is_date != 0;
        event.when = event.allDay ? LocalTime{dayOf(begin), QTime(0, 0)} : localTime(calendar, start, begin);
        if (!event.when.isValid()) {
            throw tr("its beginning can't be understood; left out.");
        }
        event.lastDay = event.when.date;
        if (event.allDay) {
            const icaltimetype end = icalcomponent_get_dtend(component);
            if (end.is_date != 0 && dayOf(end).isValid()) {
                event.lastDay = std::max(event.lastDay, dayOf(end).addDays(-1)); // the end is the day after
            }
        }
        if (icalproperty *stead = firstOf(component, ICAL_RECURRENCEID_PROPERTY)) {
            if (icalproperty_get_first_parameter(stead, ICAL_RANGE_PARAMETER) != nullptr) {
                throw tr("it changes a day and all later ones in one event, which is not understood; left out.");
            }
            event.insteadOf = dayIn(calendar, stead, icalproperty_get_recurrenceid(stead));
        }
    }

    void readRule(icalcomponent *calendar, icalcomponent *component, CalendarEvent &event)
    {
        if (firstOf(component, ICAL_RDATE_PROPERTY) != nullptr) {
            throw tr("it repeats on single dates (RDATE), which is not understood; left out.");
        }
        icalproperty *property = firstOf(component, ICAL_RRULE_PROPERTY);
        if (property == nullptr) {
            return;
        }
        if (icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY) != nullptr) {
            throw tr("it repeats by two rules at once; left out.");
        }
        icalrecurrencetype rule = icalproperty_get_rrule(property);
        if (rule.until.year != 0 && rule.until.is_date == 0) {
            // The end counts in the plan's zone: 20270304T233000Z is 5 March in Paris.
            const QDateTime end(dayOf(rule.until), QTime(rule.until.hour, rule.until.minute, rule.until.second),
                                icaltime_is_utc(rule.until) ? QTimeZone::utc() : m_zone);
            const QDate last = end.toTimeZone(m_zone).date();
            rule.until = icaltime_null_time();
            rule.until.is_date = 1;
            rule.until.year = last.year();
            rule.until.month = last.month();
            rule.until.day = last.day();
        }
        char *text = icalrecurrencetype_as_string_r(&rule);
        event.rule = plainRule(textOf(text));
        icalmemory_free_buffer(text);
        if (!Recurrence::fromRule(event.rule)) {
            throw tr("its rule repeats it within a day or can't be understood; left out.");
        }
        icalproperty *start = firstOf(component, ICAL_DTSTART_PROPERTY);
        if (dayOf(icalproperty_get_dtstart(start)) != event.when.date && event.rule.contains(QStringLiteral("BY"))) {
            throw tr("in the plan's time zone it falls on another day than its rule says; left out.");
        }
        for (icalproperty *each = firstOf(component, ICAL_EXDATE_PROPERTY); each;
             each = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
            event.without.push_back(dayIn(calendar, each, icalproperty_get_exdate(each)));
        }
        std::ranges::sort(event.without);
    }

    QDate dayIn(icalcomponent *calendar, icalproperty *property, const icaltimetype &time)
    {
        return time.is_date != 0 ? dayOf(time) : localTime(calendar, property, time).date;
    }

    LocalTime localTime(icalcomponent *calendar, icalproperty *property, const icaltimetype &time)
    {
        const LocalTime written{dayOf(time), QTime(time.hour, time.minute, std::min(time.second, 59))};
        if (!written.isValid()) {
            return {};
        }
        if (icaltime_is_utc(time)) {
            return inPlanZone(written.in(QTimeZone::utc()));
        }
        icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (parameter == nullptr) {
            return written;
        }
        const QString id = textOf(icalparameter_get_tzid(parameter));
        if (const QTimeZone zone = zoneNamed(id); zone.isValid()) {
            return zone == m_zone ? written : inPlanZone(written.in(zone));
        }
        icaltimezone *described = icalcomponent_get_timezone(calendar, id.toUtf8().constData());
        if (described == nullptr) {
            throw tr("its time zone “%1” is not known; left out.").arg(id);
        }
        icaltimetype zoned = time;
        zoned.zone = described;
        const icaltimetype utc = icaltime_convert_to_zone(zoned, icaltimezone_get_utc_timezone());
        return inPlanZone(QDateTime(dayOf(utc), QTime(utc.hour, utc.minute, utc.second), Qt::UTC));
    }

    LocalTime inPlanZone(const QDateTime &instant) const
    {
        const QDateTime here = instant.toTimeZone(m_zone);
        return {here.date(), here.time()};
    }

    /// Olson names, those with a maker's prefix, and the names that Windows gives.
    QTimeZone zoneNamed(const QString &id)
    {
        auto known = m_zones.find(id);
        if (known != m_zones.end()) {
            return known.value();
        }
        // QTimeZone takes nearly any text for a zone of POSIX, so only names it lists count.
        static const QSet<QByteArray> listed = [] {
            const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
            return QSet<QByteArray>(ids.begin(), ids.end());
        }();
        const auto named = [](const QByteArray &name) { return listed.contains(name) ? QTimeZone(name) : QTimeZone(); };
        QTimeZone zone = named(id.toUtf8());
        const QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype from = 1; !zone.isValid() && from < parts.size(); ++from) {
            zone = named(parts.mid(from).join(u'/').toUtf8());
        }
        if (!zone.isValid()) {
            zone = named(QTimeZone::windowsIdToDefaultIanaId(id.toUtf8()));
        }
        m_zones.insert(id, zone);
        return zone;
    }

    icalcomponent *m_root;
    QTimeZone m_zone;
    CalendarFile m_file;
    QHash<QString, QTimeZone> m_zones;
    bool m_any = false;
};

} // namespace

CalendarFile readCalendar(const QByteArray &bytes, const QTimeZone &zone)
{
    if (bytes.size() > kMostBytes) {
        throw notACalendar(tr("It is larger than 32 MB."));
    }
    if (!bytes.left(4096).toUpper().contains("BEGIN:VCALENDAR")) {
        throw notACalendar(tr("There is no calendar in the file."));
    }
    checkNesting(bytes);
    icalerror_set_errors_are_fatal(false);
    const IcalComponent root(icalparser_parse_string(bytes.constData()));
    if (!root) {
        throw notACalendar(tr("Its text is damaged."));
    }
    return CalendarReader(root.get(), zone).read();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_changes.h"

#include "core/base/day_words.h"
#include "core/exchange/ical_text.h"
#include "core/rhythm/recurrence.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, nullptr, number);
}

QString whenText(const LocalTime &when)
{
    return dayText(when.date, {}) + u' ' + timeText(when.time);
}

/// The events of one UID: the series, or the one event, and the days that differ.
struct EventGroup
{
    const CalendarEvent *main = nullptr;
    std::vector<const CalendarEvent *> days;
};

/// Compares; holds what is looked up over and over.
class CalendarComparison
{
public:
    CalendarComparison(const PlanSchedule &schedule, const CalendarFile &file, QString channel)
        : m_schedule(schedule)
        , m_file(file)
        , m_channel(std::move(channel))
    {
        m_result.problems = file.problems;
        for (const Touchpoint &touchpoint : schedule.touchpoints) {
            if (touchpoint.series) {
                m_daysOf[touchpoint.series].push_back(&touchpoint);
            }
            m_byId.insert(touchpoint.id, &touchpoint);
        }
        for (const Touchpoint &touchpoint : schedule.touchpoints) {
            takeUid(touchpoint);
        }
        for (const auto &[series, day] : schedule.skipped) {
            m_skipped[series].insert(day);
        }
        for (const Drop &drop : schedule.drops) {
            m_launchUids.insert(launchUid(drop.id), &drop);
        }
    }

    ScheduleChanges compare()
    {
        groupEvents();
        for (const QString &uid : std::as_const(m_order)) {
            if (const Drop *drop = m_launchUids.value(uid)) {
                compareLaunch(*drop, m_groups[uid]);
            }
        }
        for (const QString &uid : std::as_const(m_order)) {
            const EventGroup &group = m_groups[uid];
            if (m_launchUids.contains(uid)) {
                continue;
            }
            if (const Touchpoint *touchpoint = m_byUid.value(uid)) {
                compareTouchpoint(*touchpoint, group);
            } else if (isQuietDayOfOurs(uid)) {
                continue;
            } else if (group.main == nullptr) {
                m_result.problems << tr("“%1”: it changes a day of a series that is not in the file; left out.")
                                         .arg(group.days.front()->summary);
            } else if (!group.main->cancelled) {
                group.main->allDay ? takeDay(*group.main) : takeForeign(group);
            }
        }
        findRemovals();
        m_result.sort();
        return std::move(m_result);
    }

private:
    /// As writeCalendar() gives UIDs: the first touchpoint keeps one that two have.
    void takeUid(const Touchpoint &touchpoint)
    {
        const Touchpoint *series = m_byId.value(touchpoint.series);
        if (series && series->isRepeating()) {
            return;
        }
        QString uid = uidOf(touchpoint);
        if (m_byUid.contains(uid)) {
            Touchpoint own = touchpoint;
            own.uid.clear();
            uid = uidOf(own);
        }
        m_byUid.insert(uid, &touchpoint);
    }

    static bool isQuietDayOfOurs(const QString &uid)
    {
        return uid.startsWith(QStringLiteral("day-")) && uid.endsWith(QStringLiteral("@dropbeat"));
    }

    void groupEvents()
    {
        for (const CalendarEvent &event : m_file.events) {
            if (!m_groups.contains(event.uid)) {
                m_order << event.uid;
            }
            EventGroup &group = m_groups[event.uid];
            if (event.insteadOf.isValid()) {
                group.days.push_back(&event);
            } else if (group.main == nullptr) {
                group.main = &event;
            } else {
                m_result.problems << tr("“%1”: another event has the same UID; left out.").arg(event.summary);
            }
            if (event.stamp.isValid() && event.uid.endsWith(QStringLiteral("@dropbeat"))) {
                m_written = m_written.isValid() ? std::min(m_written, event.stamp) : event.stamp;
            }
        }
    }

    void compareLaunch(const Drop &drop, const EventGroup &group)
    {
        m_dropsInFile.insert(drop.id);
        if (group.main == nullptr || group.main->cancelled || group.main->allDay || group.main->when == drop.launch) {
            return;
        }
        ScheduleChange change;
        change.title = group.main->summary;
        change.when = group.main->when;
        change.launch = drop;
        change.launch->launch = group.main->when;
        change.details << tr("Launch: %1").arg(moveText(drop.launch, group.main->when));
        m_launches.insert(drop.id, group.main->when);
        m_result.changes.push_back(change);
    }

    /// The touchpoint as the event has it; what differs is told in details.
    Touchpoint changed(const Touchpoint &before, const CalendarEvent &event, QStringList &details)
    {
        Touchpoint after = before;
        const QString channel = m_schedule.channelName(before.channel);
        const QString title = titleFrom(event.summary, channel);
        if (!title.isEmpty() && title != before.title.simplified()) {
            details << tr("Title: “%1” → “%2”").arg(before.title, title);
            after.title = title;
        }
        const LocalTime was = m_schedule.when(before);
        const LocalTime now = event.allDay ? LocalTime{event.when.date, was.time} : event.when;
        if (now != was && now.isValid()) {
            details << tr("Time: %1").arg(moveText(was, now));
            moveTo(after, now);
        }
        if (event.description.trimmed() != descriptionOf(m_schedule, before).trimmed()) {
            takeDescription(event.description, after);
            if (after.purpose != before.purpose) {
                details << tr("Purpose: “%1”").arg(after.purpose);
            }
            if (after.notes.trimmed() == before.notes.trimmed()) {
                after.notes = before.notes;
            } else {
                details << tr("Notes changed");
            }
        }
        return after;
    }

    void moveTo(Touchpoint &touchpoint, const LocalTime &when) const
    {
        const LocalTime launch = m_launches.value(touchpoint.drop, m_schedule.launchOf(touchpoint));
        if (touchpoint.dayOffset && launch.date.isValid()) {
            touchpoint.dayOffset = static_cast<int>(launch.date.daysTo(when.date));
            touchpoint.time = when.time;
        } else {
            touchpoint.dayOffset.reset();
            touchpoint.time = {};
            touchpoint.pinned = when;
        }
        if (touchpoint.state == TouchpointState::Unscheduled) {
            touchpoint.state = TouchpointState::Planned;
        }
    }

    void compareTouchpoint(const Touchpoint &touchpoint, const EventGroup &group)
    {
        m_seen.insert(touchpoint.id);
        m_dropsInFile.insert(touchpoint.drop);
        ScheduleChange change;
        change.title = touchpoint.title;
        change.when = m_schedule.when(touchpoint);
        if (group.main != nullptr) {
            if (group.main->cancelled) {
                m_seen.remove(touchpoint.id);
                return;
            }
            change.when = group.main->when;
            Touchpoint after = changed(touchpoint, *group.main, change.details);
            compareRules(touchpoint, *group.main, after, change);
            if (after != touchpoint) {
                change.updated.push_back(after);
            }
        }
        compareDays(touchpoint, group, change);
        if (!change.details.isEmpty()) {
            m_result.changes.push_back(change);
        }
    }

    void compareRules(const Touchpoint &before, const CalendarEvent &event, Touchpoint &after, ScheduleChange &change)
    {
        if (plainRule(before.repeats) != event.rule) {
            change.details << (event.rule.isEmpty() ? tr("No longer repeats")
                                                    : tr("Repeats: %1").arg(recurrenceText(event.rule)));
            after.repeats = event.rule;
            // The days of a relative series could not move with the launch.
            if (after.isRepeating() && after.dayOffset) {
                after.pinned = event.when;
                after.dayOffset.reset();
                after.time = {};
            }
        }
        if (!after.isRepeating()) {
            return;
        }
        const QSet<QDate> without(event.without.begin(), event.without.end());
        QSet<QDate> hidden; // written as exceptions, though they are touchpoints without a date
        for (const Touchpoint *day : m_daysOf.value(before.id)) {
            if (!m_schedule.isShown(*day)) {
                hidden.insert(day->seriesDay);
            }
        }
        const QSet<QDate> skipped = m_skipped.value(before.id);
        for (const QDate day : event.without) {
            if (!skipped.contains(day) && !hidden.contains(day) && !hasDay(before.id, day)) {
                change.details << tr("Skips %1").arg(dayText(day, {}));
                change.skipped.emplace_back(before.id, day);
            }
        }
        for (const QDate day : skipped) {
            if (!without.contains(day)) {
                change.details << tr("Takes place on %1 again").arg(dayText(day, {}));
                change.restored.emplace_back(before.id, day);
            }
        }
        std::ranges::sort(change.restored);
    }

    bool hasDay(Id<Touchpoint> series, QDate day) const
    {
        return std::ranges::any_of(m_daysOf.value(series),
                                   [day](const Touchpoint *each) { return each->seriesDay == day; });
    }

    void compareDays(const Touchpoint &series, const EventGroup &group, ScheduleChange &change)
    {
        for (const CalendarEvent *event : group.days) {
            const std::vector<const Touchpoint *> days = m_daysOf.value(series.id);
            const auto found = std::ranges::find_if(
                days, [event](const Touchpoint *each) { return each->seriesDay == event->insteadOf; });
            if (found != days.end()) {
                m_seen.insert((*found)->id);
                const Touchpoint after = changed(**found, *event, change.details);
                if (after != **found) {
                    change.updated.push_back(after);
                }
            } else if (event->cancelled) {
                change.details << tr("Skips %1").arg(dayText(event->insteadOf, {}));
                change.skipped.emplace_back(series.id, event->insteadOf);
            } else {
                Touchpoint day = series;
                QStringList details;
                day = changed(day, *event, details);
                makeDay(day, *event, series.id);
                change.details << tr("Differs on %1: %2").arg(dayText(event->insteadOf, {}), whenText(event->when));
                change.added.push_back(day);
            }
        }
    }

    static void makeDay(Touchpoint &day, const CalendarEvent &event, Id<Touchpoint> series)
    {
        day.id = {};
        day.code.clear();
        day.uid.clear();
        day.repeats.clear();
        day.dayOffset.reset();
        day.time = {};
        day.pinned = event.when;
        day.series = series;
        day.seriesDay = event.insteadOf;
    }

    QString channelFor(const CalendarEvent &event) const
    {
        for (const Channel &channel : m_schedule.channels) {
            if (event.categories.contains(channel.name, Qt::CaseInsensitive) ||
                event.categories.contains(channel.id, Qt::CaseInsensitive) ||
                event.summary.startsWith(channel.name + QStringLiteral(" · "))) {
                return channel.id;
            }
        }
        return m_channel;
    }

    Touchpoint foreign(const CalendarEvent &event) const
    {
        Touchpoint touchpoint;
        touchpoint.channel = channelFor(event);
        touchpoint.title = titleFrom(event.summary, m_schedule.channelName(touchpoint.channel));
        if (touchpoint.title.isEmpty()) {
            touchpoint.title = tr("Event without title");
        }
        takeDescription(event.description, touchpoint);
        touchpoint.state = TouchpointState::Planned;
        touchpoint.pinned = event.when;
        touchpoint.repeats = event.rule;
        touchpoint.uid = event.uid;
        return touchpoint;
    }

    void takeForeign(const EventGroup &group)
    {
        ScheduleChange change;
        change.kind = ScheduleChange::Kind::Addition;
        change.added.push_back(foreign(*group.main));
        change.title = change.added.front().title;
        change.when = group.main->when;
        change.details << m_schedule.channelName(change.added.front().channel);
        if (!group.main->rule.isEmpty()) {
            change.details << tr("Repeats: %1").arg(recurrenceText(group.main->rule));
        }
        for (const QDate day : group.main->without) {
            change.skipped.emplace_back(Id<Touchpoint>(), day);
        }
        for (const CalendarEvent *event : group.days) {
            if (group.main->rule.isEmpty()) {
                continue;
            }
            if (event->cancelled) {
                change.skipped.emplace_back(Id<Touchpoint>(), event->insteadOf);
                continue;
            }
            Touchpoint day = foreign(*event);
            makeDay(day, *event, {});
            change.added.push_back(day);
        }
        m_result.changes.push_back(change);
    }

    void takeDay(const CalendarEvent &event)
    {
        const QDate from = event.when.date;
        const bool yearly = event.rule == QStringLiteral("FREQ=YEARLY") && event.lastDay == from;
        if (!event.rule.isEmpty() && !yearly) {
            m_result.problems << tr("“%1”: whole days that repeat other than once a year are not taken; left out.")
                                     .arg(event.summary);
            return;
        }
        Occasion day;
        day.key = event.uid;
        day.name = event.summary.isEmpty() ? tr("Busy") : event.summary;
        day.quiet = true;
        day.rule = yearly ? from.toString(QStringLiteral("MM-dd"))
                   : event.lastDay > from
                       ? from.toString(Qt::ISODate) + QStringLiteral("..") + event.lastDay.toString(Qt::ISODate)
                       : from.toString(Qt::ISODate);
        const auto known = std::ranges::find_if(m_schedule.occasions,
                                                [&event](const Occasion &each) { return each.key == event.uid; });
        ScheduleChange change;
        change.kind = ScheduleChange::Kind::Day;
        change.details << tr("Quiet day");
        if (known != m_schedule.occasions.end()) {
            day.id = known->id;
            day.countries = known->countries;
            day.quiet = known->quiet;
            day.shown = known->shown;
            if (day == *known) {
                return;
            }
            change.kind = ScheduleChange::Kind::Update;
        }
        if (event.lastDay > from) {
            change.details << tr("until %1").arg(dayText(event.lastDay, {}));
        }
        change.title = day.name;
        change.when = event.when;
        change.day = day;
        m_result.changes.push_back(change);
    }

    /// Whether the file would hold it, had nobody taken it out.
    bool isMissing(const Touchpoint &touchpoint) const
    {
        const bool wasThere = !m_written.isValid() || madeAt(touchpoint.id.value) <= m_written.toMSecsSinceEpoch();
        return m_dropsInFile.contains(touchpoint.drop) && m_schedule.isShown(touchpoint) &&
               !m_seen.contains(touchpoint.id) && wasThere;
    }

    void findRemovals()
    {
        for (const Touchpoint &touchpoint : m_schedule.touchpoints) {
            // The days of a series that is gone go with it.
            if (!isMissing(touchpoint) || (touchpoint.series && m_byId.contains(touchpoint.series) &&
                                           isMissing(*m_byId.value(touchpoint.series)))) {
                continue;
            }
            ScheduleChange change;
            change.kind = ScheduleChange::Kind::Removal;
            change.title = touchpoint.title;
            change.when = m_schedule.when(touchpoint);
            change.details << tr("No longer in the file");
            change.removed.push_back(touchpoint.id);
            const EventGroup series =
                m_groups.value(touchpoint.series ? uidOf(*m_byId.value(touchpoint.series)) : QString());
            if (series.main &&
                std::ranges::find(series.main->without, touchpoint.seriesDay) != series.main->without.end()) {
                change.skipped.emplace_back(touchpoint.series, touchpoint.seriesDay);
            }
            m_result.changes.push_back(change);
        }
    }

    const PlanSchedule &m_schedule;
    const CalendarFile &m_file;
    QString m_channel;
    ScheduleChanges m_result;
    QHash<QString, const Touchpoint *> m_byUid;
    QHash<Id<Touchpoint>, const Touchpoint *> m_byId;
    QHash<Id<Touchpoint>, std::vector<const Touchpoint *>> m_daysOf;
    QHash<Id<Touchpoint>, QSet<QDate>> m_skipped;
    QHash<QString, const Drop *> m_launchUids;
    QHash<Id<Drop>, LocalTime> m_launches; ///< new ones
    QHash<QString, EventGroup> m_groups;
    QStringList m_order; ///< of UIDs in the file
    QSet<Id<Touchpoint>> m_seen;
    QSet<Id<Drop>> m_dropsInFile;
    QDateTime m_written; ///< when the file was exported; not valid: not known
};

} // namespace

ScheduleChanges calendarChanges(const PlanSchedule &schedule, const CalendarFile &file, const QString &channel)
{
    return CalendarComparison(schedule, file, channel).compare();
}

} // namespace dropbeat

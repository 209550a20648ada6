// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/moments/slow_interpreter.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace dropbeat::slow {

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max() / 8;

bool oneOf(const QString &value, const QString &wanted)
{
    const QStringList all = wanted.split(u'|', Qt::SkipEmptyParts);
    return std::any_of(all.begin(), all.end(),
                       [&value](const QString &one) { return one.trimmed().compare(value, Qt::CaseInsensitive) == 0; });
}

bool fits(const EventFilter &filter, const Event &event)
{
    if (!filter.event.isEmpty() && !oneOf(event.name, filter.event)) {
        return false;
    }
    if (!filter.item.isEmpty() && !filter.item.split(u'|').contains(event.item)) {
        return false;
    }
    if (filter.valueAtLeast && (event.value == Event::EventLessValue || event.value < *filter.valueAtLeast)) {
        return false;
    }
    if (filter.property.isEmpty()) {
        return true;
    }
    const QString value = event.properties.value(filter.property);
    return filter.propertyIs.isEmpty() ? !value.isEmpty() : oneOf(value, filter.propertyIs);
}

/// One shopper's events by time, and one moment: walks through them.
class Walk
{
public:
    Walk(const World &world, const TrialSetting &setting, const TriedMoment &moment, std::vector<Event> events,
         QString shopper, qint64 first, qint64 last)
        : m_world(world)
        , m_setting(setting)
        , m_moment(moment)
        , m_events(std::move(events))
        , m_shopper(std::move(shopper))
        , m_first(first)
        , m_last(last)
    {}

    std::vector<Told> run()
    {
        for (const MomentCondition &condition : m_moment.rule.conditions) {
            if (condition.where == MomentCondition::Where::After) {
                m_wait = std::max(m_wait, condition.withinMinutes * 60);
            }
        }
        QMap<qint64, QString> triggers; // with its session
        for (const qint64 second : secondsToLookAt()) {
            if (const auto session = triggerAt(second)) {
                triggers.insert(second, *session);
            }
        }
        std::vector<Told> told;
        for (auto it = triggers.begin(); it != triggers.end(); ++it) {
            const auto next = std::next(it);
            told.push_back(follow(it.key(), it.value(), next == triggers.end() ? kNever : next.key()));
        }
        return told;
    }

private:
    using Where = MomentCondition::Where;

    QSet<qint64> secondsSet() const
    {
        QSet<qint64> seconds;
        for (const Event &event : m_events) {
            seconds << event.at;
        }
        for (const auto &[item, at] : m_world.restocks) {
            seconds << at;
        }
        const bool byDate = m_moment.rule.when.kind == Trigger::Kind::DateField;
        for (qint64 day = m_first / 86400 - 1; byDate && day <= m_last / 86400 + 1; ++day) {
            const QDate date = QDate(1970, 1, 1).addDays(day);
            seconds << QDateTime(date, QTime(9, 0), m_world.zone).toSecsSinceEpoch();
        }
        return seconds;
    }
    std::vector<qint64> secondsToLookAt() const
    {
        const QSet<qint64> set = secondsSet();
        std::vector<qint64> seconds(set.begin(), set.end());
        std::ranges::sort(seconds);
        return seconds;
    }

    /// The session when the trigger is there at this second, null when not.
    std::optional<QString> triggerAt(qint64 second) const
    {
        const Trigger &when = m_moment.rule.when;
        switch (when.kind) {
        case Trigger::Kind::Event:
            for (size_t i = 0; i < m_events.size(); ++i) {
                if (m_events[i].at == second && (countReachedAt(when.filter, i) ||
                                                 (!when.orElse.event.isEmpty() && countReachedAt(when.orElse, i)))) {
                    return m_events[i].session;
                }
            }
            return {};
        case Trigger::Kind::SessionDepth:
            for (size_t i = 0; i < m_events.size(); ++i) {
                if (m_events[i].at == second && isDeep(i) && !wasDeepBefore(i)) {
                    return m_events[i].session;
                }
            }
            return {};
        case Trigger::Kind::DateField:
            return isDate(second) ? std::optional(QString()) : std::nullopt;
        case Trigger::Kind::NthOrder:
        case Trigger::Kind::Spend:
            return ordersReach(second) && !ordersReachedBefore(second) ? firstSession(second, QStringLiteral("order"))
                                                                       : std::nullopt;
        case Trigger::Kind::Points:
            return pointsAt(second);
        case Trigger::Kind::BackInStock:
            return stockAt(second);
        case Trigger::Kind::Late:
            for (const Event &event : m_events) {
                const QDate promised =
                    QDate::fromString(event.properties.value(QStringLiteral("promised")), Qt::ISODate);
                const QDate came = QDateTime::fromSecsSinceEpoch(event.at, m_world.zone).date();
                if (event.at == second && event.name == QStringLiteral("delivery") && promised.isValid() &&
                    promised.daysTo(came) > when.days) {
                    return event.session;
                }
            }
            return {};
        }
        return {};
    }

    bool countReachedAt(const EventFilter &filter, size_t row) const
    {
        const Event &event = m_events[row];
        if (!fits(filter, event) || (filter.per == EventFilter::Per::ItemInSession && event.item.isEmpty())) {
            return false;
        }
        int count = 0;
        for (size_t i = 0; i <= row; ++i) {
            const Event &other = m_events[i];
            count += fits(filter, other) &&
                             (filter.per == EventFilter::Per::Shopper || other.session == event.session) &&
                             (filter.per != EventFilter::Per::ItemInSession || other.item == event.item)
                         ? 1
                         : 0;
        }
        return filter.per == EventFilter::Per::Shopper ? count % filter.count == 0 : count == filter.count;
    }

    bool isDeep(size_t row) const
    {
        const Trigger &when = m_moment.rule.when;
        qint64 begin = kNever;
        int views = 0;
        for (size_t i = 0; i <= row; ++i) {
            if (m_events[i].session == m_events[row].session) {
                begin = std::min(begin, m_events[i].at);
                views += m_events[i].name == QStringLiteral("view") ? 1 : 0;
            }
        }
        return (when.minutes > 0 && m_events[row].at - begin >= when.minutes * 60) ||
               (when.views > 0 && views >= when.views);
    }
    bool wasDeepBefore(size_t row) const
    {
        for (size_t i = 0; i < row; ++i) {
            if (m_events[i].session == m_events[row].session && isDeep(i)) {
                return true;
            }
        }
        return false;
    }

    bool isDate(qint64 second) const
    {
        const Trigger &when = m_moment.rule.when;
        const QDateTime local = QDateTime::fromSecsSinceEpoch(second, m_world.zone);
        if (local.time() != QTime(9, 0) || m_events.empty() || m_events.front().at > second || second < m_first ||
            second > m_last) {
            return false;
        }
        const QDate theirs = local.date().addDays(-when.days);
        if (when.field == QStringLiteral("order-by") &&
            std::ranges::find(m_setting.orderByDays, theirs) != m_setting.orderByDays.end()) {
            return true;
        }
        const QDate own = m_world.dates.value(m_shopper).value(when.field);
        if (!own.isValid()) {
            return false;
        }
        if (when.field != QStringLiteral("birthday")) {
            return own == theirs;
        }
        const bool leapDay = own.month() == 2 && own.day() == 29 && !QDate::isLeapYear(theirs.year());
        return own.month() == theirs.month() && (leapDay ? 28 : own.day()) == theirs.day();
    }

    bool ordersReach(qint64 until) const
    {
        const Trigger &when = m_moment.rule.when;
        QSet<qint64> orders;
        qint64 spent = 0;
        for (const Event &event : m_events) {
            if (event.at <= until && event.name == QStringLiteral("order")) {
                orders << event.at;
                spent += event.value == Event::EventLessValue ? 0 : event.value;
            }
        }
        return !orders.isEmpty() &&
               ((when.kind == Trigger::Kind::NthOrder && when.nth > 0 && orders.size() >= when.nth) ||
                (when.atLeast && spent >= *when.atLeast));
    }
    bool ordersReachedBefore(qint64 second) const
    {
        return std::any_of(m_events.begin(), m_events.end(),
                           [this, second](const Event &event) { return event.at < second && ordersReach(event.at); });
    }
    std::optional<QString> firstSession(qint64 second, const QString &name) const
    {
        for (const Event &event : m_events) {
            if (event.at == second && event.name == name) {
                return event.session;
            }
        }
        return {};
    }

    std::optional<QString> pointsAt(qint64 second) const
    {
        qint64 stood = 0;
        for (const Event &event : m_events) {
            if (event.name != QStringLiteral("points") || event.value == Event::EventLessValue) {
                continue;
            }
            const qint64 goal = m_moment.rule.when.atLeast.value_or(0);
            if (event.at == second && stood < goal && event.value >= goal) {
                return event.session;
            }
            stood = event.value;
        }
        return {};
    }

    std::optional<QString> stockAt(qint64 second) const
    {
        const QString wanted = m_moment.rule.when.filter.item;
        const auto allowed = [&](const QString &item) {
            const QStringList items = wanted.split(u'|', Qt::SkipEmptyParts) + m_moment.items;
            return items.isEmpty() || items.contains(item);
        };
        for (const Event &wait : m_events) {
            if (wait.name != QStringLiteral("wait") || wait.item.isEmpty() || !allowed(wait.item) || wait.at > second) {
                continue;
            }
            bool isFirst = false;
            for (const auto &[item, at] : m_world.restocks) {
                isFirst = isFirst || (item == wait.item && at == second);
            }
            for (const auto &[item, at] : m_world.restocks) {
                isFirst = isFirst && !(item == wait.item && at >= wait.at && at < second);
            }
            const bool bought = std::any_of(m_events.begin(), m_events.end(), [&](const Event &event) {
                return event.name == QStringLiteral("order") && event.item == wait.item && event.at >= wait.at &&
                       event.at <= second;
            });
            if (isFirst && !bought) {
                return QString();
            }
        }
        for (const Event &event : m_events) {
            if (event.at == second && event.name == QStringLiteral("back-in-stock") && allowed(event.item) &&
                fits(m_moment.rule.when.filter.item.isEmpty() ? EventFilter{} : m_moment.rule.when.filter,
                     Event(event))) {
                return event.session;
            }
        }
        return {};
    }

    bool isTriggerRow(const Event &event, qint64 second) const
    {
        const Trigger &when = m_moment.rule.when;
        if (event.at != second) {
            return false;
        }
        switch (when.kind) {
        case Trigger::Kind::Event:
            return fits(when.filter, event) || (!when.orElse.event.isEmpty() && fits(when.orElse, event));
        case Trigger::Kind::NthOrder:
        case Trigger::Kind::Spend:
            return event.name == QStringLiteral("order");
        case Trigger::Kind::Points:
            return event.name == QStringLiteral("points");
        case Trigger::Kind::Late:
            return event.name == QStringLiteral("delivery");
        case Trigger::Kind::BackInStock:
            return event.name == QStringLiteral("back-in-stock") &&
                   (when.filter.item.isEmpty() || when.filter.item.split(u'|').contains(event.item));
        default:
            return false;
        }
    }

    int countIn(const MomentCondition &condition, qint64 trigger, const QString &session, qint64 from, qint64 to) const
    {
        QMap<QString, int> counts;
        for (const Event &event : m_events) {
            const bool inSession =
                condition.where == Where::SameSession || condition.filter.per != EventFilter::Per::Shopper;
            if (event.at < from || event.at > to || !fits(condition.filter, event) || isTriggerRow(event, trigger) ||
                (inSession && (event.session != session || session.isEmpty()))) {
                continue;
            }
            if (condition.filter.per == EventFilter::Per::ItemInSession) {
                if (!event.item.isEmpty()) {
                    ++counts[event.item];
                }
            } else {
                ++counts[QString()];
            }
        }
        int most = 0;
        for (const int count : std::as_const(counts)) {
            most = std::max(most, count);
        }
        return most;
    }

    bool holds(const MomentCondition &condition, qint64 trigger, const QString &session, qint64 now) const
    {
        qint64 from = -kNever;
        qint64 to = now;
        if (condition.where == Where::After) {
            from = trigger;
            to = condition.happens ? std::min(now, trigger + condition.withinMinutes * 60) : now;
        } else if (condition.where == Where::Before) {
            from = condition.withinMinutes > 0 ? trigger - condition.withinMinutes * 60 : -kNever;
            to = trigger;
        }
        return countIn(condition, trigger, session, from, to) >= condition.filter.count;
    }

    /// Whether by now the shopper has done alone what counts as coming back.
    bool isBack(qint64 trigger, const QString &session, qint64 now, bool &watches) const
    {
        bool back = false;
        watches = false;
        for (const MomentCondition &condition : m_moment.rule.conditions) {
            if (!condition.happens && condition.where != Where::Before) {
                watches = true;
                back = back || holds(condition, trigger, session, now);
            }
        }
        if (!watches) {
            back = std::any_of(m_events.begin(), m_events.end(), [&](const Event &event) {
                return event.at >= trigger && event.at <= now && fits(m_moment.goal.filter, event) &&
                       !isTriggerRow(event, trigger);
            });
        }
        return back;
    }

    qint64 sendTime(qint64 due) const
    {
        const QuietHours quiet = m_moment.quiet;
        QDateTime local = QDateTime::fromSecsSinceEpoch(due, m_world.zone);
        const auto isQuiet = [quiet](const QDateTime &at) {
            const qint64 time = at.time().msecsSinceStartOfDay() / 1000;
            return quiet.from < quiet.to ? time >= quiet.from && time < quiet.to
                                         : quiet.from > quiet.to && (time >= quiet.from || time < quiet.to);
        };
        while (isQuiet(local)) { // quiet hours begin and end on whole minutes
            local = local.addSecs(60 - local.time().second());
        }
        return local.toSecsSinceEpoch();
    }

    Told follow(qint64 trigger, const QString &session, qint64 next) const
    {
        Told told;
        told.trigger = trigger;
        told.send = sendTime(trigger + m_wait);
        for (const MomentCondition &condition : m_moment.rule.conditions) {
            if (!condition.happens && condition.where != Where::After && holds(condition, trigger, session, trigger)) {
                told.end = QStringLiteral("already");
                return told;
            }
        }
        const qint64 horizon = std::max(qint64(86400), 4 * m_wait);
        bool watches = false;
        isBack(trigger, session, trigger, watches);
        for (const Event &event : m_events) {
            if (event.at >= trigger && event.at < next && isBack(trigger, session, event.at, watches)) {
                told.selfReturn = event.at - trigger <= horizon ? event.at - trigger : -1;
                if (watches && event.at <= told.send) {
                    told.end = QStringLiteral("returned");
                    return told;
                }
                break;
            }
        }
        if (next <= told.send) {
            told.end = QStringLiteral("restarted");
            return told;
        }
        told.end = QStringLiteral("fires");
        for (const MomentCondition &condition : m_moment.rule.conditions) {
            if (condition.happens && !holds(condition, trigger, session, told.send)) {
                told.end = QStringLiteral("not-followed");
            }
        }
        return told;
    }

    const World &m_world;
    const TrialSetting &m_setting;
    const TriedMoment &m_moment;
    std::vector<Event> m_events;
    QString m_shopper;
    qint64 m_first;
    qint64 m_last;
    qint64 m_wait = 0;
};

/// Names a session for every event: the file's, or one cut where the shopper paused.
void nameSessions(std::vector<Event> &events, int idleMinutes)
{
    qint64 last = -kNever;
    int cut = 0;
    for (Event &event : events) {
        if (event.session.isEmpty()) {
            if (event.at - last > idleMinutes * 60) {
                ++cut;
            }
            last = event.at;
            event.session = QStringLiteral("cut %1").arg(cut);
        }
    }
}

void applyCaps(std::vector<std::vector<Told>> &told, const TrialSetting &setting)
{
    struct Sending
    {
        qint64 at;
        size_t moment;
        Told *told;
    };
    std::vector<Sending> wanted;
    for (size_t i = 0; i < told.size(); ++i) {
        for (Told &one : told[i]) {
            if (one.end == QStringLiteral("fires")) {
                wanted.push_back({one.send, i, &one});
            }
        }
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Sending &a, const Sending &b) { return a.at < b.at; });
    std::vector<Sending> out;
    for (const Sending &one : wanted) {
        const auto sentIn = [&](int days, bool all) {
            return std::ranges::count_if(out, [&](const Sending &before) {
                return before.at > one.at - days * qint64(86400) &&
                       (all ? setting.moments[before.moment].isMessage : before.moment == one.moment);
            });
        };
        const FrequencyCap own = setting.moments[one.moment].cap;
        if (own.days > 0 && sentIn(own.days, false) >= own.count) {
            one.told->end = QStringLiteral("own-cap");
            continue;
        }
        const auto drops = std::ranges::count_if(setting.dropSends, [&](qint64 at) {
            return at <= one.at && at > one.at - setting.overall.days * qint64(86400);
        });
        if (setting.moments[one.moment].isMessage && setting.overall.days > 0 &&
            sentIn(setting.overall.days, true) + drops >= setting.overall.count) {
            one.told->end = QStringLiteral("overall-cap");
            continue;
        }
        out.push_back(one);
    }
}

} // namespace

QMap<QString, std::vector<std::vector<Told>>> interpret(const World &world, const TrialSetting &setting)
{
    QMap<QString, std::vector<Event>> byShopper;
    qint64 first = kNever;
    qint64 last = 0;
    for (const Event &event : world.events) {
        byShopper[event.shopper].push_back(event);
        first = std::min(first, event.at);
        last = std::max(last, event.at);
    }
    for (const auto &[item, at] : world.restocks) {
        first = std::min(first, at);
        last = std::max(last, at);
    }
    QMap<QString, std::vector<std::vector<Told>>> all;
    for (auto it = byShopper.begin(); it != byShopper.end(); ++it) {
        std::vector<Event> events = it.value();
        std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
        nameSessions(events, world.idleMinutes);
        std::vector<std::vector<Told>> told;
        for (const TriedMoment &moment : setting.moments) {
            told.push_back(Walk(world, setting, moment, events, it.key(), first, last).run());
        }
        applyCaps(told, setting);
        all.insert(it.key(), told);
    }
    return all;
}

} // namespace dropbeat::slow

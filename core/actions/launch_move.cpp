// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/launch_move.h"

#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

using Conflict = LaunchMove::Conflict;

constexpr int kCloseDays = 7;
constexpr int kHour = 3600; // seconds

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Collects the conflicts of one move.
class Conflicts
{
public:
    Conflicts(const CalendarBook &book, LaunchMove &move, QDate today)
        : m_book(book)
        , m_move(move)
        , m_today(today)
    {}

    void find()
    {
        findLaunch();
        for (const LaunchMove::Part &part : m_move.moving) {
            if (part.to.isValid() && part.to != part.from) {
                findQuiet(part.touchpoint, part.title, part.to.date);
                findPast(part);
            }
        }
        findSameHour();
        std::stable_sort(m_move.conflicts.begin(), m_move.conflicts.end(),
                         [](const Conflict &a, const Conflict &b) { return a.day < b.day; });
    }

private:
    void add(Conflict::Kind kind, Id<Touchpoint> touchpoint, QDate day, const QString &text)
    {
        m_move.conflicts.push_back({kind, touchpoint, day, text});
    }

    void findLaunch()
    {
        const QDate day = m_move.to.date;
        if (!day.isValid() || day == m_move.drop.launch.date) {
            return;
        }
        findQuiet({}, tr("the launch"), day);
        for (const Drop &other : m_book.drops()) {
            const QDate launch = other.launch.date;
            if (other.id != m_move.drop.id && !other.archived && launch.isValid() &&
                qAbs(launch.daysTo(day)) < kCloseDays) {
                add(Conflict::Kind::LaunchClose, {}, day,
                    tr("“%1” launches on %2, less than a week away").arg(other.name, dayText(launch)));
            }
        }
        if (day < m_today) {
            add(Conflict::Kind::BeforeToday, {}, day, tr("The launch would be in the past, on %1").arg(dayText(day)));
        }
    }

    void findQuiet(Id<Touchpoint> touchpoint, const QString &what, QDate day)
    {
        for (const OccasionDay &occasion : m_book.occasions(day, day)) {
            if (occasion.quiet) {
                add(Conflict::Kind::QuietDay, touchpoint, day,
                    tr("%1 is %2, a quiet day: %3").arg(dayText(day), occasion.name, what));
            }
        }
    }

    void findPast(const LaunchMove::Part &part)
    {
        const Touchpoint *row = m_book.touchpoint(part.touchpoint);
        const bool over = row && (row->state == TouchpointState::Live || row->state == TouchpointState::Done);
        if (part.to.date < m_today && !over) {
            add(Conflict::Kind::BeforeToday, part.touchpoint, part.to.date,
                tr("“%1” would be in the past, on %2").arg(part.title, dayText(part.to.date)));
        }
    }

    void findSameHour()
    {
        QSet<Id<Touchpoint>> moving;
        QDate first;
        QDate last;
        for (const LaunchMove::Part &part : m_move.moving) { // by time
            moving.insert(part.touchpoint);
            first = first.isValid() ? first : part.to.date;
            last = part.to.date;
        }
        if (!first.isValid()) {
            return;
        }
        std::vector<Occurrence> others = m_book.occurrences(first.addDays(-1), last.addDays(1));
        std::erase_if(others, [&moving](const Occurrence &other) { return moving.contains(other.touchpoint); });
        for (const LaunchMove::Part &part : m_move.moving) {
            const Touchpoint *row = m_book.touchpoint(part.touchpoint);
            if (!row || !part.to.isValid() || part.to == part.from) {
                continue;
            }
            const QDateTime at(part.to.date, part.to.time, Qt::UTC);
            for (const Occurrence &other : others) {
                const Touchpoint *standing = m_book.touchpoint(other.touchpoint);
                const qint64 apart = qAbs(at.secsTo(QDateTime(other.when.date, other.when.time, Qt::UTC)));
                if (standing && standing->channel == row->channel && apart < kHour) {
                    add(Conflict::Kind::SameHour, part.touchpoint, part.to.date,
                        tr("“%1” would go out within the hour of “%2” on %3, %4")
                            .arg(part.title, standing->title, part.channel, dayText(part.to.date)));
                }
            }
        }
    }

    const CalendarBook &m_book;
    LaunchMove &m_move;
    QDate m_today;
};

} // namespace

int LaunchMove::days() const
{
    return drop.launch.date.isValid() && to.date.isValid() ? static_cast<int>(drop.launch.date.daysTo(to.date)) : 0;
}

LaunchMove previewMoveLaunch(const CalendarBook &book, Id<Drop> drop, const LocalTime &to, QDate today)
{
    LaunchMove move;
    move.to = to;
    const Drop *row = book.drop(drop);
    if (!row) {
        return move;
    }
    move.drop = *row;
    for (const Touchpoint &touchpoint : book.touchpoints()) {
        if (touchpoint.drop != drop || touchpoint.state == TouchpointState::Unscheduled) {
            continue;
        }
        const Channel *channel = book.channel(touchpoint.channel);
        LaunchMove::Part part{touchpoint.id,
                              touchpoint.title,
                              channel ? channel->name : touchpoint.channel,
                              channel ? channel->colour : QString(),
                              touchpoint.when(row->launch),
                              touchpoint.when(to)};
        if (touchpoint.pinned.isValid()) {
            move.staying.push_back(part);
        } else if (touchpoint.dayOffset) {
            move.moving.push_back(part);
        }
    }
    const auto byTime = [](const LaunchMove::Part &a, const LaunchMove::Part &b) { return a.to < b.to; };
    std::stable_sort(move.moving.begin(), move.moving.end(), byTime);
    std::stable_sort(move.staying.begin(), move.staying.end(), byTime);
    Conflicts(book, move, today).find();
    return move;
}

LaunchMove previewMoveLaunch(const Tables &tables, Id<Drop> drop, const LocalTime &to, QDate today)
{
    return previewMoveLaunch(CalendarBook(tables), drop, to, today);
}

} // namespace dropbeat

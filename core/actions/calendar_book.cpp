// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_book.h"

#include "core/actions/moment_days.h"
#include "core/actions/review.h"
#include "core/rhythm/cadence.h"

#include <algorithm>
#include <tuple>

namespace dropbeat {

namespace {

bool byId(const Touchpoint &a, const Touchpoint &b)
{
    return a.id < b.id;
}

} // namespace

CalendarBook::CalendarBook(const Tables &tables)
{
    readRest(tables);
    readTouchpoints(tables);
    buildIndex();
}

void CalendarBook::readTouchpoints(const Tables &tables)
{
    m_touchpoints = tables.touchpoints().all();
    std::sort(m_touchpoints.begin(), m_touchpoints.end(), byId);
}

void CalendarBook::readRest(const Tables &tables)
{
    m_drops = tables.drops().all();
    std::stable_sort(m_drops.begin(), m_drops.end(), [](const Drop &a, const Drop &b) {
        return std::tuple(!a.launch.isValid(), a.launch.date, a.launch.time) <
               std::tuple(!b.launch.isValid(), b.launch.date, b.launch.time);
    });
    m_arcs = tables.arcs().all();
    m_channels = tables.channels().all();
    m_occasions = occasionsFor(tables.occasions().all(), countriesOf(tables));
    m_moments = tables.moments().all();
    m_cutoffs = tables.cutoffs().all();
    m_skipped = tables.skippedDays().all();
    m_dropAt.clear();
    for (size_t i = 0; i < m_drops.size(); ++i) {
        m_dropAt.insert(m_drops[i].id, i);
    }
    m_channelAt.clear();
    for (size_t i = 0; i < m_channels.size(); ++i) {
        m_channelAt.insert(m_channels[i].id, i);
    }
}

bool CalendarBook::updateTouchpoints(const Tables &tables, const QSet<qint64> &ids)
{
    for (const qint64 id : ids) {
        const auto row = tables.touchpoints().get(Id<Touchpoint>{id});
        Touchpoint key;
        key.id = {id};
        const auto at = std::lower_bound(m_touchpoints.begin(), m_touchpoints.end(), key, byId);
        const bool known = at != m_touchpoints.end() && at->id == key.id;
        if (row && known) {
            *at = *row;
        } else if (row) {
            m_touchpoints.insert(at, *row);
        } else if (known) {
            m_touchpoints.erase(at);
        }
    }
    return !ids.isEmpty();
}

bool CalendarBook::update(const Tables &tables, const Touched &touched)
{
    bool rest = touched.isEverything();
    for (const char *table :
         {"drop_", "arc", "channel", "occasion", "skipped_day", "setting", "plan", "moment", "cutoff"}) {
        rest = rest || touched.has(QLatin1String(table));
    }
    const bool rows = touched.has(QStringLiteral("touchpoint"));
    if (!rest && !rows) {
        return false;
    }
    if (rest) {
        readRest(tables);
    }
    const QSet<qint64> ids = touched.ids(QStringLiteral("touchpoint"));
    if (touched.isEverything() || (rows && ids.isEmpty())) {
        readTouchpoints(tables);
    } else {
        updateTouchpoints(tables, ids);
    }
    buildIndex();
    return true;
}

void CalendarBook::buildIndex()
{
    m_index = std::make_unique<OccurrenceIndex>(m_drops, m_touchpoints, m_skipped);
}

const Drop *CalendarBook::drop(Id<Drop> id) const
{
    const auto at = m_dropAt.constFind(id);
    return at == m_dropAt.constEnd() ? nullptr : &m_drops[*at];
}

const Touchpoint *CalendarBook::touchpoint(Id<Touchpoint> id) const
{
    Touchpoint key;
    key.id = id;
    const auto at = std::lower_bound(m_touchpoints.begin(), m_touchpoints.end(), key, byId);
    return at != m_touchpoints.end() && at->id == id ? &*at : nullptr;
}

const Channel *CalendarBook::channel(const QString &id) const
{
    const auto at = m_channelAt.constFind(id);
    return at == m_channelAt.constEnd() ? nullptr : &m_channels[*at];
}

QStringList CalendarBook::owners() const
{
    QSet<QString> names;
    for (const Touchpoint &touchpoint : m_touchpoints) {
        if (!touchpoint.owner.isEmpty()) {
            names.insert(touchpoint.owner);
        }
    }
    QStringList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return sorted;
}

CalendarEntry CalendarBook::entry(const Occurrence &occurrence) const
{
    CalendarEntry entry;
    const Touchpoint *touchpoint = this->touchpoint(occurrence.touchpoint);
    if (!touchpoint) {
        return entry;
    }
    entry.touchpoint = touchpoint->id;
    entry.drop = touchpoint->drop;
    entry.when = occurrence.when;
    entry.seriesDay = occurrence.seriesDay;
    entry.title = touchpoint->title;
    entry.purpose = touchpoint->purpose;
    entry.owner = touchpoint->owner;
    entry.channel = entry.channelName = touchpoint->channel;
    entry.state = touchpoint->state;
    entry.repeats = touchpoint->isRepeating();
    entry.relative = touchpoint->dayOffset.has_value();
    if (const Drop *drop = this->drop(touchpoint->drop)) {
        entry.dropName = drop->name;
    }
    if (const Channel *channel = this->channel(touchpoint->channel)) {
        entry.channelName = channel->name;
        entry.colour = channel->colour;
    }
    return entry;
}

CalendarEntry CalendarBook::launchEntry(const Drop &drop) const
{
    CalendarEntry entry;
    entry.drop = drop.id;
    entry.when = drop.launch;
    entry.title = entry.dropName = drop.name;
    entry.purpose = drop.story;
    entry.owner = drop.owner;
    entry.colour = drop.colour;
    return entry;
}

CalendarSpan CalendarBook::span(QDate from, QDate to, const CalendarFilter &filter) const
{
    CalendarSpan span;
    if (!from.isValid() || to < from) {
        return span;
    }
    span.days.resize(static_cast<size_t>(from.daysTo(to) + 1));
    for (size_t i = 0; i < span.days.size(); ++i) {
        span.days[i].day = from.addDays(static_cast<qint64>(i));
    }
    const auto dayOf = [&](QDate day) -> CalendarDay & { return span.days[static_cast<size_t>(from.daysTo(day))]; };
    for (const Drop &drop : m_drops) {
        const bool shown = !drop.archived && (!filter.drop || filter.drop == drop.id) &&
                           (filter.owner.isEmpty() || drop.owner == filter.owner || filter.drop == drop.id);
        if (shown && drop.launch.isValid() && drop.launch.date >= from && drop.launch.date <= to) {
            dayOf(drop.launch.date).entries.push_back(launchEntry(drop));
        }
    }
    for (const Occurrence &occurrence : m_index->between(from, to)) {
        const Touchpoint *touchpoint = this->touchpoint(occurrence.touchpoint);
        if (!touchpoint || !filter.takes(*touchpoint, false)) {
            continue;
        }
        ++span.perChannel[touchpoint->channel];
        if (filter.takes(*touchpoint)) {
            dayOf(occurrence.when.date).entries.push_back(entry(occurrence));
        }
    }
    for (const OccasionDay &occasion : occasions(from, to)) {
        dayOf(occasion.day).occasions.push_back(occasion);
    }
    for (const OccasionDay &moment : momentDays(m_moments, m_cutoffs, from, to)) {
        dayOf(moment.day).occasions.push_back(moment);
    }
    return span;
}

std::vector<TrayEntry> CalendarBook::tray(const CalendarFilter &filter) const
{
    std::vector<TrayEntry> tray;
    for (const Touchpoint &touchpoint : m_touchpoints) {
        const Drop *drop = this->drop(touchpoint.drop);
        const bool dateless = !touchpoint.pinned.isValid() && !touchpoint.dayOffset;
        if ((touchpoint.state != TouchpointState::Unscheduled && !dateless) || (drop && drop->archived) ||
            !filter.takes(touchpoint)) {
            continue;
        }
        TrayEntry entry;
        entry.touchpoint = touchpoint.id;
        entry.drop = touchpoint.drop;
        entry.title = touchpoint.title;
        entry.dropName = drop ? drop->name : QString();
        entry.channel = entry.channelName = touchpoint.channel;
        if (const Channel *channel = this->channel(touchpoint.channel)) {
            entry.channelName = channel->name;
            entry.colour = channel->colour;
        }
        entry.proposed = touchpoint.when(drop ? drop->launch : LocalTime());
        tray.push_back(entry);
    }
    std::stable_sort(tray.begin(), tray.end(), [](const TrayEntry &a, const TrayEntry &b) {
        const int drops = a.dropName.localeAwareCompare(b.dropName);
        return drops != 0 ? drops < 0 : a.title.localeAwareCompare(b.title) < 0;
    });
    return tray;
}

void CalendarBook::addMissing(YearRhythm &rhythm, const Arc &arc) const
{
    std::vector<QDate> launches;
    for (const Drop &drop : m_drops) { // in order of launch
        if (drop.arc == arc.id && !drop.archived && drop.launch.isValid()) {
            launches.push_back(drop.launch.date);
        }
    }
    if (launches.empty()) {
        return;
    }
    for (const QDate day : cadenceDays(arc.cadence, launches.front(), launches.back())) {
        const bool held = std::any_of(launches.begin(), launches.end(), [&](QDate launch) {
            return qAbs(launch.daysTo(day)) <= arc.cadence.toleranceDays;
        });
        if (!held && day.year() == rhythm.year) {
            rhythm.missing.push_back({{}, arc.name, day});
        }
    }
}

YearRhythm CalendarBook::year(int year, const CalendarFilter &filter) const
{
    YearRhythm rhythm;
    rhythm.year = year;
    const QDate first(year, 1, 1);
    const QDate last(year, 12, 31);
    for (QDate monday = first.addDays(1 - first.dayOfWeek()); monday <= last; monday = monday.addDays(7)) {
        rhythm.weeks.push_back({monday, 0});
    }
    const QDate begin = rhythm.weeks.front().monday;
    for (const Occurrence &occurrence : m_index->between(begin, rhythm.weeks.back().monday.addDays(6))) {
        const Touchpoint *touchpoint = this->touchpoint(occurrence.touchpoint);
        if (touchpoint && filter.takes(*touchpoint)) {
            ++rhythm.weeks[static_cast<size_t>(begin.daysTo(occurrence.when.date) / 7)].touchpoints;
        }
    }
    for (const Drop &drop : m_drops) {
        if (!drop.archived && drop.launch.date.isValid() && drop.launch.date.year() == year) {
            rhythm.launches.push_back({drop.id, drop.name, drop.launch.date});
        }
    }
    for (const Arc &arc : m_arcs) {
        addMissing(rhythm, arc);
    }
    std::stable_sort(rhythm.missing.begin(), rhythm.missing.end(),
                     [](const auto &a, const auto &b) { return a.day < b.day; });
    return rhythm;
}

} // namespace dropbeat

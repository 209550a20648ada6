// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/trigger_finder.h"

#include "core/domain/shop_event.h"

#include <limits>

namespace dropbeat {

namespace {

constexpr qint64 kNoDay = std::numeric_limits<qint64>::min();
constexpr quint64 kAll = ~quint64(0);

EventFilter eventNamed(const char *name)
{
    EventFilter filter;
    filter.event = QLatin1String(name);
    return filter;
}

/// The events whose rows are the trigger of a kind; empty for those that no event stands for.
std::vector<EventFilter> triggerFilters(const Trigger &when)
{
    switch (when.kind) {
    case Trigger::Kind::Event: {
        std::vector<EventFilter> filters{when.filter};
        if (!when.orElse.event.trimmed().isEmpty()) {
            filters.push_back(when.orElse);
        }
        return filters;
    }
    case Trigger::Kind::NthOrder:
    case Trigger::Kind::Spend:
        return {eventNamed(shop_event::kOrder)};
    case Trigger::Kind::Points:
        return {eventNamed(shop_event::kPoints)};
    case Trigger::Kind::Late:
        return {eventNamed(shop_event::kDelivery)};
    case Trigger::Kind::BackInStock: {
        EventFilter filter = eventNamed(shop_event::kBackInStock);
        filter.item = when.filter.item;
        return {filter};
    }
    case Trigger::Kind::SessionDepth:
    case Trigger::Kind::DateField:
        break;
    }
    return {};
}

} // namespace

TriggerFinder::TriggerFinder(const TriedMoment &moment, const TrialSetting &setting, const EventLog &log)
    : m_log(&log)
    , m_when(moment.rule.when)
    , m_orderBy(setting.orderByDays)
    , m_order(eventNamed(shop_event::kOrder), log)
    , m_wait(eventNamed(shop_event::kWait), log)
    , m_view(eventNamed(shop_event::kView), log)
{
    for (const EventFilter &filter : triggerFilters(m_when)) {
        m_filters.emplace_back(filter, log);
        m_needs |= m_filters.back().canMatch() ? m_filters.back().eventBits() : 0;
    }
    m_canFire = m_needs != 0;
    if (m_when.kind == Trigger::Kind::SessionDepth) {
        m_needs = m_when.minutes > 0 ? kAll : m_view.eventBits();
        m_canFire = m_when.minutes > 0 || (m_when.views > 0 && m_view.canMatch());
    } else if (m_when.kind == Trigger::Kind::DateField) {
        m_needs = kAll;
        m_field = static_cast<int>(log.dateFields.indexOf(m_when.field));
        m_yearly = m_when.field == QStringLiteral("birthday");
        m_shopDays = m_when.field == QStringLiteral("order-by");
        m_canFire = (m_field >= 0 && !log.dates.empty()) || (m_shopDays && !m_orderBy.empty());
    } else if (m_when.kind == Trigger::Kind::BackInStock) {
        const QStringList items = alternatives(m_when.filter.item) + moment.items;
        m_anyItem = items.isEmpty();
        for (const QString &item : items) {
            const QByteArray text = item.toUtf8();
            if (const auto found = log.texts.find({text.constData(), static_cast<size_t>(text.size())})) {
                m_items.push_back(*found);
            }
        }
        std::ranges::sort(m_items);
        m_needs |= m_wait.eventBits();
        m_canFire = m_canFire || (m_wait.canMatch() && !log.restocks.empty());
    } else if (m_when.kind == Trigger::Kind::Late) {
        readPromises();
        m_canFire = m_canFire && m_promised >= 0;
    }
}

void TriggerFinder::add(size_t row)
{
    m_found->push_back({log().secondsAt(row), static_cast<qint64>(row), log().session[row], log().item[row]});
}

void TriggerFinder::find(size_t shopper, const ZoneClock &clock, std::vector<FoundTrigger> &found)
{
    found.clear();
    m_found = &found;
    const size_t from = log().begin[shopper];
    const size_t to = log().begin[shopper + 1];
    switch (m_when.kind) {
    case Trigger::Kind::Event:
        byEvent(from, to);
        break;
    case Trigger::Kind::SessionDepth:
        byDepth(from, to);
        break;
    case Trigger::Kind::DateField:
        byDates(shopper, clock);
        break;
    case Trigger::Kind::NthOrder:
    case Trigger::Kind::Spend:
        byOrders(from, to);
        break;
    case Trigger::Kind::Points:
        byPoints(from, to);
        break;
    case Trigger::Kind::BackInStock:
        byStock(from, to);
        break;
    case Trigger::Kind::Late:
        byLateness(from, to, clock);
        break;
    }
    const auto before = [](const FoundTrigger &a, const FoundTrigger &b) {
        return a.seconds != b.seconds ? a.seconds < b.seconds : a.row < b.row;
    };
    if (!std::ranges::is_sorted(found, before)) {
        std::ranges::sort(found, before);
    }
    const auto rest = std::ranges::unique(found, {}, &FoundTrigger::seconds);
    found.erase(rest.begin(), rest.end());
}

void TriggerFinder::byEvent(size_t from, size_t to)
{
    for (const CompiledFilter &filter : m_filters) {
        if (filter.canMatch()) {
            count(filter, from, to);
        }
    }
}

void TriggerFinder::count(const CompiledFilter &filter, size_t from, size_t to)
{
    int all = 0;
    m_counts.clear();
    if (filter.per() == EventFilter::Per::ItemInSession) {
        m_pairs.clear(to - from);
    }
    for (size_t row = from; row < to; ++row) {
        if (!filter.matches(row)) {
            continue;
        }
        const quint32 session = log().session[row];
        bool reached = false;
        switch (filter.per()) {
        case EventFilter::Per::Shopper:
            reached = ++all % filter.count() == 0;
            break;
        case EventFilter::Per::Session:
            m_counts.resize(std::max(m_counts.size(), size_t(session) + 1), 0);
            reached = ++m_counts[session] == filter.count();
            break;
        case EventFilter::Per::ItemInSession:
            reached = log().item[row] != EventLog::kNone && m_pairs.add(session, log().item[row]) == filter.count();
            break;
        }
        if (reached) {
            add(row);
        }
    }
}

/// m_starts: when each session began, then -1 once it has triggered.
void TriggerFinder::byDepth(size_t from, size_t to)
{
    m_counts.clear();
    m_starts.clear();
    const qint64 long_ = m_when.minutes * 60;
    for (size_t row = from; row < to; ++row) {
        const size_t session = log().session[row];
        if (session >= m_starts.size()) {
            m_starts.resize(session + 1, log().secondsAt(row));
            m_counts.resize(session + 1, 0);
        }
        if (m_starts[session] < 0) {
            continue;
        }
        m_counts[session] += m_view.matches(row) ? 1 : 0;
        if ((long_ > 0 && log().secondsAt(row) - m_starts[session] >= long_) ||
            (m_when.views > 0 && m_counts[session] >= m_when.views)) {
            add(row);
            m_starts[session] = -1;
        }
    }
}

/// The nth order, or the one that brings all orders to the amount; once. Rows of one second are one order.
void TriggerFinder::byOrders(size_t from, size_t to)
{
    const int nth = m_when.kind == Trigger::Kind::NthOrder ? m_when.nth : 0;
    int orders = 0;
    qint64 spent = 0;
    qint64 last = -1;
    size_t firstRow = 0;
    for (size_t row = from; row < to; ++row) {
        if (!m_order.matches(row)) {
            continue;
        }
        if (log().secondsAt(row) != last) {
            ++orders;
            last = log().secondsAt(row);
            firstRow = row;
        }
        spent += log().valueAt(row) == EventLog::kNoValue ? 0 : log().valueAt(row);
        bool complete = true; // all rows of this second are added up
        for (size_t next = row + 1; next < to && log().secondsAt(next) == last; ++next) {
            complete = complete && !m_order.matches(next);
        }
        if (complete && ((nth > 0 && orders >= nth) || (m_when.atLeast && spent >= *m_when.atLeast))) {
            add(firstRow);
            return;
        }
    }
}

void TriggerFinder::byPoints(size_t from, size_t to)
{
    qint64 before = 0;
    const qint64 goal = m_when.atLeast.value_or(0);
    for (size_t row = from; row < to; ++row) {
        if (m_filters.front().matches(row) && log().valueAt(row) != EventLog::kNoValue) {
            if (before < goal && log().valueAt(row) >= goal) {
                add(row);
            }
            before = log().valueAt(row);
        }
    }
}

void TriggerFinder::onDay(QDate day, qint64 seen, const ZoneClock &clock)
{
    const qint64 at = clock.secondsOf(ZoneClock::dayNumber(day.addDays(m_when.days)) * ZoneClock::kDay + kDateHour);
    if (at >= seen && at >= log().first && at <= log().last) {
        m_found->push_back({at});
    }
}

/// Every year; the 29th of February is the 28th in years without it.
void TriggerFinder::byYear(QDate day, qint64 seen, const ZoneClock &clock)
{
    const int firstYear = clock.dayOf(log().first).year() - 1;
    const int lastYear = clock.dayOf(log().last).year() + 1;
    for (int year = firstYear; year <= lastYear; ++year) {
        const QDate theirs(year, day.month(), day.day());
        onDay(theirs.isValid() ? theirs : QDate(year, 2, 28), seen, clock);
    }
}

void TriggerFinder::byDates(size_t shopper, const ZoneClock &clock)
{
    const size_t from = log().begin[shopper];
    if (from == log().begin[shopper + 1]) {
        return;
    }
    const qint64 seen = log().secondsAt(from);
    if (m_shopDays) {
        for (const QDate day : m_orderBy) {
            onDay(day, seen, clock);
        }
    }
    const auto own =
        std::ranges::equal_range(log().dates, static_cast<quint32>(shopper), {}, &EventLog::DateField::shopper);
    for (const EventLog::DateField &date : own) {
        if (static_cast<int>(date.field) != m_field) {
            continue;
        }
        if (m_yearly) {
            byYear(date.day, seen, clock);
        } else {
            onDay(date.day, seen, clock);
        }
    }
}

/// When the item of a wait is there again; -1: not in this log.
qint64 TriggerFinder::restockAfter(size_t wait) const
{
    const EventLog::Restock wanted{log().item[wait], log().secondsAt(wait)};
    const auto found = std::ranges::lower_bound(log().restocks, wanted, [](const auto &a, const auto &b) {
        return a.item != b.item ? a.item < b.item : a.seconds < b.seconds;
    });
    return found != log().restocks.end() && found->item == wanted.item ? found->seconds : -1;
}

bool TriggerFinder::boughtBetween(quint32 item, qint64 since, qint64 until, size_t from, size_t to) const
{
    for (size_t row = from; row < to && log().secondsAt(row) <= until; ++row) {
        if (log().secondsAt(row) >= since && log().item[row] == item && m_order.matches(row)) {
            return true;
        }
    }
    return false;
}

void TriggerFinder::byStock(size_t from, size_t to)
{
    const auto wanted = [this](size_t row) {
        return m_anyItem || std::ranges::binary_search(m_items, log().item[row]);
    };
    for (size_t row = from; row < to; ++row) {
        if (!wanted(row)) {
            continue;
        }
        if (m_filters.front().matches(row)) {
            add(row);
        }
        if (m_wait.matches(row) && log().item[row] != EventLog::kNone) {
            const qint64 at = restockAfter(row);
            if (at >= 0 && !boughtBetween(log().item[row], log().secondsAt(row), at, from, to)) {
                m_found->push_back({at, -1, Episode::kNoSession, log().item[row]});
            }
        }
    }
}

void TriggerFinder::readPromises()
{
    m_promised = log().propertyColumn(QStringLiteral("promised"));
    for (quint32 i = 0; m_promised >= 0 && i < log().texts.size(); ++i) {
        const std::string_view text = log().texts.text(i);
        const QDate day =
            text.size() == 10 ? QDate::fromString(QString::fromUtf8(text.data(), 10), Qt::ISODate) : QDate();
        m_promise.push_back(day.isValid() ? ZoneClock::dayNumber(day) : kNoDay);
    }
}

void TriggerFinder::byLateness(size_t from, size_t to, const ZoneClock &clock)
{
    for (size_t row = from; m_promised >= 0 && row < to; ++row) {
        if (!m_filters.front().matches(row)) {
            continue;
        }
        const qint64 promised = m_promise[log().properties[static_cast<size_t>(m_promised)][row]];
        const qint64 came = ZoneClock::floorDiv(clock.wall(log().secondsAt(row)), ZoneClock::kDay);
        if (promised != kNoDay && came - promised > m_when.days) {
            add(row);
        }
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/event_log_builder.h"

#include "core/domain/shop_event.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace dropbeat {

namespace {

constexpr qsizetype kMostNames = 65'000;

/// Puts a column into the order of rows and lets the unordered one go.
template <class T> std::vector<T> inOrder(std::vector<T> &column, const std::vector<quint32> &rows)
{
    if (column.empty()) {
        return {};
    }
    std::vector<T> ordered(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        ordered[i] = column[rows[i]];
    }
    std::vector<T>().swap(column);
    return ordered;
}

} // namespace

QString EventLog::shopperName(size_t shopper) const
{
    std::string_view name = shoppers.text(static_cast<quint32>(shopper));
    if (!name.empty() && name.front() == kSessionMark) {
        name.remove_prefix(1);
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<size_t> EventLog::shopperNamed(const QString &name) const
{
    const QByteArray text = name.trimmed().toUtf8();
    if (const auto found = shoppers.find({text.constData(), static_cast<size_t>(text.size())})) {
        return *found;
    }
    const QByteArray marked = kSessionMark + text;
    const auto found = shoppers.find({marked.constData(), static_cast<size_t>(marked.size())});
    return found ? std::optional<size_t>(*found) : std::nullopt;
}

qint64 EventLog::bytes() const
{
    const size_t perRow = 4 + 4 + 4 + 2 + (value.empty() ? 0 : 8) + 4 * properties.size();
    return static_cast<qint64>(seconds.size() * perRow + begin.size() * sizeof(size_t)) + shoppers.bytes() +
           texts.bytes();
}

EventLogBuilder::EventLogBuilder(EventLogOptions options)
    : m_options(std::move(options))
{
    m_log.texts.number({});
    m_log.propertyNames = m_options.properties;
    m_log.dateFields = m_options.dateFields;
    m_log.zones.push_back(m_options.zone.isValid() ? m_options.zone : QTimeZone::utc());
    m_properties.resize(static_cast<size_t>(m_options.properties.size()));
    m_restock = event(QLatin1String(shop_event::kBackInStock));
}

quint16 EventLogBuilder::event(const QString &name)
{
    qsizetype at = m_log.eventNames.indexOf(name);
    if (at < 0) {
        at = m_log.eventNames.size();
        if (at >= kMostNames) {
            return event(QStringLiteral("other"));
        }
        m_log.eventNames << name;
    }
    return static_cast<quint16>(at);
}

quint32 EventLogBuilder::shopperOf(const ShopEventRow &row)
{
    if (!row.customer.empty()) {
        return m_log.shoppers.number(row.customer);
    }
    m_name.assign(1, EventLog::kSessionMark);
    m_name.append(row.session);
    return m_log.shoppers.number(m_name);
}

bool EventLogBuilder::add(const ShopEventRow &row)
{
    m_lastHadShopper = !row.customer.empty() || !row.session.empty();
    if (!m_lastHadShopper) {
        if (row.event != m_restock || row.item.empty()) {
            return false;
        }
        m_log.restocks.push_back({m_log.texts.number(row.item), row.seconds});
        return true;
    }
    m_lastShopper = shopperOf(row);
    m_shopper.push_back(m_lastShopper);
    m_seconds.push_back(row.seconds);
    m_session.push_back(m_sessions.number(row.session));
    m_anySession = m_anySession || !row.session.empty();
    m_item.push_back(m_log.texts.number(row.item));
    m_event.push_back(row.event);
    if (row.value != EventLog::kNoValue && m_value.empty()) {
        m_value.assign(m_seconds.size() - 1, EventLog::kNoValue);
    }
    if (row.value != EventLog::kNoValue || !m_value.empty()) {
        m_value.push_back(row.value);
    }
    for (size_t i = 0; i < m_properties.size(); ++i) {
        m_properties[i].push_back(i < row.properties.size() ? m_log.texts.number(row.properties[i]) : EventLog::kNone);
    }
    return true;
}

void EventLogBuilder::addDate(int field, QDate day)
{
    if (m_lastHadShopper && day.isValid()) {
        const EventLog::DateField added{m_lastShopper, static_cast<quint32>(field), day};
        const bool again = !m_log.dates.empty() && m_log.dates.back().shopper == added.shopper &&
                           m_log.dates.back().field == added.field && m_log.dates.back().day == added.day;
        if (!again) {
            m_log.dates.push_back(added);
        }
    }
}

void EventLogBuilder::setZone(const QTimeZone &zone)
{
    if (!m_lastHadShopper || !zone.isValid()) {
        return;
    }
    auto at = std::ranges::find(m_log.zones, zone);
    if (at == m_log.zones.end() && m_log.zones.size() < 255) {
        m_log.zones.push_back(zone);
        at = m_log.zones.end() - 1;
    }
    if (at != m_log.zones.end() && (at != m_log.zones.begin() || !m_log.shopperZone.empty())) {
        m_log.shopperZone.resize(m_log.shoppers.size(), 0);
        m_log.shopperZone[m_lastShopper] = static_cast<quint8>(at - m_log.zones.begin());
    }
}

/// Rows by shopper (counted into place), then by time within each; rows of one second stay in the file's order.
std::vector<quint32> EventLogBuilder::order(size_t shoppers, std::vector<size_t> &begin) const
{
    begin.assign(shoppers + 1, 0);
    for (const quint32 shopper : m_shopper) {
        ++begin[shopper + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<size_t> next(begin.begin(), begin.end() - 1);
    std::vector<quint32> rows(m_shopper.size());
    for (quint32 row = 0; row < m_shopper.size(); ++row) {
        rows[next[m_shopper[row]]++] = row;
    }
    const auto earlier = [this](quint32 a, quint32 b) {
        return m_seconds[a] != m_seconds[b] ? m_seconds[a] < m_seconds[b] : a < b;
    };
    for (size_t i = 0; i + 1 < begin.size(); ++i) {
        const auto from = rows.begin() + static_cast<qptrdiff>(begin[i]);
        const auto to = rows.begin() + static_cast<qptrdiff>(begin[i + 1]);
        if (!std::is_sorted(from, to, earlier)) {
            std::sort(from, to, earlier);
        }
    }
    return rows;
}

/// Within each shopper from 0, in the order in which sessions begin. Rows without a session of a file that has them,
/// and all rows of a file that has none, belong to the one before unless more than the idle time lies between.
void EventLogBuilder::numberSessions(EventLog &log) const
{
    const quint32 none = m_sessions.find({}).value_or(0xffffffff);
    const quint32 idle = static_cast<quint32>(m_options.idleMinutes) * 60;
    std::vector<quint32> numberOf(m_sessions.size(), 0);
    std::vector<quint32> shopperOf(m_sessions.size(), 0xffffffff);
    for (size_t shopper = 0; shopper + 1 < log.begin.size(); ++shopper) {
        quint32 next = 0;
        bool hasCut = false;
        quint32 cut = 0; ///< the session cut last
        quint32 cutAt = 0;
        for (size_t row = log.begin[shopper]; row < log.begin[shopper + 1]; ++row) {
            const quint32 id = log.session[row];
            if (id == none) {
                if (!hasCut || log.seconds[row] - cutAt > idle) {
                    cut = next++;
                    hasCut = true;
                }
                cutAt = log.seconds[row];
                log.session[row] = cut;
                continue;
            }
            if (shopperOf[id] != shopper) {
                shopperOf[id] = static_cast<quint32>(shopper);
                numberOf[id] = next++;
            }
            log.session[row] = numberOf[id];
        }
    }
}

void EventLogBuilder::sortDates(EventLog &log)
{
    std::ranges::sort(log.dates, [](const EventLog::DateField &a, const EventLog::DateField &b) {
        return std::tie(a.shopper, a.field, a.day) < std::tie(b.shopper, b.field, b.day);
    });
    const auto same = [](const EventLog::DateField &a, const EventLog::DateField &b) {
        return a.shopper == b.shopper && a.field == b.field && a.day == b.day;
    };
    const auto rest = std::ranges::unique(log.dates, same);
    log.dates.erase(rest.begin(), rest.end());
    std::ranges::sort(log.restocks, [](const EventLog::Restock &a, const EventLog::Restock &b) {
        return a.item != b.item ? a.item < b.item : a.seconds < b.seconds;
    });
    if (!log.shopperZone.empty()) {
        log.shopperZone.resize(log.shoppers.size(), 0);
    }
}

EventLog EventLogBuilder::finish(const std::function<bool(qint64, qint64)> &progress)
{
    const qint64 total = static_cast<qint64>(m_seconds.size());
    int step = 0;
    const auto goesOn = [&] { return !progress || progress(total * ++step / 6, total); };
    EventLog log = std::move(m_log);
    {
        const std::vector<quint32> rows = order(log.shoppers.size(), log.begin);
        std::vector<quint32>().swap(m_shopper);
        if (!goesOn()) {
            return {};
        }
        log.seconds = inOrder(m_seconds, rows);
        log.session = inOrder(m_session, rows);
        if (!goesOn()) {
            return {};
        }
        log.item = inOrder(m_item, rows);
        log.event = inOrder(m_event, rows);
        log.value = inOrder(m_value, rows);
        for (std::vector<quint32> &column : m_properties) {
            log.properties.push_back(inOrder(column, rows));
        }
    }
    if (!goesOn()) {
        return {};
    }
    numberSessions(log);
    log.bits.assign(log.shopperCount(), 0);
    for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
        for (size_t row = log.begin[shopper]; row < log.begin[shopper + 1]; ++row) {
            log.bits[shopper] |= EventLog::bitOf(log.event[row]);
        }
    }
    sortDates(log);
    log.sessionsFromFile = m_anySession;
    if (!log.seconds.empty()) {
        const auto [least, most] = std::ranges::minmax_element(log.seconds);
        log.first = *least;
        log.last = *most;
    }
    for (const EventLog::Restock &restock : log.restocks) {
        log.first = log.first == 0 ? restock.seconds : std::min(log.first, restock.seconds);
        log.last = std::max(log.last, restock.seconds);
    }
    return log;
}

} // namespace dropbeat

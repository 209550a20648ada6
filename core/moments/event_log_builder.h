// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/event_log.h"

#include <functional>
#include <span>
#include <string>

namespace dropbeat {

/// How events are put in order.
struct EventLogOptions
{
    int idleMinutes = 30;   ///< a longer pause than this ends a session, where the file has none of its own
    QTimeZone zone;         ///< of shoppers whose zone the file does not tell
    QStringList properties; ///< further columns to be kept
    QStringList dateFields; ///< columns with days of a shopper
};

/// One event as a file tells it. Texts are only looked at during the call.
struct ShopEventRow
{
    std::string_view customer; ///< empty: not known
    std::string_view session;  ///< empty: not told
    quint16 event = 0;         ///< from EventLogBuilder::event()
    quint32 seconds = 0;       ///< since 1970, UTC
    std::string_view item;
    qint64 value = EventLog::kNoValue;
    std::span<const std::string_view> properties; ///< one for each of the options' names, or none at all
};

/// Takes events in any order and makes the log of them: counts, sorts by shopper and time, cuts sessions.
class EventLogBuilder
{
public:
    explicit EventLogBuilder(EventLogOptions options);

    /// The number of an event's name. At most 65,000 names; what comes after is "other".
    quint16 event(const QString &name);
    /// False when the row has neither a customer nor a session and is no restock: it belongs to no one.
    bool add(const ShopEventRow &row);
    /// For the shopper of the row added last: a day of theirs, or their zone.
    void addDate(int field, QDate day);
    void setZone(const QTimeZone &zone);
    size_t size() const { return m_seconds.size(); }

    /// Moves the log out. progress: done of total rows; false cancels and gives an empty log.
    EventLog finish(const std::function<bool(qint64 done, qint64 total)> &progress = {});

private:
    quint32 shopperOf(const ShopEventRow &row);
    std::vector<quint32> order(size_t shoppers, std::vector<size_t> &begin) const;
    void numberSessions(EventLog &log) const;
    static void sortDates(EventLog &log);

    EventLogOptions m_options;
    EventLog m_log; ///< its columns are filled at the end; its pools from the start
    TextPool m_sessions;
    std::vector<quint32> m_shopper;
    std::vector<quint32> m_seconds;
    std::vector<quint32> m_session; ///< number in m_sessions
    std::vector<quint32> m_item;
    std::vector<quint16> m_event;
    std::vector<qint64> m_value;
    std::vector<std::vector<quint32>> m_properties;
    std::string m_name; ///< room for the name of a shopper that is a session
    quint16 m_restock = 0;
    quint32 m_lastShopper = 0;
    bool m_lastHadShopper = false;
    bool m_anySession = false;
};

} // namespace dropbeat

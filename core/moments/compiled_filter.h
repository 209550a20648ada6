// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment_rule.h"
#include "core/moments/event_log.h"

#include <algorithm>

namespace dropbeat {

/// An event filter in the numbers of one log, so that a row is tested without comparing texts.
class CompiledFilter
{
public:
    CompiledFilter(const EventFilter &filter, const EventLog &log);

    bool matches(size_t row) const
    {
        return m_events[m_log->event[row]] != 0 &&
               (m_items.empty() || std::ranges::binary_search(m_items, m_log->item[row])) &&
               (!m_hasLeast || (m_log->valueAt(row) != EventLog::kNoValue && m_log->valueAt(row) >= m_least)) &&
               (m_column < 0 ||
                std::ranges::binary_search(m_values, m_log->properties[static_cast<size_t>(m_column)][row]));
    }
    /// False when nothing in the log can match.
    bool canMatch() const { return m_canMatch; }
    int count() const { return m_count; }
    EventFilter::Per per() const { return m_per; }
    /// EventLog::bitOf() of each of the events it takes.
    quint64 eventBits() const { return m_bits; }

private:
    const EventLog *m_log;
    std::vector<quint8> m_events; ///< by number: 1 when it is one of the filter's
    std::vector<quint32> m_items; ///< sorted; empty: any
    std::vector<quint32> m_values;
    qint64 m_least = 0;
    quint64 m_bits = 0;
    int m_column = -1;
    int m_count = 1;
    EventFilter::Per m_per = EventFilter::Per::Shopper;
    bool m_hasLeast = false;
    bool m_canMatch = true;
};

/// The parts of "damaged|wrong", trimmed and without empty ones.
QStringList alternatives(const QString &text);

} // namespace dropbeat

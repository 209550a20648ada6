// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_file.h"
#include "core/exchange/event_time.h"
#include "core/exchange/problem_log.h"
#include "core/exchange/row.h"
#include "core/exchange/session_owners.h"
#include "core/moments/event_log_builder.h"

#include <limits>
#include <memory>
#include <vector>

namespace dropbeat {

/// Turns the records of one table into events of a log. Works on bytes; text is made of a cell only for a new name or a
/// problem.
class EventRowReader
{
public:
    EventRowReader(const EventTable &table, const EventFileOptions &options, const SessionOwners &owners,
                   EventLogBuilder &builder, ReadEvents &read);

    /// At most so many rows of data.
    void read(const RecordBatch &batch, size_t most = std::numeric_limits<size_t>::max());
    const DateEvidence &dates() const { return m_time.evidence(); }
    NumberEvidence numbers() const { return m_numbers; }
    /// How the file turned out to be written; before reading again.
    void write(NumberStyle style) { m_style = style; }

private:
    struct Columns
    {
        int time = -1;
        int customer = -1;
        int session = -1;
        int event = -1;
        int item = -1;
        int value = -1;
        int zone = -1;
        std::vector<int> properties;
        std::vector<int> dates;
    };

    int column(const QString &header) const;
    void readRow();
    std::optional<quint16> eventOf(std::string_view name);
    qint64 valueOf(quint16 event);
    void readProperties(std::string_view session);
    void readShopper();
    std::string_view dayText(std::string_view cell, std::string &room) const;
    void reject(int column, const QString &message);

    const EventTable &m_table;
    const EventFileOptions &m_options;
    const SessionOwners &m_owners;
    EventLogBuilder &m_builder;
    ReadEvents &m_read;
    ProblemLog m_log;
    EventTimeReader m_time;
    Columns m_at;
    Row m_row;
    TextPool m_names;
    std::vector<quint16> m_events; ///< by number in m_names
    std::vector<std::string_view> m_properties;
    std::string m_promised; ///< room for a promised day as 2026-10-03
    NumberEvidence m_numbers;
    NumberStyle m_style = NumberStyle::Point;
    bool m_dayFirst;
    qsizetype m_promisedAt = -1; ///< of the properties
    quint16 m_points = 0;
};

/// A day that a shopper has, in any year: 1990-05-06, 06.05.1990, 05/06/1990, --05-06. Not valid when it is none.
QDate shopperDay(std::string_view cell, bool dayFirst);

} // namespace dropbeat

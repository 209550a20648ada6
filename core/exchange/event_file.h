// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/exchange/event_mapping.h"
#include "core/exchange/parse_results.h"
#include "core/exchange/parsed_file.h"
#include "core/moments/event_log_builder.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

/// A table of shop events, or of sessions and their customers, in a file.
struct EventTable
{
    QString path;
    QString table; ///< of a workbook or an archive; empty: the file's one
    EventLayout layout;
    TableHead head;

    /// The fingerprint of its header.
    QString headerKey() const;
};

struct EventFileOptions
{
    int idleMinutes = 30;
    QTimeZone zone; ///< the plan's
    Currency currency;
    QStringList properties;              ///< those that rules name
    std::optional<EventMapping> mapping; ///< for all tables, whatever is remembered
    EventMappings byHeader;              ///< made by hand for files with such columns
    QStringList sessionFiles;            ///< read as sessions whatever else they could be
};

/// How the log is made of what is read so.
EventLogOptions logOptions(const EventFileOptions &options);

/// Looks at files: each table of them, also those that hold something else. Throws Error when one can't be opened.
std::vector<EventTable> lookAtTables(const QStringList &paths, const FormatCatalog &formats,
                                     const EventFileOptions &options);
/// Looks at files: each table of them that holds events or sessions. Throws Error when none holds events, saying what
/// is missing.
std::vector<EventTable> eventTables(const QStringList &paths, const FormatCatalog &formats,
                                    const EventFileOptions &options);

/// What reading event files gave. The report counts rows over all of them.
struct ReadEvents
{
    EventLog log;
    ImportReport report;
    QString kind;        ///< English name of the preset; empty for tables of one's own
    QStringList unknown; ///< names of events that no rule of Dropbeat's knows, the first few
};

/// Reads tables in any order of rows and makes one log. Rows without a time, an event or a shopper are left out, each
/// with its reason. Throws Error (Cancelled, Refused).
ReadEvents readEvents(const std::vector<EventTable> &tables, const EventFileOptions &options,
                      const ParseProgress &progress = {});

} // namespace dropbeat

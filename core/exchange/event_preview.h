// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_file.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace dropbeat {

/// The beginning of a table of shop events as a mapping understands it, for a person to look over. Read as the whole
/// file will be.
struct EventPreview
{
    /// What the file calls an event.
    struct Name
    {
        QString inFile;
        QString means;      ///< under the name that rules use
        bool known = false; ///< Dropbeat knows the file's name, or a person has said what it means
        qint64 times = 0;

        friend bool operator==(const Name &, const Name &) = default;
    };
    struct Row
    {
        qint64 seconds = 0; ///< since 1970, UTC
        QString shopper;
        QString event;
        QString item;
        std::optional<qint64> value; ///< minor units; points as they are

        friend bool operator==(const Row &, const Row &) = default;
    };

    EventLayout layout;
    std::vector<Name> names; ///< the most frequent first, up to 24
    std::vector<Row> rows;   ///< the earliest of the first 200 rows, up to 8
    qint64 read = 0;
    qint64 rejected = 0;
    QStringList problems; ///< "Row 3, timestamp: “soon” is no time."; up to 3
};

EventPreview previewEvents(const EventTable &table, const EventMapping &mapping, const EventFileOptions &options);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/text_pool.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <limits>
#include <vector>

namespace dropbeat {

/// The events of a shop in columns, all of a shopper's together in the order of time; events of one second as the file
/// had them. Read only; made by EventLogBuilder.
///
/// A shopper is the customer, or the session of one who is not known. Sessions are numbered from 0 within their
/// shopper, in the order they begin. Texts are numbers of the pools; 0 is always the empty text.
class EventLog
{
public:
    static constexpr qint64 kNoValue = std::numeric_limits<qint64>::min();
    static constexpr quint32 kNone = 0;
    static constexpr char kSessionMark = '\x01'; ///< before the name of a shopper that is a session in `shoppers`

    /// An item that is there again, for all who wait.
    struct Restock
    {
        quint32 item = kNone;
        qint64 seconds = 0;
    };
    /// A day that a shopper has: birthday, renewal.
    struct DateField
    {
        quint32 shopper = 0;
        quint32 field = 0; ///< index of dateFields
        QDate day;
    };

    /// One bit for an event; the last stands for all from the 64th name on.
    static quint64 bitOf(quint16 number) { return quint64(1) << (number < 63 ? number : 63); }

    size_t size() const { return seconds.size(); }
    size_t shopperCount() const { return begin.empty() ? 0 : begin.size() - 1; }
    qint64 secondsAt(size_t row) const { return seconds[row]; }
    qint64 valueAt(size_t row) const { return value.empty() ? kNoValue : value[row]; }
    /// The text of a further column; empty when there is none of that name.
    std::string_view property(size_t column, size_t row) const { return texts.text(properties[column][row]); }
    int propertyColumn(const QString &name) const { return static_cast<int>(propertyNames.indexOf(name)); }
    /// The customer or the session, as the file has it.
    QString shopperName(size_t shopper) const;
    std::optional<size_t> shopperNamed(const QString &name) const;
    QString eventName(size_t row) const { return eventNames[event[row]]; }
    /// Memory held by it, about; bytes.
    qint64 bytes() const;

    std::vector<size_t> begin;                    ///< of each shopper's rows; one more than there are shoppers
    std::vector<quint64> bits;                    ///< by shopper: bitOf() each of their events
    std::vector<quint32> seconds;                 ///< since 1970, UTC
    std::vector<quint32> session;                 ///< within the shopper
    std::vector<quint32> item;                    ///< of texts
    std::vector<quint16> event;                   ///< index of eventNames
    std::vector<qint64> value;                    ///< minor units, or points; kNoValue; empty when no event has one
    std::vector<std::vector<quint32>> properties; ///< of texts, one for each name
    std::vector<QTimeZone> zones;                 ///< the first is the plan's
    std::vector<quint8> shopperZone;              ///< index of zones; empty: all live in the first
    std::vector<DateField> dates;                 ///< by shopper, field and day
    std::vector<Restock> restocks;                ///< by item and time
    TextPool shoppers;                            ///< their names, numbered as in begin
    TextPool texts;                               ///< items and properties
    QStringList eventNames;                       ///< canonical where known
    QStringList propertyNames;                    ///< headerless names: reason, rating
    QStringList dateFields;
    qint64 first = 0; ///< the earliest and the latest second; 0 without events
    qint64 last = 0;
    bool sessionsFromFile = false; ///< else cut where a shopper was idle
};

} // namespace dropbeat

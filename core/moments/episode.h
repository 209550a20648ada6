// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace dropbeat {

/// What became of one trigger of one shopper. Times are seconds since 1970, UTC; rows those of the event log, -1: none.
struct Episode
{
    enum class End {
        Fires,       ///< the message goes out at `send`
        Returned,    ///< the shopper did it without a message, before it went out
        Restarted,   ///< another trigger came while this one waited, and its wait counts
        Already,     ///< what must not have happened had happened by the trigger
        NotFollowed, ///< what else had to happen did not
        OwnCap,      ///< the moment had sent this shopper its number of messages
        OverallCap,  ///< all moments and drops together had
    };
    static constexpr quint32 kNoSession = 0xffffffff;

    qint64 trigger = 0;
    qint64 due = 0;  ///< the end of the longest window after the trigger
    qint64 send = 0; ///< the same, or the end of the quiet hours that `due` falls into
    qint64 row = -1; ///< of the trigger
    quint32 session = kNoSession;
    quint32 item = 0;
    End end = End::Fires;
    qint64 endAt = 0;   ///< when that was settled
    qint64 endRow = -1; ///< the event that settled it
    qint64 selfReturn =
        -1; ///< seconds from the trigger to what the shopper did alone, before the next trigger; -1: not seen

    friend bool operator==(const Episode &, const Episode &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/episode.h"

#include <QString>
#include <QTimeZone>

namespace dropbeat {

/// "Sent", "Came back alone", "Held back: its own cap" – what became of a trigger, in two or three words.
QString episodeEndWords(Episode::End end);
/// Why a message goes out, or why not, in a sentence with the times as the zone's clock shows them: "Nothing of what it
/// waits for until 14:47 on 3 October: sent then."
QString episodeSentence(const Episode &episode, const QTimeZone &zone);
/// "3 Oct 14:05", with seconds when `exact`.
QString eventTimeText(qint64 seconds, const QTimeZone &zone, bool exact = false);
/// "45 minutes", "1 h 20 min", "3 days": a stretch of time as it is said, rounded to minutes.
QString stretchText(qint64 seconds);

} // namespace dropbeat

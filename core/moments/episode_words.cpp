// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/episode_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

QString eventTimeText(qint64 seconds, const QTimeZone &zone, bool exact)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(seconds, zone);
    return QLocale().toString(at, exact ? tr("d MMM HH:mm:ss") : tr("d MMM HH:mm"));
}

QString stretchText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    if (seconds < 60) {
        return tr("%1 s").arg(seconds);
    }
    if (minutes < 120 && (minutes < 60 || minutes % 60 != 0)) {
        return tr("%1 min").arg(minutes);
    }
    if (minutes < 2880) {
        return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return minutes % 1440 < 60 ? tr("%1 days").arg(minutes / 1440)
                               : tr("%1 days %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

QString episodeEndWords(Episode::End end)
{
    switch (end) {
    case Episode::End::Fires:
        return tr("Sent");
    case Episode::End::Returned:
        return tr("Came back alone");
    case Episode::End::Restarted:
        return tr("Wait began anew");
    case Episode::End::Already:
        return tr("Had done it already");
    case Episode::End::NotFollowed:
        return tr("Something is missing");
    case Episode::End::OwnCap:
        return tr("Held back: cap of the moment");
    case Episode::End::OverallCap:
        return tr("Held back: cap over all");
    }
    return {};
}

QString episodeSentence(const Episode &episode, const QTimeZone &zone)
{
    const QString trigger = eventTimeText(episode.trigger, zone);
    const QString due = eventTimeText(episode.due, zone);
    const QString send = eventTimeText(episode.send, zone);
    const QString settled = eventTimeText(episode.endAt, zone);
    switch (episode.end) {
    case Episode::End::Fires:
        if (episode.send > episode.due) {
            return tr("Triggered at %1, due at %2, held over the quiet hours: sent at %3.").arg(trigger, due, send);
        }
        return episode.due > episode.trigger
                   ? tr("Triggered at %1, and nothing spoke against it until %2: sent then.").arg(trigger, send)
                   : tr("Triggered at %1: sent at once.").arg(trigger);
    case Episode::End::Returned:
        return tr("Triggered at %1; did alone at %2 what the message is for, %3 later. Not sent.")
            .arg(trigger, settled, stretchText(episode.endAt - episode.trigger));
    case Episode::End::Restarted:
        return tr("Triggered at %1, and again at %2 before the message was due: the wait began anew.")
            .arg(trigger, settled);
    case Episode::End::Already:
        return tr("Triggered at %1, but what must not have happened had happened by then. Not sent.").arg(trigger);
    case Episode::End::NotFollowed:
        return tr("Triggered at %1, but what else has to happen had not by %2. Not sent.").arg(trigger, send);
    case Episode::End::OwnCap:
        return tr("Due at %1, but this shopper had had as many of this moment as its cap lets through.").arg(send);
    case Episode::End::OverallCap:
        return tr("Due at %1, but this shopper had had as many messages of all moments and drops as one gets.")
            .arg(send);
    }
    return {};
}

} // namespace dropbeat

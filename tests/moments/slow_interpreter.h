// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/tried_moment.h"

#include <QMap>
#include <QString>

#include <vector>

namespace dropbeat::slow {

/// One event as a test invents it.
struct Event
{
    QString shopper;
    QString session; ///< empty: cut by idle time
    QString name;
    qint64 at = 0;
    QString item = {};
    qint64 value = EventLessValue;
    QMap<QString, QString> properties = {};

    static constexpr qint64 EventLessValue = std::numeric_limits<qint64>::min();
};

/// What became of a trigger, in words and plain numbers.
struct Told
{
    qint64 trigger = 0;
    qint64 send = 0;
    QString end; ///< fires, returned, restarted, already, not-followed, own-cap, overall-cap
    qint64 selfReturn = -1;

    friend bool operator==(const Told &, const Told &) = default;
};

/// A stream of events with all that is known beside it.
struct World
{
    std::vector<Event> events;                 ///< in the order of the file
    QMap<QString, QMap<QString, QDate>> dates; ///< of shoppers: field → day
    std::vector<std::pair<QString, qint64>> restocks;
    int idleMinutes = 30;
    QTimeZone zone = QTimeZone::utc();
};

/// The rules again as dry_run.h states them, and nothing of its code: a simulation that walks from second to second and
/// counts everything from the beginning each time. For tests.
QMap<QString, std::vector<std::vector<Told>>> interpret(const World &world, const TrialSetting &setting);

} // namespace dropbeat::slow

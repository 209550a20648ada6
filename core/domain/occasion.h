// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace dropbeat {

/// A day of the year that a brand plans around, by rule. Quiet: no launch and no new hook that day.
struct Occasion
{
    Id<Occasion> id; ///< null for those Dropbeat comes with
    QString key;     ///< stable id of Dropbeat's own ("black-friday"); a row with the same key replaces it
    QString name;
    QStringList countries; ///< US UK FR DE IT ES; empty: everywhere
    /// "12-25" fixed; "11 4 thu +1" nth weekday of a month (-1: last), with days after; "easter -2";
    /// "05 -1 sun unless easter +49": a week later when it falls on that day;
    /// "2026-12-24" or "2026-12-24..2027-01-02" once.
    QString rule;
    bool quiet = false;
    bool shown = true;

    friend bool operator==(const Occasion &, const Occasion &) = default;
};

/// A carrier's last day for arriving before an occasion.
struct Cutoff
{
    Id<Cutoff> id; ///< null for those Dropbeat comes with
    QString country;
    QString carrier;
    QString service;      ///< "Standard", "Express"
    QString occasion;     ///< what it is to arrive before, as a person reads it: "Christmas 2026"
    QDate lastDay;        ///< to hand over to the carrier
    int handlingDays = 0; ///< working days the shop needs from order to hand-over
    QString source;

    friend bool operator==(const Cutoff &, const Cutoff &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/occasion.h"

#include <QDate>

#include <vector>

namespace dropbeat {

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher), for years after 1582.
QDate easterSunday(int year);

/// One day of an occasion.
struct OccasionDay
{
    QDate day;
    QString key; ///< Occasion::key; empty for one's own
    QString name;
    QStringList countries;
    bool quiet = false;

    friend bool operator==(const OccasionDay &, const OccasionDay &) = default;
};

/// Why a rule can't be read, translated; empty when it can.
QString problemOfOccasionRule(const QString &rule);
/// Every day of the occasions from `from` to `to`, both included, by day; those not shown are left out.
std::vector<OccasionDay> occasionDays(const std::vector<Occasion> &occasions, QDate from, QDate to);

/// Those that Dropbeat comes with (resources/presets/occasions.json), names translated.
std::vector<Occasion> presetOccasions();
/// Dropbeat's and one's own as one list, for a brand that sells in these countries: a row with a preset's key stands in
/// its place. No countries: all.
std::vector<Occasion> occasionsFor(const std::vector<Occasion> &own, const QStringList &countries);

} // namespace dropbeat

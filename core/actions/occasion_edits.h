// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

// What a person does to the days a brand plans around, and to the carriers' last dates. Each is one entry of the undo
// history; each throws Error when it can't be done.

/// One line of the list of occasions.
struct OccasionLine
{
    Occasion occasion;
    bool preset = false;  ///< Dropbeat comes with it
    bool changed = false; ///< and the plan has it otherwise
    QDate next;           ///< from today on; not valid when there is none within ten years

    friend bool operator==(const OccasionLine &, const OccasionLine &) = default;
};

/// Dropbeat's and one's own, hidden ones too, of the countries the brand sells in; by their next day.
std::vector<OccasionLine> occasionLines(const Tables &tables, QDate today);

/// The countries that occasions and cutoffs are told apart by: US UK FR DE IT ES.
QStringList sellingCountries();

/// Writes an occasion; one of Dropbeat's becomes the plan's own way of it, and is forgotten again when nothing of it
/// differs. Refuses an empty name and a rule that can't be read. Returns the row's id, null when there is none.
Id<Occasion> saveOccasion(Plan &plan, const Occasion &occasion, const QString &gesture = {});
void removeOccasion(Plan &plan, Id<Occasion> occasion);
/// One of Dropbeat's as it came.
void restoreOccasion(Plan &plan, const QString &key);
/// All of Dropbeat's as they came; one's own stay.
void restoreOccasions(Plan &plan);

Id<Cutoff> addCutoff(Plan &plan, Cutoff cutoff);
void updateCutoff(Plan &plan, const Cutoff &cutoff, const QString &gesture = {});
void removeCutoff(Plan &plan, Id<Cutoff> cutoff);
/// A known date of an earlier year as a first guess for the next one: same day of the year, moved back off a weekend,
/// its source saying that it is to be checked.
Cutoff guessFrom(const Cutoff &known, QDate today);

} // namespace dropbeat

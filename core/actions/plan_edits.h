// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <vector>

namespace dropbeat {

// What a person does to drops, clips, variants, touchpoints, targets and benchmarks. Each is one entry of the undo
// history; each throws Error when it can't be done. Names are trimmed; codes are made from names and kept unique.
// gesture: edits with the same one, one after the other, are one entry (typing in one field).

/// Adds a drop; code and colour are chosen when empty. Returns its id.
Id<Drop> addDrop(Plan &plan, Drop drop);
/// Writes all fields. A changed name leaves the code as it is; an empty name is refused.
void updateDrop(Plan &plan, const Drop &drop, const QString &gesture = {});
/// With all that is in it; results assigned to it become unassigned. Chapters behind it in its arc close up.
void removeDrop(Plan &plan, Id<Drop> drop);
/// A new drop with the same clips, variants, touchpoints with their checklists, products, planned expenses, budget and
/// targets; without date, picture, files, money spent and results, and outside the arc.
Id<Drop> duplicateDrop(Plan &plan, Id<Drop> drop);
/// Puts a drop away from line-up, calendar and review, or brings it back.
void archiveDrop(Plan &plan, Id<Drop> drop, bool archived);
/// The picture on its card, as an encoded JPEG or PNG; empty takes it away. One above the limit is refused: scale it
/// first.
void setCover(Plan &plan, Id<Drop> drop, const QByteArray &image);
constexpr qsizetype kMostCoverBytes = 1024 * 1024;
/// Moves the launch; touchpoints that are not pinned move with it.
void moveLaunch(Plan &plan, Id<Drop> drop, const LocalTime &launch);

/// Adds a clip with a first variant A. Returns the clip's id.
Id<Clip> addClip(Plan &plan, Clip clip);
/// The length of a clip with beats is theirs, whatever is given. What flows into which variants: variant_edits.h.
void updateClip(Plan &plan, const Clip &clip, const QString &gesture = {});
/// Refused while one of its variants is posted.
void removeClip(Plan &plan, Id<Clip> clip);
/// Adds the variant with the next free letter.
Id<Variant> addVariant(Plan &plan, Id<Clip> clip, const QString &name);
/// Writes all fields but those of being posted. Hook, CTA and caption of a posted one are refused: newVariantWith().
void updateVariant(Plan &plan, const Variant &variant, const QString &gesture = {});
/// Refused when it is posted.
void removeVariant(Plan &plan, Id<Variant> variant);

Id<Touchpoint> addTouchpoint(Plan &plan, Touchpoint touchpoint);
/// When it goes live or is done, the variants it posts are posted.
void updateTouchpoint(Plan &plan, const Touchpoint &touchpoint, const QString &gesture = {});
void removeTouchpoint(Plan &plan, Id<Touchpoint> touchpoint);

/// Sets what a drop (or, with a clip, that clip) aims at; no value takes the target away.
void setTarget(Plan &plan, Id<Drop> drop, Id<Clip> clip, const QString &kpi, std::optional<double> value);

Id<Benchmark> addBenchmark(Plan &plan, Benchmark benchmark);
void updateBenchmark(Plan &plan, const Benchmark &benchmark, const QString &gesture = {});
void removeBenchmark(Plan &plan, Id<Benchmark> benchmark);
/// Puts the table back to the figures Dropbeat comes with.
void restoreBenchmarks(Plan &plan);

/// Says by hand where results belong; no target takes them out again.
void assignSubjects(Plan &plan, const std::vector<Id<Subject>> &subjects, const Assignment::Target &target);
/// Assigns every unassigned subject whose link or name tells where it belongs. Returns how many.
int assignByName(Plan &plan);

/// Brand, currency and time zone. A currency can't change once there are results with money.
void updateProfile(Plan &plan, const PlanProfile &profile);

} // namespace dropbeat

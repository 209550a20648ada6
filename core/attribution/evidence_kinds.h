// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order.h"

#include <vector>

namespace dropbeat {

/// How far a kind of evidence may be relied on.
enum class EvidenceStrength { Weak, Medium, Strong };

/// What Dropbeat holds of the kinds of evidence, from resources/presets/evidence-kinds.json.
EvidenceStrength strengthOf(EvidenceKind kind);
/// How many days before an order its evidence may lie; those offered, and the usual one.
std::vector<int> evidenceWindows();
int usualEvidenceWindow();

// In words, translated.
QString evidenceKindName(EvidenceKind kind);             ///< "UTM on the landing visit"
QString evidenceKindShort(EvidenceKind kind);            ///< "UTM"
QString evidenceStrengthName(EvidenceStrength strength); ///< "strong"
QString evidenceWeakness(EvidenceKind kind);             ///< why it may mislead, one sentence

} // namespace dropbeat

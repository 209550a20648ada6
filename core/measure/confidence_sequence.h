// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/interval.h"

namespace dropbeat {

// The asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit
// theory and asymptotic confidence sequences" (arXiv 2103.06476; first version 2021): intervals that hold together at
// all times, so that one may look every day and stop when one likes. Equation numbers are those of its seventh version,
// as GrowthBook and PostHog cite them.

/// How the sequence is tuned when nothing is planned: GrowthBook's default, observations of both arms together.
inline constexpr double kUnplannedSample = 5000;

/// The mixing parameter ρ that makes the sequence tightest at so many observations (eq. 161):
/// √((−2 ln α + ln(−2 ln α + 1)) ÷ sample). sample > 0, 0 < alpha < 1.
double sequenceRho(double sample, double alpha = 0.05);

/// The factor on the standard error: the sequence at n observations is estimate ± factor · standard error (eq. 9 with
/// σ̂² = n·se²): √(2(nρ²+1)·ln(√(nρ²+1) ÷ α) ÷ (nρ²)). n > 0.
double sequenceFactor(double n, double rho, double alpha = 0.05);

/// The interval of the sequence after n observations. `standardError` is that of the estimate; for a difference of two
/// arms n counts both. `tunedTo` is the planned n.
Interval alwaysValid(double estimate, double standardError, double n, double tunedTo, double alpha = 0.05);

/// The always-valid p-value (eq. 155): one over the e-value of "the true value is 0", at most 1. It is below α exactly
/// where the interval that was tuned with α leaves 0 out.
double alwaysValidP(double estimate, double standardError, double n, double tunedTo, double alpha = 0.05);

} // namespace dropbeat

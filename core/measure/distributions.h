// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dropbeat {

// Quantiles and tail probabilities, by Boost.Math. One small door, so that its headers are compiled once.

/// The value below which a standard normal variable lies with that probability, 0 < probability < 1 (R: qnorm).
double normalQuantile(double probability);
/// P(Z ≤ value) of the standard normal distribution (R: pnorm).
double normalBelow(double value);
/// P(|Z| ≥ |value|) of the standard normal distribution.
double normalTwoSided(double value);
/// The quantile of Student's t (R: qt). freedom > 0, may be broken.
double studentQuantile(double probability, double freedom);
/// P(|T| ≥ |value|) of Student's t.
double studentTwoSided(double value, double freedom);
/// P(X ≥ value) of the χ² distribution (R: pchisq(lower.tail = FALSE)). value ≥ 0, freedom > 0.
double chiSquaredAbove(double value, double freedom);
/// The quantile of the beta distribution (R: qbeta). Both shapes > 0.
double betaQuantile(double probability, double alpha, double beta);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/confidence_sequence.h"

#include <algorithm>
#include <cmath>

namespace dropbeat {

double sequenceRho(double sample, double alpha)
{
    Q_ASSERT(sample > 0 && alpha > 0 && alpha < 1);
    const double l = -2 * std::log(alpha);
    return std::sqrt((l + std::log(l + 1)) / sample);
}

double sequenceFactor(double n, double rho, double alpha)
{
    Q_ASSERT(n > 0 && rho > 0);
    const double spread = n * rho * rho;
    return std::sqrt(2 * (spread + 1) * std::log(std::sqrt(spread + 1) / alpha) / spread);
}

Interval alwaysValid(double estimate, double standardError, double n, double tunedTo, double alpha)
{
    const double half = standardError * sequenceFactor(n, sequenceRho(tunedTo, alpha), alpha);
    return {estimate - half, estimate + half};
}

double alwaysValidP(double estimate, double standardError, double n, double tunedTo, double alpha)
{
    if (!(standardError > 0)) {
        return 1;
    }
    const double rho = sequenceRho(tunedTo, alpha);
    const double spread = n * rho * rho;
    const double z = estimate / standardError;
    // In logarithms: the e-value of an overwhelming difference is past what a double holds.
    const double logE = z * z * spread / (2 * (spread + 1)) - 0.5 * std::log(spread + 1);
    return std::min(1.0, std::exp(-logE));
}

} // namespace dropbeat

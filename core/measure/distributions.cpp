// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace dropbeat {

namespace {

using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

} // namespace

double normalQuantile(double probability)
{
    return quantile(boost::math::normal(), probability);
}

double normalBelow(double value)
{
    return cdf(boost::math::normal(), value);
}

double normalTwoSided(double value)
{
    return 2 * cdf(complement(boost::math::normal(), std::abs(value)));
}

double studentQuantile(double probability, double freedom)
{
    return quantile(boost::math::students_t(freedom), probability);
}

double studentTwoSided(double value, double freedom)
{
    return 2 * cdf(complement(boost::math::students_t(freedom), std::abs(value)));
}

double chiSquaredAbove(double value, double freedom)
{
    return cdf(complement(boost::math::chi_squared(freedom), value));
}

double betaQuantile(double probability, double alpha, double beta)
{
    return quantile(boost::math::beta_distribution<>(alpha, beta), probability);
}

} // namespace dropbeat

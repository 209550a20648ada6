// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dropbeat {

/// Moves label centres apart so that neighbours keep the spacing and all stay within low to high, as near to where they
/// wanted to be as that allows; the order is kept. With too little room they are spaced evenly.
std::vector<double> spreadLabels(const std::vector<double> &wanted, double spacing, double low, double high);

} // namespace dropbeat

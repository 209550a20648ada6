// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/test_course.h"

namespace dropbeat {

/// What an arm has counted so far, in the forms that the three kinds of comparison need.
struct ArmSum
{
    qint64 top = 0;
    qint64 bottom = 0;
    ValueSample values; ///< single orders
    RatioSample days;

    void add(const ArmDay &day);
};

/// A difference of two arms, once.
struct ArmDifference
{
    bool enough = false;
    double difference = 0;
    double standardError = 0;
    double n = 0;
    Interval plain;
    double p = 1;
};

/// Whether the counts can be what they say: nothing below 0, no share with more on top than below.
bool isSensible(TestKind kind, const ArmSum &sum);
/// b − a; for ratios ln(b ÷ a). Not enough while an arm has too little, or does not spread.
ArmDifference differenceOf(TestKind kind, const ArmSum &a, const ArmSum &b);

} // namespace dropbeat

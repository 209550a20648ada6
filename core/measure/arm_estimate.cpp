// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/arm_estimate.h"

#include <cmath>

namespace dropbeat {

namespace {

constexpr qint64 kEnoughOfEach = 5;
constexpr qint64 kEnoughOrders = 30;
constexpr double kEnoughDays = 10;

bool isEnough(TestKind kind, const ArmSum &sum)
{
    switch (kind) {
    case TestKind::Share:
        return sum.top >= kEnoughOfEach && sum.bottom - sum.top >= kEnoughOfEach;
    case TestKind::Average:
        return sum.bottom >= kEnoughOrders;
    case TestKind::Ratio:
        break;
    }
    return sum.days.n >= kEnoughDays && sum.days.top > 0 && sum.days.bottom > 0;
}

ArmDifference shares(const ArmSum &a, const ArmSum &b)
{
    const ShareCount one{a.top, a.bottom};
    const ShareCount two{b.top, b.bottom};
    const double p1 = one.share();
    const double p2 = two.share();
    const double n1 = static_cast<double>(a.bottom);
    const double n2 = static_cast<double>(b.bottom);
    return {true,
            p2 - p1,
            std::sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2),
            n1 + n2,
            newcombe(one, two),
            equalSharesP(one, two)};
}

} // namespace

void ArmSum::add(const ArmDay &day)
{
    top += day.top;
    bottom += day.bottom;
    values.n += static_cast<double>(day.bottom);
    values.sum += static_cast<double>(day.top);
    values.squares += day.squares.value_or(0);
    if (day.bottom > 0) {
        days.add(static_cast<double>(day.top), static_cast<double>(day.bottom));
    }
}

bool isSensible(TestKind kind, const ArmSum &sum)
{
    return sum.top >= 0 && sum.bottom >= 0 && (kind != TestKind::Share || sum.top <= sum.bottom);
}

ArmDifference differenceOf(TestKind kind, const ArmSum &a, const ArmSum &b)
{
    if (!isEnough(kind, a) || !isEnough(kind, b)) {
        return {};
    }
    if (kind == TestKind::Share) {
        return shares(a, b);
    }
    if (kind == TestKind::Average) {
        const auto result = welch(a.values, b.values);
        return result ? ArmDifference{true,
                                      result->difference,
                                      result->standardError,
                                      a.values.n + b.values.n,
                                      result->interval,
                                      result->p}
                      : ArmDifference{};
    }
    const auto result = logRatio(a.days, b.days);
    return result ? ArmDifference{true,
                                  result->logDifference,
                                  result->standardError,
                                  a.days.n + b.days.n,
                                  {std::log(result->interval.low), std::log(result->interval.high)},
                                  result->p}
                  : ArmDifference{};
}

} // namespace dropbeat

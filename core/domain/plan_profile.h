// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QString>
#include <QTimeZone>

namespace dropbeat {

/// What one plan is about: a brand, its currency and its place.
struct PlanProfile
{
    QString brand;
    Currency currency;
    QTimeZone timeZone;
    bool sample = false; ///< the invented season that the first start shows

    friend bool operator==(const PlanProfile &, const PlanProfile &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <utility>

namespace dropbeat {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(QDateTime now)
    : m_now(now.toUTC())
{}

} // namespace dropbeat

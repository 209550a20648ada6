// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

namespace dropbeat {

/// Makes row ids: 42 bits of milliseconds and 21 random bits, so that rows made on two machines don't collide.
class IdMaker
{
public:
    explicit IdMaker(const Clock &clock);

    /// A positive id, larger than every earlier one of this maker.
    qint64 next();
    template <class T> Id<T> next() { return Id<T>{next()}; }

private:
    const Clock &m_clock;
    qint64 m_last = 0;
};

} // namespace dropbeat

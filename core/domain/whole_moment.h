// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"

#include <vector>

namespace dropbeat {

/// A moment with what is sent and what has to be set up for it.
struct WholeMoment
{
    Moment moment;
    std::vector<MomentMessage> messages;
    std::vector<MomentCheck> checks;

    friend bool operator==(const WholeMoment &, const WholeMoment &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"

#include <vector>

namespace dropbeat {

// What {code} and {link} in a moment's message stand for: those that are chosen, else the first of its drop; null
// without any. Points into what is given.

const PromoCode *codeOf(const Moment &moment, const std::vector<PromoCode> &codes);
const Link *linkOf(const Moment &moment, const std::vector<Link> &links);

} // namespace dropbeat

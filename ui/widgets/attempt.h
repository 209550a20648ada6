// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>

namespace dropbeat {

/// Does what a person asked for and hands an Error to the page that shows it: the one place where a page's handlers
/// catch. Returns whether it was done.
template <class Deed, class Report> bool attempt(Deed &&deed, Report &&report)
{
    try {
        std::forward<Deed>(deed)();
        return true;
    } catch (const Error &error) {
        std::forward<Report>(report)(error);
        return false;
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "ui/moments/moment_card.h"

#include <vector>

namespace dropbeat {

/// What the board's cards show, in its order.
std::vector<MomentTile> momentTiles(const Tables &tables, const std::vector<BoardMoment> &board);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"

#include <optional>
#include <vector>

namespace dropbeat {

// What can be done to the beats of a script: beats in, beats out, for actions' setBeats(). Times are tenths of a second
// from the clip's start; a beat lasts from its start up to, but not including, the next one's, at least a tenth. Beats
// keep their ids, new ones have none; `position` is the index. An index past the end changes nothing.

constexpr int kLeastTenths = 1;

int totalTenths(const std::vector<Beat> &beats);
/// When each beat starts.
std::vector<int> startsOf(const std::vector<Beat> &beats);
/// The beat that lasts at that time; none before the start and from the end on.
std::optional<size_t> beatAt(const std::vector<Beat> &beats, int tenths);

/// What an edge that moves does to the beats behind it.
enum class EdgeMove {
    GiveWay, ///< the next beat gets shorter or longer: the total stays
    Push     ///< the rest moves with it: the total changes
};
/// Puts the end of beat `edge` at that time, or as near as the neighbours' least length lets it. The last beat's end
/// has nothing behind it that could give way: it always changes the total.
std::vector<Beat> withEdgeAt(std::vector<Beat> beats, size_t edge, int tenths, EdgeMove move);
/// The same by so many tenths, for the keyboard.
std::vector<Beat> nudgedEdge(std::vector<Beat> beats, size_t edge, int byTenths, EdgeMove move);
/// A beat that lasts so long; the rest moves.
std::vector<Beat> withTenths(std::vector<Beat> beats, size_t index, int tenths);

/// Cuts the beat that lasts at that time in two. The first part keeps what is seen, read and heard; the second is in
/// the same look, place and stage and takes what the beat asks for, which belongs at the end. At an edge: unchanged.
std::vector<Beat> splitAt(std::vector<Beat> beats, int tenths);
/// A beat and the next as one of the first one's stage, as long as both; their texts stand below each other.
std::vector<Beat> mergedWithNext(std::vector<Beat> beats, size_t index);
/// The beat `from` at index `to` of the new order.
std::vector<Beat> moved(std::vector<Beat> beats, size_t from, size_t to);
/// A copy right behind the beat, not yet shot.
std::vector<Beat> duplicated(std::vector<Beat> beats, size_t index);
/// An empty beat of a second before that index (the end: behind all), of the stage before it; SEE in an empty script.
std::vector<Beat> withNewBeat(std::vector<Beat> beats, size_t index);
std::vector<Beat> without(std::vector<Beat> beats, size_t index);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

#include <vector>

namespace dropbeat {

/// How long each stage of a clip lasts, in tenths of a second.
struct StageTenths
{
    Id<Clip> clip;
    int see = 0;
    int feel = 0;
    int act = 0;

    int total() const { return see + feel + act; }
    friend bool operator==(const StageTenths &, const StageTenths &) = default;
};

/// How the lengths of clips are shared among SEE, FEEL and DO, added up by the database: a library of thousands of
/// clips is one query and reads no texts.
class StageLengths : private BeatTable
{
public:
    explicit StageLengths(const BeatTable &beats)
        : BeatTable(beats)
    {}
    std::vector<StageTenths> all() const; ///< of the clips that have beats, by clip
    std::vector<StageTenths> ofDrop(Id<Drop> drop) const;

private:
    std::vector<StageTenths> read(const std::string &condition, std::optional<qint64> parameter) const;
};

} // namespace dropbeat

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

/// How the lengths of clips are shared among SEE, FEEL and DO, added up by the database: no texts are read.
class StageLengths : private BeatTable
{
public:
    explicit StageLengths(const BeatTable &beats)
        : BeatTable(beats)
    {}
    std::vector<StageTenths> ofDrop(Id<Drop> drop) const; ///< of its clips that have beats, by clip
    StageTenths ofClip(Id<Clip> clip) const;              ///< zeros without beats

private:
    std::vector<StageTenths> read(const char *condition, qint64 parameter) const;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"

#include <QString>

namespace dropbeat {

/// A micro-moment of a drop, shot once and posted in variants.
struct Clip
{
    Id<Clip> id;
    Id<Drop> drop;
    QString code; ///< lower case, unique in its drop: style3
    QString name;
    QString question;   ///< what its variants are to find out: "which hook?"
    double seconds = 0; ///< target length; 0 while undecided
    int position = 0;   ///< order within the drop

    friend bool operator==(const Clip &, const Clip &) = default;
};

} // namespace dropbeat

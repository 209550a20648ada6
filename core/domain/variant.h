// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/clip.h"

#include <QString>

namespace dropbeat {

/// A version of a clip that differs in its hook, CTA or caption.
struct Variant
{
    Id<Variant> id;
    Id<Clip> clip;
    QString letter; ///< A, B, C…; unique in its clip
    QString name;   ///< what makes it different: "Fits every body"

    friend bool operator==(const Variant &, const Variant &) = default;
};

} // namespace dropbeat

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
    double seconds = 0; ///< length; the sum of its beats where it has any; 0 while undecided
    int position = 0;   ///< order within the drop
    QString format{};   ///< ClipFormat::key; empty: none
    QString outlet{};   ///< Outlet::key; empty: the first of Dropbeat's
    QString caption{};
    QString hashtags{}; ///< as typed: "#knit #capsule"
    QString firstComment{};
    QString language{};  ///< of its texts, for spelling: "fr_FR"; empty: the system's
    double bpm = 0;      ///< of its music; 0: none
    int musicStart = 0;  ///< milliseconds into the clip at which the first beat of the music falls
    QString video{};     ///< path of what was shot; empty: none
    QString videoHash{}; ///< SHA-256 of the video when it was attached, hexadecimal
    QString notes{};

    friend bool operator==(const Clip &, const Clip &) = default;
};

} // namespace dropbeat

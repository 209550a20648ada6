// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/beat.h"

#include <QStringList>

#include <vector>

namespace dropbeat {

struct ClipFormat;

/// A beat as a format lays it out; its texts are prompts for what to fill in.
struct FormatBeat
{
    Id<FormatBeat> id;
    Id<ClipFormat> format;
    int position = 0;
    Stage stage = Stage::Feel;
    int tenths = 10;
    QString seen;
    QString onScreen;
    QString heard;
    QString cta;
    QString look;
    QString shows;

    friend bool operator==(const FormatBeat &, const FormatBeat &) = default;
};

/// A kind of clip: how long, in which beats, what it has to show, and which KPI tells whether it worked.
struct ClipFormat
{
    Id<ClipFormat> id; ///< null for those Dropbeat comes with
    QString key;       ///< "style-3-ways"
    QString name;
    QString purpose; ///< one sentence
    int minTenths = 0;
    int maxTenths = 0;
    bool feelPerLook = false; ///< a FEEL beat may take 3–10 s per look rather than all of them together
    QString kpi;              ///< primary KPI: Kpi::id, or the name of a measure (signups)
    /// What a clip of the format has to have: "looks:3" different looks, "wearers:2" different people, "shows:stretch"
    /// a beat that shows it, "countdown" a beat that tells the launch date.
    QStringList demands;
    int position = 0;

    friend bool operator==(const ClipFormat &, const ClipFormat &) = default;
};

/// A format with its beats in order.
struct FormatPlan
{
    ClipFormat format;
    std::vector<FormatBeat> beats;

    friend bool operator==(const FormatPlan &, const FormatPlan &) = default;
};

} // namespace dropbeat

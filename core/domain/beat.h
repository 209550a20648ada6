// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/clip.h"

#include <QString>

#include <optional>

namespace dropbeat {

/// SEE grabs, FEEL builds desire, DO asks for one thing.
enum class Stage { See, Feel, Do };

QString stageId(Stage stage); ///< see, feel, do
std::optional<Stage> stageFromId(const QString &id);

/// What makes a SEE beat stop the thumb, besides a text hook, which its on-screen text states.
enum class Grab { None, Movement, Contrast, Surprise };

QString grabId(Grab grab); ///< "" movement contrast surprise
std::optional<Grab> grabFromId(const QString &id);

/// A stretch of a clip, counted in tenths of a second.
struct Beat
{
    Id<Beat> id;
    Id<Clip> clip;
    int position = 0;
    Stage stage = Stage::Feel;
    int tenths = 10; ///< how long it lasts; at least 1
    QString seen;
    QString onScreen; ///< the text over the picture
    QString heard;
    QString cta;     ///< what it asks for: "Shop the look"; empty where it asks for nothing
    QString product; ///< SKUs or names of what is shown, separated by commas
    QString look;    ///< "Desk", "School run"
    QString location;
    QString props;
    QString wornBy; ///< who wears it, and in which size: "Size 36"
    Grab grab = Grab::None;
    QString
        shows; ///< what the format wants here: stretch, drape, countdown, before, after…; a word of ClipFormat::demands
    bool shot = false;  ///< whether the take is in the can
    double textX = 0.5; ///< middle of the on-screen text, as a share of the frame's width
    double textY = 0.4; ///< the same of its height

    friend bool operator==(const Beat &, const Beat &) = default;
};

} // namespace dropbeat

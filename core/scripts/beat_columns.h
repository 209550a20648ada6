// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"

#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// What a cell of a script's table holds.
enum class BeatColumn {
    Stage,
    Seconds, ///< how long it lasts; a stretch such as 1.5–6 is read, too
    Seen,
    OnScreen,
    Heard,
    Cta,
    Product,
    Look,
    Location,
    Props,
    WornBy,
    Grab,
    Shows,
    Shot
};

/// The columns in their order.
const std::vector<BeatColumn> &beatColumns();
QString beatColumnName(BeatColumn column); ///< translated: "On screen"
QString stageName(Stage stage);            ///< translated: SEE, FEEL, DO
QString grabName(Grab grab);               ///< translated; empty for none
/// Which column a heading means, in English or the language of the screen.
std::optional<BeatColumn> beatColumnFrom(const QString &heading);

/// The cell as a person reads it; seconds in the default locale.
QString cellOf(const Beat &beat, BeatColumn column);
/// Writes what was typed into the beat. What can't be read (a stage, a length) changes nothing: false.
bool setCell(Beat &beat, BeatColumn column, const QString &text);

/// Tenths of a second from "1.5", "1,5 s", "0:07.5" or a stretch "1.5–6"; none when it is no length of a tenth up to an
/// hour.
std::optional<int> tenthsFrom(const QString &text);

} // namespace dropbeat

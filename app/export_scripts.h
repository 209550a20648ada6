// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/store/plan.h"

namespace dropbeat {

/// The shot list of a drop: .pdf, .csv or .xlsx. Without --drop, of the one that is shot next; throws Error when no
/// clip has a script.
QByteArray exportedShots(const Plan &plan, const Arguments &arguments, const QString &ending);

/// The scripts of a drop, or of all without --drop: .md, .fountain, .csv, .xlsx, or their storyboards as .pdf. Throws
/// Error when there is none.
QByteArray exportedScripts(const Plan &plan, const Arguments &arguments, const QString &ending);

} // namespace dropbeat

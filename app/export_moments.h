// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/store/plan.h"

namespace dropbeat {

/// --moment and --tool.
QList<QCommandLineOption> exportMomentsOptions();

/// The rules of the moments that are on, or of --moment: .json, or as .pdf how to set them up, for --tool or for every
/// tool. Throws UsageError for a moment or a tool that is none.
QByteArray exportedMoments(const Plan &plan, const Arguments &arguments, const QString &ending);

} // namespace dropbeat

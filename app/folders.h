// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

// Where the program keeps what is not a plan, and who sits before it. Only the app asks the system for these.

/// The program's own folder: the sample season and the backups.
QString dataFolder();
/// Where the rolling backups of all plans stand.
QString backupFolder();
/// What is remembered between starts: looks, layout, plans.
QString stateFile();
/// Where new plans are suggested.
QString planFolder();
/// Who the undo history names.
QString authorName();

} // namespace dropbeat

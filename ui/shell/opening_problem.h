// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

namespace dropbeat {

/// What a person can do about a plan that does not open; each is a button.
enum class WayOn { OpenReadOnly, OpenNewestBackup, SaveCopy, ChooseOther, TryAgain, NewPlan };

/// Which ways on there are, the best one first.
QList<WayOn> waysOn(const Error &error, const QString &path, bool hasBackup);
/// The button's words, translated.
QString wayOnText(WayOn way);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>

class QWidget;

namespace dropbeat {

/// What the attribution page needs of the window around it.
struct AttributionContext
{
    /// Where to write: title, suggested name with its ending, filter; empty when the person thought better of it.
    std::function<QString(QWidget *, const QString &, const QString &, const QString &)> askWhereToSave;
};

/// Where a card's errors go: into the page.
using ReportError = std::function<void(const Error &)>;

} // namespace dropbeat

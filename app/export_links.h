// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/store/plan.h"

namespace dropbeat {

/// The links of the plan, or of --drop, as a table. Throws Error.
QByteArray exportedLinks(const Plan &plan, const Arguments &arguments);
/// Their QR codes as sheets to print. Throws Error, also when there is none.
QByteArray exportedQrCodes(const Plan &plan, const Arguments &arguments);

} // namespace dropbeat

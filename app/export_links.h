// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/store/plan.h"

namespace dropbeat {

/// The links of the plan, or of --drop, as a table. Throws Error.
QByteArray exportedLinks(const Plan &plan, const Arguments &arguments);
/// The promo codes of the plan, or of --drop, with how often each was typed. Throws Error.
QByteArray exportedCodes(const Plan &plan, const Arguments &arguments);
/// The QR codes of its links as sheets to print. Throws Error, also when there is none.
QByteArray exportedQrCodes(const Plan &plan, const Arguments &arguments);

} // namespace dropbeat

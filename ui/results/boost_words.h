// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/boost.h"

namespace dropbeat {

QString boostChangeText(BoostChangeKind kind); ///< "Budget"
/// "18 Nov: budget € 30 a day"
QString boostChangeText(const BoostChange &change, const Currency &currency, QDate today);
/// "10 Nov – 30 Nov · € 20 a day"
QString boostText(const Boost &boost, const Currency &currency, QDate today);

} // namespace dropbeat

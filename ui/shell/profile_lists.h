// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace dropbeat {

// The lists that a plan's profile is chosen from. Each item's data is what the profile holds.

/// Every currency: its code (QString).
void fillCurrencies(QComboBox &list);
/// Every IANA time zone: its id (QByteArray).
void fillTimeZones(QComboBox &list);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/utm.h"

#include <QDate>

namespace dropbeat {

/// Where an analytics tool files a visit, and which of its rules says so.
struct FiledAs
{
    QString group; ///< "Paid Social", in English as GA4 writes it; "Unassigned" when no rule takes it
    QString why;   ///< "medium matches ^(.*cp.*|ppc|retargeting|paid.*)$ and source is a social site", translated

    friend bool operator==(const FiledAs &, const FiledAs &) = default;
};

/// GA4's default channel group of a visit that carries this UTM set: the first rule that takes it
/// (resources/presets/ga4-channel-groups.json). Case does not matter to GA4 there.
FiledAs filedAs(const UtmSet &utm);

/// Where the rules come from, and as of which day.
QString channelGroupSource();
QDate channelGroupDay();

} // namespace dropbeat

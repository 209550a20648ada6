// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/web_address.h"
#include "core/domain/link.h"

namespace dropbeat {

/// The five parameters that say who sent a visit.
struct UtmSet
{
    QString source;
    QString medium;
    QString campaign;
    QString content;
    QString term;

    bool isEmpty() const { return *this == UtmSet(); }
    friend bool operator==(const UtmSet &, const UtmSet &) = default;
};

UtmSet utmOf(const Link &link);
void setUtm(Link &link, const UtmSet &utm);
/// What an address carries; of a Shopify link that applies a code also what stands in its redirect.
UtmSet utmIn(const WebAddress &address);
/// As parameters of a query, in the usual order; all five, empty ones too.
std::vector<std::pair<QString, QString>> utmParameters(const UtmSet &utm);
/// "utm_source=tiktok&utm_medium=…", without those that are empty.
QString utmText(const UtmSet &utm);

} // namespace dropbeat

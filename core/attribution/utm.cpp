// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/utm.h"

namespace dropbeat {

UtmSet utmOf(const Link &link)
{
    return {link.source, link.medium, link.campaign, link.content, link.term};
}

void setUtm(Link &link, const UtmSet &utm)
{
    link.source = utm.source;
    link.medium = utm.medium;
    link.campaign = utm.campaign;
    link.content = utm.content;
    link.term = utm.term;
}

UtmSet utmIn(const WebAddress &address)
{
    const auto value = [&address](const char *name) { return queryValue(address, QLatin1String(name)); };
    const UtmSet utm{value("utm_source"), value("utm_medium"), value("utm_campaign"), value("utm_content"),
                     value("utm_term")};
    if (utm.isEmpty() && address.path.startsWith(QLatin1String("/discount/"))) {
        const auto target = pageOn(address, queryValue(address, QStringLiteral("redirect")));
        if (target && !target->path.startsWith(QLatin1String("/discount/"))) {
            return utmIn(*target);
        }
    }
    return utm;
}

std::vector<std::pair<QString, QString>> utmParameters(const UtmSet &utm)
{
    return {{QStringLiteral("utm_source"), utm.source},
            {QStringLiteral("utm_medium"), utm.medium},
            {QStringLiteral("utm_campaign"), utm.campaign},
            {QStringLiteral("utm_content"), utm.content},
            {QStringLiteral("utm_term"), utm.term}};
}

QString utmText(const UtmSet &utm)
{
    QStringList parts;
    for (const auto &[name, value] : utmParameters(utm)) {
        if (!value.isEmpty()) {
            parts << queryPart(name, value);
        }
    }
    return parts.join(u'&');
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a landing page, tags and a code: nothing crashes, and what is handed out is an address that says what
// was put in.
#include "core/attribution/channel_groups.h"
#include "core/attribution/tagged_link.h"

#include <cstdlib>

using namespace dropbeat;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// Without halves of letters, which no field of a window takes and UTF-8 can't write.
QString whole(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = whole(QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    const QString typed = text.section(u'\n', 0, 0);
    const UtmSet utm{text.section(u'\n', 1, 1), text.section(u'\n', 2, 2), text.section(u'\n', 3, 3),
                     text.section(u'\n', 4, 4), text.section(u'\n', 5, 5)};
    const auto address = readAddress(typed);
    require(address.has_value() != addressFault(typed).has_value());
    isWithin(typed, {text.section(u'\n', 6, 6)});
    readableHost(typed);
    filedAs(utm);
    for (const CodeApplied applies : {CodeApplied::Not, CodeApplied::Shopify, CodeApplied::WooCommerce}) {
        const auto link = taggedLink(typed, utm, applies, QStringLiteral("KNIT10"));
        require(link.has_value() == address.has_value());
        if (!link) {
            continue;
        }
        const auto again = readAddress(*link);
        require(again.has_value());
        require(addressText(*again) == *link);
        readableAddress(*again);
        // A page under /discount/ is the shop's own: there the code's way is what counts.
        if (!utm.isEmpty() && !address->path.startsWith(QLatin1String("/discount/"))) {
            require(utmIn(*again) == utm);
        }
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/plan_fields.h"

namespace dropbeat {

namespace {

template <class Row> const Row *chosenOrOfDrop(const std::vector<Row> &rows, Id<Row> chosen, Id<Drop> drop)
{
    const Row *found = nullptr;
    for (const Row &row : rows) {
        const bool fits = chosen ? row.id == chosen : !drop.isNull() && row.drop == drop;
        if (fits && (found == nullptr || row.position < found->position)) {
            found = &row;
        }
    }
    return found;
}

} // namespace

const PromoCode *codeOf(const Moment &moment, const std::vector<PromoCode> &codes)
{
    return chosenOrOfDrop(codes, moment.code, moment.drop);
}

const Link *linkOf(const Moment &moment, const std::vector<Link> &links)
{
    return chosenOrOfDrop(links, moment.link, moment.drop);
}

} // namespace dropbeat

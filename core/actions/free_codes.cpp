// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/free_codes.h"

#include "core/actions/edit_rules.h"
#include "core/domain/codes.h"

namespace dropbeat {

FreeCodes::FreeCodes(const Tables &tables)
{
    for (const Touchpoint &touchpoint : tables.touchpoints().all()) {
        m_taken[touchpoint.drop].insert(touchpoint.code);
    }
}

QString FreeCodes::take(const Touchpoint &touchpoint)
{
    const QString made = codeFromName(touchpoint.code.isEmpty() ? touchpoint.title : touchpoint.code);
    QSet<QString> &taken = m_taken[touchpoint.drop];
    const QString code = freeCode(made, taken);
    taken.insert(code);
    return code;
}

} // namespace dropbeat

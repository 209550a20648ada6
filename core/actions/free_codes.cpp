// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/free_codes.h"

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
    const QString base = made.isEmpty() ? QStringLiteral("x") : made;
    QSet<QString> &taken = m_taken[touchpoint.drop];
    QString code = base;
    for (int number = 2; taken.contains(code); ++number) {
        code = base + u'-' + QString::number(number);
    }
    taken.insert(code);
    return code;
}

} // namespace dropbeat

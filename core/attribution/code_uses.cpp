// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_uses.h"

#include <algorithm>

namespace dropbeat {

QString codeAsTyped(const PromoCode &code)
{
    return code.code.trimmed().toUpper();
}

bool isValidOn(const PromoCode &code, QDate day)
{
    return (!code.starts.isValid() || day >= code.starts) && (!code.ends.isValid() || day <= code.ends);
}

bool isDayOfAnother(const PromoCode &code, QDate day, const std::vector<PromoCode> &codes)
{
    return std::ranges::any_of(codes, [&](const PromoCode &other) {
        return other.id != code.id && codeAsTyped(other) == codeAsTyped(code) && isValidOn(other, day);
    });
}

qint64 redemptions(const PromoCode &code, const std::vector<PromoCode> &codes, const std::vector<CodeDay> &days)
{
    const QString typed = codeAsTyped(code);
    qint64 orders = 0;
    for (const CodeDay &use : days) {
        if (use.code == typed && (isValidOn(code, use.day) || !isDayOfAnother(code, use.day, codes))) {
            orders += use.orders;
        }
    }
    return orders;
}

} // namespace dropbeat

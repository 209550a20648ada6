// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/header_key.h"

namespace dropbeat {

QString headerKey(const QString &header)
{
    const QString folded = header.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    key.reserve(folded.size());
    bool gap = false;
    for (const QChar character : folded) {
        if (character == QChar(0xfeff) || character == QChar(0x200b)) {
            continue;
        }
        if (character.isSpace() || character == u'_' || character == u'-') {
            gap = true;
            continue;
        }
        const bool closed = character == u'(' || character == u')';
        if (gap && !key.isEmpty() && !closed && !key.endsWith(u'(')) {
            key += u' ';
        }
        gap = false;
        key += character;
    }
    return key;
}

HeaderWithCurrency splitCurrency(const QString &key)
{
    if (key.size() < 6 || !key.endsWith(u')') || key.at(key.size() - 5) != u'(') {
        return {key, std::nullopt};
    }
    const auto currency = Currency::fromCode(key.mid(key.size() - 4, 3));
    return currency ? HeaderWithCurrency{key.left(key.size() - 5), currency} : HeaderWithCurrency{key, std::nullopt};
}

} // namespace dropbeat

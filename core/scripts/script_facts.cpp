// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_facts.h"

#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

QString productKey(const QString &skuOrName)
{
    return skuOrName.trimmed().toCaseFolded();
}

QStringList shownProducts(const Beat &beat)
{
    QStringList products;
    for (const QString &part : beat.product.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            products << part.trimmed();
        }
    }
    return products;
}

QStringList promoCodesIn(const QString &text, const std::vector<Product> &products)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\p{L}\\p{N}#@_-])(?:"
                       "(?<bare>[A-Z]{3,}[0-9]{1,4})"
                       "|(?i:promo[ -]?code|rabattcode|gutscheincode|code|c\\x{F3}digo|codice|gutschein)"
                       "(?i:\\s+promo)?[\\s:=\\x{201C}\\x{AB}\"'\\x{2019}]*(?<told>[A-Z0-9]*[A-Z][A-Z0-9]{3,})"
                       ")(?![\\p{L}\\p{N}_-])"));
    QStringList codes;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString code =
            match.captured(match.hasCaptured(QStringLiteral("bare")) ? QStringLiteral("bare") : QStringLiteral("told"));
        const bool isSku = std::any_of(products.begin(), products.end(), [&code](const Product &product) {
            return product.sku.compare(code, Qt::CaseInsensitive) == 0;
        });
        if (!isSku && !codes.contains(code)) {
            codes << code;
        }
    }
    return codes;
}

QString commonCode(const QStringList &texts, const std::vector<Product> &products)
{
    std::vector<std::pair<QString, int>> counts;
    for (const QString &text : texts) {
        for (const QString &code : promoCodesIn(text, products)) {
            const auto known =
                std::find_if(counts.begin(), counts.end(), [&code](const auto &each) { return each.first == code; });
            if (known == counts.end()) {
                counts.emplace_back(code, 1);
            } else {
                ++known->second;
            }
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? QString() : most->first;
}

} // namespace dropbeat

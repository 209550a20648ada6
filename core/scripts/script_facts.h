// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/drop.h"
#include "core/domain/outlet.h"
#include "core/domain/product.h"
#include "core/domain/variant.h"
#include "core/scripts/script_parameters.h"
#include "core/scripts/text_box.h"

#include <QHash>

#include <optional>
#include <vector>

namespace dropbeat {

/// All that the rules of the script's review look at for one clip, as plain values.
struct ScriptFacts
{
    Clip clip;
    std::vector<Beat> beats;          ///< in their order
    std::vector<Variant> variants;    ///< in the order of their letters
    std::optional<FormatPlan> format; ///< none: no format chosen, or it is gone
    std::vector<ClipFormat> formats;  ///< all there are, to switch to
    Outlet outlet;
    Drop drop;
    std::vector<Product> products;         ///< of the drop
    QHash<QString, QString> otherProducts; ///< productKey() of what only other drops sell → the name of such a drop
    QString dropCode;                      ///< the promo code that most of the drop's other clips name; empty: none
    TextBoxOf textBox = estimatedTextBox;
    ScriptParameters parameters = presetScriptParameters();
};

/// A SKU or a product's name, as it is compared: without case and blanks around it.
QString productKey(const QString &skuOrName);
/// The products a beat says it shows, each as it was typed.
QStringList shownProducts(const Beat &beat);

/// Promo codes in a text, in their order: capitals ending in figures (KNIT10), and what follows a word for "code" in
/// English, French, German, Spanish or Italian. SKUs and hashtags are none.
QStringList promoCodesIn(const QString &text, const std::vector<Product> &products);
/// The code that most of these texts name; the earlier one of two that are named as often. Empty: none.
QString commonCode(const QStringList &texts, const std::vector<Product> &products);

} // namespace dropbeat

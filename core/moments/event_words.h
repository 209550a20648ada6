// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// An event of a shop as a person says it.
struct EventWords
{
    QString does;    ///< "adds to cart"
    QString doesNot; ///< "does not add to cart"
    QString toDo;    ///< "add to cart": after "does not", on a chip
    QString noun;    ///< "cart", on a card
    QString no;      ///< "no order", on a card
};

/// Of a name of shopEvents(), or of one's own, which is quoted.
EventWords eventWords(const QString &event);

} // namespace dropbeat

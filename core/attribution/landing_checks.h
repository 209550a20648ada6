// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/link.h"

#include <vector>

namespace dropbeat {

/// The key of the item that the code is applied before the cart.
inline const QString kCodeCheck = QStringLiteral("code");

/// An item of a drop's checklist as it is shown: one of Dropbeat's or one's own.
struct ShownCheck
{
    LandingCheck check; ///< without id while nobody has touched an item of Dropbeat's
    QString title;      ///< translated; "KNIT10 is applied before the cart"
    QString why;        ///< translated; empty for one's own

    friend bool operator==(const ShownCheck &, const ShownCheck &) = default;
};

/// The checklist of a drop: Dropbeat's items (resources/presets/landing-checks.json) with what the plan knows of them,
/// then one's own, in their order. rows: of the drop. code: the code that its links carry most; empty: none.
std::vector<ShownCheck> landingChecklist(Id<Drop> drop, const std::vector<LandingCheck> &rows, const QString &code);

} // namespace dropbeat

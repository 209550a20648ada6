// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QDate>

#include <optional>
#include <variant>

namespace dropbeat {

/// Why a reported thing belongs where it does.
enum class Because { Utm, Name, Hand };

QString becauseId(Because because);
std::optional<Because> becauseFromId(const QString &id);

/// What the results of a reported thing count for. Results without one count nowhere else.
struct Assignment
{
    using Target = std::variant<std::monostate, Id<Drop>, Id<Clip>, Id<Variant>, Id<Touchpoint>>;

    Target target;
    Because because = Because::Hand;
    QDate on; ///< the day it was decided

    bool isNone() const { return target.index() == 0; }
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/clip.h"
#include "core/domain/touchpoint.h"

#include <QDate>
#include <QString>

#include <optional>

namespace dropbeat {

/// A version of a clip that differs in its hook, CTA or caption; what it does not override it inherits, until it is
/// posted: then it stays as it was.
struct Variant
{
    Id<Variant> id;
    Id<Clip> clip;
    QString letter;                   ///< A, B, C…; unique in its clip
    QString name;                     ///< what makes it different: "Fits every body"
    std::optional<QString> hook{};    ///< on-screen text of the first SEE beat instead of the clip's
    std::optional<QString> cta{};     ///< CTA of the last beat instead of the clip's
    std::optional<QString> caption{}; ///< instead of the clip's
    Id<Touchpoint> touchpoint{};      ///< where it is posted; null: nowhere yet
    QString frozen{};                 ///< JSON of all it consisted of when it was posted; empty: not posted
    QString frozenHash{};             ///< SHA-256 of frozen, hexadecimal
    QDate frozenOn{};                 ///< day it was posted

    bool isFrozen() const { return !frozenHash.isEmpty(); }
    friend bool operator==(const Variant &, const Variant &) = default;
};

} // namespace dropbeat

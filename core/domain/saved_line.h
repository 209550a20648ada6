// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace dropbeat {

enum class LineKind { Hook, Cta };

QString lineKindId(LineKind kind); ///< hook, cta
std::optional<LineKind> lineKindFromId(const QString &id);

/// A hook or a call to action kept for a later clip.
struct SavedLine
{
    Id<SavedLine> id;
    LineKind kind = LineKind::Hook;
    QString text;
    QString note;
    int position = 0;

    friend bool operator==(const SavedLine &, const SavedLine &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/touchpoint.h"

#include <QString>

namespace dropbeat {

/// One thing to do before a touchpoint may go out.
struct CheckItem
{
    Id<CheckItem> id;
    Id<Touchpoint> touchpoint;
    QString text;
    bool done = false;
    int position = 0;

    friend bool operator==(const CheckItem &, const CheckItem &) = default;
};

/// A file that a touchpoint needs. The plan keeps where it lies and what it held, not the file.
struct Asset
{
    Id<Asset> id;
    Id<Touchpoint> touchpoint;
    QString path; ///< absolute, or relative to the plan file's folder when it lies below it
    QString hash; ///< SHA-256 as hex of its contents when it was added; empty while unknown
    int position = 0;

    friend bool operator==(const Asset &, const Asset &) = default;
};

} // namespace dropbeat

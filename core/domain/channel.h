// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dropbeat {

/// Where a brand meets people. The id is stable ("tiktok"); name and colour are the user's.
struct Channel
{
    QString id;
    QString name;
    QString colour; ///< #rrggbb
    int position = 0;

    friend bool operator==(const Channel &, const Channel &) = default;
};

} // namespace dropbeat

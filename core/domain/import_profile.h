// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QString>

namespace dropbeat {

/// A mapping made by hand, remembered for files with the same columns.
struct ImportProfile
{
    Id<ImportProfile> id;
    QString name;
    QString headerKey;  ///< fingerprint of the normalised header it belongs to
    QByteArray mapping; ///< JSON as `dropbeat import --map` reads it

    friend bool operator==(const ImportProfile &, const ImportProfile &) = default;
};

} // namespace dropbeat

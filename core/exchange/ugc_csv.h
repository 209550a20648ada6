// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/link.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace dropbeat {

/// A line of a list of what customers posted; its drop is a name or code, or empty when the list does not say.
struct UgcRow
{
    UgcCount count; ///< without id and drop
    QString drop;

    friend bool operator==(const UgcRow &, const UgcRow &) = default;
};

struct UgcFile
{
    std::vector<UgcRow> rows;
    QStringList problems; ///< what could not be taken, with row and column, translated

    friend bool operator==(const UgcFile &, const UgcFile &) = default;
};

/// Reads a table with the columns date and posts, and, where it has them, channel (id or name), hashtag (with or
/// without its sign), kind (post, duet, stitch, review) and drop. Rows without a readable date or number of posts are
/// left out and told. Throws Error when the bytes are no text table, or a needed column is missing.
UgcFile readUgc(const QByteArray &bytes, const std::vector<Channel> &channels);

} // namespace dropbeat

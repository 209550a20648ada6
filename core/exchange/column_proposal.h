// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognition.h"
#include "core/exchange/table_head.h"

namespace dropbeat {

/// What a format's spellings make of a file's columns.
struct ColumnProposal
{
    QList<SeenColumn> columns;
    QStringList notes;
    QString language;
};

/// Gives every column a meaning: of several columns for one measure the preferred one, columns with the same name told
/// apart by arithmetic on the rows at hand.
ColumnProposal proposeColumns(const TableHead &head, const PlatformFormat &format);

/// Puts the columns of a mapping made by hand to their places in this file; throws Error (Refused) when one is missing.
ColumnMapping placedIn(const TableHead &head, const ColumnMapping &mapping);

/// Fills what a mapping leaves open (claims, placement, channel) from the format and the columns.
void settleChoices(ColumnMapping &mapping, const TableHead &head, const PlatformFormat &format);

/// The finest level whose columns the mapping has.
SubjectLevel levelOf(const ColumnMapping &mapping);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognition.h"
#include "core/exchange/sample_rows.h"
#include "core/exchange/table_head.h"

namespace dropbeat {

/// All that was found out about a file, for the question whether it can be imported.
struct Findings
{
    const TableHead &head;
    const Layout &layout;
    const SampleRows &sample;
    const PlatformFormat &format;
    const ForeignFormat *foreign;
    bool byHand;
};

/// Why the file can't be imported with this mapping; nothing when it can, or when only a period is missing.
std::optional<Refusal> refusalOf(const Findings &findings);

/// Why none of a file's tables can be imported, with the way on of the one that fits best.
Refusal noPartFits(const QList<SeenPart> &parts, const Layout &best);

} // namespace dropbeat

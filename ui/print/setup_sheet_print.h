// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_files.h"
#include "core/moments/setup_sheet.h"
#include "ui/print/printed_page.h"

namespace dropbeat {

/// How to set moments up in one tool, moment by moment: the rule, the steps, the texts to paste, the checklist and the
/// one KPI. Each moment begins on a page of its own.
PrintedPages setupSheetPages(const std::vector<FiledMoment> &moments, SetupTool tool, const Currency &currency,
                             const QString &brand, const QPageSize &paper);

} // namespace dropbeat

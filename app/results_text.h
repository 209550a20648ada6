// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/judged_results.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace dropbeat {

// Judged results in the forms a command gives them out.

/// As `dropbeat results --json` prints it.
QJsonObject resultsJson(const JudgedResults &results);
/// For reading: the benchmark table of each group; by day, one line a day.
QString resultsText(const JudgedResults &results, ResultGrouping by);
/// RFC 4180, one line per group: counts, then value, interval and standing of each KPI; values with a point.
QByteArray resultsCsv(const JudgedResults &results);
/// The benchmark tables as a page of HTML, for print.
QString resultsHtml(const JudgedResults &results, const QString &title);

/// "above", "cannot tell", "not reported: views to the end"
QString standingText(const Judgement &judgement);
/// "Knit Capsule · Style 3 ways · B Fits every body"
QString groupText(const JudgedGroup &group);

} // namespace dropbeat

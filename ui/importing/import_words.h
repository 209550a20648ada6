// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_results.h"

#include <QDate>
#include <QString>

namespace dropbeat::importwords {

// How the import pages put things into words. Numbers and dates follow the locale.

/// "TikTok Ads Manager, daily, ad level"
QString kindOf(const Layout &layout);
/// "English · UTF-8 · comma"
QString textOf(const Layout &layout);
/// "Ad", "Campaign", as a column's heading
QString levelName(SubjectLevel level);
/// "84 ad-days", "12 campaign totals"
QString resultCount(qint64 count, SubjectLevel level, bool byDay);
/// The same for so many results of what was read
QString resultCount(qint64 count, const ReadImport &read);
/// "23 Oct – 19 Nov 2025", both days inclusive
QString dateRange(QDate from, QDate to);
QString number(qint64 value);
/// "€ 506.45" or "61,920"
QString amount(Measure measure, qint64 value, const Currency &currency);
/// "€ 506.45, 61,920 impressions, 1,204 clicks": the first few of what is reported
QString countsLine(const Counts &counts, const Currency &currency, int most = 3);
/// "spend", "video views"
QString measureName(Measure measure);

} // namespace dropbeat::importwords

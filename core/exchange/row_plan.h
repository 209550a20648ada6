// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/number_text.h"
#include "core/exchange/parse_results.h"
#include "core/exchange/recognition.h"
#include "core/exchange/sample_rows.h"
#include "core/exchange/table_head.h"

#include <vector>

namespace dropbeat {

/// Everything decided before the first row is read: where each thing stands in a row and how it is written.
struct RowPlan
{
    struct MeasureColumn
    {
        int column = 0; ///< -1: the orders, counted by their numbers
        Measure measure = Measure::Impressions;
        bool money = false;
        NumberStyle style = NumberStyle::Point;
        int less = -1;        ///< column whose count is taken off; -1: none
        bool ofEvent = false; ///< counts only in rows whose event is this measure
    };
    struct RateColumn
    {
        int column = 0;
        size_t numerator = 0; ///< index into measures
        size_t denominator = 0;
        NumberStyle style = NumberStyle::Point;
    };
    /// Columns by role; -1 where the file has none.
    struct Places
    {
        int day = -1, start = -1, end = -1, period = -1, dayNumber = -1, monthNumber = -1;
        int account = -1, campaignId = -1, campaign = -1, adGroupId = -1, adGroup = -1, adId = -1, ad = -1;
        int url = -1, utmCampaign = -1, utmContent = -1, currency = -1, channel = -1, placement = -1;
        int event = -1, eventCount = -1, orderId = -1;

        /// The column that alone tells the days of a row; -1 when none or two do.
        int days() const { return day >= 0 ? day : period >= 0 ? period : dayNumber >= 0 ? dayNumber : monthNumber; }
    };

    const FormatCatalog *catalog = nullptr;
    const PlatformFormat *format = nullptr;
    QString platform;
    QString accountName;
    QString channel;
    bool claims = true;
    Placement placement = Placement::Boosted;
    SubjectLevel level = SubjectLevel::Account;
    Currency currency;
    bool withoutMoney = false;
    std::optional<Period> period; ///< of the file as a whole
    Places at;
    std::vector<int> dimensions; ///< columns that are empty or say "total" in a total row
    std::vector<MeasureColumn> measures;
    std::vector<RateColumn> rates;
    std::vector<int> uniform; ///< columns that should say the same in all rows
    bool cumulative = false;  ///< counts run up to the day of the export
    int realignAt = -1;       ///< column of video addresses by which rows with too many cells are put right
    std::optional<YearlessDays> yearless;
    QDate latest; ///< the day of the export, when the file does not say it
    bool dayFirst = true;
    bool dayFirstGiven = false;
    bool dayFirstUsual = false; ///< the platform writes the day first, so that nobody need be asked
    qint64 headerRow = 0;
    qint64 lastRow = 0; ///< 0: to the end of the file
    QStringList headers;

    int identity() const; ///< column of the id of the level, else of its name; -1 for an account
    QString header(int column) const { return headers.value(column); }
    /// Whether a trimmed cell names nothing; some formats have a "(not set)" that is a name like others.
    bool isNoName(std::string_view cell) const;
};

/// Throws Error (Refused): currency not the plan's, no period, nothing left to import.
RowPlan planRows(const Layout &layout, const FormatCatalog &catalog, const TableHead &head, const PlanFacts &plan);

/// Throws Error (Refused) when the money of the file is not, or can't be, in the plan's currency.
void checkCurrency(const Layout &layout, const PlanFacts &plan);

/// The refusal for money in a currency other than the plan's.
Error otherCurrency(const QString &found, const Currency &planned);

} // namespace dropbeat

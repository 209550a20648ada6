// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/date_text.h"
#include "core/exchange/number_text.h"
#include "core/exchange/recognition.h"
#include "core/exchange/table_head.h"
#include "core/exchange/yearless_days.h"

#include <QHash>

namespace dropbeat {

/// What the rows at the beginning of a file tell about how its numbers and dates are written.
struct SampleRows
{
    QHash<int, NumberEvidence> numbers; ///< by column, measures only
    DateEvidence dates;
    qint64 days = 0;
    qint64 serials = 0;
    qint64 noYear = 0;
    qint64 ranges = 0;
    qint64 notDates = 0;
    qint64 blankDays = 0;       ///< rows with figures and names, and no day
    size_t firstBlankDay = 0;   ///< the data row of the first of them
    bool periodsAreDays = true; ///< first and last day are equal in every row
    QString currencyCell;       ///< first value of the currency column
    QString currencySign;       ///< beside amounts

    std::optional<YearlessDays> yearless; ///< when the format writes days without a year: which they are

    static SampleRows of(const TableHead &head, const ColumnMapping &mapping, const PlatformFormat &format);

    /// The decimal sign of a column: its own proof, else that of the whole file, else what goes with the delimiter.
    NumberStyle styleOf(int column, char delimiter) const;
};

/// The rows as a person should see them understood: days ISO, numbers plain, "—" for what is not reported.
QList<QStringList> previewRows(const TableHead &head, const ColumnMapping &mapping, const SampleRows &sample,
                               int minorDigits);

} // namespace dropbeat

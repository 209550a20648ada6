// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/counts.h"
#include "core/domain/order_rows.h"
#include "core/domain/result_rows.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/format_catalog.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace dropbeat {

/// Something about one row or column. Rejected rows are not imported; warnings and notes are about imported ones.
struct RowProblem
{
    enum class Weight { Note, Warning, Rejected };

    qint64 row = 0; ///< as a spreadsheet counts, from 1; 0: the file as a whole
    QString column; ///< header of the column; may be empty
    QString message;
    Weight weight = Weight::Rejected;

    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

/// The total row inside a file. It is compared with the sum of the rows and never imported.
struct TotalRow
{
    bool present = false;
    bool agrees = false;
    qint64 row = 0;
    QString label;      ///< "Total of 84 results"
    QString difference; ///< what does not agree, in words
};

/// What a file tells of orders: how many there are, in which statuses, and what stands behind them.
struct OrderSummary
{
    qint64 orders = 0;
    qint64 lines = 0;
    qint64 notCounted = 0;                             ///< cancelled, or of a status that the plan leaves out
    qint64 customers = 0;                              ///< told apart; none is named
    QMap<QString, qint64> statuses;                    ///< orders by status; cancelled ones under "cancelled"
    std::array<qint64, kEvidenceKindCount> evidence{}; ///< pieces of evidence by kind
    qint64 eventsAttached = 0;                         ///< set by who stores them
    qint64 eventsWaiting = 0;                          ///< set by who stores them: of all files so far
};

/// What reading one file gave.
struct ImportReport
{
    static constexpr int kListedProblems = 200;

    QString file; ///< name without folder
    QString kind;
    QString format; ///< id of the format it was read by: a layout of the kind
    Holds holds = Holds::Results;
    qint64 rowsRead = 0;     ///< data rows, without header and total row
    qint64 rowsImported = 0; ///< rows accepted; several may add up to one result
    qint64 rowsRejected = 0;
    qint64 rowsCombined = 0; ///< accepted rows that were added to another of the same subject and day
    qint64 rowsReplaced = 0; ///< set by who stores the rows
    std::optional<Period> period;
    std::optional<Currency> currency; ///< the money's; absent when no money is imported
    Counts sums;                      ///< over accepted rows
    TotalRow totalRow;
    QList<RowProblem> problems; ///< the first kListedProblems
    qint64 problemCount = 0;
    QStringList notes;
    std::optional<OrderSummary> orders; ///< of files about orders
};

/// Results, or orders, of one file and the account of how they were read.
struct ParsedFile
{
    ResultRows rows;                 ///< sorted by subject, placement, firstDay, lastDay; a key occurs once
    std::optional<OrderRows> orders; ///< of files about orders
    ImportReport report;
};

/// The entry of `files[]` that `dropbeat import --json` prints.
QJsonObject toJson(const ImportReport &report);

} // namespace dropbeat

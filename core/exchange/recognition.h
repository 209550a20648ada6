// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/format_catalog.h"
#include "core/exchange/table_head.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace dropbeat {

class TableFile;

/// Why a file can't be imported as it is, and the way on.
struct Refusal
{
    QString what;
    QString why;
    QString whatToDo;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// One column of a file as it was understood.
struct SeenColumn
{
    int index = 0;
    QString header;
    ColumnUse use;
    QString firstValue; ///< of the first data row, as in the file
    QString why;        ///< when the meaning needs a word: "a second column of this name"
    bool uncertain = false;
};

/// A KPI that can't be computed from this export, and what to add to the export.
struct MissingKpi
{
    QString kpi;
    QList<Measure> missing;
    QString advice;
};

enum class Granularity { Day, Period };

/// One of several tables that stand below each other in a file.
struct SeenPart
{
    int headerRow = 0; ///< as a spreadsheet counts
    QStringList headers;
    qint64 rows = 0;
    std::optional<Period> period; ///< as the file states it
    QString headerKey;            ///< fingerprint of its header, for profiles
    QString whyNot;               ///< empty when it can be imported

    friend bool operator==(const SeenPart &, const SeenPart &) = default;
};

/// What a file is, before anything of it is imported.
struct Layout
{
    QString kind; ///< empty when nothing fits
    QString displayName;
    double confidence = 0;   ///< 0 … 1
    QString language;        ///< en, ko; empty when unknown
    QString table;           ///< which table of the file it is: a sheet, a file in an archive; empty for a text file
    QList<FileTable> tables; ///< all that hold rows, when the file has several
    QString encoding;        ///< "UTF-8", "UTF-16 LE", "Windows-1252"; empty for a sheet
    char delimiter = ',';    ///< 0 for a sheet
    int headerRow = 0;       ///< counted from 1 as a spreadsheet does; 0: none found
    QString headerKey;       ///< fingerprint of the header, for profiles
    QList<SeenPart> parts;   ///< when several tables stand below each other in it; mapping.part is the one at hand
    std::optional<Period> filePeriod; ///< the days it is about as lines above the header state them
    QList<SeenColumn> columns;
    QList<QStringList> firstRows; ///< up to ten data rows as understood: dates ISO, "—" for what is not reported
    ColumnMapping mapping;        ///< proposed, or the one that was given
    Holds holds = Holds::Results;
    SubjectLevel level = SubjectLevel::Account;
    Granularity granularity = Granularity::Day;
    std::optional<Period> guessedPeriod; ///< of a file whose days have no year: which they are taken for
    bool needsPeriod = false;            ///< days neither in the file nor in the mapping
    bool needsDayFirst = false;          ///< 05/06/2026 could be either in the rows looked at
    std::optional<Currency> currency;    ///< as the file says
    QString currencySign;                ///< written beside amounts when that is all the file says: "$"
    qint64 rowEstimate = 0;
    QList<MissingKpi> missing;
    QStringList notes;
    std::optional<Refusal> refusal; ///< set when parseResults() would refuse; columns can still be mapped by hand
};

struct RecogniseOptions
{
    QString kind;                         ///< read it as this; empty: find out
    std::optional<ColumnMapping> mapping; ///< a mapping made by hand
    bool withoutMoney = false;            ///< spend and revenue will be left out
    QString table = {};                   ///< which table of the file; empty: find out
    std::optional<Period> period = {};    ///< the days of a file that does not say them, or not their year
    int part = 0;                         ///< which of several tables below each other, from 1; 0: the fittest
};

/// Looks at the first part of a file. Throws Error when it can't be read or holds no table at all (an
/// archive without tables, a picture); a table of an unknown kind comes back with a refusal and its columns.
Layout recognise(const QString &file, const FormatCatalog &catalog, const RecogniseOptions &options = {});
/// The same for a file that is open already.
Layout recognise(const TableHead &head, const FormatCatalog &catalog, const RecogniseOptions &options);

/// The beginning of the table that the options name, or the mapping, if the file has such a one, else of the likeliest.
TableHead chosenHead(const TableFile &file, const FormatCatalog &catalog, const RecogniseOptions &options);

/// Fingerprint of a header row, the same for the same normalised column names in the same order.
QString headerFingerprint(const QStringList &headers);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/text_source.h"

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace dropbeat {

/// A stretch of records of a delimited text. The cells point into the text the batch owns.
struct RecordBatch
{
    struct Cell
    {
        quint32 begin = 0;
        quint32 length = 0;
    };

    QByteArray text;
    std::vector<Cell> cells;
    std::vector<quint32> ends;   ///< record i has the cells ends[i - 1] … ends[i]
    qint64 firstRow = 0;         ///< row number of record 0, from 1
    qint64 bytesDone = 0;        ///< of the file, at the end of this batch
    bool openQuote = false;      ///< the last record ended with the file, inside a quotation
    bool isSheet = false;        ///< of a spreadsheet, whose cells can't slip into another column
    std::vector<quint8> numbers; ///< of a spreadsheet: 1 for cells that hold a number as such, not a text of digits

    size_t size() const { return ends.size(); }
    std::span<const Cell> record(size_t index) const
    {
        const quint32 from = index == 0 ? 0 : ends[index - 1];
        return {cells.data() + from, cells.data() + ends[index]};
    }
    bool isNumber(const Cell &cell) const { return isSheet && numbers[static_cast<size_t>(&cell - cells.data())] != 0; }
    std::string_view textOf(const Cell &cell) const { return {text.constData() + cell.begin, cell.length}; }
};

/// Cuts a text into records and cells as RFC 4180 and its dialects have it: any of LF, CRLF and CR ends a record; a
/// cell that begins with a quotation mark runs to the next single one and may hold separators, line ends and doubled
/// marks. What follows the closing mark belongs to the cell. Empty lines are records with one empty cell.
class RecordReader
{
public:
    RecordReader(TextSource &source, char delimiter, qsizetype batchBytes = 1 << 20);

    /// The next records; false after the last. Throws Error when a quotation goes on for more than 4 MB.
    bool next(RecordBatch &batch);

private:
    /// A quoted cell with doubled marks inside or a tail behind; offsets into the text.
    struct Untidy
    {
        size_t index = 0;
        quint32 close = 0;
        quint32 tail = 0;
        quint32 after = 0;
    };

    const char *record(const char *at, const char *end, RecordBatch &batch);
    const char *quoted(const char *at, const char *end, RecordBatch::Cell &cell, const RecordBatch &batch);
    static void tidy(const Untidy &untidy, RecordBatch::Cell &cell, char *text);
    void cut(RecordBatch &batch);

    TextSource &m_source;
    char m_delimiter;
    qsizetype m_batchBytes;
    QByteArray m_carry;           ///< the beginning of a record whose end was not read yet
    std::vector<Untidy> m_untidy; ///< of the record at hand
    qint64 m_row = 1;
    bool m_atEnd = false;
    bool m_openQuote = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record_source.h"
#include "core/exchange/workbook.h"
#include "core/exchange/xml_scanner.h"

#include <optional>

namespace dropbeat {

/// The rows of one sheet of a workbook, as a stream: texts as they are, days as 2026-03-20, true and false as TRUE and
/// FALSE, numbers with a point and marked as such, formulas as what they last gave. Rows that the sheet leaves out are
/// records with one empty cell, so that row numbers stay the spreadsheet's. What merged cells hold downwards (a day
/// that spans several rows) every row has; figures only the first, so that they count once.
class SheetRecords : public RecordSource
{
public:
    SheetRecords(std::shared_ptr<const Workbook> workbook, const Workbook::Sheet &sheet);

    bool next(RecordBatch &batch, qsizetype batchBytes) override;
    void rewind() override;
    qint64 bytesTotal() const override { return m_sheet.part.size; }

private:
    /// A stretch of merged cells of one column, rows from 1.
    struct Merged
    {
        qint64 firstRow = 0;
        qint64 lastRow = 0;
        int column = 0;
        QByteArray text; ///< what it holds, once its first row was read
    };
    /// The cell whose tags are being read.
    struct Open
    {
        size_t column = 0;
        char type = 'n'; ///< n, s (number of a text), t (text), b, d (ISO day)
        size_t style = 0;
    };

    void readMerged();
    void row(RecordBatch &batch);
    bool plainCell(RecordBatch &batch, size_t &column);
    static bool readAttributes(std::string_view attributes, Open &open);
    void cell(RecordBatch &batch, size_t &column);
    void widen(RecordBatch &batch, size_t column);
    void value(RecordBatch &batch, const Open &open);
    void number(RecordBatch &batch, RecordBatch::Cell &cell, const Open &open, std::string_view written);
    void fillMerged(RecordBatch &batch, size_t begin, qint64 rowNumber);
    void close(RecordBatch &batch, size_t begin) const;
    [[noreturn]] void tooLarge() const;

    std::shared_ptr<const Workbook> m_workbook;
    Workbook::Sheet m_sheet;
    std::unique_ptr<QIODevice> m_device;
    std::optional<XmlScanner> m_xml;
    std::vector<Merged> m_merged;
    size_t m_rowBegin = 0; ///< of the row being read, in the batch's cells
    qint64 m_nextRow = 1;
    qint64 m_waitingRow = 0; ///< a row whose tag was read and whose cells are next; 0: none
    qint64 m_cells = 0;
    bool m_inRows = false;
    bool m_ended = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet_table.h"

#include "core/exchange/plain_table.h"

namespace dropbeat {

QByteArray sheetCsv(const SheetTable &table)
{
    QStringList head;
    for (const SheetTable::Column &column : table.columns) {
        head << column.name;
    }
    QByteArray bytes = "\xef\xbb\xbf" + csvLine(head);
    for (const std::vector<SheetCell> &row : table.rows) {
        QStringList cells;
        for (const SheetCell &cell : row) {
            cells << (cell.number ? QString::number(*cell.number) : cell.text);
        }
        bytes += csvLine(cells);
    }
    return bytes;
}

} // namespace dropbeat

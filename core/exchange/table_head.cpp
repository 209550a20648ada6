// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_head.h"

#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_file.h"

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

constexpr qsizetype kHeadBytes = 512 * 1024;
constexpr size_t kHeaderSearch = 60;

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

QStringList cellsOf(const RecordBatch &batch, size_t record)
{
    QStringList cells;
    for (const RecordBatch::Cell &cell : batch.record(record)) {
        cells.append(textOf(trimmed(batch.textOf(cell))));
    }
    return cells;
}

bool isBlankRecord(const RecordBatch &batch, size_t record)
{
    return std::ranges::all_of(batch.record(record),
                               [&batch](const RecordBatch::Cell &cell) { return trimmed(batch.textOf(cell)).empty(); });
}

int knownCells(const RecordBatch &batch, size_t record, const FormatCatalog &catalog)
{
    int known = 0;
    for (const RecordBatch::Cell &cell : batch.record(record)) {
        const std::string_view text = trimmed(batch.textOf(cell));
        if (!text.empty() && text.size() < 200) {
            known += catalog.knows(headerKey(textOf(text))) ? 1 : 0;
        }
    }
    return known;
}

/// How the records of a reading agree on their number of cells.
struct Consistency
{
    size_t commonCells = 0;
    double share = 0;
};

Consistency consistencyOf(const RecordBatch &batch)
{
    std::map<size_t, int> counts;
    int records = 0;
    for (size_t i = 0; i < std::min(batch.size(), size_t(200)); ++i) {
        if (!isBlankRecord(batch, i)) {
            ++counts[batch.record(i).size()];
            ++records;
        }
    }
    Consistency result;
    int best = 0;
    for (const auto &[cells, times] : counts) {
        if (cells > 1 && times >= best) {
            best = times;
            result.commonCells = cells;
        }
    }
    result.share = records == 0 ? 0 : static_cast<double>(best) / records;
    return result;
}

/// The header: the first line with most of the known column names, else the first that has the common number of cells.
/// A line that begins with # is a remark unless column names stand in it.
void findHeader(TableHead &head, const FormatCatalog &catalog)
{
    const size_t search = std::min(head.batch.size(), kHeaderSearch);
    int best = 0;
    for (size_t i = 0; i < search; ++i) {
        const int known = knownCells(head.batch, i, catalog);
        if (known > best && (known >= 2 || head.batch.record(i).size() <= 2) && known > 2 * best) {
            best = known;
            head.headerRecord = i;
            head.hasHeader = true;
        }
    }
    const Consistency common = consistencyOf(head.batch);
    for (size_t i = 0; i < search && !head.hasHeader; ++i) {
        const QStringList cells = cellsOf(head.batch, i);
        const bool remark = cells.front().startsWith(u'#') && cells.count(QString()) >= cells.size() - 1;
        const auto enough = static_cast<qsizetype>(std::max(common.commonCells, size_t(1)));
        if (!remark && !isBlankRecord(head.batch, i) && cells.size() >= enough) {
            head.headerRecord = i;
            head.hasHeader = true;
        }
    }
}

void takeHeader(TableHead &head)
{
    head.headers = cellsOf(head.batch, head.headerRecord);
    head.keys.clear();
    for (const QString &header : std::as_const(head.headers)) {
        head.keys.append(headerKey(header));
    }
    const size_t lines = std::min(head.headerRecord, kHeaderSearch);
    head.preamble.clear();
    for (size_t i = 0; i < lines; ++i) {
        head.preamble.append(headerKey(cellsOf(head.batch, i).value(0)));
    }
    head.period = head.parts.isEmpty() ? statedPeriod(head.batch, 0, lines) : head.parts.at(head.part).period;
}

double scoreOf(const RecordBatch &batch, const FormatCatalog &catalog)
{
    const Consistency consistency = consistencyOf(batch);
    bool knowsHeader = false;
    for (size_t i = 0; i < std::min(batch.size(), kHeaderSearch) && !knowsHeader; ++i) {
        knowsHeader = knownCells(batch, i, catalog) >= 2;
    }
    return (knowsHeader ? 1.0 : 0.0) + consistency.share + 1e-5 * static_cast<double>(consistency.commonCells);
}

} // namespace

std::string_view TableHead::cell(size_t dataRow, int column) const
{
    const auto cells = batch.record(firstDataRecord() + dataRow);
    return column >= 0 && static_cast<size_t>(column) < cells.size() ? batch.textOf(cells[static_cast<size_t>(column)])
                                                                     : std::string_view();
}

bool TableHead::isBlank(size_t dataRow) const
{
    return isBlankRecord(batch, firstDataRecord() + dataRow);
}

qint64 TableHead::rowEstimate() const
{
    if (batch.bytesDone <= 0 || batch.size() == 0) {
        return 0;
    }
    if (batch.bytesDone >= fileBytes || lastRow() > 0) {
        return static_cast<qint64>(dataRecords());
    }
    const double perRecord = static_cast<double>(batch.bytesDone) / static_cast<double>(batch.size());
    return static_cast<qint64>(static_cast<double>(fileBytes) / perRecord);
}

bool TableHead::isNumber(size_t dataRow, int column) const
{
    const auto cells = batch.record(firstDataRecord() + dataRow);
    return column >= 0 && static_cast<size_t>(column) < cells.size() &&
           batch.isNumber(cells[static_cast<size_t>(column)]);
}

bool TableHead::hasRows() const
{
    if (!hasHeader || headers.size() < 2) {
        return false;
    }
    for (size_t row = 0; row < dataRecords(); ++row) {
        if (!isBlank(row)) {
            return true;
        }
    }
    return false;
}

TableHead TableHead::read(RecordSource &source, const FormatCatalog &catalog)
{
    TableHead head;
    const QList<char> delimiters = source.delimiters();
    double best = -1;
    for (qsizetype i = 0; i < delimiters.size(); ++i) {
        source.setDelimiter(delimiters[i]);
        RecordBatch batch;
        source.next(batch, kHeadBytes);
        if (source.startsOver()) {
            i = -1; // read it all again in the other encoding
            best = -1;
            continue;
        }
        const double score = scoreOf(batch, catalog);
        if (score > best) {
            best = score;
            head.delimiter = delimiters[i];
            head.batch = std::move(batch);
        }
    }
    head.encoding = source.encoding();
    head.fileBytes = source.bytesTotal();
    findHeader(head, catalog);
    head.parts = partsIn(head.batch, catalog);
    if (!head.parts.isEmpty()) {
        head.usePart(0);
    } else if (head.hasHeader) {
        takeHeader(head);
    }
    return head;
}

void TableHead::usePart(int index)
{
    part = index;
    headerRecord = parts.at(index).header;
    hasHeader = true;
    takeHeader(*this);
}

TableHead TableHead::read(const QString &path, const FormatCatalog &catalog)
{
    return TableFile(path).head({}, catalog);
}

} // namespace dropbeat

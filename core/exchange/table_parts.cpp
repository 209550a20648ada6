// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_parts.h"

#include "core/exchange/date_text.h"
#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"

#include <algorithm>

namespace dropbeat {

namespace {

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

bool isKnown(std::string_view cell, const FormatCatalog &catalog)
{
    return !cell.empty() && cell.size() < 200 && catalog.knows(headerKey(textOf(cell)));
}

/// Names only, of which a format knows at least one.
bool isHeader(const RecordBatch &batch, size_t record, const FormatCatalog &catalog)
{
    int names = 0;
    int known = 0;
    for (const RecordBatch::Cell &one : batch.record(record)) {
        const std::string_view cell = trimmed(batch.textOf(one));
        if (cell.empty()) {
            continue;
        }
        NumberEvidence numbers;
        DateEvidence dates;
        if (readRate(cell, NumberStyle::Point).result == NumberRead::Result::Value ||
            readMoney(cell, 2, NumberStyle::Point, numbers).result == NumberRead::Result::Value ||
            readDate(cell, true, dates).result == DateRead::Result::Day) {
            return false;
        }
        ++names;
        known += isKnown(cell, catalog) ? 1 : 0;
    }
    return names > 1 && known > 0;
}

Period periodOf(const PeriodRead &read)
{
    return {QDate::fromJulianDay(read.firstDay), QDate::fromJulianDay(read.lastDay)};
}

/// What stands behind the remark's sign and, if it has one, its label: "# Start date: 20231208" gives "20231208".
std::string_view statement(std::string_view line)
{
    line = trimmed(line);
    takePrefix(line, "#");
    const size_t colon = line.find_last_of(':');
    const bool time = colon != std::string_view::npos && colon > 0 && line[colon - 1] >= '0' && line[colon - 1] <= '9';
    if (colon != std::string_view::npos && !time) {
        line.remove_prefix(colon + 1);
    }
    const size_t wide = line.rfind("\xef\xbc\x9a"); // the full-width colon
    if (wide != std::string_view::npos) {
        line.remove_prefix(wide + 3);
    }
    return trimmed(line);
}

} // namespace

bool isAside(const RecordBatch &batch, size_t record, const FormatCatalog &catalog)
{
    int filled = 0;
    std::string_view first;
    for (const RecordBatch::Cell &one : batch.record(record)) {
        const std::string_view cell = trimmed(batch.textOf(one));
        if (!cell.empty() && filled++ == 0) {
            first = cell;
        }
    }
    if (filled == 0) {
        return true;
    }
    if (filled > 1 || isKnown(first, catalog)) {
        return false;
    }
    return first.front() == '#' || batch.record(record).size() > 1 ||
           readRate(first, NumberStyle::Point).result != NumberRead::Result::Value;
}

QList<TablePart> partsIn(const RecordBatch &batch, const FormatCatalog &catalog)
{
    QList<TablePart> parts;
    bool fresh = true;
    size_t gap = 0; // where the aside lines at hand began
    for (size_t i = 0; i < batch.size(); ++i) {
        if (isAside(batch, i, catalog)) {
            gap = fresh ? gap : i;
            fresh = true;
            continue;
        }
        if (fresh && isHeader(batch, i, catalog)) {
            const size_t above = parts.isEmpty() ? 0 : parts.last().header + 1;
            if (!parts.isEmpty()) {
                parts.last().end = gap;
            }
            parts.append({i, batch.size(), statedPeriod(batch, above, i)});
        }
        fresh = false;
    }
    if (parts.size() < 2) {
        return {};
    }
    // Tables of one report are about the same days; those without a statement of their own stand above the first one.
    std::optional<Period> common;
    bool agree = true;
    for (const TablePart &table : std::as_const(parts)) {
        agree = agree && (!table.period || !common || *common == *table.period);
        common = table.period ? table.period : common;
    }
    for (TablePart &table : parts) {
        if (!table.period && agree) {
            table.period = common;
        }
    }
    return parts;
}

std::optional<Period> statedPeriod(const RecordBatch &batch, size_t from, size_t to)
{
    std::optional<qint32> start;
    for (size_t i = from; i < to; ++i) {
        const auto cells = batch.record(i);
        const std::string_view line = cells.empty() ? std::string_view() : trimmed(batch.textOf(cells.front()));
        DateEvidence dates;
        const PeriodRead read = readPeriod(statement(line), true, dates);
        if (read.result != DateRead::Result::Day || dates.either > 0) {
            continue;
        }
        if (read.firstDay != read.lastDay) {
            return periodOf(read);
        }
        if (!line.starts_with('#')) {
            continue; // a day by itself is the day of the export
        }
        if (start && *start <= read.firstDay) {
            return periodOf({read.result, *start, read.lastDay});
        }
        start = read.firstDay;
    }
    return std::nullopt;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_columns.h"

#include "core/store/connection.h"

namespace dropbeat {

std::string measureColumns(const std::string &prefix, const std::string &suffix)
{
    std::string columns;
    for (const Measure measure : allMeasures()) {
        columns += (columns.empty() ? "" : ", ") + prefix + measureId(measure).toStdString() + suffix;
    }
    return columns;
}

std::string measureColumns(std::span<const Measure> measures)
{
    std::string columns;
    for (const Measure measure : measures) {
        columns += (columns.empty() ? "" : ", ") + measureId(measure).toStdString();
    }
    return columns;
}

Counts readCounts(SQLite::Statement &row, int first)
{
    return readCounts(row, first, allMeasures());
}

Counts readCounts(SQLite::Statement &row, int first, std::span<const Measure> measures)
{
    Counts counts;
    for (const Measure measure : measures) {
        const SQLite::Column column = row.getColumn(first++);
        if (!column.isNull()) {
            counts.set(measure, column.getInt64());
        }
    }
    return counts;
}

void bindCounts(SQLite::Statement &statement, int first, const Counts &counts)
{
    for (const Measure measure : allMeasures()) {
        const int index = first + static_cast<int>(measure);
        if (const auto value = counts[measure]) {
            statement.bind(index, number(*value));
        } else {
            statement.bind(index);
        }
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/result_reader.h"

#include "core/store/connection.h"
#include "core/store/result_columns.h"

#include <QSet>

#include <limits>

namespace dropbeat {

namespace {

constexpr qint64 kFirst = std::numeric_limits<qint32>::min();
constexpr qint64 kLast = std::numeric_limits<qint32>::max();

qint64 fromDay(const ResultFilter &filter)
{
    return filter.from.isValid() ? filter.from.toJulianDay() : kFirst;
}
qint64 toDay(const ResultFilter &filter)
{
    return filter.to.isValid() ? filter.to.toJulianDay() : kLast;
}

Placement placementOf(qint64 value)
{
    return value == 0 ? Placement::Organic : Placement::Boosted;
}

bool wanted(const ResultFilter &filter, Placement placement)
{
    return !filter.placement || *filter.placement == placement;
}

/// Sums the part of a subject's results that lies within dates. Its statements are prepared once for all subjects.
class PartSums
{
public:
    PartSums(SQLite::Database &database, const ResultFilter &filter)
        : m_filter(filter)
        , m_days(database, select("result_day", "day", "day"))
        , m_periods(database, select("result_period", "first_day", "last_day"))
    {}

    /// Without dates when nothing lies within.
    SubjectTotal of(Id<Subject> subject, Placement placement)
    {
        SubjectTotal total;
        total.subject = subject;
        total.placement = placement;
        add(m_days, total);
        add(m_periods, total);
        return total;
    }

private:
    static std::string select(const std::string &table, const std::string &first, const std::string &last)
    {
        return "SELECT count(*), min(" + first + "), max(" + last + "), " + measureColumns("sum(", ")") + " FROM " +
               table + " WHERE subject = ? AND placement = ? AND " + first + " >= ? AND " + last + " <= ?";
    }

    void add(SQLite::Statement &query, SubjectTotal &total) const
    {
        query.bind(1, number(total.subject.value));
        query.bind(2, static_cast<int>(total.placement));
        query.bind(3, number(fromDay(m_filter)));
        query.bind(4, number(toDay(m_filter)));
        if (query.executeStep() && query.getColumn(0).getInt64() > 0) {
            const QDate from = QDate::fromJulianDay(query.getColumn(1).getInt64());
            const QDate to = QDate::fromJulianDay(query.getColumn(2).getInt64());
            total.days += query.getColumn(0).getInt64();
            total.firstDay = total.firstDay.isValid() ? std::min(total.firstDay, from) : from;
            total.lastDay = total.lastDay.isValid() ? std::max(total.lastDay, to) : to;
            total.counts += readCounts(query, 3);
        }
        query.reset();
    }

    ResultFilter m_filter;
    SQLite::Statement m_days;
    SQLite::Statement m_periods;
};

} // namespace

std::vector<SubjectTotal> ResultReader::storedTotals(const ResultFilter &filter) const
{
    SQLite::Statement query(m_database, "SELECT subject, placement, days, first_day, last_day, " + measureColumns() +
                                            " FROM subject_total");
    std::vector<SubjectTotal> totals;
    while (query.executeStep()) {
        SubjectTotal total;
        total.subject = {query.getColumn(0).getInt64()};
        total.placement = placementOf(query.getColumn(1).getInt64());
        if (!wanted(filter, total.placement)) {
            continue;
        }
        total.days = query.getColumn(2).getInt64();
        total.firstDay = QDate::fromJulianDay(query.getColumn(3).getInt64());
        total.lastDay = QDate::fromJulianDay(query.getColumn(4).getInt64());
        total.counts = readCounts(query, 5);
        totals.push_back(total);
    }
    return totals;
}

std::vector<SubjectTotal> ResultReader::totals(const ResultFilter &filter) const
{
    return withinDates(filter, storedTotals(filter));
}

std::vector<SubjectTotal> ResultReader::totals(const ResultFilter &filter,
                                               const std::vector<Id<Subject>> &subjects) const
{
    const QSet<Id<Subject>> chosen(subjects.begin(), subjects.end());
    std::vector<SubjectTotal> stored = storedTotals(filter);
    std::erase_if(stored, [&chosen](const SubjectTotal &total) { return !chosen.contains(total.subject); });
    return withinDates(filter, stored);
}

std::vector<SubjectTotal> ResultReader::withinDates(const ResultFilter &filter,
                                                    const std::vector<SubjectTotal> &stored) const
{
    if (!filter.hasDates()) {
        return stored;
    }
    PartSums sums(m_database, filter);
    std::vector<SubjectTotal> result;
    for (const SubjectTotal &total : stored) {
        const bool outside = (filter.to.isValid() && total.firstDay > filter.to) ||
                             (filter.from.isValid() && total.lastDay < filter.from);
        const bool inside = (!filter.from.isValid() || total.firstDay >= filter.from) &&
                            (!filter.to.isValid() || total.lastDay <= filter.to);
        if (inside) {
            result.push_back(total);
        } else if (!outside) {
            const SubjectTotal part = sums.of(total.subject, total.placement);
            if (part.firstDay.isValid()) {
                result.push_back(part);
            }
        }
    }
    return result;
}

void ResultReader::days(const ResultFilter &filter, const std::vector<Id<Subject>> &subjects, const DayVisitor &visit,
                        std::span<const Measure> measures) const
{
    if (measures.empty()) {
        return;
    }
    SQLite::Statement query(m_database,
                            "SELECT day, " + measureColumns(measures) +
                                " FROM result_day WHERE subject = ? AND placement = ? AND day BETWEEN ? AND ?");
    for (const Id<Subject> subject : subjects) {
        for (const Placement placement : {Placement::Organic, Placement::Boosted}) {
            if (!wanted(filter, placement)) {
                continue;
            }
            query.bind(1, number(subject.value));
            query.bind(2, static_cast<int>(placement));
            query.bind(3, number(fromDay(filter)));
            query.bind(4, number(toDay(filter)));
            while (query.executeStep()) {
                visit(subject, placement, QDate::fromJulianDay(query.getColumn(0).getInt64()),
                      readCounts(query, 1, measures));
            }
            query.reset();
        }
    }
}

std::vector<ImportBatch> ResultReader::imports() const
{
    SQLite::Statement query(m_database, "SELECT id, at, files, kind, rows_new, rows_replaced, rows_unchanged, "
                                        "rows_rejected, first_day, last_day, rolled_back, report FROM import_batch "
                                        "ORDER BY id DESC");
    std::vector<ImportBatch> batches;
    while (query.executeStep()) {
        ImportBatch batch;
        batch.id = {query.getColumn(0).getInt64()};
        batch.when = QDateTime::fromString(text(query.getColumn(1)), Qt::ISODateWithMs);
        batch.files = text(query.getColumn(2)).split(u'\n', Qt::SkipEmptyParts);
        batch.kind = text(query.getColumn(3));
        batch.rowsNew = query.getColumn(4).getInt64();
        batch.rowsReplaced = query.getColumn(5).getInt64();
        batch.rowsUnchanged = query.getColumn(6).getInt64();
        batch.rowsRejected = query.getColumn(7).getInt64();
        if (!query.getColumn(8).isNull()) {
            batch.from = QDate::fromJulianDay(query.getColumn(8).getInt64());
            batch.to = QDate::fromJulianDay(query.getColumn(9).getInt64());
        }
        batch.rolledBack = query.getColumn(10).getInt() != 0;
        batch.report = text(query.getColumn(11)).toUtf8();
        batches.push_back(batch);
    }
    return batches;
}

QDateTime ResultReader::lastImport() const
{
    SQLite::Statement query(m_database, "SELECT at FROM import_batch WHERE rolled_back = 0 ORDER BY id DESC LIMIT 1");
    return query.executeStep() ? QDateTime::fromString(text(query.getColumn(0)), Qt::ISODateWithMs) : QDateTime();
}

bool ResultReader::hasAny() const
{
    return m_database.execAndGet("SELECT EXISTS (SELECT 1 FROM subject_total)").getInt() != 0;
}

bool ResultReader::hasMoney() const
{
    return m_database
               .execAndGet(
                   "SELECT EXISTS (SELECT 1 FROM subject_total WHERE revenue IS NOT NULL OR refunds IS NOT NULL "
                   "OR spend IS NOT NULL)")
               .getInt() != 0;
}

} // namespace dropbeat

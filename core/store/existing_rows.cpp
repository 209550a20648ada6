// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/existing_rows.h"

#include "core/store/connection.h"
#include "core/store/result_columns.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <vector>

namespace dropbeat {

ExistingRows::ExistingRows(SQLite::Database &database, qint64 subject, Placement placement, qint64 batch)
    : m_database(database)
    , m_subject(subject)
    , m_placement(placement)
    , m_batch(batch)
{
    load(true);
    load(false);
}

void ExistingRows::load(bool days)
{
    const std::string span = days ? "day, day" : "first_day, last_day";
    SQLite::Statement query(m_database, "SELECT " + span + ", batch, " + measureColumns() + " FROM " +
                                            (days ? "result_day" : "result_period") +
                                            " WHERE subject = ? AND placement = ?");
    query.bind(1, number(m_subject));
    query.bind(2, static_cast<int>(m_placement));
    auto &rows = days ? m_days : m_periods;
    while (query.executeStep()) {
        const Span key{query.getColumn(0).getInt(), query.getColumn(1).getInt()};
        rows.emplace_hint(rows.end(), key, Row{readCounts(query, 3), query.getColumn(2).getInt64()});
    }
}

ExistingRows::Place ExistingRows::place(const ResultRows::Key &key, const Counts &counts)
{
    const Span span{key.firstDay, key.lastDay};
    const Place place = key.isDay() ? placeDay(span, counts) : placePeriod(span, counts);
    if (place == Place::Free || place == Place::Replaces) {
        (key.isDay() ? m_days : m_periods).insert_or_assign(span, Row{counts, m_batch});
    }
    return place;
}

ExistingRows::Place ExistingRows::placeDay(const Span &span, const Counts &counts)
{
    for (const auto &[period, row] : m_periods) {
        if (period.first <= span.first && span.second <= period.second) {
            m_overlap = period;
            return Place::Overlaps;
        }
    }
    const auto found = m_days.find(span);
    if (found == m_days.end()) {
        return Place::Free;
    }
    if (found->second.counts == counts) {
        return Place::Same;
    }
    moveAway(span);
    return Place::Replaces;
}

ExistingRows::Place ExistingRows::placePeriod(const Span &span, const Counts &counts)
{
    const auto day = m_days.lower_bound({span.first, span.first});
    if (day != m_days.end() && day->first.first <= span.second) {
        m_overlap = day->first;
        return Place::Overlaps;
    }
    const auto found = m_periods.find(span);
    if (found != m_periods.end() && found->second.counts == counts) {
        return Place::Same;
    }
    // A longer period takes the place of those within it; one that only overlaps can't be told apart.
    std::vector<Span> within;
    for (const auto &[period, row] : m_periods) {
        if (span.first <= period.first && period.second <= span.second) {
            within.push_back(period);
        } else if (period.first <= span.second && span.first <= period.second) {
            m_overlap = period;
            return Place::Overlaps;
        }
    }
    for (const Span &period : within) {
        moveAway(period);
        m_periods.erase(period);
    }
    return within.empty() ? Place::Free : Place::Replaces;
}

void ExistingRows::moveAway(const Span &span)
{
    const bool day = span.first == span.second;
    const Row &row = (day ? m_days : m_periods).at(span);
    if (row.batch != m_batch) { // within one import the last row wins, and there is nothing to return to
        keep(span, row);
    }
    if (!m_removeDay) {
        m_removeDay = std::make_unique<SQLite::Statement>(
            m_database, "DELETE FROM result_day WHERE subject = ?1 AND placement = ?2 AND day = ?3");
        m_removePeriod = std::make_unique<SQLite::Statement>(
            m_database, "DELETE FROM result_period WHERE subject = ?1 AND placement = ?2 AND first_day = ?3 "
                        "AND last_day = ?4");
    }
    SQLite::Statement &remove = day ? *m_removeDay : *m_removePeriod;
    remove.bind(1, number(m_subject));
    remove.bind(2, static_cast<int>(m_placement));
    remove.bind(3, span.first);
    if (!day) {
        remove.bind(4, span.second);
    }
    remove.exec();
    remove.reset();
}

void ExistingRows::keep(const Span &span, const Row &row)
{
    if (!m_keep) {
        std::string marks;
        for (int i = 0; i < kMeasureCount; ++i) {
            marks += ", ?";
        }
        m_keep = std::make_unique<SQLite::Statement>(
            m_database, "INSERT INTO superseded(replaced_by, subject, placement, first_day, last_day, old_batch, " +
                            measureColumns() + ") VALUES (?, ?, ?, ?, ?, ?" + marks + ")");
    }
    m_keep->bind(1, number(m_batch));
    m_keep->bind(2, number(m_subject));
    m_keep->bind(3, static_cast<int>(m_placement));
    m_keep->bind(4, span.first);
    m_keep->bind(5, span.second);
    m_keep->bind(6, number(row.batch));
    bindCounts(*m_keep, 7, row.counts);
    m_keep->exec();
    m_keep->reset();
}

QString ExistingRows::overlapReason(const QString &subjectName) const
{
    const QLocale locale;
    const QString from = locale.toString(QDate::fromJulianDay(m_overlap.first), QLocale::ShortFormat);
    const QString to = locale.toString(QDate::fromJulianDay(m_overlap.second), QLocale::ShortFormat);
    if (from == to) {
        return QCoreApplication::translate("Store",
                                           "“%1” already has results by day (such as %2) in this period: a total "
                                           "over them would count them twice. Leave this file out: the days tell more.")
            .arg(subjectName, from);
    }
    return QCoreApplication::translate("Store", "“%1” already has one total for %2 to %3: counting these days as well "
                                                "would count them twice. Roll that import back first.")
        .arg(subjectName, from, to);
}

} // namespace dropbeat

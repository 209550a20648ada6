// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/date_text.h"
#include "core/exchange/rate_check.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/result_collector.h"
#include "core/exchange/row.h"
#include "core/exchange/row_plan.h"
#include "core/exchange/row_subjects.h"
#include "core/exchange/subject_index.h"
#include "core/exchange/total_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace dropbeat {

/// Turns records into results, one pass over a file. Works on bytes; text is made of a cell only for a new subject or
/// a problem.
class ResultParser
{
public:
    ResultParser(const RowPlan &plan, ImportReport &report);

    void read(const RecordBatch &batch);
    /// Sums, total row, checks; moves the results out.
    ResultRows finish();

    const DateEvidence &dates() const { return m_dates; }
    const NumberEvidence &numbers(size_t measure) const { return m_numbers[measure]; }

private:
    void readRow();
    bool fitsHeader() const;
    void realign();
    void takeOrder();
    DateRead read(int column, std::string_view found);
    bool readDays(ResultRows::Key &key);
    bool readSpan(int column, ResultRows::Key &key);
    PeriodRead spanOf(std::string_view cell);
    PeriodRead countedSpan(std::string_view cell) const;
    std::optional<qint32> readDay(int column);
    void rejectDay(int column, DateRead::Result result);
    bool readEvent();
    bool readCurrency();
    bool readPlacement(ResultRows::Key &key);
    bool readSubject(ResultRows::Key &key);
    bool readValues();
    bool rejectNumber(size_t measure, const NumberRead &read);
    qint64 takenOff(const RowPlan::MeasureColumn &column, qint64 of) const;
    bool addToSums();
    void checkUniform();
    void checkSense();
    void noteNone(size_t measure);
    void reject(int column, const QString &message);

    const RowPlan &m_plan;
    ImportReport &m_report;
    ProblemLog m_log;
    Row m_row; ///< the row at hand
    RowSubjects m_subjects;
    ResultCollector m_collector;
    TotalRows m_totals;
    RateCheck m_rates;
    DateEvidence m_dates;
    std::optional<YearlessDays> m_yearless;
    std::vector<RecordBatch::Cell> m_realigned;
    SubjectIndex m_orders;
    bool m_newOrder = false; ///< the row at hand is its order's first
    std::vector<NumberEvidence> m_numbers;
    std::vector<qint64> m_values; ///< of the row at hand
    std::vector<qint64> m_sums;
    struct None
    {
        qint64 row = 0;
        qint64 count = 0;
        QString text;
    };
    None m_partTotals;        ///< rows that sum up rows of the file, by campaign or ad group
    std::vector<None> m_none; ///< cells that say "not reported" in words, per measure
    std::string m_dayText;    ///< the last day or period read, as written
    qint32 m_dayFrom = 0;
    qint32 m_dayTo = 0;
    std::optional<Measure> m_event; ///< what the event of the row at hand counts
    struct OtherEvents
    {
        qint64 rows = 0;
        QStringList names; ///< the first few
    };
    OtherEvents m_otherEvents;          ///< rows of events that count for nothing here
    std::string m_currencyText;         ///< the spelling that is the plan's currency
    std::vector<std::string> m_uniform; ///< what the columns said first that should say the same everywhere
    qint32 m_firstDay = 0;
    qint32 m_lastDay = 0;
    size_t m_views = 0; ///< places of video views and of views to the end, when both are there
    size_t m_views100 = 0;
};

} // namespace dropbeat

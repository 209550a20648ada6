// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/date_text.h"
#include "core/exchange/number_text.h"
#include "core/exchange/order_plan.h"
#include "core/exchange/parsed_file.h"
#include "core/exchange/problem_log.h"
#include "core/exchange/row.h"

#include <any>
#include <optional>
#include <string>
#include <vector>

namespace dropbeat {

/// What readers of files about orders share: rows and their cells as days, times, amounts and pieces, with the problems
/// of those that can't be read. Problems never quote a cell: it may name a person.
class OrderRowsReader
{
public:
    OrderRowsReader(const OrderPlan &plan, ImportReport &report);
    virtual ~OrderRowsReader() = default;
    Q_DISABLE_COPY_MOVE(OrderRowsReader)

    /// What can be found out of each row by itself, for read(). Runs on another thread, ahead of it, batch after batch.
    virtual std::any prepare(const RecordBatch & /*batch*/) { return {}; }
    void read(const RecordBatch &batch, std::any prepared);
    virtual OrderRows finish() = 0;

    const DateEvidence &dates() const { return m_dates; }
    /// Puts the spellings that the whole file proved into the plan; true when they differ from those it was read with.
    bool spellingDiffers(OrderPlan &plan) const;

protected:
    struct When
    {
        qint64 at = 0;
        qint64 day = 0;
    };
    /// What a cell of a row holds: nothing, a value, or something that can't be read; then the row is rejected.
    struct Amount
    {
        std::optional<qint64> value;
        bool bad = false;
    };

    virtual void readRow() = 0;

    const Row &row() const { return m_row; }
    size_t record() const { return m_record; } ///< of the row, in its batch
    /// What prepare() found out of the batch at hand.
    template <class T> T &prepared() { return std::any_cast<T &>(m_prepared); }
    const OrderPlan &plan() const { return m_plan; }
    ImportReport &report() { return m_report; }
    ProblemLog &log() { return m_log; }
    void reject(int column, const QString &message);

    QString text(ColumnRole role) const { return m_row.text(m_plan.at(role)); }
    /// The key of an order or the like, without the apostrophe that keeps spreadsheets from counting with it.
    QString key(int column) const;
    /// The day and time of the row. False when they can't be read; an empty cell gives day 0.
    bool readWhen(When &when, bool zoned);
    Amount money(int column);
    Amount pieces(int column);
    /// False when the row's money is in another currency; throws when it is not the plan's and nothing was read yet.
    bool isOurCurrency();
    void seen(qint64 day);

private:
    bool fitsHeader() const;

    const OrderPlan &m_plan;
    ImportReport &m_report;
    ProblemLog m_log;
    Row m_row;
    size_t m_record = 0;
    std::any m_prepared;
    qint64 m_rejectedRow = 0;
    DateEvidence m_dates;
    std::vector<NumberEvidence> m_numbers; ///< by column
    std::string m_dayText;                 ///< the last day cell, as written, and what it is
    When m_when;
    std::string m_currencyText;
};

} // namespace dropbeat

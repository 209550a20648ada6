// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/order_rows_reader.h"

#include "core/base/error.h"
#include "core/exchange/row_plan.h"
#include "core/exchange/time_text.h"

#include <QCoreApplication>

#include <utility>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qint64 kSecondsOfDay = 86'400;

qint64 epochDay()
{
    static const qint64 day = QDate(1970, 1, 1).toJulianDay();
    return day;
}

} // namespace

OrderRowsReader::OrderRowsReader(const OrderPlan &plan, ImportReport &report)
    : m_plan(plan)
    , m_report(report)
    , m_log(report)
    , m_numbers(static_cast<size_t>(plan.headers.size()))
{}

void OrderRowsReader::read(const RecordBatch &batch, std::any prepared)
{
    m_row.batch = &batch;
    m_prepared = std::move(prepared);
    for (size_t i = 0; i < batch.size(); ++i) {
        m_record = i;
        m_row.cells = batch.record(i);
        m_row.number = batch.firstRow + static_cast<qint64>(i);
        if (m_row.number <= m_plan.headerRow || (m_plan.lastRow > 0 && m_row.number > m_plan.lastRow) ||
            m_row.isBlankFrom(0)) {
            continue;
        }
        ++m_report.rowsRead;
        if (batch.openQuote && i + 1 == batch.size()) {
            reject(-1, Tr::tr("A quotation mark opens in this row and is not closed before the end of the file."));
        } else if (!fitsHeader()) {
            reject(-1,
                   Tr::tr("The row has %1 cells, the header %2.").arg(m_row.cells.size()).arg(m_plan.headers.size()));
        } else {
            readRow();
        }
    }
}

bool OrderRowsReader::fitsHeader() const
{
    const auto expected = static_cast<size_t>(m_plan.headers.size());
    return m_row.cells.size() == expected || m_row.batch->isSheet ||
           (m_row.cells.size() > expected && m_row.isBlankFrom(expected));
}

void OrderRowsReader::reject(int column, const QString &message)
{
    if (std::exchange(m_rejectedRow, m_row.number) != m_row.number) { // a row is turned away once
        m_log.reject(m_row.number, m_plan.header(column), message);
    }
}

bool OrderRowsReader::spellingDiffers(OrderPlan &plan) const
{
    bool differs = false;
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        const NumberStyle proven = m_numbers[i].proven();
        if (proven != NumberStyle::Unknown && proven != plan.styles[i]) {
            plan.styles[i] = proven;
            differs = true;
        }
    }
    const auto dayFirst = m_dates.provenDayFirst();
    if (!plan.dayFirstGiven && dayFirst && *dayFirst != plan.dayFirst) {
        plan.dayFirst = *dayFirst;
        differs = true;
    }
    return differs;
}

QString OrderRowsReader::key(int column) const
{
    QString key = m_row.text(column);
    while (key.startsWith(u'\'')) {
        key.remove(0, 1);
    }
    return key.trimmed();
}

bool OrderRowsReader::readWhen(When &when, bool zoned)
{
    const int column = m_plan.at(ColumnRole::Day);
    const std::string_view cell = m_row.trimmedCell(column);
    when = {};
    if (isNone(cell)) {
        return true;
    }
    if (cell == m_dayText) {
        when = m_when;
        return true;
    }
    if (const auto instant = zoned ? zonedInstant(cell, m_plan.plan.timeZone) : std::optional<qint64>()) {
        when = {*instant, epochDay() + (*instant >= 0 ? *instant : *instant - kSecondsOfDay + 1) / kSecondsOfDay};
    } else {
        const DateRead read = readDate(cell, m_plan.dayFirst, m_dates);
        if (read.result != DateRead::Result::Day) {
            reject(column, read.result == DateRead::Result::Serial
                               ? Tr::tr("The day is a spreadsheet's day number; format the column as a date and save "
                                        "again.")
                               : Tr::tr("The day can't be read."));
            return false;
        }
        when.day = read.julianDay;
        when.at = (when.day - epochDay()) * kSecondsOfDay + secondsOfDay(cell).value_or(0);
    }
    m_dayText = cell;
    m_when = when;
    return true;
}

OrderRowsReader::Amount OrderRowsReader::money(int column)
{
    if (column < 0 || m_plan.withoutMoney) {
        return {};
    }
    const auto place = static_cast<size_t>(column);
    const NumberRead read = readMoney(m_row.cell(column), m_plan.plan.currency.digits,
                                      m_row.styleOf(column, m_plan.styles[place]), m_numbers[place]);
    if (read.result == NumberRead::Result::Value) {
        return {read.value, false};
    }
    if (read.result == NumberRead::Result::None) {
        return {};
    }
    reject(column, read.result == NumberRead::Result::TooLarge ? Tr::tr("The amount is too large.")
                                                               : Tr::tr("The cell is no amount of money."));
    return {std::nullopt, true};
}

OrderRowsReader::Amount OrderRowsReader::pieces(int column)
{
    if (column < 0) {
        return {};
    }
    const auto place = static_cast<size_t>(column);
    const NumberRead read =
        readPieces(m_row.cell(column), m_row.styleOf(column, m_plan.styles[place]), m_numbers[place]);
    if (read.result == NumberRead::Result::Value) {
        return {read.value, false};
    }
    if (read.result == NumberRead::Result::None) {
        return {};
    }
    reject(column, Tr::tr("The cell is no number of pieces."));
    return {std::nullopt, true};
}

bool OrderRowsReader::isOurCurrency()
{
    const int column = m_plan.at(ColumnRole::Currency);
    if (column < 0 || m_plan.withoutMoney) {
        return true;
    }
    const std::string_view found = m_row.trimmedCell(column);
    if (found == m_currencyText || isNone(found)) {
        return true;
    }
    const auto currency = Currency::fromCode(QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size())));
    if (!currency) {
        reject(column, Tr::tr("The cell is no currency code."));
        return false;
    }
    if (*currency != m_plan.plan.currency) {
        if (!m_currencyText.empty()) {
            throw Error(Error::Kind::Refused, Tr::tr("The file has money in several currencies."),
                        Tr::tr("Row %1 is in %2, rows before it in %3.")
                            .arg(m_row.number)
                            .arg(currency->code, m_plan.plan.currency.code),
                        Tr::tr("Export each currency by itself, or import without money."));
        }
        throw otherCurrency(currency->code, m_plan.plan.currency);
    }
    m_currencyText = found;
    return true;
}

void OrderRowsReader::seen(qint64 day)
{
    if (day == 0) {
        return;
    }
    const QDate date = QDate::fromJulianDay(day);
    std::optional<Period> &period = m_report.period;
    period = period ? Period{std::min(period->from, date), std::max(period->to, date)} : Period{date, date};
}

} // namespace dropbeat

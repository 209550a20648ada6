// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/result_parser.h"

#include "core/exchange/header_key.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr std::string_view kSaid = "\x1f"; // instead of a cell's text: the warning has been given

size_t placeOf(const RowPlan &plan, Measure measure)
{
    const auto found = std::ranges::find(plan.measures, measure, &RowPlan::MeasureColumn::measure);
    return static_cast<size_t>(found - plan.measures.begin());
}

} // namespace

ResultParser::ResultParser(const RowPlan &plan, ImportReport &report)
    : m_plan(plan)
    , m_report(report)
    , m_log(report)
    , m_subjects(plan)
    , m_collector(plan.measures.size())
    , m_totals(plan)
    , m_rates(plan)
    , m_yearless(plan.yearless)
    , m_numbers(plan.measures.size())
    , m_values(plan.measures.size())
    , m_sums(plan.measures.size(), ResultRows::kNotReported)
    , m_none(plan.measures.size())
    , m_uniform(plan.uniform.size())
    , m_firstDay(std::numeric_limits<qint32>::max())
    , m_lastDay(std::numeric_limits<qint32>::min())
    , m_views(placeOf(plan, Measure::VideoViews))
    , m_views100(placeOf(plan, Measure::Views100))
{}

void ResultParser::read(const RecordBatch &batch)
{
    for (size_t i = 0; i < batch.size(); ++i) {
        m_row = {&batch, batch.record(i), batch.firstRow + static_cast<qint64>(i)};
        if (m_row.number <= m_plan.headerRow || (m_plan.lastRow > 0 && m_row.number > m_plan.lastRow)) {
            continue;
        }
        if (batch.openQuote && i + 1 == batch.size()) {
            ++m_report.rowsRead;
            reject(-1, Tr::tr("A quotation mark opens in this row and is not closed before the end of the file."));
        } else {
            readRow();
        }
    }
}

void ResultParser::reject(int column, const QString &message)
{
    m_log.reject(m_row.number, m_plan.header(column), message);
}

void ResultParser::readRow()
{
    if ((m_row.cells.size() == 1 || m_row.cell(0).empty()) && m_row.isBlankFrom(0)) {
        return;
    }
    if (m_plan.realignAt >= 0 && !fitsHeader()) {
        realign();
    }
    if (m_plan.at.orderId >= 0) {
        takeOrder();
    }
    ResultRows::Key key;
    key.placement = m_plan.placement;
    // Only a row without a readable day can be a total; without a day column every row has to be looked at.
    if ((m_plan.at.days() < 0 || !fitsHeader()) && m_totals.take(m_row)) {
        return;
    }
    if (!fitsHeader()) {
        ++m_report.rowsRead;
        reject(-1, Tr::tr("The row has %1 cells, the header %2.").arg(m_row.cells.size()).arg(m_plan.headers.size()));
        return;
    }
    if (!readDays(key)) {
        return;
    }
    ++m_report.rowsRead;
    if (!readEvent()) {
        return;
    }
    if (!readCurrency() || !readPlacement(key) || !readValues() || !readSubject(key) || !addToSums()) {
        return;
    }
    ++m_report.rowsImported;
    m_firstDay = std::min(m_firstDay, key.firstDay);
    m_lastDay = std::max(m_lastDay, key.lastDay);
    m_collector.add(key, m_values);
    checkSense();
}

/// Rows may have more empty cells at their end; other than that a row is as long as the header. In a spreadsheet no
/// cell slips into another column, and what stands beside the table is no part of it.
bool ResultParser::fitsHeader() const
{
    const auto expected = static_cast<size_t>(m_plan.headers.size());
    if (m_row.cells.size() == expected || m_row.batch->isSheet) {
        return true;
    }
    return m_row.cells.size() > expected && m_row.isBlankFrom(expected);
}

/// A title with commas that was not quoted moves all that follows it. The address of the video says where it ends: the
/// title is what stands before, however many cells that is.
void ResultParser::realign()
{
    const auto expected = static_cast<size_t>(m_plan.headers.size());
    const auto at = static_cast<size_t>(m_plan.realignAt);
    const size_t more = m_row.cells.size() > expected ? m_row.cells.size() - expected : 0;
    if (more == 0 || at == 0 || videoIdIn(m_row.batch->textOf(m_row.cells[at + more])) == 0) {
        return;
    }
    m_realigned.assign(m_row.cells.begin(), m_row.cells.begin() + static_cast<std::ptrdiff_t>(at));
    const RecordBatch::Cell &last = m_row.cells[at + more - 1];
    m_realigned.back().length = last.begin + last.length - m_realigned.back().begin;
    m_realigned.insert(m_realigned.end(), m_row.cells.begin() + static_cast<std::ptrdiff_t>(at + more),
                       m_row.cells.end());
    m_row.cells = m_realigned;
}

/// Several rows of one order are one order.
void ResultParser::takeOrder()
{
    const std::string_view order = m_row.trimmedCell(m_plan.at.orderId);
    m_newOrder = !order.empty() && !m_orders.find(order);
    if (m_newOrder) {
        m_orders.add(order);
    }
}

bool ResultParser::readDays(ResultRows::Key &key)
{
    const RowPlan::Places &at = m_plan.at;
    if (at.days() >= 0) {
        return readSpan(at.days(), key);
    }
    if (at.start < 0) {
        key.firstDay = static_cast<qint32>(m_plan.period->from.toJulianDay());
        key.lastDay = static_cast<qint32>(m_plan.period->to.toJulianDay());
        return true;
    }
    const auto first = readDay(at.start);
    std::optional<qint32> last;
    if (first) {
        last = at.end >= 0 ? readDay(at.end)
                           : std::optional(std::max(*first, static_cast<qint32>(m_plan.latest.toJulianDay())));
    }
    if (!first || !last) {
        ++m_report.rowsRead;
        return false;
    }
    if (*first > *last) {
        ++m_report.rowsRead;
        reject(at.end, Tr::tr("The last day is before the first."));
        return false;
    }
    key.firstDay = *first;
    key.lastDay = *last;
    return true;
}

/// The days of a row that stand in one cell. A row without them can be a total, of all or of a group.
bool ResultParser::readSpan(int column, ResultRows::Key &key)
{
    const std::string_view found = m_row.cell(column);
    if (found != m_dayText || found.empty()) {
        const PeriodRead read = spanOf(found);
        if (read.result != DateRead::Result::Day) {
            if (!m_totals.take(m_row) && !m_totals.takePart(m_row, column)) {
                ++m_report.rowsRead;
                rejectDay(column, read.result);
            }
            return false;
        }
        m_dayText = found;
        m_dayFrom = read.firstDay;
        m_dayTo = read.lastDay;
    }
    key.firstDay = m_dayFrom;
    key.lastDay = m_dayTo;
    return true;
}

PeriodRead ResultParser::spanOf(std::string_view cell)
{
    if (m_plan.at.day >= 0) {
        const DateRead read = this->read(m_plan.at.day, cell);
        return {read.result, read.julianDay, read.julianDay};
    }
    return m_plan.at.period >= 0 ? readPeriod(cell, m_plan.dayFirst, m_dates) : countedSpan(cell);
}

/// "0000" is the first day, or the first month, of the file's period.
PeriodRead ResultParser::countedSpan(std::string_view cell) const
{
    NumberEvidence ignored;
    const NumberRead read = readPieces(cell, NumberStyle::Point, ignored);
    if (read.result != NumberRead::Result::Value || read.value < 0 || read.value > 100'000) {
        return {isNone(trimmed(cell)) ? DateRead::Result::None : DateRead::Result::NotADate, 0, 0};
    }
    const auto from = static_cast<qint32>(m_plan.period->from.toJulianDay());
    const auto to = static_cast<qint32>(m_plan.period->to.toJulianDay());
    const auto count = static_cast<int>(read.value);
    PeriodRead span{DateRead::Result::Day, from + count, from + count};
    if (m_plan.at.dayNumber < 0) {
        const QDate month = QDate(m_plan.period->from.year(), m_plan.period->from.month(), 1).addMonths(count);
        const auto first = static_cast<qint32>(month.toJulianDay());
        span = {DateRead::Result::Day, std::max(first, from), std::min(first + month.daysInMonth() - 1, to)};
    }
    return span.firstDay > to ? PeriodRead{DateRead::Result::NotADate, 0, 0} : span;
}

/// A day without its year is the next of its column, or as near to what a video's number says, or the last there was.
DateRead ResultParser::read(int column, std::string_view found)
{
    const DateRead asWritten = readDate(found, m_plan.dayFirst, m_dates);
    if (!m_yearless || asWritten.result == DateRead::Result::Day || asWritten.result == DateRead::Result::None) {
        return asWritten;
    }
    if (column == m_plan.at.day) {
        return m_yearless->next(found);
    }
    const QDate latest = m_yearless->latest();
    return column == m_plan.at.start ? m_yearless->near(found, uploadDay(videoIdIn(m_row.cell(m_plan.at.adId))), latest)
                                     : m_yearless->upTo(found, latest);
}

std::optional<qint32> ResultParser::readDay(int column)
{
    const DateRead read = this->read(column, m_row.cell(column));
    if (read.result != DateRead::Result::Day) {
        rejectDay(column, read.result);
        return std::nullopt;
    }
    return read.julianDay;
}

void ResultParser::rejectDay(int column, DateRead::Result result)
{
    const QString written = toText(trimmed(m_row.cell(column).substr(0, 60)));
    switch (result) {
    case DateRead::Result::None:
        reject(column, Tr::tr("The day is missing."));
        break;
    case DateRead::Result::Serial:
        reject(column,
               Tr::tr("“%1” is a spreadsheet's day number; format the column as a date and save again.").arg(written));
        break;
    case DateRead::Result::NoYear:
        reject(column, Tr::tr("“%1” has no year.").arg(written));
        break;
    case DateRead::Result::Range:
        reject(column, Tr::tr("“%1” is a period, not a day.").arg(written));
        break;
    default:
        reject(column, m_plan.at.dayNumber >= 0 || m_plan.at.monthNumber >= 0
                           ? Tr::tr("“%1” is no day of the file's period.").arg(written)
                           : Tr::tr("“%1” can't be read as a day.").arg(written));
        break;
    }
}

/// Whether the row is about an event that counts for something, or about none at all.
bool ResultParser::readEvent()
{
    if (m_plan.at.event < 0 || m_plan.at.eventCount < 0) {
        return true;
    }
    const QString name = m_row.text(m_plan.at.event);
    const auto found = m_plan.format->events.constFind(headerKey(name));
    if (found == m_plan.format->events.constEnd()) {
        --m_report.rowsRead; // what it counts is nothing of ours
        ++m_otherEvents.rows;
        if (m_otherEvents.names.size() < 4 && !m_otherEvents.names.contains(name)) {
            m_otherEvents.names.append(name);
        }
        return false;
    }
    m_event = *found;
    return true;
}

/// All money of a file is in one currency, which is the plan's; a row without one is taken as the others.
bool ResultParser::readCurrency()
{
    if (m_plan.at.currency < 0 || m_plan.withoutMoney) {
        return true;
    }
    const std::string_view found = m_row.cell(m_plan.at.currency);
    if (found == m_currencyText || isNone(trimmed(found))) {
        return true;
    }
    const auto currency = Currency::fromCode(toText(trimmed(found)));
    if (!currency) {
        reject(m_plan.at.currency, Tr::tr("“%1” is no currency code.").arg(toText(found.substr(0, 60))));
        return false;
    }
    if (*currency != m_plan.currency) {
        if (!m_currencyText.empty()) {
            throw Error(Error::Kind::Refused, Tr::tr("The file has money in several currencies."),
                        Tr::tr("Row %1 is in %2, rows before it in %3.")
                            .arg(m_row.number)
                            .arg(currency->code, m_plan.currency.code),
                        Tr::tr("Export each currency by itself, or import without money."));
        }
        throw otherCurrency(currency->code, m_plan.currency);
    }
    m_currencyText = found;
    return true;
}

bool ResultParser::readPlacement(ResultRows::Key &key)
{
    if (m_plan.at.channel >= 0 && !m_plan.format->channelRules.isEmpty()) {
        key.placement = m_subjects.placementOf(m_row);
    }
    if (m_plan.at.placement < 0) {
        return true;
    }
    const QString word = m_row.text(m_plan.at.placement).toCaseFolded();
    if (word == QStringLiteral("organic")) {
        key.placement = Placement::Organic;
    } else if (word == QStringLiteral("boosted") || word == QStringLiteral("paid") || word == QStringLiteral("ads")) {
        key.placement = Placement::Boosted;
    } else if (!word.isEmpty()) {
        reject(m_plan.at.placement, Tr::tr("“%1” is neither organic nor boosted.").arg(word));
        return false;
    }
    return true;
}

void ResultParser::noteNone(size_t measure)
{
    const std::string_view written = m_row.trimmedCell(m_plan.measures[measure].column);
    if (written.empty()) {
        return;
    }
    None &none = m_none[measure];
    if (none.count++ == 0) {
        none.row = m_row.number;
        none.text = toText(written);
    }
}

bool ResultParser::readValues()
{
    for (size_t i = 0; i < m_plan.measures.size(); ++i) {
        const RowPlan::MeasureColumn &column = m_plan.measures[i];
        if (column.column < 0) {
            m_values[i] = m_newOrder ? 1 : 0;
            continue;
        }
        if (column.ofEvent && column.measure != m_event) {
            m_values[i] = ResultRows::kNotReported;
            continue;
        }
        const std::string_view found = m_row.cell(column.column);
        const NumberStyle style = m_row.styleOf(column.column, column.style);
        const NumberRead read = column.money ? readMoney(found, m_plan.currency.digits, style, m_numbers[i])
                                             : readPieces(found, style, m_numbers[i]);
        if (read.result == NumberRead::Result::Value && (read.value >= 0 || column.money)) {
            m_values[i] = read.value - takenOff(column, read.value);
        } else if (read.result == NumberRead::Result::None) {
            m_values[i] = ResultRows::kNotReported;
            noteNone(i);
        } else {
            return rejectNumber(i, read);
        }
    }
    return true;
}

/// The count of the column that goes off this one's; never more than there is.
qint64 ResultParser::takenOff(const RowPlan::MeasureColumn &column, qint64 of) const
{
    if (column.less < 0) {
        return 0;
    }
    NumberEvidence ignored;
    const NumberRead read = readPieces(m_row.cell(column.less), column.style, ignored);
    return read.result == NumberRead::Result::Value ? std::clamp<qint64>(read.value, 0, of) : 0;
}

bool ResultParser::rejectNumber(size_t measure, const NumberRead &read)
{
    const int column = m_plan.measures[measure].column;
    const QString written = toText(m_row.cell(column).substr(0, 60));
    switch (read.result) {
    case NumberRead::Result::NotWhole:
        reject(column, Tr::tr("“%1” is not a whole number.").arg(written));
        break;
    case NumberRead::Result::Percent:
        reject(column, Tr::tr("“%1” is a rate, not a count; rates are not imported.").arg(written));
        break;
    case NumberRead::Result::TooLarge:
        reject(column, Tr::tr("“%1” is too large to be true.").arg(written));
        break;
    case NumberRead::Result::Value:
        reject(column, Tr::tr("“%1” is below zero.").arg(written));
        break;
    default:
        reject(column, Tr::tr("“%1” can't be read as a number.").arg(written));
        break;
    }
    return false;
}

bool ResultParser::readSubject(ResultRows::Key &key)
{
    if (const auto known = m_subjects.find(m_row)) {
        key.subject = *known;
        return true;
    }
    const QString fault = m_subjects.fault(m_row);
    if (!fault.isEmpty() && m_subjects.isTotalOfParts(m_row)) {
        --m_report.rowsRead; // no row of its own, like every total
        m_partTotals.row = m_partTotals.count++ == 0 ? m_row.number : m_partTotals.row;
        return false;
    }
    if (!fault.isEmpty()) {
        reject(m_plan.identity(), fault);
        return false;
    }
    key.subject = m_subjects.add(m_row);
    return true;
}

bool ResultParser::addToSums()
{
    constexpr qint64 kLargestSum = std::numeric_limits<qint64>::max() / 2;
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (m_values[i] != ResultRows::kNotReported && m_sums[i] != ResultRows::kNotReported &&
            std::abs(m_sums[i]) > kLargestSum - kLargestNumber) {
            reject(m_plan.measures[i].column, Tr::tr("With this row the sum gets too large to be true."));
            return false;
        }
    }
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (m_values[i] != ResultRows::kNotReported) {
            m_sums[i] = m_sums[i] == ResultRows::kNotReported ? m_values[i] : m_sums[i] + m_values[i];
        }
    }
    return true;
}

/// Claims that were counted in different ways in different rows don't compare; said once per column.
void ResultParser::checkUniform()
{
    for (size_t i = 0; i < m_plan.uniform.size(); ++i) {
        const std::string_view found = m_row.trimmedCell(m_plan.uniform[i]);
        if (isNone(found) || found == m_uniform[i] || m_uniform[i] == kSaid) {
            continue;
        }
        if (m_uniform[i].empty()) {
            m_uniform[i] = found;
            continue;
        }
        m_log.warn(
            m_row.number, m_plan.header(m_plan.uniform[i]),
            Tr::tr("Orders and revenue were counted in different ways: “%1” in rows above, “%2” here. Their sums "
                   "compare only with others counted alike; export each by itself to be sure.")
                .arg(toText(m_uniform[i]), toText(found)));
        m_uniform[i] = kSaid;
    }
}

void ResultParser::checkSense()
{
    checkUniform();
    if (m_views < m_values.size() && m_views100 < m_values.size() && m_values[m_views] != ResultRows::kNotReported &&
        m_values[m_views100] > m_values[m_views]) {
        m_log.warn(
            m_row.number, m_plan.header(m_plan.measures[m_views100].column),
            Tr::tr("More views to the end (%1) than views (%2).").arg(m_values[m_views100]).arg(m_values[m_views]));
    }
    if (!m_rates.isEmpty() && !m_rates.isDone()) {
        m_rates.add(m_row, m_values);
    }
}

ResultRows ResultParser::finish()
{
    for (size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i] != ResultRows::kNotReported) {
            m_report.sums.set(m_plan.measures[i].measure, m_sums[i]);
        }
        const None &none = m_none[i];
        if (none.count > 0) {
            m_log.note(
                none.row, m_plan.header(m_plan.measures[i].column),
                none.count == 1
                    ? Tr::tr("“%1” is read as not reported, not as 0.").arg(none.text)
                    : Tr::tr("“%1” is read as not reported, not as 0 (%2 rows).").arg(none.text).arg(none.count));
        }
    }
    if (m_otherEvents.rows > 0) {
        m_report.notes.append(Tr::tr("%1 rows of other events are left out (%2).")
                                  .arg(m_otherEvents.rows)
                                  .arg(m_otherEvents.names.join(QStringLiteral(", "))));
    }
    if (m_partTotals.count > 0) {
        m_log.note(m_partTotals.row, m_plan.header(m_plan.identity()),
                   Tr::tr("Rows that name a campaign or ad group and no part of it are its totals; left out: %1.")
                       .arg(m_partTotals.count));
    }
    m_totals.settle(m_report);
    m_rates.settle(m_report);
    if (m_report.rowsImported > 0) {
        m_report.period = Period{QDate::fromJulianDay(m_firstDay), QDate::fromJulianDay(m_lastDay)};
    }
    ResultRows rows;
    rows.subjects = m_subjects.take();
    for (const RowPlan::MeasureColumn &column : m_plan.measures) {
        rows.measures.push_back(column.measure);
    }
    m_report.rowsCombined = m_collector.moveTo(rows);
    return rows;
}

} // namespace dropbeat

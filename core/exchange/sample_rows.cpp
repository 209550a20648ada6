// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample_rows.h"

#include <QDate>

namespace dropbeat {

namespace {

constexpr qsizetype kPreviewRows = 10;

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

/// Days without a year are settled from the end of the file: by the last day a person gave, else by the file's own age.
std::optional<YearlessDays> yearlessOf(const TableHead &head, const ColumnMapping &mapping, const MonthNames &months)
{
    std::vector<MonthDay> days;
    bool found = false;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const ColumnRole role = column.use.role;
        const bool isDate = role == ColumnRole::Day || role == ColumnRole::PeriodStart || role == ColumnRole::PeriodEnd;
        for (size_t row = 0; isDate && row < head.dataRecords(); ++row) {
            const auto day = readMonthDay(head.cell(row, column.index), months);
            found = found || day.has_value();
            if (day && role == ColumnRole::Day) {
                days.push_back(*day);
            }
        }
    }
    if (!found) {
        return std::nullopt;
    }
    const bool given = mapping.period && mapping.period->isValid();
    YearlessDays yearless(months, given ? mapping.period->to : head.writtenOn);
    yearless.settle(days);
    return yearless;
}

void countDate(SampleRows &sample, DateRead::Result result)
{
    switch (result) {
    case DateRead::Result::Day:
        ++sample.days;
        break;
    case DateRead::Result::Serial:
        ++sample.serials;
        break;
    case DateRead::Result::NoYear:
        ++sample.noYear;
        break;
    case DateRead::Result::Range:
        ++sample.ranges;
        break;
    case DateRead::Result::NotADate:
        ++sample.notDates;
        break;
    case DateRead::Result::None:
        break;
    }
}

void lookAtDate(SampleRows &sample, std::string_view cell, bool dayFirst)
{
    const DateRead::Result read = readDate(cell, dayFirst, sample.dates).result;
    const bool yearMissing = read == DateRead::Result::NoYear || read == DateRead::Result::NotADate;
    const bool settled = sample.yearless && yearMissing &&
                         sample.yearless->upTo(cell, sample.yearless->latest()).result == DateRead::Result::Day;
    countDate(sample, settled ? DateRead::Result::Day : read);
}

void lookAtNumber(SampleRows &sample, const ColumnMapping::Column &column, std::string_view cell, bool isNumber)
{
    if (isNumber) {
        return;
    }
    NumberEvidence &evidence = sample.numbers[column.index];
    if (!column.use.isMoney()) {
        readPieces(cell, NumberStyle::Point, evidence);
        return;
    }
    // Plain amounts pass without a trace; without digits to round to, every decimal sign is looked at.
    readMoney(cell, 0, NumberStyle::Point, evidence);
    if (sample.currencySign.isEmpty()) {
        sample.currencySign = textOf(currencySignIn(cell));
    }
}

void lookAtRow(SampleRows &sample, const TableHead &head, const ColumnMapping &mapping, size_t row, bool dayFirst)
{
    std::string_view first;
    std::string_view last;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const std::string_view cell = head.cell(row, column.index);
        switch (column.use.role) {
        case ColumnRole::PeriodStart:
            first = cell;
            [[fallthrough]];
        case ColumnRole::Day:
            lookAtDate(sample, cell, dayFirst);
            break;
        case ColumnRole::Period: {
            const PeriodRead read = readPeriod(cell, dayFirst, sample.dates);
            countDate(sample, read.result);
            sample.periodsAreDays = sample.periodsAreDays && read.firstDay == read.lastDay;
            break;
        }
        case ColumnRole::PeriodEnd:
            last = cell;
            break;
        case ColumnRole::Measure:
            lookAtNumber(sample, column, cell, head.isNumber(row, column.index));
            break;
        case ColumnRole::Currency:
            if (sample.currencyCell.isEmpty() && !isNone(trimmed(cell))) {
                sample.currencyCell = textOf(trimmed(cell));
            }
            break;
        default:
            if (column.use.isMoney() || column.use.role == ColumnRole::LineQuantity) {
                lookAtNumber(sample, column, cell, head.isNumber(row, column.index));
            }
            break;
        }
    }
    sample.periodsAreDays = sample.periodsAreDays && trimmed(first) == trimmed(last);
}

/// Rows that name something and count something without saying when. A total names nothing.
void lookForMissingDay(SampleRows &sample, const TableHead &head, const ColumnMapping &mapping, size_t row)
{
    bool dayMissing = false;
    bool counts = false;
    bool names = false;
    for (const ColumnMapping::Column &column : mapping.columns) {
        const bool filled = !isNone(trimmed(head.cell(row, column.index)));
        switch (column.use.role) {
        case ColumnRole::Day:
        case ColumnRole::Period:
            dayMissing = !filled;
            break;
        case ColumnRole::Measure:
            counts = counts || filled;
            break;
        case ColumnRole::Campaign:
        case ColumnRole::AdGroup:
        case ColumnRole::Ad:
        case ColumnRole::Channel:
        case ColumnRole::Breakdown:
            names = names || filled;
            break;
        default:
            break;
        }
    }
    if (dayMissing && counts && names && sample.blankDays++ == 0) {
        sample.firstBlankDay = row;
    }
}

QString periodText(std::string_view text, bool dayFirst)
{
    DateEvidence ignored;
    const PeriodRead read = readPeriod(text, dayFirst, ignored);
    return read.result != DateRead::Result::Day
               ? textOf(text)
               : QDate::fromJulianDay(read.firstDay).toString(Qt::ISODate) + QStringLiteral("..") +
                     QDate::fromJulianDay(read.lastDay).toString(Qt::ISODate);
}

/// The day of a row; `yearless` goes from row to row.
QString dayText(std::string_view text, ColumnRole role, bool dayFirst, std::optional<YearlessDays> &yearless)
{
    if (role == ColumnRole::Period) {
        return periodText(text, dayFirst);
    }
    DateEvidence ignored;
    DateRead read = readDate(text, dayFirst, ignored);
    if (yearless && read.result != DateRead::Result::Day) {
        read = role == ColumnRole::Day ? yearless->next(text) : yearless->upTo(text, yearless->latest());
    }
    return read.result == DateRead::Result::Day ? QDate::fromJulianDay(read.julianDay).toString(Qt::ISODate)
                                                : textOf(text);
}

QString understood(std::string_view cell, const ColumnUse &use, NumberStyle style, int minorDigits)
{
    const std::string_view text = trimmed(cell);
    if (isNone(text)) {
        return QStringLiteral("—");
    }
    const bool money = use.isMoney();
    if (use.role != ColumnRole::Measure && !money) {
        return textOf(text);
    }
    NumberEvidence ignored;
    const NumberRead read = money ? readMoney(text, minorDigits, style, ignored) : readPieces(text, style, ignored);
    if (read.result != NumberRead::Result::Value) {
        return textOf(text);
    }
    QString digits = QString::number(qAbs(read.value));
    if (money && minorDigits > 0) {
        digits = digits.rightJustified(minorDigits + 1, u'0');
        digits.insert(digits.size() - minorDigits, u'.');
    }
    return read.value < 0 ? u'-' + digits : digits;
}

} // namespace

SampleRows SampleRows::of(const TableHead &head, const ColumnMapping &mapping, const PlatformFormat &format)
{
    const std::optional<YearlessDays> yearless =
        format.months.isEmpty() ? std::nullopt : yearlessOf(head, mapping, format.months);
    const auto look = [&](bool dayFirst) {
        SampleRows sample;
        sample.yearless = yearless;
        for (size_t row = 0; row < head.dataRecords(); ++row) {
            if (!head.isBlank(row)) {
                lookAtRow(sample, head, mapping, row, dayFirst);
                lookForMissingDay(sample, head, mapping, row);
            }
        }
        return sample;
    };
    SampleRows sample = look(mapping.dayFirst.value_or(true));
    const bool monthFirst = !mapping.dayFirst && !sample.dates.provenDayFirst().value_or(true);
    return monthFirst ? look(false) : sample;
}

NumberStyle SampleRows::styleOf(int column, char delimiter) const
{
    const NumberStyle own = numbers.value(column).proven();
    if (own != NumberStyle::Unknown) {
        return own;
    }
    NumberEvidence all;
    for (const NumberEvidence &evidence : numbers) {
        all += evidence;
    }
    if (all.proven() != NumberStyle::Unknown) {
        return all.proven();
    }
    return delimiter == ';' ? NumberStyle::Comma : NumberStyle::Point;
}

QList<QStringList> previewRows(const TableHead &head, const ColumnMapping &mapping, const SampleRows &sample,
                               int minorDigits)
{
    const bool dayFirst = mapping.dayFirst.value_or(sample.dates.provenDayFirst().value_or(true));
    std::optional<YearlessDays> yearless = sample.yearless;
    QList<QStringList> rows;
    for (size_t row = 0; row < head.dataRecords() && rows.size() < kPreviewRows; ++row) {
        if (head.isBlank(row)) {
            continue;
        }
        QStringList cells;
        for (int i = 0; i < head.headers.size(); ++i) {
            const NumberStyle style = head.isNumber(row, i) ? NumberStyle::Exact : sample.styleOf(i, head.delimiter);
            const ColumnUse use = mapping.useOf(i);
            const std::string_view cell = trimmed(head.cell(row, i));
            const bool isDay = use.role == ColumnRole::Day || use.role == ColumnRole::PeriodStart ||
                               use.role == ColumnRole::PeriodEnd || use.role == ColumnRole::Period;
            cells.append(isDay && !isNone(cell) ? dayText(cell, use.role, dayFirst, yearless)
                                                : understood(cell, use, style, minorDigits));
        }
        rows.append(cells);
    }
    return rows;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/result_parser.h"

#include "core/domain/codes.h"
#include "core/exchange/propose_assignment.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr char kUnitSeparator = '\x1f';

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Identifiers that a spreadsheet took for numbers are lost: 1.85435E+15.
bool isRoundedId(std::string_view id)
{
    const size_t at = id.find("E+");
    return at != std::string_view::npos && at > 0 && at + 2 < id.size() &&
           std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == 'E' || c == '+'; });
}

std::string_view withoutApostrophe(std::string_view id)
{
    return id.starts_with('\'') ? id.substr(1) : id;
}

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
    , m_collector(plan.measures.size())
    , m_totals(plan)
    , m_rates(plan)
    , m_numbers(plan.measures.size())
    , m_values(plan.measures.size())
    , m_sums(plan.measures.size(), ResultRows::kNotReported)
    , m_none(plan.measures.size())
    , m_rateCells(plan.rates.size())
    , m_firstDay(std::numeric_limits<qint32>::max())
    , m_lastDay(std::numeric_limits<qint32>::min())
    , m_views(placeOf(plan, Measure::VideoViews))
    , m_views100(placeOf(plan, Measure::Views100))
{
}

void ResultParser::read(const RecordBatch &batch)
{
    m_batch = &batch;
    for (size_t i = 0; i < batch.size(); ++i) {
        m_row = batch.firstRow + static_cast<qint64>(i);
        if (m_row <= m_plan.headerRow) {
            continue;
        }
        m_cells = batch.record(i);
        if (batch.openQuote && i + 1 == batch.size()) {
            ++m_report.rowsRead;
            reject(-1, Tr::tr("A quotation mark opens in this row and is not closed before the end of the file."));
        } else {
            readRow();
        }
    }
}

std::string_view ResultParser::cell(int column) const
{
    return column >= 0 && static_cast<size_t>(column) < m_cells.size() ? m_batch->textOf(m_cells[static_cast<size_t>(column)])
                                                                       : std::string_view();
}

QString ResultParser::text(int column) const
{
    const std::string_view found = trimmedCell(column);
    return isNone(found) ? QString() : toText(found);
}

void ResultParser::reject(int column, const QString &message)
{
    m_log.reject(m_row, m_plan.header(column), message);
}

bool ResultParser::isBlank() const
{
    return std::ranges::all_of(m_cells, [this](const RecordBatch::Cell &cell) { return trimmed(m_batch->textOf(cell)).empty(); });
}

/// Whether every dimension is empty, "-" or says total; label is the cell that says so, if any.
bool ResultParser::isTotal(QString &label) const
{
    if (m_plan.dimensions.empty()) {
        return false;
    }
    for (const int column : m_plan.dimensions) {
        const std::string_view found = trimmedCell(column);
        if (isNone(found)) {
            continue;
        }
        const QString word = found.size() < 100 ? toText(found) : QString();
        if (!m_plan.catalog->isTotalWord(word)) {
            return false;
        }
        label = label.isEmpty() ? word : label;
    }
    return true;
}

void ResultParser::readRow()
{
    if (m_cells.size() == 1 ? trimmed(m_batch->textOf(m_cells[0])).empty() : (cell(0).empty() && isBlank())) {
        return;
    }
    ResultRows::Key key;
    key.placement = m_plan.placement;
    // Only a row without a readable day can be a total; without a day column every row has to be looked at.
    QString label;
    if (m_plan.at.day < 0 && isTotal(label)) {
        keepTotal(label);
        return;
    }
    if (!fitsHeader()) {
        if (isTotal(label)) {
            keepTotal(label);
            return;
        }
        ++m_report.rowsRead;
        reject(-1, Tr::tr("The row has %1 cells, the header %2.").arg(m_cells.size()).arg(m_plan.headers.size()));
        return;
    }
    if (!readDays(key)) {
        return;
    }
    ++m_report.rowsRead;
    if (!readCurrency() || !readPlacement(key) || !readValues() || !readSubject(key) || !addToSums()) {
        return;
    }
    ++m_report.rowsImported;
    m_firstDay = std::min(m_firstDay, key.firstDay);
    m_lastDay = std::max(m_lastDay, key.lastDay);
    m_collector.add(key, m_values);
    checkSense();
}

/// Rows may lack empty cells at their end or have more of them; other than that a row is as long as the header.
bool ResultParser::fitsHeader() const
{
    const auto expected = static_cast<size_t>(m_plan.headers.size());
    if (m_cells.size() == expected) {
        return true;
    }
    return m_cells.size() > expected && std::ranges::all_of(m_cells.subspan(expected), [this](const RecordBatch::Cell &cell) {
               return trimmed(m_batch->textOf(cell)).empty();
           });
}

bool ResultParser::readDays(ResultRows::Key &key)
{
    const RowPlan::Places &at = m_plan.at;
    if (at.day < 0 && at.start < 0) {
        key.firstDay = static_cast<qint32>(m_plan.period->from.toJulianDay());
        key.lastDay = static_cast<qint32>(m_plan.period->to.toJulianDay());
        return true;
    }
    if (at.day >= 0) {
        const std::string_view found = cell(at.day);
        if (found == m_dayText) {
            key.firstDay = key.lastDay = m_day;
            return true;
        }
        QString label;
        DateEvidence ignored;
        if (readDate(found, m_plan.dayFirst, ignored).result != DateRead::Result::Day && isTotal(label)) {
            keepTotal(label);
            return false;
        }
    }
    const auto first = readDay(at.day >= 0 ? at.day : at.start);
    const auto last = at.day >= 0 ? first : (first ? readDay(at.end) : std::nullopt);
    if (!first || !last) {
        ++m_report.rowsRead;
        return false;
    }
    if (*first > *last) {
        ++m_report.rowsRead;
        reject(at.end, Tr::tr("The last day is before the first."));
        return false;
    }
    if (at.day >= 0) {
        m_dayText = cell(at.day);
        m_day = *first;
    }
    key.firstDay = *first;
    key.lastDay = *last;
    return true;
}

std::optional<qint32> ResultParser::readDay(int column)
{
    const std::string_view found = cell(column);
    const DateRead read = readDate(found, m_plan.dayFirst, m_dates);
    const QString written = toText(trimmed(found.substr(0, 60)));
    switch (read.result) {
    case DateRead::Result::Day:
        return read.julianDay;
    case DateRead::Result::None:
        reject(column, Tr::tr("The day is missing."));
        break;
    case DateRead::Result::Serial:
        reject(column, Tr::tr("“%1” is a spreadsheet's day number; format the column as a date and save again.").arg(written));
        break;
    case DateRead::Result::NoYear:
        reject(column, Tr::tr("“%1” has no year.").arg(written));
        break;
    case DateRead::Result::Range:
        reject(column, Tr::tr("“%1” is a period, not a day.").arg(written));
        break;
    case DateRead::Result::NotADate:
        reject(column, Tr::tr("“%1” can't be read as a day.").arg(written));
        break;
    }
    return std::nullopt;
}

/// All money of a file is in one currency, which is the plan's; a row without one is taken as the others.
bool ResultParser::readCurrency()
{
    if (m_plan.at.currency < 0 || m_plan.withoutMoney) {
        return true;
    }
    const std::string_view found = cell(m_plan.at.currency);
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
                        Tr::tr("Row %1 is in %2, rows before it in %3.").arg(m_row).arg(currency->code, m_plan.currency.code),
                        Tr::tr("Export each currency by itself, or import without money."));
        }
        throw otherCurrency(currency->code, m_plan.currency);
    }
    m_currencyText = found;
    return true;
}

bool ResultParser::readPlacement(ResultRows::Key &key)
{
    if (m_plan.at.placement < 0) {
        return true;
    }
    const QString word = text(m_plan.at.placement).toCaseFolded();
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
    const std::string_view written = trimmedCell(m_plan.measures[measure].column);
    if (written.empty()) {
        return;
    }
    None &none = m_none[measure];
    if (none.count++ == 0) {
        none.row = m_row;
        none.text = toText(written);
    }
}

bool ResultParser::readValues()
{
    for (size_t i = 0; i < m_plan.measures.size(); ++i) {
        const RowPlan::MeasureColumn &column = m_plan.measures[i];
        const std::string_view found = cell(column.column);
        const NumberRead read = column.money ? readMoney(found, m_plan.currency.digits, column.style, m_numbers[i])
                                             : readPieces(found, column.style, m_numbers[i]);
        if (read.result == NumberRead::Result::Value && (read.value >= 0 || column.money)) {
            m_values[i] = read.value;
        } else if (read.result == NumberRead::Result::None) {
            m_values[i] = ResultRows::kNotReported;
            noteNone(i);
        } else {
            return rejectNumber(i, read);
        }
    }
    return true;
}

bool ResultParser::rejectNumber(size_t measure, const NumberRead &read)
{
    const int column = m_plan.measures[measure].column;
    const QString written = toText(cell(column).substr(0, 60));
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

/// What tells this row's subject from others. A name alone is told apart by its campaign and channel.
std::string_view ResultParser::identityOf()
{
    const RowPlan::Places &at = m_plan.at;
    const int column = m_plan.identity();
    const bool hasId = column >= 0 && (column == at.adId || column == at.adGroupId || column == at.campaignId);
    if (hasId && at.account < 0) {
        return withoutApostrophe(trimmedCell(column));
    }
    m_identity.assign(trimmedCell(at.account));
    m_identity += kUnitSeparator;
    if (!hasId) {
        m_identity += trimmedCell(at.channel);
        m_identity += kUnitSeparator;
        m_identity += column == at.campaign ? std::string_view() : trimmedCell(at.campaignId >= 0 ? at.campaignId : at.campaign);
        m_identity += kUnitSeparator;
    }
    m_identity += withoutApostrophe(trimmedCell(column));
    return m_identity;
}

bool ResultParser::isSoundIdentity() const
{
    const int column = m_plan.identity();
    return column < 0 || (!isNone(trimmedCell(column)) && !isRoundedId(trimmedCell(column)));
}

bool ResultParser::readSubject(ResultRows::Key &key)
{
    const std::string_view identity = identityOf();
    if (const auto known = m_index.find(identity)) {
        key.subject = *known;
        return true;
    }
    if (!isSoundIdentity()) {
        const int column = m_plan.identity();
        const std::string_view found = trimmedCell(column);
        reject(column, isNone(found) ? Tr::tr("The row does not say what it is about.")
                                     : Tr::tr("“%1” is an id that a spreadsheet has rounded; export the file again and don't save "
                                              "it from a spreadsheet.")
                                           .arg(toText(found)));
        return false;
    }
    key.subject = m_index.add(identity);
    m_subjects.push_back(makeSubject());
    return true;
}

Subject ResultParser::makeSubject() const
{
    const RowPlan::Places &at = m_plan.at;
    Subject subject;
    subject.platform = m_plan.platform;
    subject.account = text(at.account);
    subject.level = m_plan.level;
    subject.claims = m_plan.claims;
    const QString channelCell = text(at.channel);
    subject.channel = channelCell.isEmpty() ? m_plan.channel : codeFromName(channelCell);
    subject.campaign = text(at.campaign);
    subject.campaignId = toText(withoutApostrophe(trimmedCell(at.campaignId >= 0 ? at.campaignId : at.campaign)));
    const int column = m_plan.identity();
    const bool hasId = column >= 0 && (column == at.adId || column == at.adGroupId || column == at.campaignId);
    const int nameColumn = m_plan.level == SubjectLevel::Ad        ? at.ad
                           : m_plan.level == SubjectLevel::AdGroup ? at.adGroup
                                                                   : at.campaign;
    if (column < 0) {
        subject.externalId = !subject.account.isEmpty() ? subject.account : QStringLiteral("account");
        subject.name = subject.account.isEmpty() ? m_plan.accountName : subject.account;
        if (!channelCell.isEmpty()) {
            subject.externalId += u'/' + subject.channel;
            subject.name += QStringLiteral(" · ") + channelCell;
        }
    } else {
        subject.externalId = toText(withoutApostrophe(trimmedCell(column)));
        subject.name = text(nameColumn);
        if (!hasId && column != at.campaign && !subject.campaignId.isEmpty()) {
            subject.externalId = subject.campaignId + u'/' + subject.externalId;
        }
        if (!hasId && !channelCell.isEmpty()) {
            subject.externalId = channelCell + u'/' + subject.externalId;
        }
    }
    if (subject.name.isEmpty()) {
        subject.name = subject.externalId;
    }
    const UtmTags tags = UtmTags::fromUrl(text(at.url));
    const QString campaignTag = text(at.utmCampaign);
    const QString contentTag = text(at.utmContent);
    subject.utmCampaign = campaignTag.isEmpty() ? tags.campaign : campaignTag.toLower();
    subject.utmContent = contentTag.isEmpty() ? tags.content : contentTag.toLower();
    return subject;
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

void ResultParser::checkSense()
{
    if (m_views < m_values.size() && m_views100 < m_values.size() && m_values[m_views] != ResultRows::kNotReported &&
        m_values[m_views100] > m_values[m_views]) {
        m_log.warn(m_row, m_plan.header(m_plan.measures[m_views100].column),
                   Tr::tr("More views to the end (%1) than views (%2).").arg(m_values[m_views100]).arg(m_values[m_views]));
    }
    if (!m_rates.isEmpty() && !m_rates.isDone()) {
        for (size_t i = 0; i < m_rateCells.size(); ++i) {
            m_rateCells[i] = cell(m_plan.rates[i].column);
        }
        m_rates.add(m_row, m_rateCells, m_values);
    }
}

void ResultParser::keepTotal(const QString &label)
{
    TotalRows::Candidate candidate{m_row, label, !label.isEmpty(), {}};
    NumberEvidence ignored;
    for (const RowPlan::MeasureColumn &column : m_plan.measures) {
        const NumberRead read = column.money ? readMoney(cell(column.column), m_plan.currency.digits, column.style, ignored)
                                             : readPieces(cell(column.column), column.style, ignored);
        candidate.values.push_back(read.result == NumberRead::Result::Value ? read.value : ResultRows::kNotReported);
    }
    m_totals.add(std::move(candidate));
}

ResultRows ResultParser::finish()
{
    for (size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i] != ResultRows::kNotReported) {
            m_report.sums.set(m_plan.measures[i].measure, m_sums[i]);
        }
        const None &none = m_none[i];
        if (none.count > 0) {
            m_log.note(none.row, m_plan.header(m_plan.measures[i].column),
                       none.count == 1 ? Tr::tr("“%1” is read as not reported, not as 0.").arg(none.text)
                                       : Tr::tr("“%1” is read as not reported, not as 0 (%2 rows).").arg(none.text).arg(none.count));
        }
    }
    m_totals.settle(m_report);
    m_rates.settle(m_report);
    if (m_report.rowsImported > 0) {
        m_report.period = Period{QDate::fromJulianDay(m_firstDay), QDate::fromJulianDay(m_lastDay)};
    }
    ResultRows rows;
    rows.subjects = std::move(m_subjects);
    for (const RowPlan::MeasureColumn &column : m_plan.measures) {
        rows.measures.push_back(column.measure);
    }
    m_report.rowsCombined = m_collector.moveTo(rows);
    return rows;
}

} // namespace dropbeat

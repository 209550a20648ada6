// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet_records.h"

#include "core/base/error.h"
#include "core/exchange/read_ahead.h"
#include "core/exchange/rich_text.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace dropbeat {

namespace {

constexpr qint64 kMostRows = 1'048'576;
constexpr size_t kMostColumns = 16'384;
constexpr qint64 kMostCells = 400'000'000;
constexpr size_t kBatchCells = 256 * 1024;
constexpr qint64 kMergedSearch =
    16 << 20; ///< merged cells stand at the end of a sheet; by hand nobody makes larger ones
constexpr size_t kMostMerged = 20'000;
constexpr qint64 kWorthAThread = 1 << 20;

using Token = XmlScanner::Token;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// "AB12" is column 27 (from 0) and row 12; row 0 when it says none.
struct Place
{
    size_t column = 0;
    qint64 row = 0;
    bool isSound = false;

    explicit Place(std::string_view reference)
    {
        size_t at = 0;
        size_t letters = 0;
        for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3; ++at) {
            letters = letters * 26 + static_cast<size_t>(reference[at] - 'A') + 1;
        }
        const auto [end, fault] = std::from_chars(reference.data() + at, reference.data() + reference.size(), row);
        isSound = letters > 0 && letters <= kMostColumns && fault == std::errc() &&
                  end == reference.data() + reference.size() && row > 0 && row <= kMostRows;
        column = letters - 1;
    }
};

template <class Number> Number numberIn(std::string_view text, Number otherwise)
{
    Number number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// A number as the spreadsheet shows it: whole ones without decimals and exponent, others with 15 digits, which rounds
/// off what adding up tenths leaves behind (0.30000000000000004). What 15 digits don't hold stays as it is.
void appendNumber(std::string_view written, QByteArray &text)
{
    const bool plain =
        written.size() <= 15 && std::ranges::all_of(written, [](char c) { return c >= '0' && c <= '9'; });
    double number = 0;
    const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (plain || fault != std::errc() || end != written.data() + written.size() || std::abs(number) >= 1e15) {
        text.append(written.data(), static_cast<qsizetype>(written.size()));
        return;
    }
    std::array<char, 40> digits{};
    const double whole = std::round(number);
    const bool isWhole = std::abs(number - whole) <= 1e-12 * std::max(1.0, std::abs(number));
    const int length = isWhole ? std::snprintf(digits.data(), digits.size(), "%.0f", whole == 0 ? 0.0 : whole)
                               : std::snprintf(digits.data(), digits.size(), "%.15G", number);
    text.append(digits.data(), length);
}

} // namespace

SheetRecords::SheetRecords(std::shared_ptr<const Workbook> workbook, const Workbook::Sheet &sheet)
    : m_workbook(std::move(workbook))
    , m_sheet(sheet)
{
    readMerged();
    rewind();
}

void SheetRecords::rewind()
{
    m_xml.reset();
    m_device.reset();
    m_device = m_workbook->open(m_sheet);
    if (m_sheet.part.size > kWorthAThread) {
        m_device = std::make_unique<ReadAhead>(std::move(m_device));
    }
    m_xml.emplace(*m_device, m_workbook->name());
    m_nextRow = 1;
    m_waitingRow = 0;
    m_cells = 0;
    m_inRows = false;
    m_ended = false;
    for (Merged &merged : m_merged) {
        merged.text.clear();
    }
}

void SheetRecords::tooLarge() const
{
    throw Error(Error::Kind::Refused, Tr::tr("“%1” can't be read.").arg(m_workbook->name()),
                Tr::tr("Its sheet “%1” is larger than any spreadsheet program allows.").arg(m_sheet.name),
                Tr::tr("Export fewer days at once, or export as CSV."));
}

/// They stand behind the rows; only in a small sheet are they worth a look ahead.
void SheetRecords::readMerged()
{
    if (m_sheet.part.size > kMergedSearch) {
        return;
    }
    const QByteArray all = m_workbook->readAll(m_sheet);
    const qsizetype from = all.lastIndexOf("<mergeCells");
    const qsizetype to = from < 0 ? -1 : all.indexOf("</mergeCells>", from);
    if (to < 0) {
        return;
    }
    QByteArray part = all.mid(from, to - from + 13);
    QBuffer buffer(&part);
    buffer.open(QIODevice::ReadOnly);
    XmlScanner xml(buffer, m_workbook->name());
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        const std::string_view range = token == Token::Start ? xml.attribute("ref") : std::string_view();
        const size_t colon = range.find(':');
        if (colon == std::string_view::npos) {
            continue;
        }
        const Place first(range.substr(0, colon));
        const Place last(range.substr(colon + 1));
        if (first.isSound && last.isSound && last.row > first.row && m_merged.size() < kMostMerged) {
            m_merged.push_back({first.row, last.row, static_cast<int>(first.column), {}});
        }
    }
    std::ranges::sort(m_merged, {}, &Merged::firstRow);
}

bool SheetRecords::next(RecordBatch &batch, qsizetype batchBytes)
{
    batch.text.resize(0);
    batch.cells.clear();
    batch.ends.clear();
    batch.numbers.clear();
    batch.isSheet = true;
    batch.openQuote = false;
    batch.firstRow = m_nextRow;
    const auto isFull = [&] { return batch.text.size() >= batchBytes || batch.cells.size() >= kBatchCells; };
    while (!m_ended && !isFull()) {
        if (m_waitingRow > 0) {
            for (; m_nextRow < m_waitingRow && !isFull(); ++m_nextRow) {
                close(batch, batch.cells.size());
            }
            if (m_nextRow == m_waitingRow) {
                row(batch);
            }
            continue;
        }
        const Token token = m_xml->next();
        if (token == Token::Finished || (token == Token::End && m_inRows && m_xml->name() == "sheetData")) {
            m_ended = true;
        } else if (token == Token::Start && m_xml->name() == "sheetData") {
            m_inRows = true;
        } else if (token == Token::Start && m_inRows && m_xml->name() == "row") {
            m_waitingRow = std::max(numberIn<qint64>(m_xml->attribute("r"), m_nextRow), m_nextRow);
            if (m_waitingRow > kMostRows) {
                tooLarge();
            }
        }
    }
    batch.bytesDone = m_ended ? bytesTotal() : m_xml->bytesDone();
    return batch.size() > 0;
}

/// Reads the row whose start tag is at hand.
void SheetRecords::row(RecordBatch &batch)
{
    m_rowBegin = batch.cells.size();
    const size_t depth = m_xml->depth();
    size_t column = 0;
    while (true) {
        if (plainCell(batch, column)) {
            continue;
        }
        const Token token = m_xml->next();
        if (token == Token::Start && m_xml->name() == "c") {
            cell(batch, column);
        } else if (token == Token::Finished || (token == Token::End && m_xml->depth() == depth)) {
            break;
        }
    }
    fillMerged(batch, m_rowBegin, m_nextRow);
    close(batch, m_rowBegin);
    m_waitingRow = 0;
    ++m_nextRow;
}

void SheetRecords::close(RecordBatch &batch, size_t begin) const
{
    if (batch.cells.size() == begin) {
        batch.cells.push_back({static_cast<quint32>(batch.text.size()), 0});
    }
    batch.numbers.resize(batch.cells.size(), 0);
    batch.ends.push_back(static_cast<quint32>(batch.cells.size()));
}

/// Reads the cell whose start tag is at hand. column: where a cell stands that does not say so.
void SheetRecords::cell(RecordBatch &batch, size_t &column)
{
    XmlScanner &xml = *m_xml;
    const std::string_view reference = xml.attribute("r");
    const std::string_view type = xml.attribute("t");
    Open open;
    open.style = numberIn<size_t>(xml.attribute("s"), 0);
    open.column = column;
    if (!reference.empty()) {
        const Place place(reference);
        open.column = place.isSound ? place.column : column;
    }
    if (open.column >= kMostColumns) {
        tooLarge();
    }
    column = open.column + 1;
    open.type = type.empty() || type == "n" ? 'n' : type == "s" ? 's' : type == "b" ? 'b' : type == "d" ? 'd' : 't';
    widen(batch, open.column);
    value(batch, open);
}

/// Makes the row at hand so wide that it has the column.
void SheetRecords::widen(RecordBatch &batch, size_t column)
{
    const size_t width = batch.cells.size() - m_rowBegin;
    if (column < width) {
        return;
    }
    m_cells += static_cast<qint64>(column + 1 - width);
    if (column >= kMostColumns || m_cells > kMostCells) {
        tooLarge();
    }
    batch.cells.resize(m_rowBegin + column + 1, {static_cast<quint32>(batch.text.size()), 0});
}

/// Takes a cell as nearly all are written, <c r="B2" s="1" t="s"><v>12</v></c>, in one go; false when it is another,
/// which is then still ahead.
bool SheetRecords::plainCell(RecordBatch &batch, size_t &column)
{
    constexpr std::string_view kTail = "</v></c>";
    const std::string_view ahead = m_xml->ahead();
    const size_t tag = ahead.starts_with("<c ") ? ahead.find("><v>") : std::string_view::npos;
    if (tag == std::string_view::npos || tag > 60) {
        return false;
    }
    Open open;
    open.column = column;
    if (!readAttributes(ahead.substr(2, tag - 2), open)) {
        return false;
    }
    const size_t begin = tag + 4;
    const size_t close = ahead.find('<', begin);
    if (close == std::string_view::npos || ahead.substr(close, kTail.size()) != kTail) {
        return false;
    }
    const std::string_view written = ahead.substr(begin, close - begin);
    if (open.type == 't' && written.find_first_of("&_") != std::string_view::npos) {
        return false;
    }
    widen(batch, open.column);
    column = open.column + 1;
    RecordBatch::Cell &cell = batch.cells[m_rowBegin + open.column];
    if (open.type == 't') {
        cell = {static_cast<quint32>(batch.text.size()), static_cast<quint32>(written.size())};
        batch.text.append(written.data(), static_cast<qsizetype>(written.size()));
    } else {
        number(batch, cell, open, written);
    }
    m_xml->skip(close + kTail.size());
    return true;
}

/// The attributes r, s and t of a cell, written as nearly all are; false when there is anything else.
bool SheetRecords::readAttributes(std::string_view attributes, Open &open)
{
    while (!attributes.empty()) {
        if (attributes.front() == ' ') {
            attributes.remove_prefix(1);
            continue;
        }
        const size_t close = attributes.find('"', 3);
        if (attributes.size() < 4 || attributes[1] != '=' || attributes[2] != '"' || close == std::string_view::npos) {
            return false;
        }
        const std::string_view written = attributes.substr(3, close - 3);
        switch (attributes.front()) {
        case 'r': {
            size_t letters = 0;
            for (size_t i = 0; i < written.size() && written[i] >= 'A' && written[i] <= 'Z' && i < 4; ++i) {
                letters = letters * 26 + static_cast<size_t>(written[i] - 'A') + 1;
            }
            open.column = letters > 0 ? letters - 1 : open.column;
            break;
        }
        case 's':
            open.style = numberIn<size_t>(written, 0);
            break;
        case 't':
            if (written != "s" && written != "n" && written != "str") {
                return false;
            }
            open.type = written == "str" ? 't' : written.front();
            break;
        default:
            return false;
        }
        attributes.remove_prefix(close + 1);
    }
    return true;
}

/// Reads on to the end of the cell and keeps what it holds.
void SheetRecords::value(RecordBatch &batch, const Open &open)
{
    XmlScanner &xml = *m_xml;
    const size_t depth = xml.depth();
    RecordBatch::Cell &cell = batch.cells[m_rowBegin + open.column];
    bool inValue = false;
    for (Token token = xml.next(); token != Token::Finished; token = xml.next()) {
        if (token == Token::Text && inValue) {
            const std::string_view written = xml.text();
            if (open.type == 'n' || open.type == 's') {
                number(batch, cell, open, written);
                continue;
            }
            // A text may come in several pieces, which follow each other here, too.
            if (cell.length == 0) {
                cell.begin = static_cast<quint32>(batch.text.size());
            }
            if (open.type == 'b') {
                batch.text += written == "0" || written == "false" ? "FALSE" : "TRUE";
            } else {
                appendUnescaped(written, batch.text);
            }
            cell.length = static_cast<quint32>(batch.text.size()) - cell.begin;
        } else if (token == Token::Start && xml.name() == "is") {
            cell.begin = static_cast<quint32>(batch.text.size());
            appendRichText(xml, batch.text);
            cell.length = static_cast<quint32>(batch.text.size()) - cell.begin;
        } else if (token == Token::Start) {
            inValue = xml.name() == "v";
        } else if (token == Token::End) {
            inValue = false;
            if (xml.depth() == depth) {
                return;
            }
        }
    }
}

/// Of a number: the text it is the number of, the day it stands for, or itself.
void SheetRecords::number(RecordBatch &batch, RecordBatch::Cell &cell, const Open &open, std::string_view written)
{
    cell.begin = static_cast<quint32>(batch.text.size());
    while (!written.empty() && static_cast<unsigned char>(written.front()) <= ' ') {
        written.remove_prefix(1);
    }
    while (!written.empty() && static_cast<unsigned char>(written.back()) <= ' ') {
        written.remove_suffix(1);
    }
    if (open.type == 's') {
        const std::string_view text = m_workbook->text(numberIn<size_t>(written, std::string_view::npos));
        batch.text.append(text.data(), static_cast<qsizetype>(text.size()));
        cell.length = static_cast<quint32>(text.size());
        return;
    }
    const NumberFormat format = m_workbook->formatOf(open.style);
    std::string day;
    if (format != NumberFormat::Plain) {
        day = textOfSerial(numberIn<double>(written, -1), format, m_workbook->countsFrom1904());
    }
    if (!day.empty()) {
        batch.text.append(day.data(), static_cast<qsizetype>(day.size()));
    } else {
        batch.numbers.resize(batch.cells.size(), 0);
        batch.numbers[m_rowBegin + open.column] = 1;
        appendNumber(written, batch.text);
    }
    cell.length = static_cast<quint32>(batch.text.size()) - cell.begin;
}

/// What a merged stretch holds goes into its further rows, if they have anything at all.
void SheetRecords::fillMerged(RecordBatch &batch, size_t begin, qint64 rowNumber)
{
    if (m_merged.empty()) {
        return;
    }
    const bool blank = std::all_of(batch.cells.begin() + static_cast<std::ptrdiff_t>(begin), batch.cells.end(),
                                   [](const RecordBatch::Cell &cell) { return cell.length == 0; });
    batch.numbers.resize(batch.cells.size(), 0);
    for (Merged &merged : m_merged) {
        if (merged.firstRow > rowNumber) {
            break;
        }
        const size_t place = begin + static_cast<size_t>(merged.column);
        if (rowNumber > merged.lastRow || blank) {
            continue;
        }
        if (rowNumber == merged.firstRow) {
            const bool text = place < batch.cells.size() && batch.numbers[place] == 0;
            const std::string_view held = text ? batch.textOf(batch.cells[place]) : std::string_view();
            merged.text = QByteArray(held.data(), static_cast<qsizetype>(held.size()));
        } else if (!merged.text.isEmpty()) {
            if (place >= batch.cells.size()) {
                batch.cells.resize(place + 1, {static_cast<quint32>(batch.text.size()), 0});
                batch.numbers.resize(batch.cells.size(), 0);
            }
            if (batch.cells[place].length == 0) {
                batch.cells[place] = {static_cast<quint32>(batch.text.size()),
                                      static_cast<quint32>(merged.text.size())};
                batch.text += merged.text;
            }
        }
    }
}

} // namespace dropbeat

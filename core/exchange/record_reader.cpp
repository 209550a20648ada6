// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/record_reader.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace dropbeat {

namespace {

constexpr qsizetype kLongestRecord = 4 << 20;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

bool endsLine(char character)
{
    return character == '\n' || character == '\r';
}

quint32 offset(const char *at, const char *start)
{
    return static_cast<quint32>(at - start);
}

} // namespace

RecordReader::RecordReader(TextSource &source, char delimiter, qsizetype batchBytes)
    : m_source(source)
    , m_delimiter(delimiter)
    , m_batchBytes(batchBytes)
{}

bool RecordReader::next(RecordBatch &batch)
{
    batch.text.resize(0);
    batch.text += m_carry;
    m_carry.resize(0);
    batch.firstRow = m_row;
    batch.openQuote = false;
    do {
        if (!m_atEnd) {
            // Space for the piece at once, so that reading it moves nothing.
            batch.text.reserve(batch.text.size() + m_batchBytes + 16);
            m_atEnd = !m_source.read(batch.text, m_batchBytes) || m_source.bytesDone() >= m_source.bytesTotal();
        }
        cut(batch);
        if (batch.ends.empty() && batch.text.size() > kLongestRecord) {
            throw Error(Error::Kind::Refused, Tr::tr("Row %1 of the file never ends.").arg(m_row),
                        Tr::tr("A quotation mark opens there and is not closed."),
                        Tr::tr("Correct that row, or export the file again."));
        }
    } while (batch.ends.empty() && !m_atEnd);
    batch.bytesDone = m_source.bytesDone();
    m_row += static_cast<qint64>(batch.ends.size());
    return !batch.ends.empty();
}

void RecordReader::cut(RecordBatch &batch)
{
    batch.cells.clear();
    batch.ends.clear();
    char *start = batch.text.data();
    const char *end = start + batch.text.size();
    const char *at = start;
    while (at < end) {
        const size_t before = batch.cells.size();
        m_untidy.clear();
        const char *after = record(at, end, batch);
        if (after == nullptr) {
            batch.cells.resize(before);
            break;
        }
        for (const Untidy &cell : m_untidy) {
            tidy(cell, batch.cells[cell.index], start);
        }
        at = after;
        batch.ends.push_back(static_cast<quint32>(batch.cells.size()));
    }
    batch.openQuote = m_openQuote;
    m_carry = QByteArray(at, end - at);
}

/// Cuts the record that begins at `at`; the beginning of the next one, or null when its end isn't in the text yet.
const char *RecordReader::record(const char *at, const char *end, RecordBatch &batch)
{
    const char *text = batch.text.constData();
    const char delimiter = m_delimiter;
    while (true) {
        RecordBatch::Cell cell{offset(at, text), 0};
        if (at < end && *at == '"') {
            at = quoted(at, end, cell, batch);
            if (at == nullptr) {
                return nullptr;
            }
        } else {
            while (at < end && *at != delimiter && !endsLine(*at)) {
                ++at;
            }
            cell.length = offset(at, text) - cell.begin;
        }
        if (at == end && !m_atEnd) {
            return nullptr;
        }
        batch.cells.push_back(cell);
        if (at == end) {
            return end;
        }
        if (*at == delimiter) {
            ++at;
            continue;
        }
        if (*at == '\n') {
            return at + 1;
        }
        // A carriage return at the very end may have its line feed in the next piece.
        if (at + 1 == end) {
            return m_atEnd ? end : nullptr;
        }
        return at + (at[1] == '\n' ? 2 : 1);
    }
}

/// Reads a cell that begins with a quotation mark. Doubled marks and a tail are put right when the whole record is
/// there: one that isn't will be read again, from text that has to be as it was.
const char *RecordReader::quoted(const char *at, const char *end, RecordBatch::Cell &cell, const RecordBatch &batch)
{
    const char *text = batch.text.constData();
    const char *scan = at + 1;
    bool doubled = false;
    while (true) {
        scan =
            scan == end ? nullptr : static_cast<const char *>(std::memchr(scan, '"', static_cast<size_t>(end - scan)));
        if (scan == nullptr) {
            if (!m_atEnd) {
                return nullptr;
            }
            m_openQuote = true;
            scan = end;
            break;
        }
        if (scan + 1 == end && !m_atEnd) {
            return nullptr;
        }
        if (scan + 1 == end || scan[1] != '"') {
            break;
        }
        doubled = true;
        scan += 2;
    }
    const char *tail = scan == end ? end : scan + 1;
    const char *after = tail;
    while (after < end && *after != m_delimiter && !endsLine(*after)) {
        ++after;
    }
    if (after == end && !m_atEnd) {
        return nullptr;
    }
    cell.begin = offset(at, text) + 1;
    cell.length = offset(scan, text) - cell.begin;
    if (doubled || after != tail) {
        m_untidy.push_back({batch.cells.size(), offset(scan, text), offset(tail, text), offset(after, text)});
    }
    return after;
}

/// Makes doubled quotation marks single and appends what follows the closing one, by moving text towards the cell's
/// beginning.
void RecordReader::tidy(const Untidy &untidy, RecordBatch::Cell &cell, char *text)
{
    char *out = text + cell.begin;
    for (const char *from = out; from < text + untidy.close; ++from) {
        *out++ = *from;
        from += *from == '"' ? 1 : 0;
    }
    out = std::copy(text + untidy.tail, text + untidy.after, out);
    cell.length = offset(out, text) - cell.begin;
}

} // namespace dropbeat

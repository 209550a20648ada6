// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plain_table.h"

#include "core/base/error.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/text_source.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace dropbeat {

namespace {

constexpr qsizetype kMostBytes = 32 << 20;
constexpr size_t kMostLines = 20'000;
constexpr std::array<char, 4> kDelimiters{'\t', ';', ',', '|'};

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Error tooLong(const QString &name)
{
    return Error(Error::Kind::Refused, tr("“%1” is too long to be a plan.").arg(name),
                 tr("It has more than 20,000 rows or 32 MB."), tr("Cut it into several files."));
}

PlainTable::Line lineOf(const RecordBatch &batch, size_t record)
{
    PlainTable::Line line;
    line.number = batch.firstRow + static_cast<qint64>(record);
    for (const RecordBatch::Cell &cell : batch.record(record)) {
        const std::string_view text = trimmed(batch.textOf(cell));
        line.cells << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return line;
}

PlainTable readWith(const QByteArray &bytes, const QString &name, char delimiter)
{
    PlainTable table;
    table.delimiter = delimiter;
    TextSource source(bytes, name);
    for (bool again = true; again;) {
        again = false;
        table.lines.clear();
        RecordReader reader(source, delimiter);
        RecordBatch batch;
        while (reader.next(batch)) {
            for (size_t record = 0; record < batch.size(); ++record) {
                PlainTable::Line line = lineOf(batch, record);
                if (std::ranges::any_of(line.cells, [](const QString &cell) { return !cell.isEmpty(); })) {
                    table.lines.push_back(std::move(line));
                }
            }
            if (table.lines.size() > kMostLines) {
                throw tooLong(name);
            }
        }
        if (source.encodingChanged()) {
            source.rewind();
            again = true;
        }
    }
    return table;
}

/// How well the lines agree on a number of cells above one.
double agreement(const PlainTable &table)
{
    std::map<qsizetype, int> counts;
    const size_t looked = std::min(table.lines.size(), size_t(200));
    for (size_t i = 0; i < looked; ++i) {
        ++counts[table.lines[i].cells.size()];
    }
    double best = 0;
    for (const auto &[cells, times] : counts) {
        if (cells > 1) {
            best = std::max(best, static_cast<double>(times) / static_cast<double>(looked) +
                                      1e-6 * static_cast<double>(cells));
        }
    }
    return best;
}

} // namespace

PlainTable PlainTable::read(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > kMostBytes) {
        throw tooLong(name);
    }
    PlainTable best = readWith(bytes, name, kDelimiters.front());
    double most = agreement(best) > 0 ? agreement(best) + 0.5 : 0; // a tab is hardly ever part of a text
    for (size_t i = 1; i < kDelimiters.size(); ++i) {
        PlainTable other = readWith(bytes, name, kDelimiters[i]);
        if (const double score = agreement(other); score > most) {
            most = score;
            best = std::move(other);
        }
    }
    return best;
}

QByteArray plainCsvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells) {
        QByteArray text = cell.toUtf8();
        if (std::ranges::any_of(text, [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; })) {
            text = '"' + text.replace("\"", "\"\"") + '"';
        }
        line << text;
    }
    return line.join(',') + "\r\n";
}

QByteArray csvLine(const QStringList &cells)
{
    static const QString starts = QStringLiteral("=+-@\t'");
    QStringList guarded;
    for (const QString &cell : cells) {
        guarded << (!cell.isEmpty() && starts.contains(cell.front()) ? u'\'' + cell : cell);
    }
    return plainCsvLine(guarded);
}

QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

qsizetype columnOf(const QStringList &keys, std::span<const char *const> names)
{
    for (const char *name : names) {
        if (const qsizetype at = keys.indexOf(QString::fromUtf8(name)); at >= 0) {
            return at;
        }
    }
    return -1;
}

} // namespace dropbeat

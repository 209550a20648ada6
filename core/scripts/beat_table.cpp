// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_table.h"

#include "core/scripts/beat_edits.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// The columns that a row of headings names; none when it has a cell that is no heading.
std::optional<std::vector<std::optional<BeatColumn>>> headingsIn(const QStringList &cells)
{
    std::vector<std::optional<BeatColumn>> columns;
    int known = 0;
    for (const QString &cell : cells) {
        columns.push_back(beatColumnFrom(cell));
        known += columns.back() ? 1 : 0;
    }
    // One's own columns may stand among them, but headings that we know have to be the greater part.
    return known > 0 && known * 2 > cells.count() - cells.count(QString()) ? std::optional(columns) : std::nullopt;
}

/// Stage and length can't be emptied: an empty cell says nothing about them.
bool isFigure(BeatColumn column)
{
    return column == BeatColumn::Stage || column == BeatColumn::Seconds;
}

QString problem(qsizetype row, BeatColumn column, const QString &cell)
{
    switch (column) {
    case BeatColumn::Stage:
        return tr("Row %1: “%2” is neither SEE, FEEL nor DO.").arg(QString::number(row), cell.trimmed());
    case BeatColumn::Seconds:
        return tr("Row %1: “%2” is no length in seconds.").arg(QString::number(row), cell.trimmed());
    default:
        return tr("Row %1: “%2” can't stand under “%3”.")
            .arg(QString::number(row), cell.trimmed(), beatColumnName(column));
    }
}

QString quoted(const QString &cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.startsWith(u'"')) {
        return cell;
    }
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

std::vector<QStringList> cellsOfText(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool inQuotes = false;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (inQuotes) {
            if (letter != u'"') {
                cell += letter;
            } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                cell += letter;
                ++i;
            } else {
                inQuotes = false;
            }
        } else if (letter == u'"' && cell.isEmpty()) {
            inQuotes = true;
        } else if (letter == u'\t') {
            endCell();
        } else if (letter == u'\n' || letter == u'\r') {
            i += letter == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n' ? 1 : 0;
            endCell();
            rows.push_back(std::exchange(row, {}));
        } else {
            cell += letter;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.push_back(row);
    }
    return rows;
}

QString textOfCells(const std::vector<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row) {
            cells << quoted(cell);
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

PastedBeats pasted(std::vector<Beat> beats, const QString &text, size_t row, const std::vector<BeatColumn> &columns)
{
    std::vector<std::optional<BeatColumn>> target(columns.begin(), columns.end());
    const std::vector<QStringList> rows = cellsOfText(text);
    const auto headings = rows.size() < 2 ? std::nullopt : headingsIn(rows.front());
    PastedBeats result{std::move(beats), {}};
    size_t at = std::min(row, result.beats.size());
    for (size_t i = headings ? 1 : 0; i < rows.size(); ++i) {
        if (rows[i].join(QString()).trimmed().isEmpty()) {
            continue; // an empty line of the spreadsheet is no beat
        }
        if (at == result.beats.size()) {
            result.beats = withNewBeat(std::move(result.beats), at);
        }
        const auto &into = headings ? *headings : target;
        for (qsizetype cell = 0; cell < rows[i].size() && static_cast<size_t>(cell) < into.size(); ++cell) {
            const auto column = into[static_cast<size_t>(cell)];
            const bool leftOpen = column && isFigure(*column) && rows[i][cell].trimmed().isEmpty();
            if (column && !leftOpen && !setCell(result.beats[at], *column, rows[i][cell])) {
                result.problems << problem(static_cast<qsizetype>(i) + 1, *column, rows[i][cell]);
            }
        }
        ++at;
    }
    return result;
}

QString copied(const std::vector<Beat> &beats, const std::vector<BeatColumn> &columns)
{
    std::vector<QStringList> rows(1);
    for (const BeatColumn column : columns) {
        rows.front() << beatColumnName(column);
    }
    for (const Beat &beat : beats) {
        QStringList cells;
        for (const BeatColumn column : columns) {
            cells << cellOf(beat, column);
        }
        rows.push_back(cells);
    }
    return textOfCells(rows);
}

} // namespace dropbeat

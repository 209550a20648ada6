// SPDX-License-Identifier: GPL-3.0-or-later
// How cells of the beats table go to a spreadsheet and come from one.
#include "core/scripts/beat_table.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace dropbeat {

namespace {

QString textOfCell(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor.selectedText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n')
        .trimmed();
}

/// The first table of a piece of HTML, for programs that give nothing else.
QString textOfHtml(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<const QTextTable *>(frame);
        if (!table) {
            continue;
        }
        std::vector<QStringList> rows;
        for (int row = 0; row < table->rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columns(); ++column) {
                cells << textOfCell(table->cellAt(row, column));
            }
            rows.push_back(cells);
        }
        return textOfCells(rows);
    }
    return document.toPlainText();
}

} // namespace

QModelIndexList BeatsTable::block() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &index) { return isColumnHidden(index.column()); });
    if (cells.isEmpty() && currentIndex().isValid()) {
        cells << currentIndex();
    }
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    return cells;
}

std::vector<BeatColumn> BeatsTable::blockColumns() const
{
    std::vector<BeatColumn> columns;
    for (const QModelIndex &cell : block()) {
        if (cell.row() == block().first().row()) {
            columns.push_back(beatColumns()[static_cast<size_t>(cell.column())]);
        }
    }
    return columns;
}

void BeatsTable::copy()
{
    const QModelIndexList cells = block();
    if (cells.isEmpty()) {
        return;
    }
    const std::vector<BeatColumn> columns = blockColumns();
    const int first = cells.first().row();
    const int last = cells.last().row();
    std::vector<QStringList> rows;
    for (int row = first; row <= last; ++row) {
        QStringList line;
        for (const BeatColumn column : columns) {
            line << cellOf(*m_model.beat(row), column);
        }
        rows.push_back(line);
    }
    // A whole table takes its headings along, so that it can be told apart where it is pasted.
    const bool whole = columns == shownColumns() && first == 0 && last + 1 == m_model.rowCount() && last > 0;
    QGuiApplication::clipboard()->setText(whole ? copied(m_model.beats(), columns) : textOfCells(rows));
}

void BeatsTable::cut()
{
    copy();
    clearCells();
}

void BeatsTable::clearCells()
{
    if (m_model.isReadOnly()) {
        return;
    }
    std::vector<Beat> beats = m_model.stored();
    for (const QModelIndex &cell : block()) {
        const BeatColumn column = beatColumns()[static_cast<size_t>(cell.column())];
        if (column != BeatColumn::Stage && column != BeatColumn::Seconds) { // a beat always has both
            setCell(beats[static_cast<size_t>(cell.row())], column, QString());
        }
    }
    m_model.write(beats, tr("Clear cells of the script"));
}

void BeatsTable::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QString text = mime->hasText() ? mime->text() : mime->hasHtml() ? textOfHtml(mime->html()) : QString();
    if (text.isEmpty() || m_model.isReadOnly() || m_model.clip().id.isNull()) {
        return;
    }
    const QModelIndexList cells = block();
    const int row = cells.isEmpty() ? m_model.rowCount() : cells.first().row();
    const int from = cells.isEmpty() ? 0 : cells.first().column();
    std::vector<BeatColumn> columns;
    for (const BeatColumn column : shownColumns()) {
        const auto &all = beatColumns();
        if (std::find(all.begin(), all.end(), column) - all.begin() >= from) {
            columns.push_back(column);
        }
    }
    const PastedBeats result = pasted(m_model.stored(), text, static_cast<size_t>(row), columns);
    if (m_model.write(result.beats, tr("Paste into the script")) && !result.problems.isEmpty()) {
        m_report(Error(Error::Kind::Refused,
                       tr("%n cell(s) were left as they were.", nullptr, static_cast<int>(result.problems.size())),
                       result.problems.join(u'\n')));
    }
}

} // namespace dropbeat

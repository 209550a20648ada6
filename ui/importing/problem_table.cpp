// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problem_table.h"

#include "ui/widgets/table_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace dropbeat {

ProblemTable::ProblemTable(QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Rows with problems"));
    setModel(&m_model);
    styleTable(*this);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    horizontalHeader()->setStretchLastSection(true);
    setMinimumHeight(64);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void ProblemTable::setReports(const QList<ImportReport> &reports)
{
    m_model.setReports(reports);
    setColumnHidden(ProblemModel::File, reports.size() < 2);
    for (const int column : {ProblemModel::File, ProblemModel::Row, ProblemModel::InColumn}) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), 180));
    }
    // No taller than its rows, so that few problems leave the room to what stands above.
    setMaximumHeight(std::max(64, horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 4));
}

void ProblemTable::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_model.text());
}

void ProblemTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTableView::keyPressEvent(event);
        return;
    }
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.isEmpty() ? m_model.text() : lines.join(u'\n'));
}

} // namespace dropbeat

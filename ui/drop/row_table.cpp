// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/row_table.h"

#include "ui/widgets/table_style.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kEditorRoom = 6;

} // namespace

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    styleTable(*this);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RowTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RowTable::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowTable::fit);
    fit();
}

void RowTable::fit()
{
    resizeRowsToContents();
    fitHeightToRows(*this);
    fitColumns();
}

void RowTable::fitColumns()
{
    if (!model()) {
        return;
    }
    const int count = model()->columnCount();
    std::vector<int> widths;
    int others = 0;
    for (int column = 0; column < count; ++column) {
        const int width = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + 4;
        widths.push_back(width);
        others += column == m_wide ? 0 : width;
    }
    QList<int> hidden;
    for (auto spare = m_spare.rbegin(); spare != m_spare.rend() && viewport()->width() - others < m_leastWide;
         ++spare) {
        others -= widths[static_cast<size_t>(*spare)];
        hidden << *spare;
    }
    for (int column = 0; column < count; ++column) {
        setColumnHidden(column, hidden.contains(column));
        setColumnWidth(column, column == m_wide ? std::max(m_leastWide, viewport()->width() - others)
                                                : widths[static_cast<size_t>(column)]);
    }
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

bool RowTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool begun = QTableView::edit(index, trigger, event);
    const QWidget *editor = begun ? indexWidget(index) : nullptr;
    if (editor && editor->sizeHint().height() > rowHeight(index.row())) {
        setRowHeight(index.row(),
                     editor->sizeHint().height() + kEditorRoom); // an editor of two lines hides no neighbour
        fitHeightToRows(*this);
    }
    return begun;
}

void RowTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    fit();
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        emit removalRequested(currentIndex().row());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        if (currentIndex().flags() & Qt::ItemIsEditable) {
            edit(currentIndex());
        } else {
            emit activated(currentIndex());
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
}

} // namespace dropbeat

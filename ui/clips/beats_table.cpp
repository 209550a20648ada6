// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beats_table.h"

#include "ui/clips/beat_cell_editor.h"
#include "ui/clips/beat_commands.h"
#include "ui/clips/beat_delegate.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/script_cursor.h"
#include "ui/widgets/table_style.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace dropbeat {

namespace {

/// How the width is shared: least pixels, and the share of what is left.
struct ColumnWidth
{
    int least = 96;
    int share = 14;
};

ColumnWidth widthOf(BeatColumn column)
{
    switch (column) {
    case BeatColumn::Stage:
        return {62, 0};
    case BeatColumn::Seconds:
        return {74, 0};
    case BeatColumn::Seen:
        return {130, 32};
    case BeatColumn::OnScreen:
        return {104, 20};
    case BeatColumn::Heard:
        return {104, 18};
    case BeatColumn::Shot:
        return {52, 0};
    default:
        return {};
    }
}

int sectionOf(BeatColumn column)
{
    const auto &all = beatColumns();
    return static_cast<int>(std::find(all.begin(), all.end(), column) - all.begin());
}

} // namespace

BeatsTable::BeatsTable(BeatsModel &model, ScriptCursor &cursor, BeatCommands &commands,
                       std::function<void(const Error &)> report, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_cursor(cursor)
    , m_commands(commands)
    , m_report(std::move(report))
{
    setObjectName(QStringLiteral("beatsTable"));
    styleTable(*this);
    setWordWrap(true);
    setAccessibleName(tr("Beats as a table"));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *delegate = new BeatDelegate(this);
    setItemDelegate(delegate);
    setModel(&model);
    connect(delegate, &BeatDelegate::heightWanted, this, [this](const QModelIndex &index, int height) {
        if (index.isValid() && height + 3 > rowHeight(index.row())) {
            setRowHeight(index.row(), height + 3);
            fitHeightToRows(*this);
        }
    });
    connect(delegate, &BeatDelegate::enteredAt, this, [this](const QModelIndex &index) {
        if (index.isValid() && index.row() + 1 < m_model.rowCount()) {
            setCurrentIndex(index.siblingAtRow(index.row() + 1));
        }
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        chooseCursorsBeat();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_model.isPreviewing()) { // heights stay while an edge is dragged
            fit();
        }
    });
    connect(&cursor, &ScriptCursor::beatChanged, this, &BeatsTable::chooseCursorsBeat);
    setShownColumns(
        {BeatColumn::Stage, BeatColumn::Seconds, BeatColumn::Seen, BeatColumn::OnScreen, BeatColumn::Heard});
}

void BeatsTable::setSpelling(Spelling &spelling)
{
    qobject_cast<BeatDelegate *>(itemDelegate())->setSpelling(&spelling);
}

void BeatsTable::setShownColumns(const std::vector<BeatColumn> &columns)
{
    for (const BeatColumn column : beatColumns()) {
        const bool always = column == BeatColumn::Stage || column == BeatColumn::Seconds;
        const bool shown = always || std::find(columns.begin(), columns.end(), column) != columns.end();
        setColumnHidden(sectionOf(column), !shown);
    }
    fitColumns();
    emit columnsChanged();
}

std::vector<BeatColumn> BeatsTable::shownColumns() const
{
    std::vector<BeatColumn> shown;
    for (const BeatColumn column : beatColumns()) {
        if (!isColumnHidden(sectionOf(column))) {
            shown.push_back(column);
        }
    }
    return shown;
}

void BeatsTable::choose(int row, BeatColumn column, bool edit)
{
    if (isColumnHidden(sectionOf(column))) {
        std::vector<BeatColumn> shown = shownColumns();
        shown.push_back(column);
        setShownColumns(shown);
    }
    const QModelIndex index = m_model.index(row, sectionOf(column));
    if (!index.isValid()) {
        return;
    }
    setFocus();
    setCurrentIndex(index);
    if (edit) {
        this->edit(index);
    }
}

void BeatsTable::fit()
{
    resizeRowsToContents();
    fitHeightToRows(*this);
    const QWidget *bar = horizontalScrollBar();
    const bool wide = horizontalHeader()->length() > viewport()->width();
    if (wide) {
        setFixedHeight(height() + bar->sizeHint().height());
    }
}

void BeatsTable::fitColumns()
{
    int least = 0;
    int shares = 0;
    for (const BeatColumn column : shownColumns()) {
        least += widthOf(column).least;
        shares += widthOf(column).share;
    }
    const int spare = std::max(viewport()->width() - least, 0);
    int given = 0;
    int taken = 0;
    for (const BeatColumn column : shownColumns()) {
        given += widthOf(column).share;
        const int until = shares > 0 ? spare * given / shares : 0; // no pixel is lost to rounding
        setColumnWidth(sectionOf(column), widthOf(column).least + until - taken);
        taken = until;
    }
    fit();
}

void BeatsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

void BeatsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid()) {
        return;
    }
    m_column = beatColumns()[static_cast<size_t>(current.column())];
    const Beat *beat = m_model.beat(current.row());
    if (m_following || !beat || beat->id == m_cursor.beat()) {
        return;
    }
    m_cursor.setBeat(beat->id);
    const auto [from, until] = m_model.spanOf(current.row());
    if (m_cursor.milliseconds() < from * 100 || m_cursor.milliseconds() >= until * 100) {
        m_cursor.setMilliseconds(from * 100);
    }
}

void BeatsTable::chooseCursorsBeat()
{
    const int row = m_model.rowOf(m_cursor.beat());
    if (row < 0 || row == currentIndex().row()) {
        return;
    }
    m_following = true;
    setCurrentIndex(m_model.index(row, sectionOf(m_column)));
    m_following = false;
}

void BeatsTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(0, sectionOf(m_column)));
    }
}

bool BeatsTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool begun = QTableView::edit(index, trigger, event);
    auto *text = begun ? qobject_cast<BeatCellEditor *>(indexWidget(index)) : nullptr;
    if (text && trigger != AnyKeyPressed) { // what is there is added to; typing at once replaces it
        text->moveCursor(QTextCursor::End);
    }
    return begun;
}

void BeatsTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Cut)) {
        cut();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (structureKey(*event)) {
        event->accept();
    } else if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        tab(event->key() == Qt::Key_Backtab, *event);
    } else if (event->key() == Qt::Key_Backspace) {
        clearCells();
    } else if (enter && currentIndex().isValid()) {
        if (currentIndex().flags() & Qt::ItemIsEditable) {
            edit(currentIndex());
        }
    } else {
        QTableView::keyPressEvent(event);
    }
}

bool BeatsTable::structureKey(QKeyEvent &event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    if (m_model.isReadOnly()) {
        return false;
    }
    if (event.key() == Qt::Key_Insert && !control) {
        m_commands.insert();
    } else if (event.key() == Qt::Key_Delete) {
        m_commands.remove();
    } else if (control && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        m_commands.move(event.key() == Qt::Key_Up ? -1 : 1);
    } else if (control && event.key() == Qt::Key_D) {
        m_commands.duplicate();
    } else {
        return false;
    }
    return true;
}

void BeatsTable::tab(bool back, QKeyEvent &event)
{
    const QModelIndex next = moveCursor(back ? MovePrevious : MoveNext, Qt::NoModifier);
    const auto place = [](const QModelIndex &index) { return std::pair(index.row(), index.column()); };
    const bool wraps =
        !next.isValid() || (back ? place(next) >= place(currentIndex()) : place(next) <= place(currentIndex()));
    if (wraps) {
        event.ignore(); // out of the table
    } else {
        setCurrentIndex(next);
    }
}

void BeatsTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const auto own = [&menu, this](const QString &text, QKeySequence::StandardKey key, auto run, bool writes) {
        QAction *action = menu.addAction(text);
        action->setShortcut(key);
        action->setEnabled(!writes || !m_model.isReadOnly());
        connect(action, &QAction::triggered, this, run);
    };
    own(tr("Cut"), QKeySequence::Cut, &BeatsTable::cut, true);
    own(tr("Copy"), QKeySequence::Copy, &BeatsTable::copy, false);
    own(tr("Paste"), QKeySequence::Paste, &BeatsTable::paste, true);
    menu.addSeparator();
    for (const char *name : {"newBeat", "duplicateBeat", "mergeBeat", "deleteBeat", "beatEarlier", "beatLater"}) {
        menu.addAction(m_commands.action(name));
    }
    menu.addSeparator();
    for (const char *name : {"stage-see", "stage-feel", "stage-do"}) {
        menu.addAction(m_commands.action(name));
    }
    menu.exec(event->globalPos());
}

} // namespace dropbeat

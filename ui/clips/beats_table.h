// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/scripts/beat_columns.h"

#include <QTableView>

#include <functional>

namespace dropbeat {

class BeatCommands;
class BeatsModel;
class ScriptCursor;
class Spelling;

/// The beats as a table, edited in place by keyboard through all of it; blocks of cells go to and come from a
/// spreadsheet. As tall as its rows. The chosen row is the cursor's beat.
class BeatsTable : public QTableView
{
    Q_OBJECT

public:
    BeatsTable(BeatsModel &model, ScriptCursor &cursor, BeatCommands &commands,
               std::function<void(const Error &)> report, QWidget *parent = nullptr);

    /// What is underlined in the editors of its texts; outlives the table.
    void setSpelling(Spelling &spelling);
    /// Which columns are shown; stage and seconds always are.
    void setShownColumns(const std::vector<BeatColumn> &columns);
    std::vector<BeatColumn> shownColumns() const;
    /// Puts the cursor into a cell; edit: with its editor open.
    void choose(int row, BeatColumn column, bool edit);
    void copy();
    void cut();
    void paste();
    using QTableView::edit;

signals:
    void columnsChanged();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void fitColumns();
    void chooseCursorsBeat();
    bool structureKey(QKeyEvent &event);
    void tab(bool back, QKeyEvent &event);
    void clearCells();
    QModelIndexList block() const;
    std::vector<BeatColumn> blockColumns() const;

    BeatsModel &m_model;
    ScriptCursor &m_cursor;
    BeatCommands &m_commands;
    std::function<void(const Error &)> m_report;
    BeatColumn m_column = BeatColumn::Seen; ///< kept when the rows are read again
    bool m_following = false;
};

} // namespace dropbeat

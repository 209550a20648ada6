// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace dropbeat {

/// A short table inside a card, edited in place: any key, F2 or a double click starts, Delete asks for the row's
/// removal, Tab leaves it. As tall as its rows.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);
    using QTableView::edit;

    /// Fits height and columns to the content; to be called when the model was set and is called on every change.
    void fit();
    /// The column that takes the width that is left.
    void setWideColumn(int column) { m_wide = column; }
    /// How narrow that column may get before spare ones go.
    void setLeastWide(int width) { m_leastWide = width; }
    /// Columns that go, last first, when the table is narrow.
    void setSpareColumns(const QList<int> &columns) { m_spare = columns; }
    void setModel(QAbstractItemModel *model) override;

signals:
    void removalRequested(int row);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fitColumns();

    int m_wide = 0;
    int m_leastWide = 150;
    QList<int> m_spare;
};

} // namespace dropbeat

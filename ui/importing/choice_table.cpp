// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/choice_table.h"

#include "ui/importing/choice_cell.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace dropbeat {

ChoiceTable::ChoiceTable(QAbstractItemModel &model, int choiceColumn, QWidget *parent)
    : QTableView(parent)
    , m_choiceColumn(choiceColumn)
{
    setModel(&model);
    styleTable(*this);
    setItemDelegateForColumn(choiceColumn, new ChoiceCell(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(&model, &QAbstractItemModel::modelReset, this, &ChoiceTable::shareWidth);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_choiceColumn) {
            choose();
        }
    });
}

void ChoiceTable::setShares(const QList<int> &shares)
{
    m_shares = shares;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void ChoiceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void ChoiceTable::shareWidth()
{
    int left = viewport()->width();
    for (int column = 0; column < m_shares.size(); ++column) {
        if (m_shares[column] <= 0) {
            const int contents = std::clamp(sizeHintForColumn(column) + 4, 72, 140);
            setColumnWidth(column, m_shares[column] == 0 ? contents : -m_shares[column]);
            left -= columnWidth(column);
        }
    }
    int shares = std::accumulate(m_shares.begin(), m_shares.end(), 0,
                                 [](int sum, int share) { return sum + std::max(share, 0); });
    for (int column = 0; column < m_shares.size(); ++column) {
        if (m_shares[column] > 0) {
            const int width = left * m_shares[column] / shares;
            setColumnWidth(column, width);
            left -= width;
            shares -= m_shares[column];
        }
    }
}

void ChoiceTable::choose()
{
    const QModelIndex index = currentIndex().siblingAtColumn(m_choiceColumn);
    if (index.isValid() && !m_readOnly) {
        setCurrentIndex(index);
        edit(index);
    }
}

void ChoiceTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2 || key == Qt::Key_Space;
    if (opens && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        choose();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace dropbeat

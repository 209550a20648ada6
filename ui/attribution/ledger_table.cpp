// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/ledger_table.h"

#include "ui/widgets/table_style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace dropbeat {

namespace {

constexpr int kMostLines = 12; ///< more scroll

} // namespace

void LedgerTableModel::setLines(const std::vector<LedgerCell> &header, std::vector<LedgerLine> lines)
{
    beginResetModel();
    m_header = header;
    m_lines = std::move(lines);
    endResetModel();
}

const LedgerLine *LedgerTableModel::at(int row) const
{
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int LedgerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LedgerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant LedgerTableModel::data(const QModelIndex &index, int role) const
{
    const LedgerLine *line = index.isValid() ? at(index.row()) : nullptr;
    if (!line || static_cast<size_t>(index.column()) >= line->cells.size()) {
        return {};
    }
    const LedgerCell &cell = line->cells[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case ToneRole:
        return static_cast<int>(cell.tone);
    case StrongRole:
        return cell.strong;
    case SwatchRole:
        return cell.swatch.isValid() ? QVariant(cell.swatch) : QVariant();
    default:
        return {};
    }
}

QVariant LedgerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || static_cast<size_t>(section) >= m_header.size()) {
        return {};
    }
    const LedgerCell &cell = m_header[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant((section == 0 || cell.words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

LedgerTable::LedgerTable(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(new LedgerTableModel(this))
{
    setModel(m_model);
    styleTable(*this);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(name);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { wantOrders(index.row()); });
}

void LedgerTable::setLines(const std::vector<LedgerCell> &header, std::vector<LedgerLine> lines)
{
    m_model->setLines(header, std::move(lines));
    fit();
}

void LedgerTable::fit()
{
    QHeaderView *columns = horizontalHeader();
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        columns->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    columns->setMinimumSectionSize(64);
    if (m_model->rowCount() <= kMostLines) {
        fitHeightToRows(*this);
        return;
    }
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    int height = columns->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < kMostLines; ++row) {
        height += rowHeight(row);
    }
    setFixedHeight(height);
}

QString LedgerTable::toTsv() const
{
    QStringList rows;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells << (row < 0 ? m_model->headerData(column, Qt::Horizontal) : m_model->index(row, column).data())
                         .toString();
        }
        rows << cells.join(u'\t');
    }
    return rows.join(u'\n') + u'\n';
}

void LedgerTable::wantOrders(int row)
{
    const LedgerLine *line = m_model->at(row);
    if (line && line->orders) {
        emit ordersWanted(*line->orders);
    }
}

void LedgerTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        wantOrders(currentIndex().row());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(toTsv());
        return;
    }
    QTableView::keyPressEvent(event);
}

void LedgerTable::contextMenuEvent(QContextMenuEvent *event)
{
    const int row = event->reason() == QContextMenuEvent::Keyboard ? currentIndex().row() : rowAt(event->pos().y());
    QMenu menu(this);
    const LedgerLine *line = m_model->at(row);
    QAction *show = menu.addAction(tr("Show these orders"), this, [this, row] { wantOrders(row); });
    show->setEnabled(line && line->orders);
    menu.addAction(tr("Copy table"), this, [this] { QApplication::clipboard()->setText(toTsv()); });
    menu.exec(event->globalPos());
}

} // namespace dropbeat

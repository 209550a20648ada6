// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/ledger_filter.h"
#include "ui/widgets/theme.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QTableView>

#include <optional>
#include <vector>

namespace dropbeat {

/// A cell of a short table of sums.
struct LedgerCell
{
    QString text;
    QString toolTip{};
    bool strong = false;
    Tone tone = Tone::Ink;
    QColor swatch{};
    bool words = false; ///< of a header: its column holds words, not figures
};

/// One line of it, and the orders it stands for, if they can be listed.
struct LedgerLine
{
    std::vector<LedgerCell> cells;
    std::optional<LedgerFilter> orders{};
};

/// The sums of a card as a table: names first, figures at the right.
class LedgerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const std::vector<LedgerCell> &header, std::vector<LedgerLine> lines);
    const LedgerLine *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LedgerCell> m_header;
    std::vector<LedgerLine> m_lines;
};

/// The view of such a table: as tall as its lines, but a dozen at most; Enter, a double click or the context menu ask
/// for the orders of a line; it can be copied.
class LedgerTable : public QTableView
{
    Q_OBJECT

public:
    explicit LedgerTable(const QString &name, QWidget *parent = nullptr);

    void setLines(const std::vector<LedgerCell> &header, std::vector<LedgerLine> lines);
    LedgerTableModel *lines() const { return m_model; }
    /// Tab-separated, header first, as spreadsheets paste it.
    QString toTsv() const;

signals:
    void ordersWanted(const dropbeat::LedgerFilter &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void wantOrders(int row);
    void fit();

    LedgerTableModel *m_model;
};

} // namespace dropbeat

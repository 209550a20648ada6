// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace dropbeat {

/// A table of ours with one column of choices: a click on the pill, or Enter, F2 or Space on the row, opens its list.
class ChoiceTable : public QTableView
{
    Q_OBJECT
public:
    ChoiceTable(QAbstractItemModel &model, int choiceColumn, QWidget *parent = nullptr);
    /// Looking and scrolling go on, choosing doesn't.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// Hands the width out to the columns in these shares; a column with 0 is as wide as its
    /// contents, one below 0 so many pixels.
    void setShares(const QList<int> &shares);
    /// Opens the list of the current row.
    void choose();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();

    QList<int> m_shares;
    int m_choiceColumn;
    bool m_readOnly = false;
};

} // namespace dropbeat

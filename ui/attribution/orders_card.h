// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dropbeat {

class OrdersModel;
class ToneLabel;

/// Every order with its evidence, to be filtered and opened.
class OrdersCard : public Card
{
    Q_OBJECT

public:
    explicit OrdersCard(LedgerReading &reading, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    OrdersModel *orders() const { return m_orders; }
    QComboBox *shown() const { return m_shown; }
    QComboBox *kinds() const { return m_kinds; }
    QComboBox *channels() const { return m_channels; }
    QComboBox *codes() const { return m_codes; }
    QLineEdit *search() const { return m_search; }

    /// Shows what another card speaks of, and takes the focus.
    void setFilter(const LedgerFilter &filter);
    void setModel(CreditModel model);
    /// Opens the chosen order.
    void openOrder();

signals:
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeFilters();
    void showBook(const SharedLedger &book);
    void fillLists(const LedgerBook &book);
    void takeFilter();
    void count();
    void showMenu(const QPoint &at);

    LedgerReading &m_reading;
    OrdersModel *m_orders;
    QComboBox *m_shown;
    QComboBox *m_kinds;
    QComboBox *m_channels;
    QComboBox *m_codes;
    QLineEdit *m_search;
    QPushButton *m_all;
    QTableView *m_table;
    ToneLabel *m_note;
    QTimer m_typing; ///< waits for the next letter
};

} // namespace dropbeat

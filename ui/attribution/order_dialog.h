// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"

#include <QDialog>

class QTableView;

namespace dropbeat {

class LedgerTable;

/// One order with all its evidence: what it said, when, how far to trust it, what it points to, and who is credited.
class OrderDialog : public QDialog
{
    Q_OBJECT

public:
    OrderDialog(Plan &plan, SharedLedger book, size_t order, CreditModel model, QWidget *parent = nullptr);

    LedgerTable *evidence() const { return m_evidence; }

private:
    QWidget *makeFacts(const std::optional<Order> &order);
    void fillEvidence();

    SharedLedger m_book;
    size_t m_order;
    CreditModel m_model;
    LedgerTable *m_evidence;
};

} // namespace dropbeat

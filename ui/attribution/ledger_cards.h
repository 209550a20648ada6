// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/ledger_filter.h"
#include "core/domain/ledger_scope.h"

#include <QList>
#include <QObject>

class QAction;

namespace dropbeat {

class AttributionPage;
class CardRow;
class CreditCard;
class EvidenceCard;
class JoinedCard;
class LedgerReading;
class OrdersCard;
class Plan;
class SureCard;

/// The ledger's cards on the page: one reading for all of them, and what one says to another. It reads while the page
/// is looked at.
class LedgerCards : public QObject
{
    Q_OBJECT

public:
    LedgerCards(Plan &plan, AttributionPage &page, CardRow *evidence, CardRow *credit, CardRow *orders);

    LedgerReading *reading() const { return m_reading; }
    SureCard *sure() const { return m_sure; }
    EvidenceCard *evidence() const { return m_evidence; }
    CreditCard *credit() const { return m_credit; }
    OrdersCard *orders() const { return m_orders; }
    /// What a menu and the palette offer of the ledger.
    QList<QAction *> commands() const { return m_commands; }
    /// Opens what survey answers mean.
    void openSynonyms();
    /// Brings the list of orders into sight, filtered.
    void showOrders(const LedgerFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCommands();

    AttributionPage &m_page;
    LedgerReading *m_reading;
    SureCard *m_sure;
    EvidenceCard *m_evidence;
    CreditCard *m_credit;
    JoinedCard *m_joined;
    OrdersCard *m_orders;
    QList<QAction *> m_commands;
};

} // namespace dropbeat

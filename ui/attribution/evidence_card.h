// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace dropbeat {

class EmptyState;
class LedgerTable;
class ToneLabel;

/// "Order by order, which evidence agrees": how often each kind of evidence was alone, and the same by channel, drop,
/// touchpoint or variant.
class EvidenceCard : public Card
{
    Q_OBJECT

public:
    explicit EvidenceCard(LedgerReading &reading, QWidget *parent = nullptr);

    LedgerTable *table() const { return m_table; }
    QComboBox *by() const { return m_by; }

signals:
    void ordersWanted(const dropbeat::LedgerFilter &filter);
    void answersWanted();
    void importRequested();

private:
    void show();
    void showKinds(const LedgerBook &book);
    void showPlaces(const LedgerBook &book, CreditGrouping grouping);

    LedgerReading &m_reading;
    QComboBox *m_by;
    LedgerTable *m_table;
    ToneLabel *m_note;
    QPushButton *m_answers;
    EmptyState *m_empty;
};

} // namespace dropbeat

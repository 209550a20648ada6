// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"
#include "ui/widgets/card.h"

namespace dropbeat {

class LedgerTable;
class ToneLabel;

/// What analytics counted by campaign and content, beside the orders that carry those parameters: joined as sums, not
/// order by order. Away when there is nothing to join.
class JoinedCard : public Card
{
    Q_OBJECT

public:
    explicit JoinedCard(LedgerReading &reading, QWidget *parent = nullptr);

    LedgerTable *table() const { return m_table; }

private:
    void show(const LedgerBook &book);
    using Card::show;

    LedgerTable *m_table;
    ToneLabel *m_note;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"
#include "ui/attribution/ledger_table.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace dropbeat {

class ToneLabel;

/// "Who gets the credit": the models side by side, with what is unknown and a sum that is the shop's revenue.
class CreditCard : public Card
{
    Q_OBJECT

public:
    explicit CreditCard(LedgerReading &reading, QWidget *parent = nullptr);

    LedgerTable *table() const { return m_table; }
    QComboBox *by() const { return m_by; }
    QComboBox *model() const { return m_model; }
    QComboBox *window() const { return m_window; }
    QComboBox *figure() const { return m_figure; }
    CreditModel chosenModel() const;

signals:
    void ordersWanted(const dropbeat::LedgerFilter &filter);
    void modelChosen(dropbeat::CreditModel model);

private:
    void fillChoices();
    void show();
    std::vector<LedgerCell> header() const;
    std::vector<LedgerCell> cells(const LedgerCell &first, const CreditRow &row, bool strong) const;
    QString amount(const CreditAmount &amount) const;

    LedgerReading &m_reading;
    QComboBox *m_by;
    QComboBox *m_model;
    QComboBox *m_window;
    QComboBox *m_figure;
    LedgerTable *m_table;
    ToneLabel *m_note;
};

} // namespace dropbeat

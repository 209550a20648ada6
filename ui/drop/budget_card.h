// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace dropbeat {

class ExpensesModel;
class FieldEditor;
class FindingList;
class RowTable;
class ToneLabel;

/// What a drop costs and may cost: its expenses, their sum, the budget.
class BudgetCard : public Card
{
    Q_OBJECT

public:
    BudgetCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    void startExpense();
    QList<QAction *> commands() const { return m_commands; }
    RowTable *table() const { return m_table; }
    ExpensesModel *model() const { return m_model; }
    /// Shows what the review says about the money.
    FindingList *findings() const { return m_findings; }

private:
    QWidget *makeTotal();
    void makeCommands();
    void writeBudget(const QString &text);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    ExpensesModel *m_model;
    RowTable *m_table;
    ToneLabel *m_spent = nullptr;
    QLineEdit *m_budget = nullptr;
    FieldEditor *m_budgetEditor = nullptr;
    FindingList *m_findings;
    QList<QAction *> m_commands;
};

} // namespace dropbeat

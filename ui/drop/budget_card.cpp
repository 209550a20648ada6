// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/budget_card.h"

#include "core/actions/product_edits.h"
#include "ui/drop/expenses_model.h"
#include "ui/drop/row_delegates.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace dropbeat {

namespace {

constexpr int kBudgetWidth = 96;

} // namespace

BudgetCard::BudgetCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Budget"), parent)
    , m_plan(plan)
    , m_report(report)
    , m_model(new ExpensesModel(plan, std::move(report), this))
    , m_table(new RowTable(this))
    , m_findings(new FindingList(FindingRow::Form::Narrow, this))
{
    m_table->setWideColumn(ExpensesModel::Title);
    m_table->setLeastWide(110);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Expenses"));
    content()->addWidget(m_table);
    content()->addWidget(makeTotal());
    m_findings->setEmptySentence(QString());
    content()->addWidget(m_findings);
    connect(m_table, &RowTable::removalRequested, m_model, &ExpensesModel::removeAt);
    makeCommands();
}

QWidget *BudgetCard::makeTotal()
{
    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(8, 2, 0, 2);
    line->addWidget(new ToneLabel(tr("Total so far"), Tone::Ink, FontRole::Strong, holder));
    line->addStretch(1);
    m_spent = new ToneLabel({}, Tone::Ink, FontRole::Strong, holder);
    m_spent->setObjectName(QStringLiteral("spent"));
    line->addWidget(m_spent);
    line->addWidget(new ToneLabel(tr("of", "so much spent of the budget"), Tone::Muted, FontRole::Body, holder));
    m_budget = new QLineEdit(holder);
    m_budget->setObjectName(QStringLiteral("budget"));
    m_budget->setAccessibleName(tr("Budget of the drop"));
    m_budget->setToolTip(tr("What all expenses may come to; without a figure, what is planned"));
    m_budget->setAlignment(Qt::AlignRight);
    m_budget->setFixedWidth(kBudgetWidth);
    m_budget->setReadOnly(m_plan.isReadOnly());
    m_budgetEditor = new FieldEditor(m_budget, [this](const QString &text, const QString &) { writeBudget(text); });
    m_budgetEditor->setWritesWhole(true);
    line->addWidget(m_budget);
    return holder;
}

void BudgetCard::makeCommands()
{
    auto *add = new QAction(tr("Add expense"), this);
    add->setObjectName(QStringLiteral("addExpense"));
    add->setProperty("menu", QStringLiteral("drop"));
    add->setEnabled(!m_plan.isReadOnly());
    connect(add, &QAction::triggered, this, &BudgetCard::startExpense);
    m_commands = {add};
    m_table->addAction(add);
    auto *kinds = new QMenu(tr("Kind"), this);
    for (const ExpenseKind kind :
         {ExpenseKind::Shoot, ExpenseKind::Samples, ExpenseKind::Ads, ExpenseKind::Fees, ExpenseKind::Other}) {
        QAction *choose = kinds->addAction(expenseKindText(kind));
        connect(choose, &QAction::triggered, this,
                [this, kind] { m_model->setKind(m_table->currentIndex().row(), kind); });
    }
    kinds->setEnabled(!m_plan.isReadOnly());
    m_table->addAction(kinds->menuAction());
    auto *remove = new QAction(tr("Delete expense"), m_table);
    remove->setEnabled(!m_plan.isReadOnly());
    connect(remove, &QAction::triggered, this, [this] { m_model->removeAt(m_table->currentIndex().row()); });
    m_table->addAction(remove);
}

void BudgetCard::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    m_model->setDrop(drop);
}

void BudgetCard::reload()
{
    const auto expense = m_model->expenseAt(m_table->currentIndex().row());
    const bool adding = m_table->currentIndex().isValid() && !expense;
    const int column = m_table->currentIndex().column();
    m_model->reload();
    if (adding && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, column)); // ready for the next
    }
    if (expense && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(expense->id), column));
    }
    const auto drop = m_plan.tables().drops().get(m_drop);
    if (!drop) {
        return;
    }
    const Currency currency = m_plan.tables().profile().currency;
    const BudgetSum sum = budgetOf(*drop, m_plan.tables().expenses().ofDrop(m_drop));
    m_spent->setText(amountText(sum.spent, currency));
    m_spent->setTone(sum.over() > 0 ? Tone::Bad : Tone::Ink);
    m_spent->setToolTip(sum.over() > 0 ? tr("%1 over the budget").arg(amountText(sum.over(), currency)) : QString());
    m_budgetEditor->setStored(drop->budget ? amountText(drop->budget, currency) : QString());
    m_budget->setPlaceholderText(sum.budget ? amountText(sum.budget, currency) : tr("no budget"));
}

void BudgetCard::startExpense()
{
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, ExpensesModel::Title);
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void BudgetCard::writeBudget(const QString &text)
{
    attempt(
        [&] {
            const Currency currency = m_plan.tables().profile().currency;
            const auto budget = amountFromText(text, currency);
            if (!budget && !text.trimmed().isEmpty()) {
                throw Error(Error::Kind::Refused, tr("The budget was not changed."), tr("“%1” is no amount.").arg(text),
                            tr("Write it like %1.").arg(amountText(125000, currency)));
            }
            setBudget(m_plan, m_drop, budget);
            reload(); // "1250" comes back as "€ 1,250"
        },
        m_report);
}

} // namespace dropbeat

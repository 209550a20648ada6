// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/expenses_model.h"

#include "core/actions/product_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dropbeat {

QString expenseKindText(ExpenseKind kind)
{
    switch (kind) {
    case ExpenseKind::Shoot:
        return ExpensesModel::tr("Shoot");
    case ExpenseKind::Samples:
        return ExpensesModel::tr("Samples");
    case ExpenseKind::Ads:
        return ExpensesModel::tr("Ads");
    case ExpenseKind::Fees:
        return ExpensesModel::tr("Fees");
    case ExpenseKind::Other:
        break;
    }
    return ExpensesModel::tr("Other");
}

namespace {

/// The kind that a title names: "Shoot, 1 day". What names none is something else.
ExpenseKind kindNamedIn(const QString &title)
{
    for (const ExpenseKind kind : {ExpenseKind::Shoot, ExpenseKind::Samples, ExpenseKind::Ads, ExpenseKind::Fees}) {
        if (title.startsWith(expenseKindText(kind), Qt::CaseInsensitive)) {
            return kind;
        }
    }
    return ExpenseKind::Other;
}

} // namespace

ExpensesModel::ExpensesModel(Plan &plan, Report report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void ExpensesModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    reload();
}

void ExpensesModel::reload()
{
    m_currency = m_plan.tables().profile().currency;
    std::vector<Expense> rows = m_plan.tables().expenses().ofDrop(m_drop);
    if (m_drop && !m_plan.isReadOnly()) {
        rows.emplace_back();
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Expense &a, const Expense &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != m_rows[i]) {
            m_rows[i] = rows[i];
            emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
        }
    }
}

std::optional<Expense> ExpensesModel::expenseAt(int row) const
{
    return row < 0 || row >= rowCount() || at(row).id.isNull() ? std::nullopt : std::optional(at(row));
}

int ExpensesModel::rowOf(Id<Expense> expense) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [expense](const Expense &row) { return row.id == expense; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool ExpensesModel::removeAt(int row)
{
    const auto expense = expenseAt(row);
    return expense && attempt([&] { removeExpense(m_plan, expense->id); }, m_report);
}

void ExpensesModel::setKind(int row, ExpenseKind kind)
{
    const auto shown = expenseAt(row);
    auto expense = shown ? m_plan.tables().expenses().get(shown->id) : std::nullopt;
    if (expense && expense->kind != kind) {
        expense->kind = kind;
        attempt([&] { updateExpense(m_plan, *expense); }, m_report);
    }
}

int ExpensesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExpensesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExpensesModel::text(const Expense &expense, int column) const
{
    if (expense.id.isNull()) {
        return column == Title ? tr("Add an expense…") : QString();
    }
    return column == Title ? expense.title : amountText(column == Spent ? expense.spent : expense.planned, m_currency);
}

QVariant ExpensesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Expense &expense = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(expense, column);
    case Qt::EditRole: {
        const QString shown = expense.id.isNull() ? QString() : text(expense, column);
        return shown == QStringLiteral("—") ? QString() : shown;
    }
    case SubtitleRole:
        return column == Title && !expense.id.isNull() && kindNamedIn(expense.title) != expense.kind
                   ? QVariant(expenseKindText(expense.kind))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return column != Title ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ToneRole: {
        const bool over = column == Spent && expense.spent && expense.planned && *expense.spent > *expense.planned;
        return static_cast<int>(over ? Tone::Warn : expense.id.isNull() || column == Planned ? Tone::Muted : Tone::Ink);
    }
    default:
        return {};
    }
}

bool ExpensesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_plan.isReadOnly()) {
        return false;
    }
    const Expense expense = at(index.row());
    const QString typed = value.toString().trimmed();
    if (expense.id.isNull() && typed.isEmpty()) {
        return false;
    }
    return attempt(
        [&] {
            if (expense.id.isNull()) {
                Expense added;
                added.drop = m_drop;
                added.title = typed;
                added.kind = kindNamedIn(typed);
                addExpense(m_plan, added);
            } else {
                // The row as it is now: another cell may have been written since it was read.
                write(m_plan.tables().expenses().get(expense.id).value_or(expense), index.column(), typed);
            }
        },
        m_report);
}

void ExpensesModel::write(Expense expense, int column, const QString &typed)
{
    const Expense before = expense;
    if (column == Title) {
        expense.title = typed;
    } else {
        const auto amount = amountFromText(typed, m_currency);
        if (!amount && !typed.isEmpty()) {
            throw Error(Error::Kind::Refused, tr("The expense was not changed."), tr("“%1” is no amount.").arg(typed),
                        tr("Write it like %1.").arg(amountText(60000, m_currency)));
        }
        (column == Spent ? expense.spent : expense.planned) = amount;
    }
    if (expense != before) {
        updateExpense(m_plan, expense);
    }
}

Qt::ItemFlags ExpensesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_plan.isReadOnly() && (!at(index.row()).id.isNull() || index.column() == Title)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant ExpensesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section != Title) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList names{tr("Expense"), tr("Spent"), tr("Planned")};
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/orders_model.h"

#include "core/base/money.h"
#include "ui/attribution/ledger_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

BadgeTone toneOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return BadgeTone::Good;
    case Agreement::Conflict:
        return BadgeTone::Warn;
    default:
        return BadgeTone::Plain;
    }
}

Mark markOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return Mark::Check;
    case Agreement::Conflict:
        return Mark::Triangle;
    case Agreement::Unknown:
        return Mark::Ring;
    default:
        return Mark::Circle;
    }
}

} // namespace

void OrdersModel::setBook(const SharedLedger &book)
{
    beginResetModel();
    m_book = book;
    m_shown = m_book ? m_book->filtered(m_filter) : std::vector<quint32>();
    endResetModel();
}

void OrdersModel::setFilter(const LedgerFilter &filter)
{
    if (filter != m_filter) {
        beginResetModel();
        m_filter = filter;
        m_shown = m_book ? m_book->filtered(m_filter) : std::vector<quint32>();
        endResetModel();
    }
}

void OrdersModel::setModel(CreditModel model)
{
    m_model = model;
    if (!m_shown.empty()) {
        emit dataChanged(index(0, Credit), index(rowCount() - 1, Credit));
    }
}

qint64 OrdersModel::orderAt(int row) const
{
    return row >= 0 && row < rowCount() ? static_cast<qint64>(m_shown[static_cast<size_t>(row)]) : -1;
}

int OrdersModel::rowOf(qint64 id) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](quint32 order) { return m_book->rows.orders[order].id == id; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrdersModel::text(size_t order, int column) const
{
    const LedgerRows::OrderRow &row = m_book->rows.orders[order];
    switch (column) {
    case Name:
        return QString::fromUtf8(m_book->rows.nameOf(order));
    case When:
        return orderTimeText(row.at, m_book->to);
    case Revenue:
        return row.revenue == LedgerRows::kNotTold ? QStringLiteral("—")
                                                   : Money{row.revenue}.text(m_book->currency, QLocale());
    case Kinds:
        return kindsText(m_book->standings[order]);
    case Stands:
        return agreementText(m_book->standings[order].agreement);
    case Credit:
        return creditText(*m_book, order, m_model);
    default:
        return whyText(*m_book, order);
    }
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto order = static_cast<size_t>(m_shown[static_cast<size_t>(index.row())]);
    const Agreement agreement = m_book->standings[order].agreement;
    switch (role) {
    case Qt::DisplayRole:
        return text(order, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Revenue ? Qt::AlignRight | Qt::AlignVCenter
                                                  : Qt::AlignLeft | Qt::AlignVCenter);
    case BadgeToneRole:
        return index.column() == Stands ? QVariant(static_cast<int>(toneOf(agreement))) : QVariant();
    case MarkRole:
        return index.column() == Stands ? QVariant(static_cast<int>(markOf(agreement))) : QVariant();
    case ToneRole:
        return static_cast<int>(agreement == Agreement::Unknown && index.column() >= Kinds ? Tone::Muted : Tone::Ink);
    case Qt::AccessibleTextRole: {
        QStringList words;
        for (int column = 0; column < ColumnCount; ++column) {
            words << text(order, column);
        }
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == Revenue ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Order");
    case When:
        return tr("When");
    case Revenue:
        return tr("Revenue");
    case Kinds:
        return tr("Evidence");
    case Stands:
        return tr("Stands");
    case Credit:
        return tr("Credited to");
    default:
        return tr("Why");
    }
}

} // namespace dropbeat

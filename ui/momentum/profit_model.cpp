// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/profit_model.h"

#include "core/base/day_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::ProfitWords)
};

QString signedAmount(std::optional<qint64> minor, const Currency &currency, bool takenOff)
{
    if (!minor) {
        return QStringLiteral("—");
    }
    const QString amount = Money{std::abs(*minor)}.text(currency, QLocale(), false);
    const bool negative = takenOff ? *minor > 0 : *minor < 0;
    return negative ? QStringLiteral("−") + amount : amount;
}

QString partName(ProfitPart part)
{
    switch (part) {
    case ProfitPart::Revenue:
        return Words::tr("revenue");
    case ProfitPart::Discounts:
        return Words::tr("discounts");
    case ProfitPart::Returns:
        return Words::tr("returns");
    case ProfitPart::CostOfGoods:
        return Words::tr("cost of goods");
    case ProfitPart::Fulfilment:
        return Words::tr("fulfilment");
    case ProfitPart::Shoot:
        return Words::tr("shoot");
    case ProfitPart::Ads:
        return Words::tr("ads");
    case ProfitPart::Other:
        return Words::tr("other costs");
    }
    return {};
}

std::optional<qint64> figure(const DropProfit &profit, int column)
{
    switch (column) {
    case ProfitModel::Revenue:
        return profit.revenue;
    case ProfitModel::Discounts:
        return profit.discounts;
    case ProfitModel::Returns:
        return profit.returns;
    case ProfitModel::Goods:
        return profit.costOfGoods;
    case ProfitModel::Fulfilment:
        return profit.fulfilment;
    case ProfitModel::Shoot:
        return profit.shoot;
    case ProfitModel::Ads:
        return profit.ads;
    case ProfitModel::Other:
        return profit.other;
    default:
        return profit.profit;
    }
}

} // namespace

QString missingText(const DropProfit &profit)
{
    QStringList names;
    for (const ProfitPart part : profit.missing) {
        names << partName(part);
    }
    return names.isEmpty() ? QString()
                           : Words::tr("Not known and so not taken off: %1. The profit is that much too high.")
                                 .arg(QLocale().createSeparatedList(names));
}

QString breakEvenText(const DropMoney &money, QDate today)
{
    const DropProfit &profit = money.profit;
    if (profit.breakEvenOn.isValid()) {
        return Words::tr("since %1").arg(dayText(profit.breakEvenOn, today));
    }
    if (profit.breakEvenUnits) {
        const qint64 left = *profit.breakEvenUnits - profit.units;
        return left > 0 ? Words::tr("%n piece(s) to go", nullptr, static_cast<int>(left)) : QStringLiteral("—");
    }
    if (money.plannedBreakEven) {
        return Words::tr("at %n piece(s)", nullptr, static_cast<int>(*money.plannedBreakEven));
    }
    return QStringLiteral("—");
}

QString restatedText(const DropMoney &money, const Currency &currency, QDate today)
{
    if (!money.restated) {
        return {};
    }
    const Restatement &restated = *money.restated;
    return Words::tr("%1 was closed on %2 with a profit of %3; %4 came back since (%5): now it is %6.")
        .arg(money.drop.name, dayText(money.account.closedOn, today),
             signedAmount(restated.then.profit, currency, false),
             Words::tr("%n piece(s)", nullptr, static_cast<int>(restated.lateReturnedUnits)),
             signedAmount(restated.lateReturns, currency, false), signedAmount(restated.now.profit, currency, false));
}

void ProfitModel::setRows(const std::vector<DropMoney> &rows, const Currency &currency, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_currency = currency;
    m_today = today;
    endResetModel();
}

Id<Drop> ProfitModel::dropAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].drop.id : Id<Drop>();
}

int ProfitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProfitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ProfitModel::text(const DropMoney &money, int column) const
{
    switch (column) {
    case Name:
        return money.drop.name;
    case BreakEven:
        return breakEvenText(money, m_today);
    case Claimed:
        return signedAmount(money.claimed, m_currency, false);
    case Revenue:
    case Profit:
        return signedAmount(figure(money.profit, column), m_currency, false);
    default:
        return signedAmount(figure(money.profit, column), m_currency, true);
    }
}

QString ProfitModel::remark(const DropMoney &money, int column) const
{
    QStringList lines;
    switch (column) {
    case Profit:
        lines << missingText(money.profit) << restatedText(money, m_currency, m_today);
        break;
    case BreakEven:
        if (money.profit.breakEvenUnits) {
            lines << tr("%n piece(s) pay for shoot, ads and other costs.", nullptr,
                        static_cast<int>(*money.profit.breakEvenUnits));
        }
        break;
    case Claimed:
        lines << tr("Revenue as the ad platforms claim it: never added to the shop's own.");
        break;
    default:
        break;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant ProfitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const DropMoney &money = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(money, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return remark(money, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == Name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case StrongRole:
        return column == Name || column == Profit;
    case ToneRole:
        if (column == Profit && money.profit.profit) {
            return static_cast<int>(*money.profit.profit < 0 ? Tone::Bad : Tone::Good);
        }
        return static_cast<int>(column == Claimed ? Tone::Muted : Tone::Ink);
    default:
        return {};
    }
}

QVariant ProfitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == Name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    static const char *const names[] = {QT_TR_NOOP("Drop"),    QT_TR_NOOP("Revenue"),    QT_TR_NOOP("Discounts"),
                                        QT_TR_NOOP("Returns"), QT_TR_NOOP("Goods"),      QT_TR_NOOP("Fulfilment"),
                                        QT_TR_NOOP("Shoot"),   QT_TR_NOOP("Ads"),        QT_TR_NOOP("Other"),
                                        QT_TR_NOOP("Profit"),  QT_TR_NOOP("Break-even"), QT_TR_NOOP("Claimed by ads")};
    return tr(names[section]);
}

} // namespace dropbeat

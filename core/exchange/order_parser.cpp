// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/order_parser.h"

#include "core/exchange/header_key.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool saysNo(const QString &cell)
{
    static const QStringList words{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0")};
    return words.contains(cell.toLower());
}

/// "Unfulfilled" is no cancellation, a day or "yes" is; where a format names its words, only those are.
bool saysCancelled(const QString &cell, const QStringList &words)
{
    if (cell.isEmpty() || saysNo(cell)) {
        return false;
    }
    if (words.contains(headerKey(cell))) {
        return true;
    }
    DateEvidence ignored;
    const QByteArray bytes = cell.toUtf8();
    return readDate({bytes.constData(), static_cast<size_t>(bytes.size())}, true, ignored).result ==
               DateRead::Result::Day ||
           cell.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ||
           cell.compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0 || cell == QLatin1String("1");
}

} // namespace

OrderParser::OrderParser(const OrderPlan &plan, ImportReport &report)
    : OrderRowsReader(plan, report)
    , m_facts(plan)
{}

QString OrderParser::shared(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto known = m_texts.constFind(text);
    return known != m_texts.constEnd() ? *known : *m_texts.insert(text, text);
}

/// The order of the row, made when it is the first of it; null when the row belongs to none.
OrderParser::Draft *OrderParser::draftOfRow()
{
    const int named =
        plan().at(ColumnRole::OrderName) >= 0 ? plan().at(ColumnRole::OrderName) : plan().at(ColumnRole::OrderId);
    std::string_view key = row().trimmedCell(named);
    if (isNone(key) && named != plan().at(ColumnRole::OrderId)) {
        key = row().trimmedCell(plan().at(ColumnRole::OrderId));
    }
    if (plan().format->orders.digitsOnly && !isDigits(key)) {
        --report().rowsRead;
        log().note(row().number, plan().header(named),
                   Tr::tr("This is no order number; the row describes the columns and is left out."));
        return nullptr;
    }
    if (isNone(key)) {
        const QString first = row().text(0);
        if (first.isEmpty() || plan().catalog->isTotalWord(first)) {
            --report().rowsRead; // a total of the orders
            report().totalRow.present = true;
            report().totalRow.row = row().number;
            return nullptr;
        }
        reject(named, Tr::tr("The row names no order."));
        return nullptr;
    }
    const auto known = m_index.find(key);
    if (known) {
        ++m_drafts[*known].told.rows;
        return &m_drafts[*known];
    }
    m_index.add(key);
    Draft draft;
    draft.firstRow = row().number;
    draft.told.order.shop = plan().format->orders.shop;
    draft.told.order.name = this->key(named);
    m_drafts.push_back(std::move(draft));
    return &m_drafts.back();
}

void OrderParser::readRow()
{
    Draft *const draft = draftOfRow();
    if (draft == nullptr) {
        return;
    }
    if (!isOurCurrency() || !readOrder(*draft) || !readAmounts(*draft) || !readLine(*draft)) {
        draft->bad = true;
        ++draft->rejected;
        return;
    }
    readStatus(*draft);
    takeFacts(*draft);
    readProductList(*draft);
}

bool OrderParser::readOrder(Draft &draft)
{
    Order &order = draft.told.order;
    if (order.externalId.isEmpty()) {
        order.externalId = key(plan().at(ColumnRole::OrderId));
    }
    if (order.visit.isEmpty()) {
        order.visit = key(plan().at(ColumnRole::Visit));
    }
    if (order.day != 0) {
        return true;
    }
    When when;
    if (!readWhen(when, false)) {
        return false;
    }
    if (when.day == 0 && plan().at(ColumnRole::Day) >= 0 && !plan().hasLines()) {
        reject(plan().at(ColumnRole::Day), Tr::tr("The day is missing."));
        return false;
    }
    order.at = when.at;
    order.day = when.day;
    return true;
}

bool OrderParser::takeFirst(std::optional<qint64> &field, int column)
{
    if (field || column < 0) {
        return true;
    }
    const Amount amount = money(column);
    field = amount.value;
    return !amount.bad;
}

bool OrderParser::add(std::optional<qint64> &field, const Amount &amount)
{
    if (amount.value) {
        field = field.value_or(0) + *amount.value;
    }
    return !amount.bad;
}

bool OrderParser::readAmounts(Draft &draft)
{
    Order &order = draft.told.order;
    const Amount subtotal = money(plan().at(ColumnRole::OrderSubtotal));
    if (subtotal.bad) {
        return false;
    }
    if (subtotal.value && *subtotal.value < 0) { // a row of its own that takes money back
        order.refunded = order.refunded.value_or(0) - *subtotal.value;
        draft.takenBack = true;
        return true;
    }
    draft.sold = true;
    if (!order.subtotal) {
        order.subtotal = subtotal.value;
    }
    return takeFirst(draft.gross, plan().at(ColumnRole::OrderGross)) &&
           takeFirst(order.shipping, plan().at(ColumnRole::OrderShipping)) &&
           takeFirst(order.taxes, plan().at(ColumnRole::OrderTaxes)) &&
           takeFirst(order.total, plan().at(ColumnRole::OrderTotal)) &&
           takeFirst(order.discounts, plan().at(ColumnRole::OrderDiscount)) &&
           takeFirst(draft.adjusted, plan().at(ColumnRole::OrderAdjusted)) &&
           takeFirst(order.refunded, plan().at(Measure::Refunds)) &&
           add(order.units, pieces(plan().at(Measure::Units))) &&
           add(order.returnedUnits, pieces(plan().at(Measure::ReturnedUnits)));
}

bool OrderParser::readLine(Draft &draft)
{
    if (!plan().hasLines()) {
        return true;
    }
    OrderLine line;
    line.sku = shared(key(plan().at(ColumnRole::LineSku)));
    line.name = shared(text(ColumnRole::LineName));
    const Amount quantity = pieces(plan().at(ColumnRole::LineQuantity));
    const Amount price = money(plan().at(ColumnRole::LinePrice));
    const Amount amount = money(plan().at(ColumnRole::LineAmount));
    const Amount discount = money(plan().at(ColumnRole::LineDiscount));
    if (quantity.bad || price.bad || amount.bad || discount.bad) {
        return false;
    }
    if (line.sku.isEmpty() && line.name.isEmpty() && !quantity.value) {
        return true;
    }
    line.quantity = quantity.value.value_or(1);
    if (amount.value) {
        line.amount = amount.value;
    } else if (price.value) {
        line.amount = *price.value * line.quantity - discount.value.value_or(0);
    }
    line.giftCard = saysNo(text(ColumnRole::LineShips));
    draft.told.order.lines.push_back(std::move(line));
    return true;
}

void OrderParser::readStatus(Draft &draft)
{
    Order &order = draft.told.order;
    for (const int column : plan().statuses) {
        const QString status = row().text(column);
        if (order.status.isEmpty()) {
            order.status = shared(status.toLower());
        }
        order.cancelled = order.cancelled || plan().format->orders.cancelled.contains(headerKey(status));
    }
    order.cancelled =
        order.cancelled || saysCancelled(text(ColumnRole::OrderCancelled), plan().format->orders.cancelled);
}

void OrderParser::takeFacts(Draft &draft)
{
    OrderRowFacts &facts = prepared<std::vector<OrderRowFacts>>()[record()];
    if (facts.customer && static_cast<int>(facts.mark) < draft.mark) {
        draft.told.order.customer = facts.customer;
        draft.mark = static_cast<int>(facts.mark);
    }
    for (Evidence &evidence : facts.evidence) {
        evidence.said = shared(evidence.said);
    }
    if (draft.told.evidence.empty()) {
        draft.told.evidence = std::move(facts.evidence);
        return;
    }
    for (Evidence &evidence : facts.evidence) {
        if (std::ranges::find(draft.told.evidence, evidence) == draft.told.evidence.end()) {
            draft.told.evidence.push_back(std::move(evidence));
        }
    }
}

/// "2× Linen shirt, 1x Scarf": articles without amounts.
void OrderParser::readProductList(Draft &draft)
{
    const QString list = text(ColumnRole::ProductList);
    if (list.isEmpty()) {
        return;
    }
    static const QRegularExpression article(QStringLiteral("(\\d+)\\s*[x×]\\s*(.+?)(?=,\\s*\\d+\\s*[x×]|$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto found = article.globalMatch(list); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        OrderLine line;
        line.quantity = match.captured(1).toLongLong();
        line.name = shared(match.captured(2).trimmed());
        draft.told.order.lines.push_back(std::move(line));
    }
}

/// What follows from what the rows told.
void OrderParser::complete(Draft &draft) const
{
    Order &order = draft.told.order;
    if (order.externalId.isEmpty()) {
        order.externalId = order.name;
    }
    if (plan().at(ColumnRole::OrderName) < 0) {
        order.name = order.externalId;
    }
    if (!order.subtotal && draft.gross) {
        order.subtotal = *draft.gross - order.discounts.value_or(0);
    }
    if (draft.adjusted && *draft.adjusted != 0 && order.total) {
        order.refunded = *order.total - *draft.adjusted;
    }
    if (draft.takenBack && !draft.sold) {
        order.day = 0; // the day of the refund is not the order's
        order.at = 0;
        order.status.clear();
        return;
    }
    const bool refundsTold = plan().at(Measure::Refunds) >= 0 || plan().at(ColumnRole::OrderAdjusted) >= 0;
    if (order.status == QLatin1String("refunded") && !refundsTold && !order.refunded) {
        order.refunded = order.total ? order.total : order.subtotal;
    }
    if (plan().at(ColumnRole::LineShips) >= 0) {
        qint64 cards = 0;
        for (const OrderLine &line : order.lines) {
            cards += line.giftCard ? line.amount.value_or(0) : 0;
        }
        order.giftCards = cards;
    }
}

void OrderParser::addUp(const Draft &draft)
{
    const Order order = completedOrder(draft.told.order);
    OrderSummary &seen = *report().orders;
    ++seen.orders;
    seen.lines += static_cast<qint64>(order.lines.size());
    for (const Evidence &evidence : draft.told.evidence) {
        ++seen.evidence[static_cast<size_t>(evidence.kind)];
    }
    if (order.customer) {
        m_known.insert(*order.customer);
    }
    report().rowsImported += draft.told.rows;
    this->seen(order.day);
    const auto add = [this](Measure measure, const std::optional<qint64> &value) {
        if (value) {
            report().sums.add(measure, *value);
        }
    };
    if (!standsAlone(order)) {
        add(Measure::Units, order.units);
        add(Measure::Refunds, order.refunded);
        return;
    }
    if (order.cancelled || !order.status.isEmpty()) {
        ++seen.statuses[order.cancelled ? QStringLiteral("cancelled") : order.status];
    }
    if (!plan().plan.counting.counts(order)) {
        ++seen.notCounted;
        return;
    }
    m_giftCards += order.giftCards.value_or(0);
    add(Measure::Orders, 1);
    add(Measure::Revenue, plan().plan.counting.revenueOf(order));
    add(Measure::Units, order.units);
    add(Measure::Refunds, order.refunded);
    add(Measure::ReturnedUnits, order.returnedUnits);
}

OrderRows OrderParser::finish()
{
    OrderRows rows;
    rows.orders.reserve(m_drafts.size());
    report().orders = OrderSummary();
    const QString named = plan().header(plan().at(ColumnRole::OrderName) >= 0 ? plan().at(ColumnRole::OrderName)
                                                                              : plan().at(ColumnRole::OrderId));
    bool hasMoney = false;
    for (Draft &draft : m_drafts) {
        if (draft.bad) {
            for (qint64 other = draft.rejected; other < draft.told.rows; ++other) {
                log().reject(draft.firstRow, named, Tr::tr("The whole order is left out, as one of its rows is."));
            }
            continue;
        }
        complete(draft);
        addUp(draft);
        hasMoney = hasMoney || draft.told.order.total || draft.told.order.subtotal || !draft.told.order.lines.empty();
        rows.orders.push_back(std::move(draft.told));
    }
    report().orders->customers = m_known.size();
    if (m_giftCards > 0) {
        const QString amount = Money{m_giftCards}.text(plan().plan.currency, QLocale());
        report().notes.append(
            plan().plan.counting.giftCards
                ? Tr::tr("Gift cards for %1 are part of the revenue; leave them out under “Which orders count” if they "
                         "are revenue only when they are redeemed.")
                      .arg(amount)
                : Tr::tr("Gift cards for %1 are no part of the revenue.").arg(amount));
    }
    if (hasMoney && !plan().withoutMoney) {
        report().currency = plan().plan.currency;
    }
    m_drafts.clear();
    return rows;
}

} // namespace dropbeat

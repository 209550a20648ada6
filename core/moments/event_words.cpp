// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/event_words.h"

#include "core/domain/shop_event.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

struct Phrase
{
    const char *event;
    const char *does;
    const char *doesNot;
    const char *toDo;
    const char *noun;
    const char *no;
};

// clang-format off
constexpr Phrase kPhrases[]{
    {shop_event::kVisit, QT_TRANSLATE_NOOP("dropbeat", "visits the shop"), QT_TRANSLATE_NOOP("dropbeat", "does not visit the shop"),
     QT_TRANSLATE_NOOP("dropbeat", "visit the shop"),
     QT_TRANSLATE_NOOP("dropbeat", "visit"), QT_TRANSLATE_NOOP("dropbeat", "no visit")},
    {shop_event::kView, QT_TRANSLATE_NOOP("dropbeat", "looks at a product"), QT_TRANSLATE_NOOP("dropbeat", "does not look at a product"),
     QT_TRANSLATE_NOOP("dropbeat", "look at a product"),
     QT_TRANSLATE_NOOP("dropbeat", "product view"), QT_TRANSLATE_NOOP("dropbeat", "no product view")},
    {shop_event::kCart, QT_TRANSLATE_NOOP("dropbeat", "adds to cart"), QT_TRANSLATE_NOOP("dropbeat", "does not add to cart"),
     QT_TRANSLATE_NOOP("dropbeat", "add to cart"),
     QT_TRANSLATE_NOOP("dropbeat", "cart"), QT_TRANSLATE_NOOP("dropbeat", "nothing in cart")},
    {shop_event::kCheckout, QT_TRANSLATE_NOOP("dropbeat", "starts the checkout"), QT_TRANSLATE_NOOP("dropbeat", "does not start the checkout"),
     QT_TRANSLATE_NOOP("dropbeat", "start the checkout"),
     QT_TRANSLATE_NOOP("dropbeat", "checkout"), QT_TRANSLATE_NOOP("dropbeat", "no checkout")},
    {shop_event::kPayment, QT_TRANSLATE_NOOP("dropbeat", "begins to pay"), QT_TRANSLATE_NOOP("dropbeat", "does not begin to pay"),
     QT_TRANSLATE_NOOP("dropbeat", "begin to pay"),
     QT_TRANSLATE_NOOP("dropbeat", "payment begun"), QT_TRANSLATE_NOOP("dropbeat", "no payment")},
    {shop_event::kOrder, QT_TRANSLATE_NOOP("dropbeat", "places an order"), QT_TRANSLATE_NOOP("dropbeat", "does not place an order"),
     QT_TRANSLATE_NOOP("dropbeat", "place an order"),
     QT_TRANSLATE_NOOP("dropbeat", "order"), QT_TRANSLATE_NOOP("dropbeat", "no order")},
    {shop_event::kRefund, QT_TRANSLATE_NOOP("dropbeat", "gets a refund"), QT_TRANSLATE_NOOP("dropbeat", "does not get a refund"),
     QT_TRANSLATE_NOOP("dropbeat", "get a refund"),
     QT_TRANSLATE_NOOP("dropbeat", "refund"), QT_TRANSLATE_NOOP("dropbeat", "no refund")},
    {shop_event::kReturn, QT_TRANSLATE_NOOP("dropbeat", "returns something"), QT_TRANSLATE_NOOP("dropbeat", "does not return anything"),
     QT_TRANSLATE_NOOP("dropbeat", "return anything"),
     QT_TRANSLATE_NOOP("dropbeat", "return"), QT_TRANSLATE_NOOP("dropbeat", "no return")},
    {shop_event::kReview, QT_TRANSLATE_NOOP("dropbeat", "posts a review"), QT_TRANSLATE_NOOP("dropbeat", "does not post a review"),
     QT_TRANSLATE_NOOP("dropbeat", "post a review"),
     QT_TRANSLATE_NOOP("dropbeat", "review posted"), QT_TRANSLATE_NOOP("dropbeat", "no review")},
    {shop_event::kDelivery, QT_TRANSLATE_NOOP("dropbeat", "receives a delivery"), QT_TRANSLATE_NOOP("dropbeat", "does not receive a delivery"),
     QT_TRANSLATE_NOOP("dropbeat", "receive a delivery"),
     QT_TRANSLATE_NOOP("dropbeat", "delivery"), QT_TRANSLATE_NOOP("dropbeat", "no delivery")},
    {shop_event::kSignup, QT_TRANSLATE_NOOP("dropbeat", "signs up"), QT_TRANSLATE_NOOP("dropbeat", "does not sign up"),
     QT_TRANSLATE_NOOP("dropbeat", "sign up"),
     QT_TRANSLATE_NOOP("dropbeat", "sign-up"), QT_TRANSLATE_NOOP("dropbeat", "no sign-up")},
    {shop_event::kWait, QT_TRANSLATE_NOOP("dropbeat", "asks to be told when an item is back"), QT_TRANSLATE_NOOP("dropbeat", "does not ask to be told when an item is back"),
     QT_TRANSLATE_NOOP("dropbeat", "ask to be told when an item is back"),
     QT_TRANSLATE_NOOP("dropbeat", "stock alert asked for"), QT_TRANSLATE_NOOP("dropbeat", "no stock alert")},
    {shop_event::kBackInStock, QT_TRANSLATE_NOOP("dropbeat", "sees an item come back into stock"), QT_TRANSLATE_NOOP("dropbeat", "does not see an item come back into stock"),
     QT_TRANSLATE_NOOP("dropbeat", "see an item come back into stock"),
     QT_TRANSLATE_NOOP("dropbeat", "item back in stock"), QT_TRANSLATE_NOOP("dropbeat", "nothing back in stock")},
    {shop_event::kPoints, QT_TRANSLATE_NOOP("dropbeat", "gets points"), QT_TRANSLATE_NOOP("dropbeat", "does not get points"),
     QT_TRANSLATE_NOOP("dropbeat", "get points"),
     QT_TRANSLATE_NOOP("dropbeat", "points"), QT_TRANSLATE_NOOP("dropbeat", "no points")},
    {shop_event::kClick, QT_TRANSLATE_NOOP("dropbeat", "clicks a message"), QT_TRANSLATE_NOOP("dropbeat", "does not click a message"),
     QT_TRANSLATE_NOOP("dropbeat", "click a message"),
     QT_TRANSLATE_NOOP("dropbeat", "click"), QT_TRANSLATE_NOOP("dropbeat", "no click")},
    {shop_event::kMessage, QT_TRANSLATE_NOOP("dropbeat", "is sent a message"), QT_TRANSLATE_NOOP("dropbeat", "is not sent a message"),
     QT_TRANSLATE_NOOP("dropbeat", "get a message"),
     QT_TRANSLATE_NOOP("dropbeat", "message"), QT_TRANSLATE_NOOP("dropbeat", "no message")},
};
// clang-format on

} // namespace

EventWords eventWords(const QString &event)
{
    for (const Phrase &phrase : kPhrases) {
        if (event == QLatin1String(phrase.event)) {
            return {tr(phrase.does), tr(phrase.doesNot), tr(phrase.toDo), tr(phrase.noun), tr(phrase.no)};
        }
    }
    if (event.isEmpty()) {
        return {tr("does anything"), tr("does nothing"), tr("do anything"), tr("any event"), tr("nothing else")};
    }
    return {tr("does “%1”").arg(event), tr("does not do “%1”").arg(event), tr("do “%1”").arg(event),
            tr("“%1”").arg(event), tr("no “%1”").arg(event)};
}

} // namespace dropbeat

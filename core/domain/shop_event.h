// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dropbeat {

/// What happens in a shop, under the names that rules use whatever a file calls it. The order is that of a purchase.
///
/// visit: a page is seen. view: a product is. cart: something is put into the cart. checkout, payment: begun. order:
/// placed, value = what it came to. refund, return: money or goods go back; a reason is a property. review: value-less,
/// the stars are the property `rating`. delivery: it arrived; the property `promised` is the day it was to. signup: to
/// a list. wait: for an item that is sold out. back-in-stock: of an item, with no shopper: it is there again for all
/// who wait; with one: for that one. points: value = how many the shopper has from now on (a plain number). click: on a
/// message. message: one that was sent.
namespace shop_event {

inline constexpr const char *kVisit = "visit";
inline constexpr const char *kView = "view";
inline constexpr const char *kCart = "cart";
inline constexpr const char *kCheckout = "checkout";
inline constexpr const char *kPayment = "payment";
inline constexpr const char *kOrder = "order";
inline constexpr const char *kRefund = "refund";
inline constexpr const char *kReturn = "return";
inline constexpr const char *kReview = "review";
inline constexpr const char *kDelivery = "delivery";
inline constexpr const char *kSignup = "signup";
inline constexpr const char *kWait = "wait";
inline constexpr const char *kBackInStock = "back-in-stock";
inline constexpr const char *kPoints = "points";
inline constexpr const char *kClick = "click";
inline constexpr const char *kMessage = "message";

} // namespace shop_event

/// All of them.
const QStringList &shopEvents();

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/utm.h"

#include <optional>

namespace dropbeat {

/// The address that a link hands out: the landing page with the UTM set, and with the code put into the cart where the
/// shop can do that. Nothing while the landing page is no address. code: what customers type; empty: none.
///
/// * UTM parameters that the landing page has already are replaced, its other parameters kept, its fragment kept last.
/// * Shopify: /discount/CODE?redirect=…, with path, query and UTM of the landing page inside the redirect, encoded
///   (shopify.dev, DiscountShareableUrl; a redirect is always a path of the same shop). Inside they arrive whatever the
///   shop does with other parameters of /discount.
/// * WooCommerce: ?coupon=CODE beside the UTM, as /checkout-link/ of WooCommerce 10 and the plugins for URL coupons
///   read it (developer.woocommerce.com, Checkout URLs).
std::optional<QString> taggedLink(const QString &landing, const UtmSet &utm, CodeApplied applies, const QString &code);
std::optional<QString> taggedLink(const Link &link, const QString &code);

/// What is wrong with where a link lands, or what is right about it; the first that applies.
enum class LandingState {
    NoPage, ///< nothing typed
    NotAnAddress,
    NotSecure,   ///< http
    OtherDomain, ///< none of the brand's own
    CarriesUtm,  ///< tags of its own, which the link's replace
    NoCode,      ///< a page, and nothing to redeem
    CodeTyped,   ///< the customer types it
    CodeApplied, ///< in the cart before it is seen
};

/// Whether the shop needs a plugin to put the link's code into the cart: WooCommerce itself reads ?coupon= only at
/// /checkout-link/.
bool needsCouponPlugin(const Link &link);
/// That, in one sentence, translated.
QString couponPluginText();

/// domains: the brand's own; empty: not told, so that any is taken.
LandingState landingState(const Link &link, bool hasCode, const QStringList &domains);
/// Whether a link may go out like that.
bool isGood(LandingState state);
/// "code pre-applied", "no code", translated.
QString landingStateText(LandingState state);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/tagged_link.h"

#include <QCoreApplication>
#include <QUrl>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// The page behind a Shopify link that was pasted as a landing page: applying two codes would lose the first.
void unwrapDiscount(WebAddress &address)
{
    if (!address.path.startsWith(QLatin1String("/discount/"))) {
        return;
    }
    if (const auto page = pageOn(address, queryValue(address, QStringLiteral("redirect")))) {
        address.path = page->path;
        address.query = page->query;
        address.fragment = page->fragment ? page->fragment : address.fragment;
    }
}

} // namespace

std::optional<QString> taggedLink(const QString &landing, const UtmSet &utm, CodeApplied applies, const QString &code)
{
    auto address = readAddress(landing);
    if (!address) {
        return std::nullopt;
    }
    if (applies == CodeApplied::Shopify && !code.isEmpty()) {
        unwrapDiscount(*address);
    }
    mergeQuery(*address, utmParameters(utm));
    if (code.isEmpty() || applies == CodeApplied::Not) {
        return addressText(*address);
    }
    if (applies == CodeApplied::WooCommerce) {
        mergeQuery(*address, {{QStringLiteral("coupon"), code}});
        return addressText(*address);
    }
    QString page = address->path.isEmpty() ? QStringLiteral("/") : address->path;
    if (!address->query.isEmpty()) {
        page += u'?' + address->query.join(u'&');
    }
    WebAddress applying = *address; // the fragment stays outside: browsers carry it over a redirect
    applying.path = QLatin1String("/discount/") + QString::fromLatin1(QUrl::toPercentEncoding(code));
    applying.query = QStringList{queryPart(QStringLiteral("redirect"), page)};
    return addressText(applying);
}

std::optional<QString> taggedLink(const Link &link, const QString &code)
{
    return taggedLink(link.landing, utmOf(link), link.applies, code);
}

bool needsCouponPlugin(const Link &link)
{
    if (link.applies != CodeApplied::WooCommerce || !link.code) {
        return false;
    }
    const auto address = readAddress(link.landing);
    return !address || !(address->path + u'/').contains(QLatin1String("/checkout-link/"));
}

QString couponPluginText()
{
    return tr("WooCommerce itself reads ?coupon= only at /checkout-link/: on any other page the code reaches the cart "
              "with a plugin for coupon links in the shop");
}

LandingState landingState(const Link &link, bool hasCode, const QStringList &domains)
{
    const auto address = readAddress(link.landing);
    if (!address) {
        return addressFault(link.landing) == AddressFault::Empty ? LandingState::NoPage : LandingState::NotAnAddress;
    }
    if (address->scheme != QLatin1String("https")) {
        return LandingState::NotSecure;
    }
    if (!domains.isEmpty() && !isWithin(address->host, domains)) {
        return LandingState::OtherDomain;
    }
    if (!utmIn(*address).isEmpty()) {
        return LandingState::CarriesUtm;
    }
    if (!hasCode) {
        return LandingState::NoCode;
    }
    return link.applies == CodeApplied::Not ? LandingState::CodeTyped : LandingState::CodeApplied;
}

bool isGood(LandingState state)
{
    return state == LandingState::CodeTyped || state == LandingState::CodeApplied;
}

QString landingStateText(LandingState state)
{
    switch (state) {
    case LandingState::NoPage:
        return tr("no landing page");
    case LandingState::NotAnAddress:
        return tr("not an address");
    case LandingState::NotSecure:
        return tr("not https");
    case LandingState::OtherDomain:
        return tr("another domain");
    case LandingState::CarriesUtm:
        return tr("tagged already");
    case LandingState::NoCode:
        return tr("no code");
    case LandingState::CodeTyped:
        return tr("code to be typed");
    case LandingState::CodeApplied:
        return tr("code pre-applied");
    }
    return {};
}

} // namespace dropbeat

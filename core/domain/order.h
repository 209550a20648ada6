// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace dropbeat {

/// A piece of an order: so many of one article.
struct OrderLine
{
    QString sku;
    QString name;
    qint64 quantity = 1;
    std::optional<qint64> amount; ///< of the line after its discount, minor units
    bool giftCard = false;        ///< no merchandise

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// One order of a shop as its export tells it, without anything that names a person. Money in minor units of the plan's
/// currency; what is not reported is absent.
struct Order
{
    Id<Order> id;
    QString shop;       ///< where it comes from: shopify, woocommerce, etsy, tiktok-shop, or a table's own name
    QString externalId; ///< the shop's own key
    QString name;       ///< what the shop calls it: #1001
    QString visit;      ///< the shop's key of the visit that ended in it; mostly empty
    qint64 at = 0;      ///< seconds of the shop's wall clock since 1970-01-01T00:00
    qint64 day = 0;     ///< Julian day of it
    std::optional<qint64> customer; ///< a salted hash; absent when nobody knows whose it is
    QString status;                 ///< the shop's word for its payment, lower case: paid, refunded
    bool cancelled = false;
    std::optional<qint64> subtotal; ///< merchandise after discounts, without shipping and taxes on top
    std::optional<qint64> shipping;
    std::optional<qint64> taxes;
    std::optional<qint64> total; ///< what was paid; refunds not taken off
    std::optional<qint64> discounts;
    std::optional<qint64> refunded;
    std::optional<qint64> giftCards; ///< the part of the subtotal that is gift cards
    std::optional<qint64> units;     ///< pieces of merchandise
    std::optional<qint64> returnedUnits;
    QString sku; ///< of the line that brought most; empty without lines
    std::vector<OrderLine> lines;

    friend bool operator==(const Order &, const Order &) = default;
};

/// Why an order is believed to come from somewhere. In the order in which the product lists them.
enum class EvidenceKind { Utm, Code, Pixel, ShortLink, Survey };
inline constexpr int kEvidenceKindCount = 5;

QString evidenceKindId(EvidenceKind kind); ///< utm, code, pixel, short_link, survey
std::optional<EvidenceKind> evidenceKindFromId(const QString &id);

/// One piece of evidence as it was found: what it said, not yet what that means.
struct Evidence
{
    EvidenceKind kind = EvidenceKind::Utm;
    QString said;             ///< see evidence_said in resources/sql/0005_attribution.sql
    std::optional<qint64> at; ///< as Order::at, when it has a time of its own

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

} // namespace dropbeat

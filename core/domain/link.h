// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/drop.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace dropbeat {

enum class DiscountKind { Percent, Amount, FreeShipping };

QString discountKindId(DiscountKind kind); ///< percent, amount, free-shipping
std::optional<DiscountKind> discountKindFromId(const QString &id);

/// A code that customers type at the checkout; one per channel or creator, so that it tells where they came from.
struct PromoCode
{
    Id<PromoCode> id;
    Id<Drop> drop;
    QString code; ///< as customers see it: KNIT10; the shop does not tell its case apart
    DiscountKind kind = DiscountKind::Percent;
    std::optional<qint64> value;   ///< hundredths of a percent, or minor units; absent for free shipping
    QDate starts;                  ///< not valid: from always
    QDate ends;                    ///< inclusive; not valid: for ever
    QString channel;               ///< Channel::id; empty: of no single one
    QString creator;               ///< who says it; empty: the brand
    bool referral = false;         ///< handed from customer to customer
    std::optional<qint64> planned; ///< redemptions expected
    QString note;
    int position = 0;

    friend bool operator==(const PromoCode &, const PromoCode &) = default;
};

/// How a link puts its code into the cart before the shopper sees it.
enum class CodeApplied { Not, Shopify, WooCommerce };

QString codeAppliedId(CodeApplied applied); ///< "", shopify, woocommerce
std::optional<CodeApplied> codeAppliedFromId(const QString &id);

/// Where one touchpoint or variant leads: a page, who sent the visit (UTM), and the code.
struct Link
{
    Id<Link> id;
    Id<Drop> drop;
    Id<Touchpoint> touchpoint; ///< null: of no single one
    Id<Variant> variant;       ///< null: of no single one
    QString name;              ///< "Bio link · Style 3 Ways B"
    QString landing;           ///< the page, without UTM parameters
    QString source;            ///< utm_source
    QString medium;            ///< utm_medium
    QString campaign;          ///< utm_campaign: the drop's code
    QString content;           ///< utm_content: contentCode of the variant, or the touchpoint's code
    QString term;              ///< utm_term, usually empty
    Id<PromoCode> code;        ///< null: without one
    CodeApplied applies = CodeApplied::Not;
    QString shortUrl; ///< the short link made elsewhere; empty: none
    int position = 0;

    friend bool operator==(const Link &, const Link &) = default;
};

/// Something to be right on the landing page or in the shop before the launch.
struct LandingCheck
{
    Id<LandingCheck> id;
    Id<Drop> drop;
    QString key;   ///< of a preset item; empty: one's own
    QString title; ///< of one's own
    bool done = false;
    QString who;  ///< who looked
    QDateTime at; ///< when, UTC; not valid while not done
    int position = 0;

    friend bool operator==(const LandingCheck &, const LandingCheck &) = default;
};

/// What customers write when they mean a channel: "tik tok", "TT".
struct Synonym
{
    Id<Synonym> id;
    QString words;   ///< folded: lower case, single spaces
    QString channel; ///< Channel::id

    friend bool operator==(const Synonym &, const Synonym &) = default;
};

enum class UgcKind { Post, Duet, Stitch, Review };

QString ugcKindId(UgcKind kind); ///< post, duet, stitch, review
std::optional<UgcKind> ugcKindFromId(const QString &id);

/// How many posts customers made of a drop on a day (user-generated content).
struct UgcCount
{
    Id<UgcCount> id;
    Id<Drop> drop;
    QString channel; ///< Channel::id
    QString hashtag; ///< without the #
    UgcKind kind = UgcKind::Post;
    QDate day;
    qint64 posts = 0;

    friend bool operator==(const UgcCount &, const UgcCount &) = default;
};

} // namespace dropbeat

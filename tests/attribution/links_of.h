// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/link_rules.h"

#include <algorithm>

namespace dropbeat::test {

/// A drop with a TikTok post of two variants, an email, a page of its own and a link for each but the last.
struct LinksOf
{
    LinkFacts facts;

    LinksOf()
    {
        facts.conventions = presetConventions();
        facts.conventions.domains = {QStringLiteral("ateliernoor.com")};
        facts.conventions.applies = CodeApplied::Shopify;
        for (const char *id : {"tiktok", "instagram", "email", "ads", "site", "shoot"}) {
            facts.channels.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, 0});
        }
        facts.channelOfOutlet = {{QString(), QStringLiteral("tiktok")}};
        facts.now = {QDate(2026, 11, 20), QTime(9, 0)};
        Drop drop;
        drop.id = {1};
        drop.code = QStringLiteral("2611-knit-capsule");
        drop.name = QStringLiteral("Knit Capsule");
        drop.status = DropStatus::Live;
        drop.launch = {QDate(2026, 11, 5), QTime(10, 0)};
        facts.drops = {drop};
        facts.touchpoints = {touchpoint(11, "tiktok", "style", "Style it", 17),
                             touchpoint(12, "email", "last-call", "Last call", 18),
                             touchpoint(13, "site", "landing", "Landing page", 0)};
        Clip clip;
        clip.id = {21};
        clip.drop = {1};
        clip.code = QStringLiteral("style3");
        clip.name = QStringLiteral("Style 3 Ways");
        facts.clips = {clip};
        facts.variants = {{{31}, {21}, QStringLiteral("A"), {}}, {{32}, {21}, QStringLiteral("B"), {}}};
        facts.variants[0].touchpoint = {11};
        facts.variants[1].touchpoint = {11};
        facts.codes = {code(41, "KNIT10", "tiktok"), code(42, "KNITVIP", "email")};
        facts.links = {link(51, 11, 31, "tiktok", "organic-social", "style3-a", 41),
                       link(52, 11, 32, "tiktok", "organic-social", "style3-b", 41),
                       link(53, 12, 0, "newsletter", "email", "last-call", 42)};
    }

    static Touchpoint touchpoint(qint64 id, const char *channel, const char *code, const char *title, int day)
    {
        Touchpoint made;
        made.id = {id};
        made.drop = {1};
        made.channel = QString::fromLatin1(channel);
        made.code = QString::fromLatin1(code);
        made.title = QString::fromLatin1(title);
        made.state = TouchpointState::Planned;
        made.dayOffset = day;
        made.time = QTime(18, 30);
        return made;
    }

    static PromoCode code(qint64 id, const char *text, const char *channel)
    {
        PromoCode made;
        made.id = {id};
        made.drop = {1};
        made.code = QString::fromLatin1(text);
        made.value = 1000;
        made.channel = QString::fromLatin1(channel);
        made.starts = QDate(2026, 11, 5);
        made.ends = QDate(2026, 12, 2);
        return made;
    }

    static Link link(qint64 id, qint64 touchpoint, qint64 variant, const char *source, const char *medium,
                     const char *content, qint64 code)
    {
        Link made;
        made.id = {id};
        made.drop = {1};
        made.touchpoint = {touchpoint};
        made.variant = {variant};
        made.name = QString::fromLatin1(content);
        made.landing = QStringLiteral("https://ateliernoor.com/knit");
        made.source = QString::fromLatin1(source);
        made.medium = QString::fromLatin1(medium);
        made.campaign = QStringLiteral("2611-knit-capsule");
        made.content = QString::fromLatin1(content);
        made.code = {code};
        made.applies = CodeApplied::Shopify;
        return made;
    }

    LinkFindings findings() const { return linkFindings(facts); }
    QStringList rules() const
    {
        QStringList rules;
        for (const Finding &finding : findings()) {
            rules << finding.rule;
        }
        rules.sort();
        return rules;
    }

    /// What "do it" of the finding would do.
    void apply(const Finding &finding)
    {
        if (const auto *link = std::get_if<ReplaceLink>(&finding.fix)) {
            *std::ranges::find(facts.links, link->link.id, &Link::id) = link->link;
        } else if (const auto *changed = std::get_if<ReplaceCode>(&finding.fix)) {
            *std::ranges::find(facts.codes, changed->code.id, &PromoCode::id) = changed->code;
        } else if (const auto *added = std::get_if<AddLink>(&finding.fix)) {
            facts.links.push_back(added->link);
            facts.links.back().id = {900 + static_cast<qint64>(facts.links.size())};
        }
    }
};

} // namespace dropbeat::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/conventions.h"
#include "core/base/local_time.h"
#include "core/domain/clip.h"
#include "core/domain/finding.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace dropbeat {

/// All that the rules about links and codes look at, as plain values. Touchpoints, clips, variants, links and checks
/// are those of the drops to judge; codes are all there are, as shops know no drops.
struct LinkFacts
{
    LinkConventions conventions;
    std::vector<Channel> channels;
    std::vector<Drop> drops;
    std::vector<Touchpoint> touchpoints;
    std::vector<Clip> clips;
    std::vector<Variant> variants;
    std::vector<Link> links;
    std::vector<PromoCode> codes;
    std::vector<LandingCheck> checks;
    QHash<QString, QString> channelOfOutlet;     ///< Outlet::key → Channel::id; "" is the first outlet's
    QHash<Id<Variant>, QStringList> spokenCodes; ///< what the script of a variant names
    LocalTime now;                               ///< in the plan's zone
};

/// The facts by their ids. Lives as long as the facts do.
class LinkView
{
public:
    explicit LinkView(const LinkFacts &facts);
    LinkView(const LinkView &) = delete;
    LinkView &operator=(const LinkView &) = delete;

    const LinkFacts &facts() const { return m_facts; }
    const LinkConventions &conventions() const { return m_facts.conventions; }
    QDate today() const { return m_facts.now.date; }
    const Drop *drop(Id<Drop> id) const { return m_drops.value(id); }
    const Touchpoint *touchpoint(Id<Touchpoint> id) const { return m_touchpoints.value(id); }
    const Clip *clip(Id<Clip> id) const { return m_clips.value(id); }
    const Variant *variant(Id<Variant> id) const { return m_variants.value(id); }
    const PromoCode *code(Id<PromoCode> id) const { return m_codes.value(id); }
    /// How a channel tags its links; of an id that the plan has no channel for, as if it were its name.
    ChannelTags tags(const QString &channel) const;
    QString channelName(const QString &channel) const;
    /// When a touchpoint takes place (the first time); not valid without a date.
    LocalTime when(const Touchpoint &touchpoint) const;
    /// What a link's own utm_content is: of its variant, else of its touchpoint; empty when it has neither.
    QString contentOf(const Link &link) const;

private:
    const LinkFacts &m_facts;
    QHash<Id<Drop>, const Drop *> m_drops;
    QHash<Id<Touchpoint>, const Touchpoint *> m_touchpoints;
    QHash<Id<Clip>, const Clip *> m_clips;
    QHash<Id<Variant>, const Variant *> m_variants;
    QHash<Id<PromoCode>, const PromoCode *> m_codes;
};

/// The code that most of these links carry; the earlier of two that are carried as often; empty: none.
QString usualCode(const std::vector<Link> &links, const std::vector<PromoCode> &codes);
/// Every code there is, as shops compare them.
QSet<QString> takenCodes(const std::vector<PromoCode> &codes);

} // namespace dropbeat

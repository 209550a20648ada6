// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/link_plan.h"

#include "core/attribution/code_names.h"
#include "core/attribution/ledger_window.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kDaysPast = 7; ///< a code outlives its channel's last touchpoint by so many days

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

const QString kPaidChannel = QStringLiteral("ads");

QString dropLanding(const LinkView &view, const Drop &drop)
{
    for (const Link &link : view.facts().links) {
        if (link.drop == drop.id && !link.landing.isEmpty()) {
            return link.landing;
        }
    }
    return landingOf(view.conventions(), drop);
}

QString nameOf(const LinkView &view, const ChannelTags &tags, const Touchpoint *touchpoint, const Variant *variant)
{
    const Clip *clip = variant ? view.clip(variant->clip) : nullptr;
    const QString thing = clip ? tr("%1 %2", "a clip, the letter of its variant").arg(clip->name, variant->letter)
                          : touchpoint ? touchpoint->title
                                       : QString();
    return tags.word.isEmpty() ? thing : tr("%1 · %2", "kind of link, what it is for").arg(tags.word, thing);
}

Link linkOn(const LinkView &view, Id<Drop> drop, const QString &channel, const Touchpoint *touchpoint,
            const Variant *variant)
{
    const ChannelTags tags = view.tags(channel);
    const bool paid = channel == kPaidChannel;
    Link link;
    link.drop = drop;
    link.touchpoint = touchpoint ? touchpoint->id : Id<Touchpoint>();
    link.variant = variant ? variant->id : Id<Variant>();
    link.name = nameOf(view, tags, touchpoint, variant);
    link.source = paid ? tags.paidSource : tags.organicSource;
    link.medium = paid ? tags.paidMedium : tags.organicMedium;
    const Drop *of = view.drop(drop);
    link.campaign = of ? written(view.conventions(), of->code) : QString();
    link.content = view.contentOf(link);
    link.applies = view.conventions().applies;
    return link;
}

const PromoCode *codeOf(const LinkView &view, Id<Drop> drop, const QString &channel)
{
    const auto found = std::ranges::find_if(view.facts().codes, [&](const PromoCode &code) {
        return code.drop == drop && code.channel == channel && code.creator.isEmpty() && !code.referral;
    });
    return found == view.facts().codes.end() || channel.isEmpty() ? nullptr : &*found;
}

/// The code that most scripts of a channel's variants name; empty: none.
QString spokenOn(const LinkView &view, Id<Drop> drop, const QString &channel)
{
    QHash<QString, int> named;
    QString most;
    for (const Variant &variant : view.facts().variants) {
        const Clip *clip = view.clip(variant.clip);
        const Touchpoint *where = view.touchpoint(variant.touchpoint);
        const QString on = where  ? view.tags(where->channel).codeOf
                           : clip ? view.tags(view.facts().channelOfOutlet.value(clip->outlet)).codeOf
                                  : QString();
        if (!clip || clip->drop != drop || on != channel) {
            continue;
        }
        for (const QString &code : view.facts().spokenCodes.value(variant.id)) {
            if (++named[foldedCode(code)] > named.value(most)) {
                most = foldedCode(code);
            }
        }
    }
    return most;
}

/// Collects what is missing, a code for each channel once.
class Planner
{
public:
    Planner(const LinkView &view, const Drop &drop, const QString &landing)
        : m_view(view)
        , m_drop(drop)
        , m_landing(landing.isEmpty() ? dropLanding(view, drop) : landing)
        , m_taken(takenCodes(view.facts().codes))
    {}

    void add(const QString &channel, const Touchpoint *touchpoint, const Variant *variant)
    {
        PlannedLink planned;
        planned.link = linkOn(m_view, m_drop.id, channel, touchpoint, variant);
        if (isThere(planned.link)) {
            return;
        }
        planned.link.landing = m_landing;
        giveCode(planned, m_view.tags(channel).codeOf);
        m_plan.links.push_back(planned);
    }

    const LinkPlan &plan() const { return m_plan; }

private:
    /// A link for the same thing on the same way is there, or planned already.
    bool isThere(const Link &link) const
    {
        const auto same = [&link](const Link &other) {
            const bool sameThing =
                link.variant ? other.variant == link.variant : !other.variant && other.touchpoint == link.touchpoint;
            const bool sameWay = other.source == link.source && other.medium == link.medium;
            return other.drop == link.drop && sameThing &&
                   (sameWay || (link.touchpoint && other.touchpoint == link.touchpoint));
        };
        return std::ranges::any_of(m_view.facts().links, same) ||
               std::ranges::any_of(m_plan.links, [&](const PlannedLink &each) {
                   return same(each.link) && each.link.content == link.content;
               });
    }

    void giveCode(PlannedLink &planned, const QString &channel)
    {
        if (channel.isEmpty()) {
            planned.link.applies = CodeApplied::Not;
            return;
        }
        if (const PromoCode *there = codeOf(m_view, m_drop.id, channel)) {
            planned.link.code = there->id;
            return;
        }
        auto made = std::ranges::find(m_plan.codes, channel, &PromoCode::channel);
        if (made == m_plan.codes.end()) {
            m_plan.codes.push_back(newCode(channel));
            made = m_plan.codes.end() - 1;
        }
        planned.newCode = static_cast<size_t>(made - m_plan.codes.begin());
    }

    PromoCode newCode(const QString &channel)
    {
        PromoCode code;
        code.drop = m_drop.id;
        code.channel = channel;
        code.kind = DiscountKind::Percent;
        code.value = m_view.conventions().discount;
        std::tie(code.starts, code.ends) = codePeriod(m_view, m_drop, channel);
        const QString spoken = spokenOn(m_view, m_drop.id, channel);
        code.code = !spoken.isEmpty() && !m_taken.contains(spoken)
                        ? spoken
                        : proposedCode(m_drop.name, m_view.tags(channel).codeWord,
                                       static_cast<int>(m_view.conventions().discount / 100), m_taken);
        m_taken.insert(foldedCode(code.code));
        return code;
    }

    const LinkView &m_view;
    const Drop &m_drop;
    QString m_landing;
    QSet<QString> m_taken;
    LinkPlan m_plan;
};

} // namespace

std::pair<QDate, QDate> codePeriod(const LinkView &view, const Drop &drop, const QString &channel)
{
    if (!drop.launch.isValid()) {
        return {};
    }
    QDate from = drop.launch.date;
    QDate until = from.addDays(kLedgerDays - 1);
    for (const Touchpoint &touchpoint : view.facts().touchpoints) {
        const LocalTime when = view.when(touchpoint);
        if (touchpoint.drop == drop.id && when.isValid() && view.tags(touchpoint.channel).codeOf == channel) {
            from = std::min(from, when.date);
            until = std::max(until, when.date.addDays(kDaysPast));
        }
    }
    return {from, until};
}

std::vector<const Variant *> variantsAt(const LinkView &view, Id<Touchpoint> touchpoint)
{
    std::vector<const Variant *> found;
    for (const Variant &variant : view.facts().variants) {
        if (variant.touchpoint == touchpoint && touchpoint) {
            found.push_back(&variant);
        }
    }
    return found;
}

bool wantsLink(const LinkView &view, const Touchpoint &touchpoint)
{
    return touchpoint.drop && !touchpoint.series && !view.tags(touchpoint.channel).internal;
}

bool hasLink(const LinkView &view, const Touchpoint &touchpoint)
{
    const auto variants = variantsAt(view, touchpoint.id);
    return std::ranges::any_of(view.facts().links, [&](const Link &link) {
        const bool ofVariant = std::ranges::any_of(
            variants, [&link](const Variant *variant) { return link.variant == variant->id && !link.touchpoint; });
        return link.touchpoint == touchpoint.id || ofVariant;
    });
}

Link linkFor(const LinkView &view, const Touchpoint &touchpoint, const Variant *variant, const QString &landing)
{
    Link link = linkOn(view, touchpoint.drop, touchpoint.channel, &touchpoint, variant);
    const Drop *drop = view.drop(touchpoint.drop);
    link.landing = landing.isEmpty() && drop ? dropLanding(view, *drop) : landing;
    if (const PromoCode *code = codeOf(view, touchpoint.drop, view.tags(touchpoint.channel).codeOf)) {
        link.code = code->id;
    } else {
        link.applies = CodeApplied::Not;
    }
    return link;
}

LinkPlan missingLinks(const LinkView &view, Id<Drop> drop, const QString &landing)
{
    const Drop *of = view.drop(drop);
    if (!of) {
        return {};
    }
    Planner planner(view, *of, landing);
    for (const Touchpoint &touchpoint : view.facts().touchpoints) {
        if (touchpoint.drop != drop || !wantsLink(view, touchpoint)) {
            continue;
        }
        const auto variants = variantsAt(view, touchpoint.id);
        for (const Variant *variant : variants) {
            planner.add(touchpoint.channel, &touchpoint, variant);
        }
        if (variants.empty()) {
            planner.add(touchpoint.channel, &touchpoint, nullptr);
        }
    }
    for (const Variant &variant : view.facts().variants) {
        const Clip *clip = view.clip(variant.clip);
        if (clip && clip->drop == drop && !view.touchpoint(variant.touchpoint)) {
            planner.add(view.facts().channelOfOutlet.value(clip->outlet), nullptr, &variant);
        }
    }
    return planner.plan();
}

std::pair<int, int> linkedTouchpoints(const LinkView &view, Id<Drop> drop)
{
    std::pair<int, int> linked;
    for (const Touchpoint &touchpoint : view.facts().touchpoints) {
        if (touchpoint.drop == drop && wantsLink(view, touchpoint)) {
            linked.first += hasLink(view, touchpoint) ? 1 : 0;
            ++linked.second;
        }
    }
    return linked;
}

} // namespace dropbeat

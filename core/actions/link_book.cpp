// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/link_book.h"

#include "core/actions/script_presets.h"
#include "core/attribution/code_uses.h"
#include "core/attribution/link_rules.h"
#include "core/review/review.h"
#include "core/rhythm/rhythm_view.h"
#include "core/scripts/script_facts.h"
#include "core/scripts/variants.h"

#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

/// The codes that a variant's script names, as shoppers read and hear them.
QStringList spokenBy(const ResolvedScript &script, const std::vector<Product> &products)
{
    QStringList texts{script.clip.caption, script.clip.firstComment};
    for (const Beat &beat : script.beats) {
        texts << beat.cta << beat.onScreen << beat.heard;
    }
    return promoCodesIn(texts.join(u'\n'), products);
}

/// As the review has it: what launched long ago and is not live any more never nags.
bool isLongOver(const Drop &drop, QDate today)
{
    return drop.status != DropStatus::Live && drop.launch.isValid() &&
           drop.launch.date.daysTo(today) > RhythmView::kHorizonDays;
}

/// All of a drop but its touchpoints.
void addDrop(LinkFacts &facts, const Tables &tables, const Drop &drop)
{
    const auto append = [](auto &into, auto rows) {
        into.insert(into.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    };
    facts.drops.push_back(drop);
    append(facts.links, tables.links().ofDrop(drop.id));
    append(facts.checks, tables.landingChecks().ofDrop(drop.id));
    const std::vector<Clip> clips = tables.clips().ofDrop(drop.id);
    const std::vector<Beat> beats = clips.empty() ? std::vector<Beat>() : tables.beats().ofDrop(drop.id);
    const std::vector<Product> products = clips.empty() ? std::vector<Product>() : tables.products().ofDrop(drop.id);
    for (const Clip &clip : clips) {
        std::vector<Beat> ofClip;
        std::ranges::copy_if(beats, std::back_inserter(ofClip), [&](const Beat &beat) { return beat.clip == clip.id; });
        for (const Variant &variant : tables.variants().ofClip(clip.id)) {
            const QStringList spoken = spokenBy(resolved(clip, ofClip, variant), products);
            if (!spoken.isEmpty()) {
                facts.spokenCodes.insert(variant.id, spoken);
            }
            facts.variants.push_back(variant);
        }
    }
    append(facts.clips, clips);
}

/// A short link as services name it: without scheme, lower case.
QString shortKey(const QString &address)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-z]+://(www\\.)?"));
    QString key = address.trimmed().toLower();
    key.remove(scheme);
    return key.endsWith(u'/') ? key.chopped(1) : key;
}

/// Adds up who was reported to have clicked.
class ClickCounter
{
public:
    ClickCounter(const Tables &tables, const LinkView &view)
        : m_view(view)
        , m_places(tables.subjects().places())
    {
        for (const Drop &drop : view.facts().drops) {
            const std::vector<Subject> tagged = tables.subjects().ofCampaign(drop.code);
            m_tagged.insert(m_tagged.end(), tagged.begin(), tagged.end());
        }
        for (const Subject &subject : tables.subjects().ofPlatform(QStringLiteral("bitly"))) {
            m_short.insert(shortKey(subject.externalId), subject.id);
        }
        std::vector<Id<Subject>> wanted;
        for (const Subject &place : m_places) {
            if (!place.assignment.isNone()) {
                wanted.push_back(place.id);
            }
        }
        for (const Subject &subject : m_tagged) {
            wanted.push_back(subject.id);
        }
        wanted.insert(wanted.end(), m_short.cbegin(), m_short.cend());
        std::ranges::sort(wanted);
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        for (const SubjectTotal &total : tables.results().totals({}, wanted)) {
            if (const auto clicks = total.counts[Measure::Clicks]) {
                m_clicks[{total.subject, total.placement == Placement::Boosted}] = *clicks;
            }
        }
    }

    std::optional<qint64> ofShortLink(const Link &link) const
    {
        const Id<Subject> subject = link.shortUrl.isEmpty() ? Id<Subject>() : m_short.value(shortKey(link.shortUrl));
        std::optional<qint64> sum;
        for (const bool boosted : {false, true}) {
            add(sum, subject, boosted);
        }
        return sum;
    }

    /// By the tags the platform tells, and by what its ads and posts are assigned to.
    std::optional<qint64> ofPlatform(const Link &link) const
    {
        UtmSet utm = utmOf(link);
        utm.campaign.clear(); // a name with "shop" in it changes nothing about who paid
        const bool paid = filedAs(utm).group.startsWith(QLatin1String("Paid"));
        std::optional<qint64> sum;
        QSet<Id<Subject>> counted;
        for (const Subject &subject : m_tagged) {
            if (subject.utmContent.compare(link.content, Qt::CaseInsensitive) == 0 && !link.content.isEmpty() &&
                subject.utmCampaign.compare(link.campaign, Qt::CaseInsensitive) == 0 && comesFrom(subject, link)) {
                add(sum, subject.id, paid);
                counted.insert(subject.id);
            }
        }
        for (const Subject &subject : m_places) {
            const auto *variant = std::get_if<Id<Variant>>(&subject.assignment.target);
            const auto *touchpoint = std::get_if<Id<Touchpoint>>(&subject.assignment.target);
            const bool ours = (variant && link.variant && *variant == link.variant) ||
                              (touchpoint && link.touchpoint && *touchpoint == link.touchpoint && !link.variant);
            if (ours && !counted.contains(subject.id) && comesFrom(subject, link)) {
                add(sum, subject.id, paid);
            }
        }
        return sum;
    }

private:
    bool comesFrom(const Subject &subject, const Link &link) const
    {
        if (subject.platform == QLatin1String("bitly")) {
            return false;
        }
        const ChannelTags tags = m_view.tags(subject.channel);
        return subject.channel.isEmpty() || link.source == tags.organicSource || link.source == tags.paidSource;
    }

    void add(std::optional<qint64> &sum, Id<Subject> subject, bool boosted) const
    {
        const auto found = m_clicks.constFind({subject, boosted});
        if (found != m_clicks.constEnd()) {
            sum = sum.value_or(0) + *found;
        }
    }

    const LinkView &m_view;
    std::vector<Subject> m_places;
    std::vector<Subject> m_tagged;
    QHash<QString, Id<Subject>> m_short;
    QHash<std::pair<Id<Subject>, bool>, qint64> m_clicks;
};

/// What the rules look at, without touchpoints.
LinkFacts factsOfDrops(const Tables &tables, const LocalTime &now, Id<Drop> drop)
{
    LinkFacts facts;
    facts.conventions = readConventions(tables);
    facts.channels = tables.channels().all();
    facts.codes = tables.promoCodes().all();
    facts.now = now;
    const std::vector<Outlet> outlets = allOutlets(tables);
    facts.channelOfOutlet.insert(QString(), outlets.front().channel);
    for (const Outlet &outlet : outlets) {
        facts.channelOfOutlet.insert(outlet.key, outlet.channel);
    }
    for (const Drop &each : tables.drops().all()) {
        if (drop ? each.id == drop : isJudged(each) && !isLongOver(each, now.date)) {
            addDrop(facts, tables, each);
        }
    }
    return facts;
}

} // namespace

LinkConventions readConventions(const Tables &tables)
{
    return conventionsWith(tables.settings().value(QStringLiteral("link-conventions")));
}

LinkFacts readLinkFacts(const Tables &tables, const LocalTime &now, Id<Drop> drop)
{
    LinkFacts facts = factsOfDrops(tables, now, drop);
    for (const Drop &each : facts.drops) {
        const std::vector<Touchpoint> touchpoints = tables.touchpoints().ofDrop(each.id);
        facts.touchpoints.insert(facts.touchpoints.end(), touchpoints.begin(), touchpoints.end());
    }
    return facts;
}

std::vector<Finding> linkReview(const Tables &tables, const LocalTime &now)
{
    return withoutSetAside(linkFindings(readLinkFacts(tables, now)), tables.setAside().all());
}

std::vector<Finding> linkReview(const Tables &tables, const LocalTime &now, const std::vector<Touchpoint> &touchpoints)
{
    LinkFacts facts = factsOfDrops(tables, now, {});
    QSet<Id<Drop>> drops;
    for (const Drop &drop : facts.drops) {
        drops.insert(drop.id);
    }
    std::ranges::copy_if(touchpoints, std::back_inserter(facts.touchpoints),
                         [&drops](const Touchpoint &touchpoint) { return drops.contains(touchpoint.drop); });
    return linkFindings(facts);
}

LinkBook readLinkBook(const Tables &tables, Id<Drop> drop)
{
    LinkFacts facts; // what a link is shown with; scripts and checklists are nothing to it
    facts.conventions = readConventions(tables);
    facts.channels = tables.channels().all();
    facts.codes = tables.promoCodes().all();
    LinkBook book;
    for (const Drop &each : tables.drops().all()) {
        if (!drop || each.id == drop) {
            facts.drops.push_back(each);
            const std::vector<Link> links = tables.links().ofDrop(each.id);
            facts.links.insert(facts.links.end(), links.begin(), links.end());
        }
    }
    const LinkView view(facts);
    const ClickCounter clicks(tables, view);
    const std::vector<CodeDay> days = tables.codeSums().days();
    const bool hasOrders = tables.orders().hasAny();
    for (const Link &link : facts.links) {
        LinkRow row;
        row.link = link;
        row.dropName = view.drop(link.drop)->name;
        const PromoCode *code = view.code(link.code);
        if (code) {
            row.code = code->code;
            row.planned = code->planned;
            row.redeemed = hasOrders ? std::optional(redemptions(*code, facts.codes, days)) : std::nullopt;
        }
        row.address = taggedLink(link, row.code).value_or(QString());
        row.tagged = utmText(utmOf(link));
        row.landing = landingState(link, code != nullptr, facts.conventions.domains);
        row.filed = filedAs(utmOf(link));
        row.shortClicks = clicks.ofShortLink(link);
        row.platformClicks = clicks.ofPlatform(link);
        row.clicks = row.shortClicks ? row.shortClicks : row.platformClicks;
        book.rows.push_back(row);
    }
    for (const PromoCode &code : facts.codes) {
        if (view.drop(code.drop)) {
            book.codes.push_back(code);
        }
    }
    book.drops = facts.drops;
    book.conventions = facts.conventions;
    return book;
}

std::vector<ShownCheck> readChecklist(const Tables &tables, Id<Drop> drop)
{
    return landingChecklist(drop, tables.landingChecks().ofDrop(drop),
                            usualCode(tables.links().ofDrop(drop), tables.promoCodes().ofDrop(drop)));
}

std::pair<int, int> linksPresent(const Tables &tables, Id<Drop> drop)
{
    LinkFacts facts;
    facts.links = tables.links().ofDrop(drop);
    if (facts.links.empty() && tables.promoCodes().ofDrop(drop).empty()) {
        return {0, 0};
    }
    facts.conventions = readConventions(tables);
    facts.channels = tables.channels().all();
    facts.touchpoints = tables.touchpoints().ofDrop(drop);
    for (const Clip &clip : tables.clips().ofDrop(drop)) {
        const std::vector<Variant> variants = tables.variants().ofClip(clip.id);
        facts.variants.insert(facts.variants.end(), variants.begin(), variants.end());
    }
    return linkedTouchpoints(LinkView(facts), drop);
}

} // namespace dropbeat

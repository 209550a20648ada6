// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/link_rules.h"

#include "core/attribution/channel_groups.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

using Value = QString Link::*;
constexpr std::array<std::pair<const char *, Value>, 5> kValues{{{"utm_source", &Link::source},
                                                                 {"utm_medium", &Link::medium},
                                                                 {"utm_campaign", &Link::campaign},
                                                                 {"utm_content", &Link::content},
                                                                 {"utm_term", &Link::term}}};

QString utmKey(const Link &link)
{
    return utmText(utmOf(link)).toLower(); // analytics tools tell case apart, people who read them don't
}

/// The content with a number behind it that no other link of the drop has.
QString freeContent(const LinkView &view, const Link &link, const QString &wanted)
{
    const auto taken = [&](const QString &content) {
        return std::ranges::any_of(view.facts().links, [&](const Link &other) {
            return other.id != link.id && other.drop == link.drop &&
                   other.content.compare(content, Qt::CaseInsensitive) == 0;
        });
    };
    QString content = wanted;
    for (int number = 2; content.isEmpty() || taken(content); ++number) {
        content = (wanted.isEmpty() ? QStringLiteral("link") : wanted) + view.conventions().separator +
                  QString::number(number);
    }
    return content;
}

bool isSameThing(const Link &a, const Link &b)
{
    return a.variant || b.variant ? a.variant == b.variant : a.touchpoint == b.touchpoint;
}

void offerContent(const LinkView &view, Finding &finding, const Link &link)
{
    Link changed = link;
    const QString own = view.contentOf(link);
    changed.content = freeContent(view, link, own.isEmpty() ? link.content.toLower() : own);
    offerLink(finding, tr("Use %1").arg(changed.content), changed);
}

} // namespace

bool isJudged(const Drop &drop)
{
    return !drop.archived && drop.status != DropStatus::Closed;
}

std::vector<const Link *> judgedLinks(const LinkView &view)
{
    std::vector<const Link *> links;
    for (const Link &link : view.facts().links) {
        const Drop *drop = view.drop(link.drop);
        if (drop && isJudged(*drop)) {
            links.push_back(&link);
        }
    }
    return links;
}

Finding findingAbout(const Link &link, const char *rule, FindingSeverity severity)
{
    Finding finding;
    finding.rule = QLatin1String(rule);
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("link");
    finding.subjectId = link.id.value;
    finding.subjectName = link.name;
    return finding;
}

void offerToOpenLink(Finding &finding)
{
    finding.fix = OpenSubject{};
    finding.fixText = tr("Open…");
}

void offerLink(Finding &finding, const QString &text, const Link &link)
{
    finding.fix = ReplaceLink{link};
    finding.fixText = text;
}

void findClashes(const LinkView &view, LinkFindings &findings)
{
    std::map<std::pair<qint64, QString>, const Link *> first;
    for (const Link *link : judgedLinks(view)) {
        if (utmOf(*link).isEmpty()) {
            continue;
        }
        const auto [there, isNew] = first.try_emplace({link->drop.value, utmKey(*link)}, link);
        if (isNew) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.link-clash", FindingSeverity::Warning);
        finding.message = tr("“%1” and “%2” carry the same tags").arg(there->second->name, link->name);
        finding.reason = tr("No report can tell apart which of the two was clicked");
        finding.facts = QString::number(there->second->id.value) + u' ' + there->first.second;
        offerContent(view, finding, *link);
        findings.push_back(finding);
    }
}

void findReusedContents(const LinkView &view, LinkFindings &findings)
{
    std::map<std::pair<qint64, QString>, const Link *> first;
    for (const Link *link : judgedLinks(view)) {
        if (link->content.isEmpty()) {
            continue;
        }
        const auto [there, isNew] = first.try_emplace({link->drop.value, link->content.toLower()}, link);
        if (isNew || isSameThing(*there->second, *link) || utmKey(*there->second) == utmKey(*link)) {
            continue; // a clash has a finding of its own
        }
        // The one that bears its own content keeps it.
        const bool firstKeeps =
            view.contentOf(*there->second).compare(there->second->content, Qt::CaseInsensitive) == 0 ||
            view.contentOf(*link).compare(link->content, Qt::CaseInsensitive) != 0;
        const Link &changed = firstKeeps ? *link : *there->second;
        const Link &kept = firstKeeps ? *there->second : *link;
        Finding finding = findingAbout(changed, "attribution.content-reused", FindingSeverity::Warning);
        finding.message = tr("“%1” uses the content id %2 of “%3”").arg(changed.name, changed.content, kept.name);
        finding.reason = tr("One id for two things adds up what should be compared");
        finding.facts = QString::number(kept.id.value) + u' ' + changed.content;
        offerContent(view, finding, changed);
        findings.push_back(finding);
    }
}

void findWrongWriting(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        Link changed = *link;
        QStringList wrong;
        for (const auto &[name, value] : kValues) {
            changed.*value = written(view.conventions(), (*link).*value);
            if (changed.*value != (*link).*value) {
                wrong << QLatin1String(name) + u'=' + (*link).*value;
            }
        }
        if (wrong.isEmpty()) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.utm-case", FindingSeverity::Warning);
        finding.message = tr("“%1” is tagged %2").arg(link->name, wrong.join(QStringLiteral(", ")));
        finding.reason =
            view.conventions().lowerCase
                ? tr("Analytics counts TikTok and tiktok as two: lower case, words joined by %1")
                      .arg(view.conventions().separator)
                : tr("Words are joined by %1, without blanks and accents").arg(view.conventions().separator);
        finding.facts = wrong.join(u'|');
        offerLink(finding, tr("Write it as the others"), changed);
        findings.push_back(finding);
    }
}

void findForeignWords(const LinkView &view, LinkFindings &findings)
{
    const auto check = [&](const Link &link, const char *name, Value value, const QStringList &words) {
        const QString word = written(view.conventions(), link.*value);
        if (word.isEmpty() || words.isEmpty() || words.contains(word)) {
            return;
        }
        Finding finding = findingAbout(link, "attribution.utm-vocabulary", FindingSeverity::Hint);
        finding.message = tr("%1 “%2” of “%3” is none of your words").arg(QLatin1String(name), link.*value, link.name);
        finding.reason = tr("Your words: %1").arg(words.join(QStringLiteral(", ")));
        finding.facts = QLatin1String(name) + u'=' + link.*value;
        const QString meant = nearestWord(word, words);
        if (meant.isEmpty()) {
            offerToOpenLink(finding);
        } else {
            Link changed = link;
            changed.*value = meant;
            offerLink(finding, tr("Use %1").arg(meant), changed);
        }
        findings.push_back(finding);
    };
    QStringList sources = view.conventions().sources; // what the channels' own settings say is allowed, too
    QStringList mediums = view.conventions().mediums;
    for (const Channel &channel : view.facts().channels) {
        const ChannelTags tags = view.tags(channel.id);
        sources << tags.organicSource << tags.paidSource;
        mediums << tags.organicMedium << tags.paidMedium;
    }
    for (QStringList *words : {&sources, &mediums}) {
        words->removeAll(QString());
        words->removeDuplicates();
    }
    for (const Link *link : judgedLinks(view)) {
        check(*link, "utm_source", &Link::source, sources);
        check(*link, "utm_medium", &Link::medium, mediums);
    }
}

void findMissingTags(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        QStringList missing;
        for (const auto &[name, value] : {kValues[0], kValues[1], kValues[2]}) {
            if (((*link).*value).trimmed().isEmpty()) {
                missing << QLatin1String(name);
            }
        }
        const Touchpoint *touchpoint = view.touchpoint(link->touchpoint);
        if (missing.isEmpty() || (touchpoint && view.tags(touchpoint->channel).internal)) {
            continue; // links within the brand's own pages carry none
        }
        Finding finding = findingAbout(*link, "attribution.utm-missing", FindingSeverity::Warning);
        finding.message = tr("“%1” lacks %2").arg(link->name, missing.join(QStringLiteral(", ")));
        finding.reason = tr("Visits over it are filed as direct or unassigned");
        finding.facts = missing.join(u'|');
        Link changed = *link;
        const Drop *drop = view.drop(link->drop);
        changed.campaign =
            changed.campaign.isEmpty() && drop ? written(view.conventions(), drop->code) : changed.campaign;
        if (touchpoint && (changed.source.isEmpty() || changed.medium.isEmpty())) {
            const ChannelTags tags = view.tags(touchpoint->channel);
            changed.source = changed.source.isEmpty() ? tags.organicSource : changed.source;
            changed.medium = changed.medium.isEmpty() ? tags.organicMedium : changed.medium;
        }
        if (changed.source.isEmpty() || changed.medium.isEmpty() || changed.campaign.isEmpty()) {
            offerToOpenLink(finding);
        } else {
            offerLink(finding, tr("Fill in"), changed);
        }
        findings.push_back(finding);
    }
}

void findOtherCampaigns(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        const QString own = written(view.conventions(), view.drop(link->drop)->code);
        if (link->campaign.isEmpty() || written(view.conventions(), link->campaign) == own) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.campaign-differs", FindingSeverity::Warning);
        finding.message = tr("“%1” belongs to the campaign %2").arg(link->name, link->campaign);
        finding.reason = tr("All links of the drop carry %1, so that its orders are found").arg(own);
        finding.facts = link->campaign + u' ' + own;
        Link changed = *link;
        changed.campaign = own;
        offerLink(finding, tr("Use %1").arg(own), changed);
        findings.push_back(finding);
    }
}

void findInternalLinks(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        const Touchpoint *touchpoint = view.touchpoint(link->touchpoint);
        const auto address = readAddress(link->landing);
        const bool leadsHome =
            address && (view.conventions().domains.isEmpty() || isWithin(address->host, view.conventions().domains));
        const bool fromHome = (touchpoint && view.tags(touchpoint->channel).internal) ||
                              (!link->source.isEmpty() && isWithin(link->source.toLower(), view.conventions().domains));
        if (!leadsHome || !fromHome || utmOf(*link).isEmpty()) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.internal-link", FindingSeverity::Warning);
        finding.message = tr("“%1” tags a way within your own pages").arg(link->name);
        finding.reason = tr("Its tags replace those of the clip or email that brought the shopper");
        finding.facts = link->landing + u' ' + utmText(utmOf(*link));
        Link changed = *link;
        setUtm(changed, {});
        offerLink(finding, tr("Take the tags off"), changed);
        findings.push_back(finding);
    }
}

void findFiledElsewhere(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        if (link->source.isEmpty() || link->medium.isEmpty()) {
            continue; // a finding of its own
        }
        const FiledAs filed = filedAs(utmOf(*link));
        UtmSet plain = utmOf(*link);
        plain.campaign.clear();
        const bool byCampaign = filed.group != filedAs(plain).group;
        if (filed.group != QLatin1String("Unassigned") && !byCampaign) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.filed-elsewhere", FindingSeverity::Hint);
        finding.message = tr("GA4 will file “%1” under %2").arg(link->name, filed.group);
        finding.reason = byCampaign ? tr("Because of the campaign's name: %1").arg(filed.why) : filed.why;
        finding.facts = filed.group + u' ' + utmText(utmOf(*link));
        offerToOpenLink(finding);
        findings.push_back(finding);
    }
}

LinkFindings linkFindings(const LinkFacts &facts)
{
    const LinkView view(facts);
    LinkFindings findings;
    for (const auto rule :
         {findClashes, findReusedContents, findWrongWriting, findForeignWords, findMissingTags, findOtherCampaigns,
          findInternalLinks, findFiledElsewhere, findBadLandings, findCouponsWithoutPlugin, findMissingLinks,
          findUnchecked, findAmbiguousCodes, findCodeClashes, findInvalidCodes, findDifferingCodes}) {
        rule(view, findings);
    }
    return findings;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/landing_checks.h"
#include "core/attribution/link_plan.h"
#include "core/attribution/link_rules.h"
#include "core/attribution/tagged_link.h"
#include "core/base/day_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString reasonOf(LandingState state, const QStringList &domains)
{
    switch (state) {
    case LandingState::NoPage:
    case LandingState::NotAnAddress:
        return tr("Who clicks on it lands nowhere");
    case LandingState::NotSecure:
        return tr("Browsers warn of pages without https, and some apps do not open them");
    case LandingState::OtherDomain:
        return tr("Your own: %1").arg(domains.join(QStringLiteral(", ")));
    case LandingState::CarriesUtm:
        return tr("The link's own tags replace those of the address");
    default:
        return {};
    }
}

QString withoutUtm(const WebAddress &address)
{
    WebAddress plain = address;
    mergeQuery(plain, utmParameters({})); // empty values only take away
    return addressText(plain);
}

void offerLanding(Finding &finding, const Link &link, LandingState state)
{
    auto address = readAddress(link.landing);
    Link changed = link;
    if (state == LandingState::NotSecure && address->port < 0) {
        address->scheme = QStringLiteral("https");
        changed.landing = addressText(*address);
        offerLink(finding, tr("Use https"), changed);
    } else if (state == LandingState::CarriesUtm && withoutUtm(*address) != link.landing) {
        changed.landing = withoutUtm(*address);
        offerLink(finding, tr("Take them off the address"), changed);
    } else {
        offerToOpenLink(finding);
    }
}

} // namespace

void findBadLandings(const LinkView &view, LinkFindings &findings)
{
    const QStringList &domains = view.conventions().domains;
    for (const Link *link : judgedLinks(view)) {
        const LandingState state = landingState(*link, link->code.value != 0, domains);
        if (state >= LandingState::NoCode) {
            continue; // a link may do without
        }
        const bool leadsNowhere = state == LandingState::NoPage || state == LandingState::NotAnAddress;
        Finding finding = findingAbout(*link, "attribution.landing",
                                       leadsNowhere ? FindingSeverity::Error : FindingSeverity::Warning);
        finding.message = tr("Where “%1” lands: %2").arg(link->name, landingStateText(state));
        finding.reason = reasonOf(state, domains);
        finding.facts = link->landing + u' ' + QString::number(static_cast<int>(state));
        const Touchpoint *touchpoint = view.touchpoint(link->touchpoint);
        finding.day = touchpoint ? view.when(*touchpoint).date : QDate();
        offerLanding(finding, *link, state);
        findings.push_back(finding);
    }
}

void findCouponsWithoutPlugin(const LinkView &view, LinkFindings &findings)
{
    for (const Drop &drop : view.facts().drops) {
        const bool isSeen = std::ranges::any_of(view.facts().checks, [&drop](const LandingCheck &check) {
            return check.drop == drop.id && check.key == kCodeCheck && check.done;
        });
        const auto links = std::ranges::count_if(
            view.facts().links, [&drop](const Link &link) { return link.drop == drop.id && needsCouponPlugin(link); });
        if (!isJudged(drop) || isSeen || links == 0) {
            continue;
        }
        Finding finding;
        finding.rule = QStringLiteral("attribution.coupon-plugin");
        finding.severity = FindingSeverity::Hint;
        finding.subjectKind = QStringLiteral("drop");
        finding.subjectId = drop.id.value;
        finding.subjectName = drop.name;
        finding.message =
            tr("%n link(s) of %1 count on a plugin for coupon links", nullptr, static_cast<int>(links)).arg(drop.name);
        finding.reason = tr("%1. Open one, look into the cart, and tick it in the checklist").arg(couponPluginText());
        finding.facts = QString::number(links);
        finding.day = drop.launch.date;
        finding.fix = OpenSubject{};
        finding.fixText = tr("Check…");
        findings.push_back(finding);
    }
}

void findMissingLinks(const LinkView &view, LinkFindings &findings)
{
    for (const Touchpoint &touchpoint : view.facts().touchpoints) {
        const Drop *drop = view.drop(touchpoint.drop);
        if (!drop || !isJudged(*drop) || !wantsLink(view, touchpoint) || hasLink(view, touchpoint)) {
            continue;
        }
        const LocalTime when = view.when(touchpoint);
        const qint64 days = when.isValid() ? view.today().daysTo(when.date) : -1;
        const bool live = touchpoint.state == TouchpointState::Live;
        const bool near = days >= 0 && days <= view.conventions().linkWithinDays &&
                          (touchpoint.state == TouchpointState::Planned || touchpoint.state == TouchpointState::Ready);
        if (!live && !near) {
            continue;
        }
        Finding finding;
        finding.rule = QStringLiteral("attribution.link-missing");
        finding.severity = live ? FindingSeverity::Error : FindingSeverity::Warning;
        finding.subjectKind = QStringLiteral("touchpoint");
        finding.subjectId = touchpoint.id.value;
        finding.subjectName = touchpoint.title;
        finding.message = live ? tr("“%1” is live without a link of its own").arg(touchpoint.title)
                               : tr("“%1” has no link yet").arg(touchpoint.title);
        finding.reason = live ? tr("What it brings is filed as direct: nobody will know")
                              : tr("It goes out on %1").arg(dayText(when.date, view.today()));
        finding.day = when.date;
        finding.facts = touchpoint.channel + u' ' + when.date.toString(Qt::ISODate) + (live ? u'!' : u'.');
        const auto variants = variantsAt(view, touchpoint.id);
        const Link link = linkFor(view, touchpoint, variants.empty() ? nullptr : variants.front(), {});
        if (link.landing.isEmpty()) {
            finding.fix = OpenSubject{}; // without a page to lead to, a person has to say where
            finding.fixText = tr("Open…");
        } else {
            finding.fix = AddLink{link};
            finding.fixText = tr("Make the link");
        }
        findings.push_back(finding);
    }
}

void findUnchecked(const LinkView &view, LinkFindings &findings)
{
    for (const Drop &drop : view.facts().drops) {
        const qint64 days = drop.launch.isValid() ? view.today().daysTo(drop.launch.date) : -1;
        const bool over = drop.launch.isValid() && drop.launch < view.facts().now;
        if (!isJudged(drop) || days < 0 || days > kCheckDays || over) {
            continue;
        }
        std::vector<LandingCheck> rows;
        std::ranges::copy_if(view.facts().checks, std::back_inserter(rows),
                             [&drop](const LandingCheck &check) { return check.drop == drop.id; });
        std::vector<Link> links;
        std::ranges::copy_if(view.facts().links, std::back_inserter(links),
                             [&drop](const Link &link) { return link.drop == drop.id; });
        QStringList open;
        const auto checklist = landingChecklist(drop.id, rows, usualCode(links, view.facts().codes));
        for (const ShownCheck &each : checklist) {
            if (!each.check.done) {
                open << each.title;
            }
        }
        if (open.isEmpty()) {
            continue;
        }
        Finding finding;
        finding.rule = QStringLiteral("attribution.landing-unchecked");
        finding.severity = days <= 1 ? FindingSeverity::Error : FindingSeverity::Warning;
        finding.subjectKind = QStringLiteral("drop");
        finding.subjectId = drop.id.value;
        finding.subjectName = drop.name;
        finding.message =
            tr("%n check(s) of %1's landing page are open", nullptr, static_cast<int>(open.size())).arg(drop.name);
        finding.reason =
            tr("%1; it launches on %2", "first open check, day")
                .arg(open.size() == 1
                         ? open.front()
                         : tr("%1 and %n more", nullptr, static_cast<int>(open.size()) - 1).arg(open.front()),
                     dayText(drop.launch.date, view.today()));
        finding.facts = open.join(u'|') + u' ' + drop.launch.date.toString(Qt::ISODate);
        finding.day = drop.launch.date;
        finding.fix = OpenSubject{};
        finding.fixText = tr("Check…");
        findings.push_back(finding);
    }
}

} // namespace dropbeat

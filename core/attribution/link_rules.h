// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/link_facts.h"

#include <vector>

namespace dropbeat {

// What the review says about links, codes and landing pages. Each rule is a pure function that adds its findings; only
// drops that are not over are judged (isJudged). A fix that is an edit makes its finding go away; Finding::facts
// changes exactly when what it rests on does.

using LinkFindings = std::vector<Finding>;

/// All of them, unsorted.
LinkFindings linkFindings(const LinkFacts &facts);

/// Whether links of a drop are judged: it is neither closed nor archived.
bool isJudged(const Drop &drop);

// link_rules.cpp: one link, or two of them against each other

/// attribution.link-clash: two links of a drop carry the same UTM set, so that no report can tell them apart.
void findClashes(const LinkView &view, LinkFindings &findings);
/// attribution.content-reused: one utm_content stands for two different things.
void findReusedContents(const LinkView &view, LinkFindings &findings);
/// attribution.utm-case: a value is not written as the conventions say (case, separator, what has to be encoded).
void findWrongWriting(const LinkView &view, LinkFindings &findings);
/// attribution.utm-vocabulary: a source or medium that is none of the brand's words.
void findForeignWords(const LinkView &view, LinkFindings &findings);
/// attribution.utm-missing: source, medium or campaign is empty.
void findMissingTags(const LinkView &view, LinkFindings &findings);
/// attribution.campaign-differs: utm_campaign is not the drop's code.
void findOtherCampaigns(const LinkView &view, LinkFindings &findings);
/// attribution.internal-link: a link from the brand's own pages to its own pages is tagged, which ends the visit that
/// brought the shopper.
void findInternalLinks(const LinkView &view, LinkFindings &findings);
/// attribution.filed-elsewhere: GA4 files it as unassigned, or as shopping because of a campaign's name.
void findFiledElsewhere(const LinkView &view, LinkFindings &findings);

// landing_rules.cpp: where links lead, those that are missing, and what was checked

/// attribution.landing: no page, no address, not https, another domain, tagged already.
void findBadLandings(const LinkView &view, LinkFindings &findings);
/// attribution.coupon-plugin: a drop's links put their code into a WooCommerce cart where that needs a plugin, and
/// nobody has ticked in its checklist that the code is applied.
void findCouponsWithoutPlugin(const LinkView &view, LinkFindings &findings);
/// attribution.link-missing: a touchpoint that is live, or planned and near, has no link.
void findMissingLinks(const LinkView &view, LinkFindings &findings);
/// attribution.landing-unchecked: items of the checklist are open and the launch is near (kCheckDays).
void findUnchecked(const LinkView &view, LinkFindings &findings);
constexpr int kCheckDays = 7;

// code_rules.cpp: promo codes

/// attribution.code-ambiguous: figures and letters that are mistaken for each other.
void findAmbiguousCodes(const LinkView &view, LinkFindings &findings);
/// attribution.code-clash: two codes are the same for the shop.
void findCodeClashes(const LinkView &view, LinkFindings &findings);
/// attribution.code-not-valid: a link's code is not valid when its touchpoint takes place, or has run out.
void findInvalidCodes(const LinkView &view, LinkFindings &findings);
/// attribution.code-differs: the script of a link's variant names another code.
void findDifferingCodes(const LinkView &view, LinkFindings &findings);

// for the rules themselves

Finding findingAbout(const Link &link, const char *rule, FindingSeverity severity);
Finding findingAbout(const PromoCode &code, const char *rule, FindingSeverity severity);
/// The links of drops that are judged.
std::vector<const Link *> judgedLinks(const LinkView &view);
void offerToOpenLink(Finding &finding);
void offerLink(Finding &finding, const QString &text, const Link &link);

} // namespace dropbeat

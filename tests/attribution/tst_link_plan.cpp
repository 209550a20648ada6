// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_names.h"
#include "core/attribution/link_plan.h"
#include "tests/attribution/links_of.h"

#include <QTest>

using namespace dropbeat;
using dropbeat::test::LinksOf;

class TestOfLinkPlan : public QObject
{
    Q_OBJECT

private slots:
    void makesWhatIsMissing();
    void nothingTwice();
    void codeThatIsSpoken();
    void paidOnes();
    void postedNowhere();
    void countsPresent();
};

namespace {

/// The plan's ids are given when it is written.
void write(LinkFacts &facts, LinkPlan plan)
{
    qint64 id = 100;
    for (PromoCode &code : plan.codes) {
        code.id = {id++};
        facts.codes.push_back(code);
    }
    for (PlannedLink &each : plan.links) {
        each.link.id = {id++};
        if (each.newCode) {
            each.link.code = plan.codes[*each.newCode].id;
        }
        facts.links.push_back(each.link);
    }
}

} // namespace

void TestOfLinkPlan::makesWhatIsMissing()
{
    LinksOf all;
    LinkFacts facts = all.facts;
    facts.links.clear();
    facts.codes.clear();
    const LinkPlan plan = missingLinks(LinkView(facts), {1}, QStringLiteral("https://ateliernoor.com/knit"));
    QCOMPARE(plan.links.size(), size_t(3)); // two variants and the email; the site and its page need none
    QCOMPARE(plan.codes.size(), size_t(2));
    QCOMPARE(plan.links[0].link.name, QStringLiteral("Bio link · Style 3 Ways A"));
    QCOMPARE(utmText(utmOf(plan.links[1].link)),
             QStringLiteral(
                 "utm_source=tiktok&utm_medium=organic-social&utm_campaign=2611-knit-capsule&utm_content=style3-b"));
    QCOMPARE(
        utmText(utmOf(plan.links[2].link)),
        QStringLiteral("utm_source=newsletter&utm_medium=email&utm_campaign=2611-knit-capsule&utm_content=last-call"));
    QCOMPARE(plan.codes[0].code, QStringLiteral("KNIT10"));
    QCOMPARE(plan.codes[1].code, QStringLiteral("KNITVIP"));
    QCOMPARE(plan.codes[0].starts, QDate(2026, 11, 5));
    QCOMPARE(plan.codes[0].ends, QDate(2026, 12, 2)); // 28 days
    write(facts, plan);
    all.facts = facts;
    QCOMPARE(all.rules(), QStringList());
}

void TestOfLinkPlan::nothingTwice()
{
    LinksOf all;
    QVERIFY(missingLinks(LinkView(all.facts), {1}).isEmpty());
    all.facts.links.erase(all.facts.links.begin() + 1);
    const LinkPlan plan = missingLinks(LinkView(all.facts), {1});
    QCOMPARE(plan.links.size(), size_t(1));
    QVERIFY(plan.codes.empty());
    QCOMPARE(plan.links[0].link.code, Id<PromoCode>{41});
    QCOMPARE(plan.links[0].link.landing, QStringLiteral("https://ateliernoor.com/knit")); // where the others lead
    QCOMPARE(plan.links[0].link.content, QStringLiteral("style3-b"));
}

void TestOfLinkPlan::codeThatIsSpoken()
{
    LinksOf all;
    all.facts.links.clear();
    all.facts.codes.clear();
    all.facts.spokenCodes.insert({31}, {QStringLiteral("SOFT15")});
    all.facts.spokenCodes.insert({32}, {QStringLiteral("SOFT15")});
    const LinkPlan plan = missingLinks(LinkView(all.facts), {1});
    QCOMPARE(plan.codes[0].code, QStringLiteral("SOFT15"));
    QCOMPARE(plan.codes[0].channel, QStringLiteral("tiktok"));
    QCOMPARE(plan.codes[1].code, QStringLiteral("KNITVIP"));
}

void TestOfLinkPlan::paidOnes()
{
    LinksOf all;
    all.facts.touchpoints.push_back(LinksOf::touchpoint(14, "ads", "boost", "Spark the winner", 20));
    const LinkPlan plan = missingLinks(LinkView(all.facts), {1});
    QCOMPARE(plan.links.size(), size_t(1));
    QCOMPARE(plan.links[0].link.medium, QStringLiteral("paid-social"));
    QCOMPARE(plan.links[0].link.code, Id<PromoCode>{41}); // TikTok's
}

void TestOfLinkPlan::postedNowhere()
{
    LinksOf all;
    all.facts.variants.push_back({{33}, {21}, QStringLiteral("C"), {}});
    const LinkPlan plan = missingLinks(LinkView(all.facts), {1});
    QCOMPARE(plan.links.size(), size_t(1));
    QCOMPARE(plan.links[0].link.content, QStringLiteral("style3-c"));
    QCOMPARE(plan.links[0].link.source, QStringLiteral("tiktok")); // its outlet's
}

void TestOfLinkPlan::countsPresent()
{
    LinksOf all;
    QCOMPARE(linkedTouchpoints(LinkView(all.facts), {1}), std::pair(2, 2));
    all.facts.links.pop_back();
    QCOMPARE(linkedTouchpoints(LinkView(all.facts), {1}), std::pair(1, 2));
}

QTEST_APPLESS_MAIN(TestOfLinkPlan)
#include "tst_link_plan.moc"

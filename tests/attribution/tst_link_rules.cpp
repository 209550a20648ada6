// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/landing_checks.h"
#include "tests/attribution/links_of.h"

#include <QTest>

using namespace dropbeat;
using dropbeat::test::LinksOf;

using Change = std::function<void(LinkFacts &)>;
Q_DECLARE_METATYPE(Change)

class TestOfLinkRules : public QObject
{
    Q_OBJECT

private slots:
    void nothingToSay();
    void finds_data();
    void finds();
    void couponsNeedAPluginUntilSomebodyLooked();
    void overIsNotJudged();
    void severityOfMissing();
    void checklistDone();
    void factsChangeWithWhatTheyRestOn();
};

void TestOfLinkRules::nothingToSay()
{
    QCOMPARE(LinksOf().rules(), QStringList());
}

void TestOfLinkRules::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("mends"); // its fix is an edit, after which it is gone

    const auto row = [](const char *name, const char *rule, bool mends, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(rule) << mends;
    };
    row("clash", "attribution.link-clash", true, [](LinkFacts &f) { f.links[1].content = f.links[0].content; });
    row("clash but for case", "attribution.link-clash", true,
        [](LinkFacts &f) { f.links[1].content = QStringLiteral("STYLE3-a"); });
    row("content of another thing", "attribution.content-reused", true, [](LinkFacts &f) {
        f.links[2].content = QStringLiteral("style3-a"); // the email's
    });
    row("upper case", "attribution.utm-case", true, [](LinkFacts &f) { f.links[0].source = QStringLiteral("TikTok"); });
    row("underscore", "attribution.utm-case", true,
        [](LinkFacts &f) { f.links[0].medium = QStringLiteral("organic_social"); });
    row("blank", "attribution.utm-case", true, [](LinkFacts &f) { f.links[2].content = QStringLiteral("last call"); });
    row("unknown medium", "attribution.utm-vocabulary", true,
        [](LinkFacts &f) { f.links[0].medium = QStringLiteral("organic-socail"); });
    row("unknown source", "attribution.utm-vocabulary", false,
        [](LinkFacts &f) { f.links[0].source = QStringLiteral("kwai"); });
    row("no medium", "attribution.utm-missing", true, [](LinkFacts &f) { f.links[0].medium.clear(); });
    row("another campaign", "attribution.campaign-differs", true,
        [](LinkFacts &f) { f.links[0].campaign = QStringLiteral("2609-linen-set"); });
    row("internal", "attribution.internal-link", true, [](LinkFacts &f) {
        f.links[0].touchpoint = {13};
        f.links[0].variant = {};
    });
    row("unassigned", "attribution.filed-elsewhere", false, [](LinkFacts &f) {
        f.conventions.mediums << QStringLiteral("leaflet");
        f.conventions.sources << QStringLiteral("packaging");
        f.links[2].source = QStringLiteral("packaging");
        f.links[2].medium = QStringLiteral("leaflet");
    });
    row("shopping by its name", "attribution.filed-elsewhere", false, [](LinkFacts &f) {
        f.drops[0].code = QStringLiteral("2611-shop-the-knit");
        for (Link &link : f.links) {
            link.campaign = f.drops[0].code;
        }
    });
    row("no page", "attribution.landing", false, [](LinkFacts &f) { f.links[0].landing.clear(); });
    row("no address", "attribution.landing", false,
        [](LinkFacts &f) { f.links[0].landing = QStringLiteral("mailto:a@b.c"); });
    row("http", "attribution.landing", true,
        [](LinkFacts &f) { f.links[0].landing = QStringLiteral("http://ateliernoor.com/knit"); });
    row("another domain", "attribution.landing", false,
        [](LinkFacts &f) { f.links[0].landing = QStringLiteral("https://ateliernoor.co/knit"); });
    row("tagged already", "attribution.landing", true,
        [](LinkFacts &f) { f.links[0].landing = QStringLiteral("https://ateliernoor.com/knit?utm_source=old&v=1"); });
    row("coupon on any page", "attribution.coupon-plugin", false, [](LinkFacts &f) {
        for (Link &link : f.links) {
            link.applies = CodeApplied::WooCommerce;
        }
    });
    row("planned without link", "attribution.link-missing", true,
        [](LinkFacts &f) { f.links.erase(f.links.begin() + 2); });
    row("ambiguous", "attribution.code-ambiguous", true,
        [](LinkFacts &f) { f.codes[1].code = QStringLiteral("KN1TVIP"); });
    row("twice", "attribution.code-clash", true, [](LinkFacts &f) { f.codes[1].code = QStringLiteral("knit10"); });
    row("run out", "attribution.code-not-valid", true,
        [](LinkFacts &f) { f.codes[1].ends = QDate(2026, 11, 22); }); // the email goes out on the 23rd
    row("not yet", "attribution.code-not-valid", true, [](LinkFacts &f) { f.codes[1].starts = QDate(2026, 11, 24); });
    row("the clip says another", "attribution.code-differs", true, [](LinkFacts &f) {
        f.codes.push_back(LinksOf::code(43, "SOFT15", ""));
        f.spokenCodes.insert({32}, {QStringLiteral("SOFT15")});
    });
    row("the clip says one that is not there", "attribution.code-differs", false,
        [](LinkFacts &f) { f.spokenCodes.insert({32}, {QStringLiteral("SOFT15")}); });
    row("unchecked", "attribution.landing-unchecked", false, [](LinkFacts &f) {
        f.drops[0].launch = {QDate(2026, 11, 24), QTime(10, 0)};
        f.drops[0].status = DropStatus::Ready;
        for (PromoCode &code : f.codes) {
            code.ends = QDate(2026, 12, 30);
        }
    });
}

void TestOfLinkRules::finds()
{
    QFETCH(Change, change);
    QFETCH(QString, rule);
    QFETCH(bool, mends);
    LinksOf plan;
    change(plan.facts);
    const LinkFindings findings = plan.findings();
    const auto finding = std::ranges::find(findings, rule, &Finding::rule);
    QVERIFY2(finding != findings.end(), qPrintable(plan.rules().join(u' ')));
    QVERIFY(!finding->message.isEmpty());
    QVERIFY(!finding->reason.isEmpty());
    QVERIFY(!finding->fixText.isEmpty());
    QVERIFY(!finding->facts.isEmpty());
    QVERIFY(finding->subjectId != 0);
    QCOMPARE(std::holds_alternative<OpenSubject>(finding->fix), !mends);
    if (mends) {
        plan.apply(*finding);
        QVERIFY2(!plan.rules().contains(rule), qPrintable(finding->fixText));
    }
}

void TestOfLinkRules::couponsNeedAPluginUntilSomebodyLooked()
{
    LinksOf plan;
    for (Link &link : plan.facts.links) {
        link.applies = CodeApplied::WooCommerce;
        link.landing = QStringLiteral("https://ateliernoor.com/checkout-link/?products=123:1");
    }
    QCOMPARE(plan.rules(), QStringList()); // WooCommerce's own
    plan.facts.links[0].landing = QStringLiteral("https://ateliernoor.com/knit");
    QCOMPARE(plan.rules(), QStringList{QStringLiteral("attribution.coupon-plugin")});
    QCOMPARE(plan.findings().front().severity, FindingSeverity::Hint);
    QVERIFY(plan.findings().front().reason.contains(QStringLiteral("plugin")));
    plan.facts.checks = {{{61}, {1}, kCodeCheck, {}, true, QStringLiteral("Maya"), QDateTime(), 0}};
    QCOMPARE(plan.rules(), QStringList());
    plan.facts.checks.clear();
    plan.facts.links[0].code = {};
    QVERIFY(!plan.rules().contains(QStringLiteral("attribution.coupon-plugin"))); // nothing to apply
}

void TestOfLinkRules::overIsNotJudged()
{
    LinksOf plan;
    plan.facts.links[1].content = plan.facts.links[0].content;
    plan.facts.codes[0].code = QStringLiteral("KN1T");
    plan.facts.links.pop_back();
    QVERIFY(!plan.rules().isEmpty());
    plan.facts.drops[0].status = DropStatus::Closed;
    QCOMPARE(plan.rules(), QStringList());
    plan.facts.drops[0].status = DropStatus::Live;
    plan.facts.drops[0].archived = true;
    QCOMPARE(plan.rules(), QStringList());
}

void TestOfLinkRules::severityOfMissing()
{
    LinksOf plan;
    plan.facts.links.pop_back(); // the email's, in three days
    QCOMPARE(plan.findings().front().severity, FindingSeverity::Warning);
    plan.facts.touchpoints[1].state = TouchpointState::Live;
    QCOMPARE(plan.findings().front().severity, FindingSeverity::Error);
    plan.facts.touchpoints[1].state = TouchpointState::Planned;
    plan.facts.touchpoints[1].dayOffset = 23; // in eight days: far enough
    QCOMPARE(plan.rules(), QStringList());
    plan.facts.touchpoints[1].state = TouchpointState::Done;
    plan.facts.touchpoints[1].dayOffset = 10;
    QCOMPARE(plan.rules(), QStringList());
}

void TestOfLinkRules::checklistDone()
{
    LinksOf plan;
    plan.facts.drops[0].launch = {QDate(2026, 11, 24), QTime(10, 0)};
    plan.facts.drops[0].status = DropStatus::Ready;
    for (const char *key : {"hero", "code", "checkout", "wallets", "pixel", "server"}) {
        LandingCheck check;
        check.id = {60 + static_cast<qint64>(plan.facts.checks.size())};
        check.drop = {1};
        check.key = QString::fromLatin1(key);
        check.done = true;
        plan.facts.checks.push_back(check);
    }
    QVERIFY(!plan.rules().contains(QStringLiteral("attribution.landing-unchecked")));
    plan.facts.checks.back().done = false;
    const LinkFindings findings = plan.findings();
    const auto open = std::ranges::find(findings, QStringLiteral("attribution.landing-unchecked"), &Finding::rule);
    QVERIFY(open != findings.end());
    QVERIFY(open->reason.contains(QStringLiteral("Purchase also sent from the server")));
    QCOMPARE(open->severity, FindingSeverity::Warning);
    plan.facts.now.date = QDate(2026, 11, 23);
    const LinkFindings eve = plan.findings();
    QCOMPARE(std::ranges::find(eve, open->rule, &Finding::rule)->severity, FindingSeverity::Error);
}

void TestOfLinkRules::factsChangeWithWhatTheyRestOn()
{
    LinksOf plan;
    plan.facts.links[0].source = QStringLiteral("TikTok");
    const QString first = plan.findings().front().facts;
    plan.facts.links[0].name = QStringLiteral("another name");
    QCOMPARE(plan.findings().front().facts, first);
    plan.facts.links[0].source = QStringLiteral("TIKTOK");
    QVERIFY(plan.findings().front().facts != first);
}

QTEST_APPLESS_MAIN(TestOfLinkRules)
#include "tst_link_rules.moc"

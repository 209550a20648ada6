// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/domain/shop_event.h"
#include "core/moments/moment_presets.h"
#include "core/moments/moment_rules.h"
#include "core/moments/moments_json.h"
#include "core/moments/rule_check.h"
#include "core/moments/rule_words.h"

#include <QSet>
#include <QTest>

using namespace dropbeat;

namespace {

const Currency kEuro{QStringLiteral("EUR"), 2};
const QDate kToday(2026, 11, 20);

MomentRule rule(const char *json)
{
    return MomentRule::fromJson(json);
}

WholeMoment preset(const char *key)
{
    return *momentPreset(QLatin1String(key));
}

/// A plan with this moment switched on and nothing else to say of it.
MomentFacts factsOf(WholeMoment whole)
{
    MomentFacts facts;
    facts.today = kToday;
    whole.moment.on = true;
    for (MomentCheck &check : whole.checks) {
        check.done = true;
    }
    PromoCode code;
    code.id = {1};
    code.code = QStringLiteral("KNIT10");
    facts.codes = {code};
    Link link;
    link.id = {1};
    link.shortUrl = QStringLiteral("https://noor.example/k");
    facts.links = {link};
    whole.moment.code = {1};
    whole.moment.link = {1};
    facts.orderBy = {QDate(2026, 12, 17)};
    facts.moments = {whole};
    return facts;
}

QStringList rulesIn(const std::vector<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings) {
        rules << finding.rule.section(u'.', 1);
    }
    rules.sort();
    return rules;
}

} // namespace

/// The twelve, their rules in words, what is wrong with a rule, and what there is to say of a moment.
class TestMomentRules : public QObject
{
    Q_OBJECT

private slots:
    void presets();
    void sentences_data();
    void sentences();
    void briefs_data();
    void briefs();
    void problems_data();
    void problems();
    void findings_data();
    void findings();
    void tooMany();
    void sameShopper();
    void fixesMend();
    void jsonRoundTrip();
    void jsonRefusals_data();
    void jsonRefusals();
    void flowNames();
};

void TestMomentRules::presets()
{
    const QStringList ids =
        QStringLiteral("cart-wobble browse-drift back-in-stock vip-tier birthday service-recovery apology "
                       "referral holiday-cutoff renewal reward-unlocked social-proof")
            .split(u' ');
    QStringList keys;
    for (const MomentPreset &each : momentPresets()) {
        keys << each.moment.key;
        QVERIFY2(!each.moment.on, qPrintable(each.moment.key));
        QVERIFY2(momentKpi(each.moment.kpi), qPrintable(each.moment.kpi)); // exactly one, and a known one
        QCOMPARE(each.messages.size(), size_t(1));
        QVERIFY(!each.checks.empty());
        QVERIFY(!each.says.isEmpty());
        QCOMPARE(each.moment.quietFrom, QTime(21, 0));
        QCOMPARE(each.moment.quietTo, QTime(8, 0));
        QVERIFY2(ruleProblems(each.moment.rule).empty(), qPrintable(each.moment.key));
        for (const QString &event : each.moment.rule.when.filter.event.split(u'|', Qt::SkipEmptyParts)) {
            QVERIFY2(shopEvents().contains(event), qPrintable(event));
        }
        // Nothing but what a person has to choose is to be said of it as it comes.
        const QStringList rules = rulesIn(momentFindings(factsOf(each)));
        QVERIFY2(rules.isEmpty(), qPrintable(each.moment.key + u' ' + rules.join(u' ')));
    }
    QCOMPARE(keys, ids);
    for (const MomentKpi &kpi : momentKpis()) {
        QCOMPARE(kpi.low.has_value() || kpi.high.has_value(), !kpi.source.isEmpty()); // no figure without a source
        QCOMPARE(kpi.source.isEmpty(), !kpi.asOf.isValid());
    }
}

void TestMomentRules::sentences_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("cart-wobble") << QStringLiteral("When a shopper adds to cart and does not place an order within 45 "
                                                   "minute(s), send a text message. At most once in "
                                                   "7 day(s). Nothing between 21:00 and 08:00, the shopper's time.");
    QTest::newRow("browse-drift") << QStringLiteral(
        "When a shopper browses for 30 minute(s) or looks at 5 product(s) and does not add to cart in the same "
        "session, show "
        "a note on the site. At most once in 7 day(s). Nothing between 21:00 and 08:00, the shopper's time.");
    QTest::newRow("vip-tier") << QStringLiteral("When a shopper places their 3rd order or has spent €\u00a0400 in all, "
                                                "send an email. At most once in 365 day(s). "
                                                "Nothing between 21:00 and 08:00, the shopper's time.");
    QTest::newRow("service-recovery") << QStringLiteral(
        "When a shopper gets a refund or returns something with the reason “damaged” or “wrong”, send an email. At "
        "most "
        "once in 30 day(s). Nothing between 21:00 and 08:00, the shopper's time.");
    QTest::newRow("holiday-cutoff") << QStringLiteral(
        "When a shopper has 3 day(s) left to order in time for the holidays, send an email. At most once in 14 day(s). "
        "Nothing between 21:00 and 08:00, the shopper's time.");
    QTest::newRow("social-proof") << QStringLiteral("When a shopper looks at a product 3 time(s) in one session, the "
                                                    "same item and does not place an order in the same "
                                                    "session, show a note on the site. At most once in 1 day(s). "
                                                    "Nothing between 21:00 and 08:00, the shopper's time.");
}

void TestMomentRules::sentences()
{
    QTEST(momentSentence(preset(QTest::currentDataTag()).moment, kEuro), "sentence");
}

void TestMomentRules::briefs_data()
{
    QTest::addColumn<QString>("brief");
    const auto row = [](const char *key, const QString &brief) { QTest::newRow(key) << brief; };
    row("cart-wobble", QStringLiteral("cart, then no order for 45 min"));
    row("browse-drift", QStringLiteral("browsed 30 min, nothing in cart"));
    row("back-in-stock", QStringLiteral("waited-for item returns"));
    row("vip-tier", QStringLiteral("3rd order or €\u00a0400"));
    row("birthday", QStringLiteral("7 day(s) before birthday"));
    row("apology", QStringLiteral("delivery over 3 day(s) late"));
    row("referral", QStringLiteral("5★ review posted"));
    row("holiday-cutoff", QStringLiteral("3 day(s) before order-by date"));
    row("renewal", QStringLiteral("10 day(s) before renewal"));
}

void TestMomentRules::briefs()
{
    QTEST(briefRule(preset(QTest::currentDataTag()).moment.rule, kEuro), "brief");
}

void TestMomentRules::problems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *json, const char *id) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(id);
    };
    row("sound", R"({"when":{"kind":"event","filter":{"event":"cart"}}})", "");
    row("no event", R"({"when":{"kind":"event"}})", "no-event");
    row("no depth", R"({"when":{"kind":"session-depth"}})", "no-depth");
    row("no date", R"({"when":{"kind":"date-field","days":-7}})", "no-date");
    row("no number", R"({"when":{"kind":"nth-order"}})", "no-nth");
    row("no points", R"({"when":{"kind":"points"}})", "no-threshold");
    row("late by less", R"({"when":{"kind":"late","days":-1}})", "late-negative");
    row("no count", R"({"when":{"kind":"event","filter":{"event":"cart","count":0}}})", "count-zero");
    row("value of no column", R"({"when":{"kind":"event","filter":{"event":"refund","property_is":"damaged"}}})",
        "no-column");
    row("order before the first",
        R"({"when":{"kind":"nth-order","nth":1},"conditions":[{"happens":true,"filter":{"event":"order"},"where":"before","within_minutes":1440}]})",
        "order-before-first");
    row("no order before the third",
        R"({"when":{"kind":"nth-order","nth":3},"conditions":[{"happens":false,"filter":{"event":"order"},"where":"before"}]})",
        "no-order-before-nth");
    row("no order lately before the third",
        R"({"when":{"kind":"nth-order","nth":3},"conditions":[{"happens":false,"filter":{"event":"order"},"where":"before","within_minutes":1440}]})",
        "");
    row("without a wait",
        R"({"when":{"kind":"event","filter":{"event":"cart"}},"conditions":[{"happens":false,"filter":{"event":"order"}}]})",
        "no-wait");
    row("must and must not",
        R"({"when":{"kind":"event","filter":{"event":"cart"}},"conditions":[
            {"happens":true,"filter":{"event":"order","value_at_least":5000},"within_minutes":30},
            {"happens":false,"filter":{"event":"order"},"within_minutes":60}]})",
        "both");
    row("must later than must not",
        R"({"when":{"kind":"event","filter":{"event":"cart"}},"conditions":[
            {"happens":true,"filter":{"event":"order"},"within_minutes":90},
            {"happens":false,"filter":{"event":"view"},"within_minutes":60}]})",
        "");
    row("the same twice",
        R"({"when":{"kind":"event","filter":{"event":"cart"}},"conditions":[
            {"happens":false,"filter":{"event":"order"},"within_minutes":60},
            {"happens":false,"filter":{"event":"order"},"within_minutes":60}]})",
        "twice");
    row("three views and no view",
        R"({"when":{"kind":"event","filter":{"event":"view","count":3,"per":"item-in-session"}},"conditions":[
            {"happens":false,"filter":{"event":"view"},"where":"same-session"}]})",
        "count-without-earlier");
    row("five views without a view",
        R"({"when":{"kind":"session-depth","views":5},"conditions":[{"happens":false,"filter":{"event":"view"},"where":"same-session"}]})",
        "depth-without-views");
    row("a birthday in a session",
        R"({"when":{"kind":"date-field","field":"birthday","days":-7},"conditions":[{"happens":true,"filter":{"event":"view"},"where":"same-session"}]})",
        "date-in-session");
    row("or the same", R"({"when":{"kind":"event","filter":{"event":"cart|order"},"or_else":{"event":"order"}}})",
        "or-same");
}

void TestMomentRules::problems()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, id);
    const std::vector<RuleProblem> problems = ruleProblems(rule(json.constData()));
    QCOMPARE(problems.empty() ? QString() : problems.front().id, id);
    for (const RuleProblem &problem : problems) {
        QVERIFY(!problem.message.isEmpty() && !problem.reason.isEmpty());
    }
}

void TestMomentRules::findings_data()
{
    using Change = std::function<void(MomentFacts &, WholeMoment &)>;
    QTest::addColumn<QString>("key");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("rules");
    const auto row = [](const char *name, const char *key, Change change, const char *rules) {
        QTest::newRow(name) << QString::fromLatin1(key) << change << QString::fromLatin1(rules);
    };
    const auto says = [](const QString &body) {
        return [body](MomentFacts &, WholeMoment &whole) { whole.messages.front().body = body; };
    };
    row(
        "as it came", "cart-wobble", [](MomentFacts &, WholeMoment &) {}, "");
    row(
        "no KPI", "cart-wobble", [](MomentFacts &, WholeMoment &w) { w.moment.kpi.clear(); }, "no-kpi");
    row(
        "two KPIs", "cart-wobble",
        [](MomentFacts &, WholeMoment &w) { w.moment.kpi = QStringLiteral("Clicks and orders"); }, "two-kpis");
    row(
        "one of one's own", "cart-wobble",
        [](MomentFacts &, WholeMoment &w) { w.moment.kpi = QStringLiteral("Replies"); }, "");
    row("two SMS", "cart-wobble", says(QStringLiteral("a").repeated(161)), "message-long");
    row("curly", "cart-wobble", says(QStringLiteral("It’s held. ") + QStringLiteral("a").repeated(70)), "message-long");
    row("nothing to say", "cart-wobble", says(QStringLiteral("  ")), "no-message");
    row("no fallback", "cart-wobble", says(QStringLiteral("Hi {first_name}, it's held")), "field-without-fallback");
    row(
        "expired", "cart-wobble", [](MomentFacts &f, WholeMoment &) { f.codes[0].ends = kToday.addDays(-1); },
        "code-expired");
    row(
        "to its last day", "cart-wobble", [](MomentFacts &f, WholeMoment &) { f.codes[0].ends = kToday; }, "");
    row(
        "not yet", "cart-wobble", [](MomentFacts &f, WholeMoment &) { f.codes[0].starts = kToday.addDays(1); },
        "code-not-yet");
    row("written code unknown", "cart-wobble", says(QStringLiteral("Take NOOR20 now, it is yours")), "code-unknown");
    row("written code known", "cart-wobble", says(QStringLiteral("Take KNIT10 now, it is yours")), "");
    row(
        "no code chosen", "cart-wobble", [](MomentFacts &, WholeMoment &w) { w.moment.code = {}; }, "unfilled");
    row(
        "the drop's code", "cart-wobble",
        [](MomentFacts &f, WholeMoment &w) {
            w.moment.code = {};
            w.moment.drop = f.codes[0].drop = {7};
        },
        "");
    row(
        "the drop's code, expired", "cart-wobble",
        [](MomentFacts &f, WholeMoment &w) {
            w.moment.code = {};
            w.moment.drop = f.codes[0].drop = {7};
            f.codes[0].ends = kToday.addDays(-1);
        },
        "code-expired");
    row(
        "no quiet hours", "cart-wobble", [](MomentFacts &, WholeMoment &w) { w.moment.quietFrom = {}; }, "quiet-hours");
    row(
        "quiet by day", "cart-wobble",
        [](MomentFacts &, WholeMoment &w) {
            w.moment.quietFrom = QTime(8, 0);
            w.moment.quietTo = QTime(21, 0);
        },
        "quiet-hours");
    row(
        "on the site nobody sleeps", "social-proof", [](MomentFacts &, WholeMoment &w) { w.moment.quietFrom = {}; },
        "");
    row(
        "without end", "cart-wobble",
        [](MomentFacts &, WholeMoment &w) {
            w.moment.cap = {1, 0};
        },
        "no-cap");
    row(
        "cutoff past", "holiday-cutoff", [](MomentFacts &f, WholeMoment &) { f.orderBy = {QDate(2026, 11, 22)}; },
        "cutoff-past");
    row(
        "cutoff to come", "holiday-cutoff", [](MomentFacts &f, WholeMoment &) { f.orderBy = {QDate(2026, 11, 23)}; },
        "");
    row(
        "no cutoff", "holiday-cutoff", [](MomentFacts &f, WholeMoment &) { f.orderBy.clear(); }, "no-cutoff");
    row(
        "never", "cart-wobble", [](MomentFacts &, WholeMoment &w) { w.moment.rule.conditions[0].withinMinutes = 0; },
        "never-fires");
    row(
        "long subject", "birthday",
        [](MomentFacts &, WholeMoment &w) { w.messages[0].subject = QStringLiteral("s").repeated(51); },
        "subject-long");
    row(
        "50 is not long", "birthday",
        [](MomentFacts &, WholeMoment &w) { w.messages[0].subject = QStringLiteral("s").repeated(50); }, "");
    row(
        "no subject", "birthday", [](MomentFacts &, WholeMoment &w) { w.messages[0].subject.clear(); }, "no-subject");
    row(
        "not set up", "cart-wobble", [](MomentFacts &, WholeMoment &w) { w.checks[0].done = false; }, "not-set-up");
    row(
        "stock of no drop", "back-in-stock", [](MomentFacts &f, WholeMoment &) { f.dropsWithProduct = {{7}}; },
        "no-products");
    row(
        "stock of a drop", "back-in-stock",
        [](MomentFacts &f, WholeMoment &w) {
            f.dropsWithProduct = {{7}};
            w.moment.drop = {7};
        },
        "");
    row(
        "off", "cart-wobble",
        [](MomentFacts &, WholeMoment &w) {
            w.moment.on = false;
            w.moment.kpi.clear();
        },
        "");
}

void TestMomentRules::findings()
{
    using Change = std::function<void(MomentFacts &, WholeMoment &)>;
    QFETCH(const QString, key);
    QFETCH(const Change, change);
    QFETCH(const QString, rules);
    MomentFacts facts = factsOf(*momentPreset(key));
    WholeMoment whole = facts.moments.front();
    change(facts, whole);
    facts.moments = {whole};
    const std::vector<Finding> found = momentFindings(facts);
    QCOMPARE(rulesIn(found).join(u' '), rules);
    for (const Finding &finding : found) {
        QVERIFY(!finding.message.isEmpty() && !finding.reason.isEmpty() && !finding.fixText.isEmpty());
        QVERIFY(!std::holds_alternative<NoFix>(finding.fix));
    }
}

void TestMomentRules::tooMany()
{
    MomentFacts facts;
    facts.today = kToday;
    facts.shared = FrequencyCap{1, 1};
    for (const MomentPreset &each : momentPresets()) {
        facts.moments.push_back(each);
    }
    const auto told = [&facts](size_t on) {
        for (size_t i = 0; i < facts.moments.size(); ++i) {
            facts.moments[i].moment.on = i < on;
        }
        return rulesIn(momentFindings(facts)).contains(QStringLiteral("too-many"));
    };
    QVERIFY(!told(5));
    QVERIFY(told(6));
}

void TestMomentRules::sameShopper()
{
    MomentFacts facts;
    facts.today = kToday;
    for (const char *key : {"cart-wobble", "browse-drift", "service-recovery"}) {
        facts.moments.push_back(preset(key));
        facts.moments.back().moment.on = true;
    }
    const auto pairs = [&facts] { return rulesIn(momentFindings(facts)).count(QStringLiteral("same-shopper")); };
    QCOMPARE(pairs(), 1); // cart and drift; a refund is another day
    facts.shared = FrequencyCap{2, 1};
    QCOMPARE(pairs(), 1);
    facts.shared = FrequencyCap{1, 1};
    QCOMPARE(pairs(), 0);
}

/// What a finding offers makes it go away.
void TestMomentRules::fixesMend()
{
    MomentFacts facts = factsOf(preset("cart-wobble"));
    WholeMoment &whole = facts.moments.front();
    whole.messages.front().body = QStringLiteral("It’s held for {first_name}: ") + QStringLiteral("a").repeated(60);
    whole.moment.quietFrom = {};
    int mended = 0;
    for (const Finding &finding : momentFindings(facts)) {
        MomentFacts after = facts;
        if (const auto *moment = std::get_if<ReplaceMoment>(&finding.fix)) {
            after.moments.front().moment = moment->moment;
        } else if (const auto *message = std::get_if<RewriteMessage>(&finding.fix)) {
            after.moments.front().messages = {message->message};
        } else {
            continue;
        }
        ++mended;
        QVERIFY2(!rulesIn(momentFindings(after)).contains(finding.rule.section(u'.', 1)), qPrintable(finding.rule));
    }
    QCOMPARE(mended, 3);
}

void TestMomentRules::jsonRoundTrip()
{
    std::vector<FiledMoment> moments;
    for (const MomentPreset &each : momentPresets()) {
        FiledMoment filed;
        static_cast<WholeMoment &>(filed) = each;
        filed.moment.position = 0;
        filed.moment.target = 0.15;
        filed.drop = QStringLiteral("2611-knit-capsule");
        filed.code = QStringLiteral("KNIT10");
        filed.sentence = momentSentence(each.moment, kEuro);
        filed.checks.front().done = true;
        filed.checks.front().who = QStringLiteral("Noor");
        filed.checks.front().at = QDateTime(QDate(2026, 11, 20), QTime(9, 30), QTimeZone::utc());
        moments.push_back(filed);
    }
    const QByteArray json = momentsToJson(moments, QStringLiteral("EUR"));
    const MomentsFile read = momentsFromJson(json);
    QCOMPARE(read.currency, QStringLiteral("EUR"));
    QCOMPARE(read.moments.size(), moments.size());
    for (size_t i = 0; i < moments.size(); ++i) {
        QVERIFY2(read.moments[i] == moments[i], qPrintable(moments[i].moment.key));
    }
    QCOMPARE(momentsToJson(read.moments, read.currency), json);
}

void TestMomentRules::jsonRefusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("moments");
    QTest::newRow("other file") << QByteArray(R"({"format":"other","moments":[]})");
    QTest::newRow("later") << QByteArray(R"({"format":"dropbeat-moments","version":2,"moments":[]})");
    QTest::newRow("no key") << QByteArray(R"({"format":"dropbeat-moments","version":1,"moments":[{"name":"x"}]})");
    QTest::newRow("no channel") << QByteArray(
        R"({"format":"dropbeat-moments","version":1,"moments":[{"key":"x","name":"x","rule":{"when":{"kind":"late"}},"channel":"fax"}]})");
    const QByteArray one = R"({"key":"x","name":"x","rule":{"when":{"kind":"late"}},"channel":"sms"})";
    QTest::newRow("twice") << QByteArray(R"({"format":"dropbeat-moments","version":1,"moments":[)" + one + "," + one +
                                         "]}");
}

void TestMomentRules::jsonRefusals()
{
    QFETCH(const QByteArray, json);
    QVERIFY_EXCEPTION_THROWN(momentsFromJson(json), Error);
}

void TestMomentRules::flowNames()
{
    QCOMPARE(momentOfFlow(QStringLiteral("Q1 2025 QO | Abandoned Cart Reminder")), QStringLiteral("cart-wobble"));
    QCOMPARE(momentOfFlow(QStringLiteral("Q1 2025 | Back In Stock Flow")), QStringLiteral("back-in-stock"));
    QCOMPARE(momentOfFlow(QStringLiteral("Q2 2025 | Browse Abandonment")), QStringLiteral("browse-drift"));
    QVERIFY(momentOfFlow(QStringLiteral("Welcome Series")).isEmpty());
}

QTEST_GUILESS_MAIN(TestMomentRules)
#include "tst_moment_rules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/code_book.h"
#include "core/actions/link_edits.h"
#include "core/actions/link_files.h"
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "core/actions/sample_plan.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using test::TestPlan;

namespace {

/// A drop with an email and a clip of two variants that say KNIT10.
struct LinkPlanOf : TestPlan
{
    Id<Drop> drop;
    Id<Touchpoint> email;
    Id<Clip> clip;

    LinkPlanOf()
    {
        Drop row;
        row.name = QStringLiteral("Knit Capsule");
        row.launch = {QDate(2026, 11, 26), QTime(10, 0)};
        drop = dropbeat::addDrop(*plan, row);
        plan->edit(QStringLiteral("channels"), [](Tables &tables) {
            tables.channels().insert({QStringLiteral("email"), QStringLiteral("Email"), {}, 1});
        });
        Touchpoint touchpoint;
        touchpoint.drop = drop;
        touchpoint.channel = QStringLiteral("email");
        touchpoint.title = QStringLiteral("Launch email");
        touchpoint.state = TouchpointState::Planned;
        touchpoint.dayOffset = 0;
        touchpoint.time = QTime(10, 5);
        email = addTouchpoint(*plan, touchpoint);
        clip = addClip(drop, QStringLiteral("style3"));
        for (const char *letter : {"A", "B"}) {
            addVariant(clip, QString::fromLatin1(letter));
        }
        Beat beat;
        beat.id = plan->newId<Beat>();
        beat.clip = clip;
        beat.stage = Stage::Do;
        beat.cta = QStringLiteral("Use KNIT10");
        plan->edit(QStringLiteral("beat"), [beat](Tables &tables) { tables.beats().insert(beat); });
    }

    const QString page = QStringLiteral("https://ateliernoor.com/knit");
    std::vector<Link> links() const { return plan->tables().links().ofDrop(drop); }
    QStringList rules() const
    {
        QStringList rules;
        for (const Finding &finding : review(*plan)) {
            if (finding.rule.startsWith(QLatin1String("attribution."))) {
                rules << finding.rule;
            }
        }
        return rules;
    }
};

QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(DROPBEAT_TEST_DATA "/links/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOfLinkEdits : public QObject
{
    Q_OBJECT

private slots:
    void allInOneStep();
    void fixesAreEdits();
    void editsOfOne();
    void refusals_data();
    void refusals();
    void codes();
    void codesTellHowOftenTheyWereTyped();
    void checklist();
    void readiness();
    void clicks();
    void tables();
    void sample();
};

void TestOfLinkEdits::allInOneStep()
{
    LinkPlanOf test;
    const auto before = test.plan->history().size();
    QCOMPARE(makeMissingLinks(*test.plan, test.drop, test.page), (LinksMade{3, 2}));
    QCOMPARE(test.plan->history().size(), before + 1);
    QCOMPARE(test.links().size(), size_t(3));
    const std::vector<PromoCode> codes = test.plan->tables().promoCodes().ofDrop(test.drop);
    QCOMPARE(codes[0].code, QStringLiteral("KNITVIP")); // the email's
    QCOMPARE(codes[1].code, QStringLiteral("KNIT10"));  // what the clips say
    for (const Link &link : test.links()) {
        QVERIFY(link.code);
        QCOMPARE(link.campaign, QStringLiteral("2611-knit-capsule"));
        QCOMPARE(link.landing, test.page);
    }
    QCOMPARE(makeMissingLinks(*test.plan, test.drop), LinksMade());
    QCOMPARE(test.plan->history().size(), before + 1); // nothing changed, no entry
    test.plan->undo();
    QVERIFY(test.links().empty());
    QVERIFY(test.plan->tables().promoCodes().ofDrop(test.drop).empty());
    test.plan->redo();
    QCOMPARE(test.links().size(), size_t(3));
}

void TestOfLinkEdits::fixesAreEdits()
{
    LinkPlanOf test;
    QVERIFY(test.rules().contains(QStringLiteral("attribution.link-missing")));
    makeMissingLinks(*test.plan, test.drop, test.page);
    QCOMPARE(test.rules(), QStringList{QStringLiteral("attribution.landing-unchecked")});
    Link link = test.links().back();
    link.source = QStringLiteral("TikTok");
    updateLink(*test.plan, link);
    for (const Finding &finding : review(*test.plan)) {
        if (finding.rule == QLatin1String("attribution.utm-case")) {
            QVERIFY(applyFix(*test.plan, finding));
        }
    }
    QCOMPARE(test.links().back().source, QStringLiteral("tiktok"));
    removeLinks(*test.plan, {test.links().front().id});
    for (const Finding &finding : review(*test.plan)) {
        if (finding.rule == QLatin1String("attribution.link-missing")) {
            QVERIFY(applyFix(*test.plan, finding));
        }
    }
    QCOMPARE(test.links().size(), size_t(3));
    QCOMPARE(test.links().back().touchpoint, test.email);
    QVERIFY(test.links().back().code); // the one that is there
}

void TestOfLinkEdits::editsOfOne()
{
    LinkPlanOf test;
    makeMissingLinks(*test.plan, test.drop, test.page);
    const Id<Link> first = test.links()[0].id;
    const Id<Link> twin = duplicateLink(*test.plan, first);
    QCOMPARE(test.links()[1].id, twin);
    QCOMPARE(test.links()[1].content, test.links()[0].content + QStringLiteral("-2"));
    QVERIFY(!test.rules().contains(QStringLiteral("attribution.link-clash")));
    moveLink(*test.plan, twin, -1);
    QCOMPARE(test.links()[0].id, twin);
    removeLinks(*test.plan, {twin, first});
    QCOMPARE(test.links().size(), size_t(2));
    test.plan->undo();
    QCOMPARE(test.links().size(), size_t(4));
}

void TestOfLinkEdits::refusals_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no name") << QStringLiteral("name") << QStringLiteral("  ");
    QTest::newRow("short link") << QStringLiteral("short") << QStringLiteral("not an address");
    QTest::newRow("code with blanks") << QStringLiteral("code") << QStringLiteral("KNIT 10");
    QTest::newRow("no code") << QStringLiteral("code") << QStringLiteral(" ");
    QTest::newRow("ends before it starts") << QStringLiteral("ends") << QStringLiteral("2026-11-01");
}

void TestOfLinkEdits::refusals()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    LinkPlanOf test;
    Link link;
    link.drop = test.drop;
    link.name = field == QLatin1String("name") ? value : QStringLiteral("Bio link");
    link.shortUrl = field == QLatin1String("short") ? value : QString();
    PromoCode code;
    code.drop = test.drop;
    code.code = field == QLatin1String("code") ? value : QStringLiteral("KNIT15");
    code.starts = QDate(2026, 11, 5);
    code.ends = field == QLatin1String("ends") ? QDate::fromString(value, Qt::ISODate) : QDate();
    const auto before = test.plan->history().size();
    if (field == QLatin1String("name") || field == QLatin1String("short")) {
        QVERIFY_EXCEPTION_THROWN(addLink(*test.plan, link), Error);
    } else {
        QVERIFY_EXCEPTION_THROWN(addCode(*test.plan, code), Error);
    }
    QCOMPARE(test.plan->history().size(), before);
}

void TestOfLinkEdits::codes()
{
    LinkPlanOf test;
    const PromoCode proposal = proposedPromoCode(*test.plan, test.drop, QStringLiteral("tiktok"), QString());
    QCOMPARE(proposal.code, QStringLiteral("KNIT10"));
    QCOMPARE(proposal.starts, QDate(2026, 11, 26));
    const Id<PromoCode> id = addCode(*test.plan, proposal);
    const PromoCode creators =
        proposedPromoCode(*test.plan, test.drop, QStringLiteral("tiktok"), QStringLiteral("Maya"));
    QCOMPARE(creators.code, QStringLiteral("KNITMAYA"));
    makeMissingLinks(*test.plan, test.drop, test.page);
    QCOMPARE(std::ranges::count(test.links(), id, &Link::code), 2); // the channel's own was taken
    removeCode(*test.plan, id);
    QCOMPARE(std::ranges::count(test.links(), id, &Link::code), 0);
    QCOMPARE(test.links().size(), size_t(3));
    PromoCode typed = *test.plan->tables().promoCodes().get(test.plan->tables().promoCodes().ofDrop(test.drop)[0].id);
    typed.code = QStringLiteral(" knitvip ");
    updateCode(*test.plan, typed);
    QCOMPARE(test.plan->tables().promoCodes().get(typed.id)->code, QStringLiteral("KNITVIP"));
}

void TestOfLinkEdits::codesTellHowOftenTheyWereTyped()
{
    LinkPlanOf test;
    PromoCode code = proposedPromoCode(*test.plan, test.drop, QStringLiteral("tiktok"), QString());
    code.planned = 40;
    addCode(*test.plan, code);
    const PromoCode friends = proposedReferralCode(*test.plan, test.drop);
    QVERIFY(friends.referral && friends.channel.isEmpty() && friends.creator.isEmpty());
    QCOMPARE(friends.code, QStringLiteral("KNITFRIEND"));
    addCode(*test.plan, friends);
    makeMissingLinks(*test.plan, test.drop, test.page);
    auto rows = readCodeBook(test.plan->tables(), test.drop);
    QVERIFY(!rows.front().counted); // nobody knows without orders
    const auto typed = [](const char *text) { return Evidence{EvidenceKind::Code, QString::fromLatin1(text), {}}; };
    OrderRows orders;
    orders.orders = {test::told(1, QDate(2026, 11, 27), 1000, {typed("KNIT10")}),
                     test::told(2, QDate(2026, 11, 28), 1000, {typed("KNIT10")}),
                     test::told(3, QDate(2026, 11, 28), 1000, {typed("KNITFRIEND")}),
                     test::told(4, QDate(2026, 11, 28), 1000, {typed("KNIT10")})};
    orders.orders.back().order.cancelled = true;
    test::importOrders(test, orders);
    rows = readCodeBook(test.plan->tables(), test.drop);
    QCOMPARE(rows[0].counted, std::optional<qint64>(2));
    QCOMPARE(rows[0].links, 2);
    QCOMPARE(rows[1].counted, std::optional<qint64>(1));
    QCOMPARE(QString::fromUtf8(codeCsv(test.plan->tables(), test.drop)).remove(QChar(0xfeff)),
             QStringLiteral("drop,code,discount,from,until,channel,creator,referral,planned,counted,links\r\n"
                            "Knit Capsule,KNIT10,10 %,2026-11-26,2026-12-23,TikTok,,,40,2,2\r\n"
                            "Knit Capsule,KNITFRIEND,10 %,2026-11-26,2026-12-23,,,yes,,1,0\r\n"
                            "Knit Capsule,KNITVIP,10 %,2026-11-26,2026-12-23,Email,,,,0,1\r\n"));
    const LinkBook book = readLinkBook(test.plan->tables(), test.drop);
    QCOMPARE(std::ranges::count(book.rows, std::optional<qint64>(2), &LinkRow::redeemed), 2);
    QCOMPARE(std::ranges::count(book.rows, std::optional<qint64>(40), &LinkRow::planned), 2);
}

void TestOfLinkEdits::checklist()
{
    LinkPlanOf test;
    auto checks = readChecklist(test.plan->tables(), test.drop);
    const size_t count = checks.size();
    QVERIFY(count >= 5);
    setLandingCheck(*test.plan, checks[0].check, true, QStringLiteral("Maya"));
    setLandingCheck(*test.plan, checks[1].check, true);
    checks = readChecklist(test.plan->tables(), test.drop);
    QVERIFY(checks[0].check.done);
    QCOMPARE(checks[0].check.who, QStringLiteral("Maya"));
    QCOMPARE(checks[0].check.at, test.clock.now());
    QCOMPARE(checks[1].check.who, QStringLiteral("tester"));
    setLandingCheck(*test.plan, checks[0].check, false);
    checks = readChecklist(test.plan->tables(), test.drop);
    QVERIFY(!checks[0].check.done && !checks[0].check.at.isValid() && checks[0].check.who.isEmpty());
    const Id<LandingCheck> own = addLandingCheck(*test.plan, test.drop, QStringLiteral("Size chart opens"));
    removeLandingCheck(*test.plan, checks[1].check.id); // Dropbeat's own stay
    QCOMPARE(readChecklist(test.plan->tables(), test.drop).size(), count + 1);
    removeLandingCheck(*test.plan, own);
    QCOMPARE(readChecklist(test.plan->tables(), test.drop).size(), count);
    makeMissingLinks(*test.plan, test.drop, test.page);
    QCOMPARE(readChecklist(test.plan->tables(), test.drop)[1].title,
             QStringLiteral("KNIT10 is applied before the cart"));
}

void TestOfLinkEdits::readiness()
{
    LinkPlanOf test;
    const auto none = [](const Asset &) { return false; };
    QCOMPARE(readinessOf(test.plan->tables(), test.drop, none).linksTotal, 0); // whoever does without is not behind
    makeMissingLinks(*test.plan, test.drop, test.page);
    QCOMPARE(readinessOf(test.plan->tables(), test.drop, none).linksTotal, 1);
    QCOMPARE(readinessOf(test.plan->tables(), test.drop, none).linksPresent, 1);
    for (const Link &link : test.links()) {
        if (link.touchpoint) {
            removeLinks(*test.plan, {link.id});
        }
    }
    QCOMPARE(readinessOf(test.plan->tables(), test.drop, none).linksPresent, 0);
}

/// Who clicked: by what the platform tells of the tags, by what its ads are assigned to, and by the short link.
void TestOfLinkEdits::clicks()
{
    LinkPlanOf test;
    makeMissingLinks(*test.plan, test.drop, test.page);
    std::vector<Link> links = test.links();
    auto b = *std::ranges::find(links, QStringLiteral("style3-b"), &Link::content);
    b.medium = QStringLiteral("paid-social"); // the ads are boosted
    updateLink(*test.plan, b);
    ResultRows rows;
    rows.subjects = {test::ad(QStringLiteral("1")), test::ad(QStringLiteral("2")), test::ad(QStringLiteral("3"))};
    rows.subjects[0].utmCampaign = QStringLiteral("2611-knit-capsule");
    rows.subjects[0].utmContent = QStringLiteral("style3-b");
    rows.subjects[1].utmCampaign = QStringLiteral("2611-knit-capsule");
    rows.subjects[1].utmContent = QStringLiteral("style3-a");
    test::addDay(rows, 0, QDate(2026, 11, 18), 1000, 30);
    test::addDay(rows, 0, QDate(2026, 11, 19), 1000, 12);
    test::addDay(rows, 1, QDate(2026, 11, 18), 1000, 7);
    test::addDay(rows, 2, QDate(2026, 11, 18), 1000, 99);
    import(test, rows);
    test.open();
    const auto rowOf = [&test](Id<Link> link) {
        const LinkBook book = readLinkBook(test.plan->tables(), test.drop);
        return *std::ranges::find(book.rows, link, [](const LinkRow &row) { return row.link.id; });
    };
    QCOMPARE(rowOf(b.id).clicks, std::optional<qint64>(42));
    const auto a = *std::ranges::find(links, QStringLiteral("style3-a"), &Link::content);
    QCOMPARE(rowOf(a.id).clicks, std::nullopt); // organic: nothing organic was reported, boosted is not its doing
    QCOMPARE(rowOf(a.id).handedOut(), rowOf(a.id).address);
}

void TestOfLinkEdits::tables()
{
    LinkPlanOf test;
    makeMissingLinks(*test.plan, test.drop, test.page);
    Link first = test.links()[0];
    first.applies = CodeApplied::Shopify;
    first.shortUrl = QStringLiteral("https://bit.ly/knit-mail");
    updateLink(*test.plan, first);
    const LinkBook book = readLinkBook(test.plan->tables(), test.drop);
    const QByteArray csv = linkCsv(book);
    QCOMPARE(csv, golden(QStringLiteral("links.csv")));
    const QStringList lines = linkTsv(book).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QStringLiteral("Email · Launch email\thttps://bit.ly/knit-mail\tKNITVIP"));
    const QString html = linkHtml(book);
    QVERIFY(html.contains(QStringLiteral("<a href=\"https://bit.ly/knit-mail\">")));
    QVERIFY(html.contains(QStringLiteral("&amp;utm_medium=")));
}

/// The sample's links are as the rules want them, and show what the page is for.
void TestOfLinkEdits::sample()
{
    const QTemporaryDir folder;
    const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
    const QString path = folder.filePath(QStringLiteral("sample.dropbeat"));
    makeSamplePlan(path, clock);
    const auto plan = Plan::open(path, Access::ReadOnly, clock);
    QVERIFY(plan->history().empty());
    QStringList rules;
    for (const Finding &finding : linkReview(plan->tables(), localNow(*plan))) {
        rules << finding.rule + u' ' + finding.message;
    }
    QCOMPARE(rules, QStringList());
    const std::vector<Drop> drops = plan->tables().drops().all();
    const auto knit = std::ranges::find(drops, QStringLiteral("2611-knit-capsule"), &Drop::code);
    const LinkBook book = readLinkBook(plan->tables(), knit->id);
    QVERIFY(book.rows.size() >= 4);
    QCOMPARE(book.rows[0].code, QStringLiteral("KNIT10"));
    QCOMPARE(book.rows[0].landing, LandingState::CodeApplied);
    QCOMPARE(book.rows[1].filed.group, QStringLiteral("Paid Social"));
    QCOMPARE(book.rows[3].landing, LandingState::NoCode);
    QVERIFY(book.rows[1].clicks.value_or(0) > 0);
}

QTEST_GUILESS_MAIN(TestOfLinkEdits)
#include "tst_link_edits.moc"

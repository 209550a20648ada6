// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/tagged_link.h"
#include "tests/attribution/random_address.h"

#include <QTest>

using namespace dropbeat;

class TestOfTaggedLink : public QObject
{
    Q_OBJECT

private slots:
    void tags_data();
    void tags();
    void landing_data();
    void landing();
    void utmSurvivesTheRedirect();
};

namespace {

const UtmSet kUtm{QStringLiteral("tiktok"), QStringLiteral("organic-social"), QStringLiteral("2611-knit-capsule"),
                  QStringLiteral("style3-b"), QString()};

} // namespace

void TestOfTaggedLink::tags_data()
{
    QTest::addColumn<QString>("landing");
    QTest::addColumn<int>("applies");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("link");
    const auto row = [](const char *name, const char *landing, CodeApplied applies, const char *code,
                        const char *link) {
        QTest::newRow(name) << QString::fromUtf8(landing) << static_cast<int>(applies) << QString::fromUtf8(code)
                            << QString::fromUtf8(link);
    };
    row("plain", "https://ateliernoor.com/knit", CodeApplied::Not, "KNIT10",
        "https://ateliernoor.com/knit?utm_source=tiktok&utm_medium=organic-social&utm_campaign=2611-knit-capsule"
        "&utm_content=style3-b");
    row("query and fragment", "ateliernoor.com/knit?variant=42#fit", CodeApplied::Not, "",
        "https://ateliernoor.com/knit?variant=42&utm_source=tiktok&utm_medium=organic-social"
        "&utm_campaign=2611-knit-capsule&utm_content=style3-b#fit");
    row("Shopify", "https://ateliernoor.com/knit?variant=42#fit", CodeApplied::Shopify, "KNIT10",
        "https://ateliernoor.com/discount/KNIT10?redirect=%2Fknit%3Fvariant%3D42%26utm_source%3Dtiktok"
        "%26utm_medium%3Dorganic-social%26utm_campaign%3D2611-knit-capsule%26utm_content%3Dstyle3-b#fit");
    row("Shopify, home page", "https://ateliernoor.com", CodeApplied::Shopify, "KNIT 10",
        "https://ateliernoor.com/discount/KNIT%2010?redirect=%2F%3Futm_source%3Dtiktok%26utm_medium%3Dorganic-social"
        "%26utm_campaign%3D2611-knit-capsule%26utm_content%3Dstyle3-b");
    row("Shopify, pasted with a code", "https://ateliernoor.com/discount/OLD5?redirect=%2Fknit%3Fa%3D1",
        CodeApplied::Shopify, "KNIT10",
        "https://ateliernoor.com/discount/KNIT10?redirect=%2Fknit%3Fa%3D1%26utm_source%3Dtiktok"
        "%26utm_medium%3Dorganic-social%26utm_campaign%3D2611-knit-capsule%26utm_content%3Dstyle3-b");
    row("Shopify without code", "https://ateliernoor.com/knit", CodeApplied::Shopify, "",
        "https://ateliernoor.com/knit?utm_source=tiktok&utm_medium=organic-social&utm_campaign=2611-knit-capsule"
        "&utm_content=style3-b");
    row("Shopify, an address of figures", "http://[::1]:80/knit", CodeApplied::Shopify, "KNIT10",
        "http://[::1]:80/discount/KNIT10?redirect=%2Fknit%3Futm_source%3Dtiktok%26utm_medium%3Dorganic-social"
        "%26utm_campaign%3D2611-knit-capsule%26utm_content%3Dstyle3-b"); // found by fuzzing
    row("WooCommerce", "https://ateliernoor.com/checkout-link/?products=18:2&coupon=OLD", CodeApplied::WooCommerce,
        "KNIT10",
        "https://ateliernoor.com/checkout-link/?products=18:2&utm_source=tiktok&utm_medium=organic-social"
        "&utm_campaign=2611-knit-capsule&utm_content=style3-b&coupon=KNIT10");
}

void TestOfTaggedLink::tags()
{
    QFETCH(QString, landing);
    QFETCH(int, applies);
    QFETCH(QString, code);
    const auto link = taggedLink(landing, kUtm, static_cast<CodeApplied>(applies), code);
    QVERIFY(link.has_value());
    QTEST(*link, "link");
    QCOMPARE(utmIn(*readAddress(*link)), kUtm);
}

void TestOfTaggedLink::landing_data()
{
    QTest::addColumn<QString>("landing");
    QTest::addColumn<bool>("code");
    QTest::addColumn<int>("applies");
    QTest::addColumn<int>("state");
    const auto row = [](const char *landing, bool code, CodeApplied applies, LandingState state) {
        QTest::addRow("%s %d %d", landing, code, static_cast<int>(applies))
            << QString::fromUtf8(landing) << code << static_cast<int>(applies) << static_cast<int>(state);
    };
    row("", true, CodeApplied::Not, LandingState::NoPage);
    row("mailto:a@b.c", true, CodeApplied::Not, LandingState::NotAnAddress);
    row("http://ateliernoor.com", true, CodeApplied::Not, LandingState::NotSecure);
    row("https://example.com", true, CodeApplied::Not, LandingState::OtherDomain);
    row("https://ateliernoor.com/?utm_term=x", true, CodeApplied::Not, LandingState::CarriesUtm);
    row("https://ateliernoor.com", false, CodeApplied::Shopify, LandingState::NoCode);
    row("https://ateliernoor.com", true, CodeApplied::Not, LandingState::CodeTyped);
    row("www.ateliernoor.com", true, CodeApplied::Shopify, LandingState::CodeApplied);
}

void TestOfTaggedLink::landing()
{
    QFETCH(QString, landing);
    QFETCH(bool, code);
    QFETCH(int, applies);
    Link link;
    link.landing = landing;
    link.applies = static_cast<CodeApplied>(applies);
    const LandingState state = landingState(link, code, {QStringLiteral("ateliernoor.com")});
    QTEST(static_cast<int>(state), "state");
    QVERIFY(!landingStateText(state).isEmpty());
}

/// Whatever page and tags: what the shop redirects to carries all tags, and the page's own parameters.
void TestOfTaggedLink::utmSurvivesTheRedirect()
{
    test::RandomAddress random(11);
    int tested = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QString page = random.next();
        const UtmSet utm{random.word(), random.word(), random.word(), random.word(), {}};
        const auto plain = taggedLink(page, utm, CodeApplied::Not, {});
        const auto applied = taggedLink(page, utm, CodeApplied::Shopify, QStringLiteral("KNIT10"));
        QCOMPARE(plain.has_value(), applied.has_value());
        if (!plain || readAddress(page)->path.startsWith(QLatin1String("/discount/"))) {
            continue;
        }
        ++tested;
        QCOMPARE(utmIn(*readAddress(*plain)), utm);
        const auto address = readAddress(*applied);
        QVERIFY(address.has_value());
        const auto target = pageOn(*address, queryValue(*address, QStringLiteral("redirect")));
        QVERIFY2(target.has_value(), qPrintable(*applied));
        QCOMPARE(utmIn(*target), utm);
        QCOMPARE(target->query, readAddress(*plain)->query);
    }
    QVERIFY(tested > 2'000);
}

QTEST_APPLESS_MAIN(TestOfTaggedLink)
#include "tst_tagged_link.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/web_address.h"
#include "tests/attribution/random_address.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace dropbeat;

class TestOfWebAddress : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void faults_data();
    void faults();
    void domains_data();
    void domains();
    void readableHosts();
    void mergesQueries_data();
    void mergesQueries();
    void roundTrips();
    void mergedIsFoundAgain();
};

void TestOfWebAddress::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const char *typed, const char *written) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(written);
    };
    row("as it is", "https://ateliernoor.com/knit?v=1#fit", "https://ateliernoor.com/knit?v=1#fit");
    row("no scheme", "ateliernoor.com/knit", "https://ateliernoor.com/knit");
    row("no scheme, a port", "localhost:8080/knit", "https://localhost:8080/knit");
    row("blanks around it", "  https://ateliernoor.com \n", "https://ateliernoor.com");
    row("upper-case host", "HTTPS://Atelier.COM/Knit", "https://atelier.com/Knit");
    // RFC 3492 section 7.1 and RFC 5891 give the encodings; Python's own codec (idna) gives the same.
    row("umlaut", "https://bücher.example/Strümpfe", "https://xn--bcher-kva.example/Str%C3%BCmpfe");
    row("punycode", "https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/");
    row("Korean", "https://니트.example/니트?색=빨강",
        "https://xn--9i1br91d.example/%EB%8B%88%ED%8A%B8?%EC%83%89=%EB%B9%A8%EA%B0%95");
    row("encoded stays encoded", "https://a.com/a%2Fb%20c?x=%26&y=1+2", "https://a.com/a%2Fb%20c?x=%26&y=1+2");
    row("question mark in the fragment", "https://a.com/#/knit?v=1", "https://a.com/#/knit?v=1");
    row("query without path", "https://a.com?v=1", "https://a.com/?v=1");
    row("empty parts", "https://a.com/?&a=1&&b=2&", "https://a.com/?a=1&b=2");
    row("IPv6", "http://[::1]:80/x", "http://[::1]:80/x");
    row("percent sign alone", "https://a.com/100%", "https://a.com/100%25");
}

void TestOfWebAddress::reads()
{
    QFETCH(QString, typed);
    const auto address = readAddress(typed);
    QVERIFY(address.has_value());
    QTEST(addressText(*address), "written");
    QVERIFY(!addressFault(typed));
}

void TestOfWebAddress::faults_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *typed, AddressFault fault) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << static_cast<int>(fault);
    };
    row("", AddressFault::Empty);
    row("   ", AddressFault::Empty);
    row("https://", AddressFault::Unreadable);
    row("https:///knit", AddressFault::Unreadable);
    row("https://a b.com", AddressFault::Unreadable);
    row("https://a.com:99999/", AddressFault::Unreadable);
    row("mailto:founder@ateliernoor.com", AddressFault::NotWeb);
    row("javascript:alert(1)", AddressFault::NotWeb);
    row("ftp://a.com", AddressFault::NotWeb);
    row("https://me:secret@a.com/", AddressFault::HasLogin);
}

void TestOfWebAddress::faults()
{
    QFETCH(QString, typed);
    QVERIFY(!readAddress(typed));
    const auto fault = addressFault(typed);
    QVERIFY(fault.has_value());
    QTEST(static_cast<int>(*fault), "fault");
}

void TestOfWebAddress::domains_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("within");
    QTest::newRow("itself") << QStringLiteral("ateliernoor.com") << true;
    QTest::newRow("www") << QStringLiteral("www.ateliernoor.com") << true;
    QTest::newRow("shop") << QStringLiteral("shop.ateliernoor.com") << true;
    QTest::newRow("another that ends alike") << QStringLiteral("notateliernoor.com") << false;
    QTest::newRow("ours in front") << QStringLiteral("ateliernoor.com.example") << false;
    QTest::newRow("in punycode") << QStringLiteral("xn--bcher-kva.example") << true;
}

void TestOfWebAddress::domains()
{
    QFETCH(QString, host);
    const QStringList own{QStringLiteral(" https://www.AtelierNoor.com/ "), QStringLiteral("bücher.example"),
                          QString()};
    QTEST(isWithin(host, own), "within");
}

void TestOfWebAddress::readableHosts()
{
    QCOMPARE(readableHost(QStringLiteral("xn--bcher-kva.example")), QStringLiteral("bücher.example"));
    QCOMPARE(readableHost(QStringLiteral("ateliernoor.com")), QStringLiteral("ateliernoor.com"));
    const auto address = readAddress(QStringLiteral("https://bücher.example/Strümpfe?größe=m"));
    QCOMPARE(readableAddress(*address), QStringLiteral("bücher.example/Strümpfe?größe=m"));
}

void TestOfWebAddress::mergesQueries_data()
{
    QTest::addColumn<QString>("landing");
    QTest::addColumn<QString>("written");
    QTest::newRow("none there") << QStringLiteral("https://a.com/x")
                                << QStringLiteral("https://a.com/x?utm_source=t%20t");
    QTest::newRow("others stay in front")
        << QStringLiteral("https://a.com/x?b=2&a=1#f") << QStringLiteral("https://a.com/x?b=2&a=1&utm_source=t%20t#f");
    QTest::newRow("replaced") << QStringLiteral("https://a.com/x?utm_source=old&a=1")
                              << QStringLiteral("https://a.com/x?a=1&utm_source=t%20t");
    QTest::newRow("replaced in any case, twice")
        << QStringLiteral("https://a.com/x?UTM_Source=old&a=1&utm%5Fsource=older")
        << QStringLiteral("https://a.com/x?a=1&utm_source=t%20t");
    QTest::newRow("an empty one only goes")
        << QStringLiteral("https://a.com/x?utm_medium=old") << QStringLiteral("https://a.com/x?utm_source=t%20t");
    QTest::newRow("a name alone stays") << QStringLiteral("https://a.com/x?preview")
                                        << QStringLiteral("https://a.com/x?preview&utm_source=t%20t");
}

void TestOfWebAddress::mergesQueries()
{
    QFETCH(QString, landing);
    auto address = readAddress(landing);
    mergeQuery(*address,
               {{QStringLiteral("utm_source"), QStringLiteral("t t")}, {QStringLiteral("utm_medium"), QString()}});
    QTEST(addressText(*address), "written");
}

/// What was read and written is read the same again, whatever was typed.
void TestOfWebAddress::roundTrips()
{
    test::RandomAddress random(20261128);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString typed = random.next();
        const auto address = readAddress(typed);
        QCOMPARE(addressFault(typed).has_value(), !address.has_value());
        if (!address) {
            continue;
        }
        ++read;
        const QString text = addressText(*address);
        const auto again = readAddress(text);
        QVERIFY2(again.has_value(), qPrintable(typed + QStringLiteral("  →  ") + text));
        QVERIFY2(addressText(*again) == text, qPrintable(typed + QStringLiteral("  →  ") + text));
        QVERIFY2(QUrl(text, QUrl::StrictMode).isValid(), qPrintable(text)); // a second opinion
        for (const QChar character : text) {
            QVERIFY2(character.unicode() > 0x20 && character.unicode() < 0x7f, qPrintable(text));
        }
    }
    QVERIFY2(read > 5'000, qPrintable(QString::number(read))); // most of them are addresses
}

/// Qt's own reader of queries finds the value that was put in, and the others where they were.
void TestOfWebAddress::mergedIsFoundAgain()
{
    test::RandomAddress random(7);
    for (int i = 0; i < 5'000; ++i) {
        auto address = readAddress(random.next());
        if (!address) {
            continue;
        }
        const QString value = random.word();
        const QStringList before = address->query;
        mergeQuery(*address, {{QStringLiteral("utm_source"), value}});
        const QUrlQuery query(QUrl(addressText(*address)));
        QCOMPARE(query.queryItemValue(QStringLiteral("utm_source"), QUrl::FullyDecoded), value);
        for (const QString &part : before) {
            const bool isOurs = queryItem(part).first.compare(QLatin1String("utm_source"), Qt::CaseInsensitive) == 0;
            QCOMPARE(address->query.contains(part), !isOurs);
        }
    }
}

QTEST_APPLESS_MAIN(TestOfWebAddress)
#include "tst_web_address.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/conventions.h"

#include <QTest>

using namespace dropbeat;

class TestOfConventions : public QObject
{
    Q_OBJECT

private slots:
    void writes_data();
    void writes();
    void keepsOnlyChanges();
    void nearest();
    void otherChannels();
    void landing();
};

void TestOfConventions::writes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("dashes");
    QTest::addColumn<QString>("underscores");
    QTest::newRow("as it is") << QStringLiteral("style3-b") << QStringLiteral("style3-b") << QStringLiteral("style3_b");
    QTest::newRow("case") << QStringLiteral("TikTok") << QStringLiteral("tiktok") << QStringLiteral("tiktok");
    QTest::newRow("blanks") << QStringLiteral(" last  call ") << QStringLiteral("last-call")
                            << QStringLiteral("last_call");
    QTest::newRow("accents") << QStringLiteral("Été 2026!") << QStringLiteral("ete-2026") << QStringLiteral("ete_2026");
    QTest::newRow("domain") << QStringLiteral("l.instagram.com") << QStringLiteral("l.instagram.com")
                            << QStringLiteral("l.instagram.com");
    QTest::newRow("empty") << QString() << QString() << QString();
}

void TestOfConventions::writes()
{
    QFETCH(QString, value);
    LinkConventions conventions = presetConventions();
    QTEST(written(conventions, value), "dashes");
    conventions.separator = QStringLiteral("_");
    QTEST(written(conventions, value), "underscores");
    QCOMPARE(written(conventions, written(conventions, value)), written(conventions, value));
}

void TestOfConventions::keepsOnlyChanges()
{
    LinkConventions changed = presetConventions();
    QCOMPARE(conventionChanges(changed), QString());
    changed.domains = {QStringLiteral("ateliernoor.com")};
    changed.applies = CodeApplied::Shopify;
    changed.channels[0].codeWord = QStringLiteral("TOK");
    changed.channels.push_back({QStringLiteral("c-7"),
                                QStringLiteral("Leaflet"),
                                QStringLiteral("leaflet"),
                                QStringLiteral("print"),
                                QStringLiteral("leaflet"),
                                QStringLiteral("print"),
                                {},
                                {},
                                false});
    const QString changes = conventionChanges(changed);
    QVERIFY(!changes.contains(QStringLiteral("separator")));
    QVERIFY(!changes.contains(QStringLiteral("pinterest")));
    QCOMPARE(conventionsWith(changes), changed);
    QCOMPARE(conventionsWith(QStringLiteral("no json")), presetConventions());
    QCOMPARE(conventionsWith(QStringLiteral(R"({"separator":7,"channels":4,"domains":{}})")).separator,
             QStringLiteral("-"));
}

void TestOfConventions::nearest()
{
    const QStringList words{QStringLiteral("organic-social"), QStringLiteral("email"), QStringLiteral("sms"),
                            QStringLiteral("cpc")};
    QCOMPARE(nearestWord(QStringLiteral("OrganicSocial"), words), QStringLiteral("organic-social"));
    QCOMPARE(nearestWord(QStringLiteral("organic-socail"), words), QStringLiteral("organic-social"));
    QCOMPARE(nearestWord(QStringLiteral("emial"), words), QString()); // two letters of five are too many
    QCOMPARE(nearestWord(QStringLiteral("emails"), words), QStringLiteral("email"));
    QCOMPARE(nearestWord(QStringLiteral("ppc"), words), QStringLiteral("cpc"));
    QCOMPARE(nearestWord(QStringLiteral("leaflet"), words), QString());
}

void TestOfConventions::otherChannels()
{
    const ChannelTags tags = tagsOf(presetConventions(), {QStringLiteral("c-7"), QStringLiteral("Le Kiosque"), {}, 0});
    QCOMPARE(tags.organicSource, QStringLiteral("le-kiosque"));
    QCOMPARE(tags.organicMedium, QStringLiteral("organic-social"));
    QVERIFY(!tags.internal);
    QVERIFY(tagsOf(presetConventions(), {QStringLiteral("shoot"), QStringLiteral("Shoot"), {}, 0}).internal);
}

void TestOfConventions::landing()
{
    LinkConventions conventions = presetConventions();
    Drop drop;
    drop.name = QStringLiteral("Knit Capsule");
    QCOMPARE(landingOf(conventions, drop), QString());
    conventions.landing = QStringLiteral("https://ateliernoor.com/collections/{drop}");
    QCOMPARE(landingOf(conventions, drop), QStringLiteral("https://ateliernoor.com/collections/knit-capsule"));
}

QTEST_APPLESS_MAIN(TestOfConventions)
#include "tst_conventions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/meaning.h"

#include <QTest>

using namespace dropbeat;

namespace {

QString lines(const QStringList &parts)
{
    return parts.join(u'\n');
}

/// One drop with a clip of two variants, two touchpoints, links, codes and an ad.
MeaningFacts facts()
{
    MeaningFacts facts;
    for (const char *id : {"tiktok", "instagram", "email", "ads"}) {
        facts.channels.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, 0});
    }
    Drop knit;
    knit.id = {1};
    knit.code = QStringLiteral("2611-knit");
    Drop slip;
    slip.id = {2};
    slip.code = QStringLiteral("2612-slip");
    facts.drops = {knit, slip};
    Clip style;
    style.id = {10};
    style.drop = knit.id;
    style.code = QStringLiteral("style3");
    facts.clips = {style};
    Variant a{{20}, style.id, QStringLiteral("A"), {}};
    Variant b{{21}, style.id, QStringLiteral("B"), {}};
    facts.variants = {a, b};
    Touchpoint bio;
    bio.id = {30};
    bio.drop = knit.id;
    bio.channel = QStringLiteral("tiktok");
    bio.code = QStringLiteral("bio");
    Touchpoint mail = bio;
    mail.id = {31};
    mail.channel = QStringLiteral("email");
    mail.code = QStringLiteral("launch-email");
    facts.touchpoints = {bio, mail};
    PromoCode ten;
    ten.id = {40};
    ten.drop = knit.id;
    ten.code = QStringLiteral("KNIT10");
    ten.channel = QStringLiteral("tiktok");
    PromoCode vip;
    vip.id = {41};
    vip.drop = knit.id;
    vip.code = QStringLiteral("KnitVIP");
    PromoCode twice = ten;
    twice.id = {42};
    twice.drop = slip.id;
    facts.codes = {ten, vip, twice};
    Link link;
    link.id = {50};
    link.drop = knit.id;
    link.touchpoint = bio.id;
    link.variant = b.id;
    link.source = QStringLiteral("tiktok");
    link.medium = QStringLiteral("social");
    link.campaign = knit.code;
    link.content = QStringLiteral("style3-b");
    link.shortUrl = QStringLiteral("https://Go.Noor.example/kN1t/");
    Link ad = link;
    ad.id = {51};
    ad.touchpoint = {};
    ad.medium = QStringLiteral("paid-social");
    ad.shortUrl.clear();
    Link letter = link;
    letter.id = {52};
    letter.touchpoint = mail.id;
    letter.variant = {};
    letter.source = QStringLiteral("newsletter");
    letter.medium = QStringLiteral("email");
    letter.content = QStringLiteral("hero");
    letter.code = vip.id;
    letter.shortUrl.clear();
    facts.links = {link, ad, letter};
    Subject subject;
    subject.id = {60};
    subject.platform = QStringLiteral("tiktok-ads");
    subject.externalId = QStringLiteral("1854");
    subject.name = QStringLiteral("style3-a | mornings");
    subject.campaign = QStringLiteral("Knit ads");
    subject.channel = QStringLiteral("tiktok");
    subject.assignment.target = a.id;
    facts.subjects = {subject};
    return facts;
}

} // namespace

class TestMeaning : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatEvidenceSays_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<qint64>("drop");
        QTest::addColumn<qint64>("touchpoint");
        QTest::addColumn<qint64>("variant");
        QTest::addColumn<qint64>("link");
        const auto row = [](const char *name, EvidenceKind kind, const QString &said, const char *channel, qint64 drop,
                            qint64 touchpoint, qint64 variant, qint64 link) {
            QTest::newRow(name) << static_cast<int>(kind) << said << QString::fromLatin1(channel) << drop << touchpoint
                                << variant << link;
        };
        const auto utm = [](const char *source, const char *medium, const char *campaign, const char *content) {
            return lines({QString::fromLatin1(source), QString::fromLatin1(medium), QString::fromLatin1(campaign),
                          QString::fromLatin1(content), QString()});
        };
        using K = EvidenceKind;
        row("the bio link", K::Utm, utm("tiktok", "social", "2611-knit", "style3-b"), "tiktok", 1, 30, 21, 50);
        row("the ad of the same content", K::Utm, utm("tiktok", "paid-social", "2611-knit", "style3-b"), "tiktok", 1, 0,
            21, 51);
        row("case does not matter", K::Utm, utm("TikTok", "Social", "2611-KNIT", "Style3-B"), "tiktok", 1, 30, 21, 50);
        row("a link copied elsewhere", K::Utm, utm("instagram", "social", "2611-knit", "style3-b"), "instagram", 1, 0,
            21, 50);
        row("no link, but names", K::Utm, utm("tiktok", "social", "2611-knit", "style3-a"), "tiktok", 1, 0, 20, 0);
        row("a touchpoint's code", K::Utm, utm("klaviyo", "email", "2611-knit", "launch-email"), "email", 1, 31, 0, 0);
        row("a touchpoint names the channel", K::Utm, utm("x", "y", "2611-knit", "bio"), "tiktok", 1, 30, 0, 0);
        row("a drop without content", K::Utm, utm("tiktok", "social", "2612-slip", ""), "tiktok", 2, 0, 0, 0);
        row("only a source", K::Utm, utm("ig", "social", "summer", "x"), "instagram", 0, 0, 0, 0);
        row("nothing known", K::Utm, utm("blog", "referral", "summer", "x"), "", 0, 0, 0, 0);
        row("a code with a link", K::Code, QStringLiteral("KNITVIP"), "email", 1, 31, 0, 52);
        row("a code of two drops", K::Code, QStringLiteral("KNIT10"), "tiktok", 0, 0, 0, 0);
        row("a code nobody knows", K::Code, QStringLiteral("SAVE50"), "", 0, 0, 0, 0);
        row("a pixel with an ad", K::Pixel,
            lines({QStringLiteral("tiktok"), QStringLiteral("Knit ads"), QStringLiteral("1854")}), "tiktok", 1, 0, 20,
            0);
        row("an ad by its name", K::Pixel,
            lines({QStringLiteral("tiktok"), QString(), QStringLiteral("STYLE3-A | mornings")}), "tiktok", 1, 0, 20, 0);
        row("a pixel with a campaign", K::Pixel,
            lines({QStringLiteral("tiktok"), QStringLiteral("Knit ads"), QString()}), "tiktok", 1, 0, 0, 0);
        row("a pixel with a drop's code", K::Pixel,
            lines({QStringLiteral("meta"), QStringLiteral("2612-slip"), QString()}), "ads", 2, 0, 0, 0);
        row("a pixel without anything", K::Pixel, lines({QStringLiteral("other"), QString(), QString()}), "", 0, 0, 0,
            0);
        row("a short link", K::ShortLink, QStringLiteral("go.noor.example/kN1t"), "tiktok", 1, 30, 21, 50);
        row("slugs tell case apart", K::ShortLink, QStringLiteral("go.noor.example/kn1t"), "", 0, 0, 0, 0);
        row("an answer", K::Survey, QStringLiteral("tik tok"), "tiktok", 0, 0, 0, 0);
        row("an answer nobody understands", K::Survey, QStringLiteral("my sister"), "", 0, 0, 0, 0);
    }

    void findsWhatEvidenceSays()
    {
        QFETCH(int, kind);
        QFETCH(QString, said);
        QFETCH(QString, channel);
        QFETCH(qint64, drop);
        QFETCH(qint64, touchpoint);
        QFETCH(qint64, variant);
        QFETCH(qint64, link);
        const Meaning meaning = MeaningFinder(facts()).of(static_cast<EvidenceKind>(kind), said);
        QCOMPARE(meaning.channel, channel);
        QCOMPARE(meaning.drop.value, drop);
        QCOMPARE(meaning.touchpoint.value, touchpoint);
        QCOMPARE(meaning.variant.value, variant);
        QCOMPARE(meaning.link.value, link);
        QCOMPARE(meaning.isKnown(), !channel.isEmpty() || drop != 0);
        QCOMPARE(meaning.by == MeantBy::Nothing, !meaning.isKnown());
    }

    void saysWhichCode()
    {
        const MeaningFinder finder(facts());
        QCOMPARE(finder.of(EvidenceKind::Code, QStringLiteral("KNITVIP")).code.value, 41);
        QCOMPARE(finder.of(EvidenceKind::Survey, QStringLiteral("TT!")).words, QStringLiteral("tt"));
    }

    void comparesShortAddresses()
    {
        QCOMPARE(shortAddress(QStringLiteral("HTTPS://www.Bit.ly/AbC/")), QStringLiteral("bit.ly/AbC"));
        QCOMPARE(shortAddress(QStringLiteral(" bit.ly ")), QStringLiteral("bit.ly"));
        QCOMPARE(shortAddress(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestMeaning)
#include "tst_meaning.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/channel_words.h"

#include <QTest>

using namespace dropbeat;

namespace {

std::vector<Channel> channels()
{
    std::vector<Channel> result;
    for (const char *id : {"tiktok", "instagram", "pinterest", "email", "sms", "ads", "site"}) {
        result.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, 0});
    }
    result.push_back({QStringLiteral("podcast"), QStringLiteral("Fädenrunde"), {}, 0});
    return result;
}

} // namespace

class TestChannelWords : public QObject
{
    Q_OBJECT

private slots:
    void foldsAnswers_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case and spaces") << QStringLiteral("  Tik   Tok! ") << QStringLiteral("tik tok");
        QTest::newRow("accents") << QStringLiteral("Publicité") << QStringLiteral("publicite");
        QTest::newRow("punctuation joins nothing") << QStringLiteral("e-mail") << QStringLiteral("e mail");
        QTest::newRow("full width") << QStringLiteral("ＴＴ") << QStringLiteral("tt");
        QTest::newRow("Hangul stays whole") << QStringLiteral("틱톡") << QStringLiteral("틱톡");
        QTest::newRow("emoji alone is no answer") << QStringLiteral("…  ! ") << QString();
    }

    void foldsAnswers()
    {
        QFETCH(QString, answer);
        QFETCH(QString, folded);
        QCOMPARE(foldAnswer(answer), folded);
        QCOMPARE(foldAnswer(folded), folded);
    }

    void findsChannelsOfAnswers_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("channel");
        QTest::newRow("plain") << QStringLiteral("TikTok") << QStringLiteral("tiktok");
        QTest::newRow("two words") << QStringLiteral("saw it on tik tok") << QStringLiteral("tiktok");
        QTest::newRow("short") << QStringLiteral("TT") << QStringLiteral("tiktok");
        QTest::newRow("reel") << QStringLiteral("an Instagram reel") << QStringLiteral("instagram");
        QTest::newRow("no part of a word") << QStringLiteral("Scott told me") << QString();
        QTest::newRow("ig is no part of a word") << QStringLiteral("a big friend") << QString();
        QTest::newRow("the longest counts")
            << QStringLiteral("facebook ad, not the newsletter") << QStringLiteral("ads");
        QTest::newRow("newsletter") << QStringLiteral("Your newsletter") << QStringLiteral("email");
        QTest::newRow("Hangul with a particle") << QStringLiteral("틱톡에서 봤어요") << QStringLiteral("tiktok");
        QTest::newRow("a channel's own name") << QStringLiteral("die fädenrunde") << QStringLiteral("podcast");
        QTest::newRow("nothing") << QStringLiteral("a friend") << QString();
    }

    void findsChannelsOfAnswers()
    {
        QFETCH(QString, answer);
        QFETCH(QString, channel);
        const ChannelWords words(channels(), {});
        QCOMPARE(words.ofAnswer(answer).channel, channel);
        QCOMPARE(words.ofAnswer(answer).isFound(), !channel.isEmpty());
    }

    void ownSynonymsGoFirst()
    {
        const Synonym own{{1}, QStringLiteral("Reel"), QStringLiteral("tiktok")};
        const Synonym none{{2}, QStringLiteral("pin"), QString()};
        const ChannelWords words(channels(), {own, none});
        QCOMPARE(words.ofAnswer(QStringLiteral("a reel")).channel, QStringLiteral("tiktok"));
        QVERIFY(words.ofAnswer(QStringLiteral("a reel")).own);
        QVERIFY(words.ofAnswer(QStringLiteral("pin")).isFound());
        QVERIFY(words.ofAnswer(QStringLiteral("pin")).channel.isEmpty());
        // The longer preset still wins over the shorter own one.
        QCOMPARE(words.ofAnswer(QStringLiteral("instagram reel")).channel, QStringLiteral("instagram"));
    }

    void wordsForAbsentChannelsMeanNothing()
    {
        const ChannelWords words({{QStringLiteral("email"), QStringLiteral("Email"), {}, 0}}, {});
        QVERIFY(!words.ofAnswer(QStringLiteral("TikTok")).isFound());
        QCOMPARE(words.ofUtm(QStringLiteral("tiktok"), QStringLiteral("social")), QString());
        QCOMPARE(words.ofUtm(QStringLiteral("newsletter"), QStringLiteral("email")), QStringLiteral("email"));
    }

    void findsChannelsOfUtm_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("medium");
        QTest::addColumn<QString>("channel");
        QTest::newRow("organic") << "tiktok"
                                 << "social"
                                 << "tiktok";
        QTest::newRow("paid TikTok stays TikTok") << "tiktok"
                                                  << "paid-social"
                                                  << "tiktok";
        QTest::newRow("paid Instagram is an ad") << "Instagram"
                                                 << "paid_social"
                                                 << "ads";
        QTest::newRow("organic Instagram") << "ig"
                                           << "social"
                                           << "instagram";
        QTest::newRow("mail by its medium") << "klaviyo"
                                            << "Email"
                                            << "email";
        QTest::newRow("text message by its medium") << "klaviyo"
                                                    << "sms"
                                                    << "sms";
        QTest::newRow("unknown source, paid") << "bing"
                                              << "cpc"
                                              << "ads";
        QTest::newRow("unknown source") << "blog"
                                        << "referral"
                                        << "";
        QTest::newRow("one's own channel") << "podcast"
                                           << "audio"
                                           << "podcast";
    }

    void findsChannelsOfUtm()
    {
        QFETCH(QString, source);
        QFETCH(QString, medium);
        QFETCH(QString, channel);
        QCOMPARE(ChannelWords(channels(), {}).ofUtm(source, medium), channel);
    }

    void presetsAreFoldedAndOnceEach()
    {
        QStringList seen;
        for (const Synonym &synonym : presetSynonyms()) {
            QCOMPARE(foldAnswer(synonym.words), synonym.words);
            QVERIFY2(!synonym.words.isEmpty(), qPrintable(synonym.channel));
            QVERIFY2(!seen.contains(synonym.words), qPrintable(synonym.words));
            seen << synonym.words;
        }
        QVERIFY(seen.size() > 50);
    }
};

QTEST_GUILESS_MAIN(TestChannelWords)
#include "tst_channel_words.moc"

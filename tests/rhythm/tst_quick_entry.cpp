// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/quick_entry.h"

#include <QTest>

using namespace dropbeat;

namespace {

const QDate kToday(2026, 11, 20); // a Friday

std::vector<Channel> channels()
{
    const auto channel = [](const char *id, const char *name) {
        return Channel{QLatin1String(id), QString::fromUtf8(name), {}, 0};
    };
    return {channel("tiktok", "TikTok"), channel("instagram", "Instagram"), channel("email", "Email"),
            channel("popup", "Pop-up store"), channel("site", "Site")};
}

std::vector<Drop> drops()
{
    Drop party;
    party.id = {1};
    party.name = QStringLiteral("Party Slip");
    party.code = QStringLiteral("2612-party-slip");
    Drop knit = party;
    knit.id = {2};
    knit.name = QStringLiteral("Knit Capsule");
    knit.code = QStringLiteral("2611-knit-capsule");
    Drop knitwear = party;
    knitwear.id = {3};
    knitwear.name = QStringLiteral("Knitwear");
    knitwear.code = QStringLiteral("2701-knitwear");
    return {party, knit, knitwear};
}

} // namespace

class TestOfQuickEntry : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *text, QDate day, QTime time, const char *channel, const char *title,
                            const char *locale = "en_GB") {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(locale) << day << time
                                << QString::fromLatin1(channel) << QString::fromUtf8(title);
        };
        const QTime half(18, 30);
        row("thu 18:30 tiktok try-on teaser", {2026, 11, 26}, half, "tiktok", "try-on teaser");
        row("Thursday at 18:30 TikTok Try-on", {2026, 11, 26}, half, "tiktok", "Try-on");
        row("tiktok thurs 6:30pm teaser", {2026, 11, 26}, half, "tiktok", "teaser");
        row("18:30 fri teaser", {2026, 11, 27}, half, "", "teaser"); // today is one: the next
        row("next mon teaser", {2026, 11, 23}, {}, "", "teaser");
        row("next fri teaser", {2026, 11, 27}, {}, "", "teaser");
        row("3 dec tiktok teaser", {2026, 12, 3}, {}, "tiktok", "teaser");
        row("dec 3rd 9 am insta proof", {2026, 12, 3}, {9, 0}, "instagram", "proof");
        row("thu 3 dec teaser", {2026, 12, 3}, {}, "", "teaser");
        row("3 January teaser", {2027, 1, 3}, {}, "", "teaser"); // the next one
        row("20 nov teaser", {2026, 11, 20}, {}, "", "teaser");  // today counts
        row("19 nov 2026 teaser", {2026, 11, 19}, {}, "", "teaser");
        row("29 feb leap sale", {2028, 2, 29}, {}, "", "leap sale");
        row("2026-12-03 18:30 email last call", {2026, 12, 3}, half, "email", "last call");
        row("3/12 email last call", {2026, 12, 3}, {}, "email", "last call");
        row("12/3 email last call", {2026, 12, 3}, {}, "email", "last call", "en_US");
        row("tomorrow 9am email hello", {2026, 11, 21}, {9, 0}, "email", "hello");
        row("today noon site page is up", {2026, 11, 20}, {12, 0}, "site", "page is up");
        row("12am teaser", {}, {0, 0}, "", "teaser");
        row("in 2 weeks tiktok teaser", {2026, 12, 4}, {}, "tiktok", "teaser");
        row("in 10 days teaser", {2026, 11, 30}, {}, "", "teaser");
        row("pop-up store sat 10:00 opening", {2026, 11, 21}, {10, 0}, "popup", "opening");
        row("teaser", {}, {}, "", "teaser");
        row("3 looks for the week", {}, {}, "", "3 looks for the week");
        row("tiktok sat 3 ways to wear it", {2026, 11, 21}, {}, "tiktok", "3 ways to wear it");
        row("do 18:30 tiktok Anprobe", {2026, 11, 26}, half, "tiktok", "Anprobe", "de_DE");
        row("Donnerstag 18 Uhr tiktok Anprobe", {2026, 11, 26}, {18, 0}, "tiktok", "Anprobe", "de_DE");
        row("3. Dezember email Letzte Chance", {2026, 12, 3}, {}, "email", "Letzte Chance", "de_DE");
        row("3.12. 18.30 email Letzte Chance", {2026, 12, 3}, half, "email", "Letzte Chance", "de_DE");
        row("jeudi 18h30 tiktok essayage", {2026, 11, 26}, half, "tiktok", "essayage", "fr_FR");
        row("jeu. 18h tiktok essayage", {2026, 11, 26}, {18, 0}, "tiktok", "essayage", "fr_FR");
        row("1er décembre tiktok essayage", {2026, 12, 1}, {}, "tiktok", "essayage", "fr_FR");
        row("mié 9:00 instagram prueba", {2026, 11, 25}, {9, 0}, "instagram", "prueba", "es_ES");
        row("giovedì 18:30 tiktok prova", {2026, 11, 26}, half, "tiktok", "prova", "it_IT");
        row("thu 18:30 tiktok prova", {2026, 11, 26}, half, "tiktok", "prova", "it_IT"); // English, too
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, locale);
        QFETCH(QDate, day);
        QFETCH(QTime, time);
        QFETCH(QString, channel);
        QFETCH(QString, title);
        const QuickEntry entry = parseQuickEntry(text, kToday, QLocale(locale), channels(), drops());
        QCOMPARE(entry.day.value_or(QDate()), day);
        QCOMPARE(entry.time.value_or(QTime()), time);
        QCOMPARE(entry.channel, channel);
        QCOMPARE(entry.title, title);
        QCOMPARE(entry.problem, QString());
        QVERIFY(!entry.dayOffset);
        QVERIFY(!entry.drop);
    }

    void readsOffsetsAndDrops()
    {
        const auto read = [](const char *text) {
            return parseQuickEntry(QString::fromUtf8(text), kToday, QLocale::c(), channels(), drops());
        };
        const QuickEntry proof = read("+9d 12:00 instagram proof: faces #party");
        QCOMPARE(proof.dayOffset, std::optional<int>(9));
        QCOMPARE(proof.drop, Id<Drop>{1});
        QCOMPARE(proof.title, QStringLiteral("proof: faces"));
        QCOMPARE(read("−3d tiktok count #party-slip").dayOffset, std::optional<int>(-3));
        QCOMPARE(read("+2w tiktok count #2612-party-slip").dayOffset, std::optional<int>(14));
        QCOMPARE(read("#knit-capsule tiktok x").drop, Id<Drop>{2});
        QCOMPARE(read("#knitwear tiktok x").drop, Id<Drop>{3});
        QVERIFY(read("#knit tiktok x").problem.contains(QStringLiteral("More than one")));
        QVERIFY(read("#silk tiktok x").problem.contains(QStringLiteral("silk")));
    }

    void saysWhatItCantRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("no such day") << QStringLiteral("31 feb tiktok teaser") << QStringLiteral("31 feb");
        QTest::newRow("no such iso day") << QStringLiteral("2026-13-01 teaser") << QStringLiteral("2026-13-01");
        QTest::newRow("no such time") << QStringLiteral("thu 25:00 teaser") << QStringLiteral("25:00");
        QTest::newRow("no such half") << QStringLiteral("thu 14pm teaser") << QStringLiteral("14pm");
        QTest::newRow("no title") << QStringLiteral("thu 18:30 tiktok") << QStringLiteral("what it is");
        QTest::newRow("nothing") << QStringLiteral("  ") << QStringLiteral("what it is");
    }
    void saysWhatItCantRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const QuickEntry entry = parseQuickEntry(text, kToday, QLocale::c(), channels(), drops());
        QVERIFY2(entry.problem.contains(word), qPrintable(entry.problem));
    }
};

QTEST_GUILESS_MAIN(TestOfQuickEntry)
#include "tst_quick_entry.moc"

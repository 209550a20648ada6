// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/launch_date.h"

#include <QTest>

using namespace dropbeat;

/// Dates in texts of several languages, and the launch in the place of its placeholder.
class TestOfLaunchDate : public QObject
{
    Q_OBJECT

private slots:
    void mentions_data();
    void mentions();
    void noMentions_data();
    void noMentions();
    void placeholder_data();
    void placeholder();
};

void TestOfLaunchDate::mentions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *text, const char *found) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("Out 2026-12-03!", "2026-12-03");
    row("Drops 3 December", "3 December");
    row("Drops on the 3rd of December 2026.", "3rd of December 2026");
    row("Dec 3, 2026", "Dec 3, 2026");
    row("December 3 at ten", "December 3");
    row("le 3 décembre", "3 décembre");
    row("LE 3 DÉCEMBRE", "3 DÉCEMBRE");
    row("le 3 déc. à 10 h", "3 déc.");
    row("am 3. Dezember", "3. Dezember");
    row("am 3. Dez. 2026", "3. Dez. 2026");
    row("ab 3.12. im Laden", "3.12.");
    row("ab 03.12.2026", "03.12.2026");
    row("el 3 de diciembre de 2026", "3 de diciembre de 2026");
    row("il 3 dicembre", "3 dicembre");
    row("3/12/2026", "3/12/2026");
    row("12月3日発売", "12月3日");
    row("2026年12月3日", "2026年12月3日");
}

void TestOfLaunchDate::mentions()
{
    QFETCH(QString, text);
    const std::vector<DateMention> dates = datesIn(text);
    QCOMPARE(dates.size(), size_t(1));
    QTEST(text.mid(dates[0].start, dates[0].length), "found");
    QVERIFY(dates[0].means({2026, 12, 3}));
    QVERIFY(!dates[0].means({2026, 12, 4}));
    QVERIFY(!dates[0].means({2026, 11, 3}));
    QCOMPARE(dates[0].means({2027, 12, 3}), dates[0].year == 0);
}

void TestOfLaunchDate::noMentions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Open 24/7", "Only 3.50", "3 ways", "size 36 and 44", "31 February", "version 1.2.3",
                             "You may 3,000 times", "in 3 days", "Dec 30% off", "KNIT10", "{launch}"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestOfLaunchDate::noMentions()
{
    QFETCH(QString, text);
    QCOMPARE(datesIn(text).size(), size_t(0));
}

void TestOfLaunchDate::placeholder_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en_GB") << QStringLiteral("en_GB") << QStringLiteral("3 December");
    QTest::newRow("en_US") << QStringLiteral("en_US") << QStringLiteral("December 3");
    QTest::newRow("de") << QStringLiteral("de_DE") << QStringLiteral("3. Dezember");
    QTest::newRow("fr") << QStringLiteral("fr_FR") << QStringLiteral("3 décembre");
    QTest::newRow("es") << QStringLiteral("es_ES") << QStringLiteral("3 de diciembre");
    QTest::newRow("it") << QStringLiteral("it_IT") << QStringLiteral("3 dicembre");
    QTest::newRow("ja") << QStringLiteral("ja_JP") << QStringLiteral("12月3日");
}

/// What is put in reads back as the launch.
void TestOfLaunchDate::placeholder()
{
    QFETCH(QString, language);
    const QDate launch(2026, 12, 3);
    QTEST(launchText(launch, language), "expected");
    const QString text = withLaunch(QStringLiteral("→ {launch}!"), launch, language);
    QCOMPARE(datesIn(text).size(), size_t(1));
    QVERIFY(datesIn(text)[0].means(launch));
    QCOMPARE(withLaunch(QStringLiteral("{launch}"), {}, language), launchPlaceholder());
}

QTEST_GUILESS_MAIN(TestOfLaunchDate)
#include "tst_launch_date.moc"

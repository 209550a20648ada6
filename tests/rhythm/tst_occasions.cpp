// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/occasions.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace dropbeat;

namespace {

Occasion own(const char *rule, const char *key = "")
{
    Occasion occasion;
    occasion.key = QLatin1String(key);
    occasion.name = QStringLiteral("Own");
    occasion.rule = QLatin1String(rule);
    return occasion;
}

QList<QDate> daysOf(const Occasion &occasion, QDate from, QDate to)
{
    QList<QDate> days;
    for (const OccasionDay &day : occasionDays({occasion}, from, to)) {
        days << day.day;
    }
    return days;
}

Occasion preset(const QString &key)
{
    for (const Occasion &occasion : presetOccasions()) {
        if (occasion.key == key) {
            return occasion;
        }
    }
    return {};
}

} // namespace

class TestOfOccasions : public QObject
{
    Q_OBJECT

private slots:
    void easter()
    {
        // Easter Sundays 2000 to 2040 as month and day, from the table of the U.S. Census Bureau ("Easter Dates from
        // 1600 to 2099") and, the same, python-dateutil's easter().
        const std::vector<int> published{423, 415, 331, 420, 411, 327, 416, 408, 323, 412, 404, 424, 408, 331,
                                         420, 405, 327, 416, 401, 421, 412, 404, 417, 409, 331, 420, 405, 328,
                                         416, 401, 421, 413, 328, 417, 409, 325, 413, 405, 425, 410, 401};
        QCOMPARE(published.size(), size_t(41));
        for (int year = 2000; year <= 2040; ++year) {
            const int day = published[static_cast<size_t>(year - 2000)];
            QCOMPARE(easterSunday(year), QDate(year, day / 100, day % 100));
        }
    }

    void presets_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char *key, QDate day) {
            const QByteArray name = QByteArray(key) + ' ' + QByteArray::number(day.year());
            QTest::newRow(name.constData()) << QString::fromLatin1(key) << day;
        };
        // Read off printed calendars of those years.
        row("black-friday", {2024, 11, 29});
        row("black-friday", {2025, 11, 28});
        row("black-friday", {2026, 11, 27});
        row("black-friday", {2028, 11, 24});
        row("black-friday", {2030, 11, 29}); // the month ends with it: not the last Friday of other years
        row("cyber-monday", {2024, 12, 2});  // of the month after
        row("cyber-monday", {2026, 11, 30});
        row("thanksgiving", {2026, 11, 26});
        row("mothers-day-us", {2026, 5, 10});
        row("mothers-day-de-it", {2026, 5, 10});
        row("mothers-day-uk", {2026, 3, 15});
        row("mothers-day-uk", {2024, 3, 10});
        row("mothers-day-uk", {2025, 3, 30});
        row("mothers-day-es", {2026, 5, 3});
        row("mothers-day-fr", {2026, 5, 31});
        row("mothers-day-fr", {2025, 5, 25});
        row("mothers-day-fr", {2020, 6, 7}); // Pentecost on the last Sunday of May
        row("mothers-day-fr", {2012, 6, 3});
        row("mothers-day-fr", {2023, 6, 4});
        row("fathers-day", {2026, 6, 21});
        row("fathers-day-de", {2026, 5, 14}); // Ascension
        row("fathers-day-it-es", {2026, 3, 19});
        row("good-friday", {2026, 4, 3});
        row("easter-monday", {2026, 4, 6});
        row("memorial-day", {2026, 5, 25});
        row("labor-day", {2026, 9, 7});
        row("singles-day", {2026, 11, 11});
        row("valentines", {2026, 2, 14});
    }
    void presets()
    {
        QFETCH(QString, key);
        QFETCH(QDate, day);
        QCOMPARE(daysOf(preset(key), {day.year(), 1, 1}, {day.year(), 12, 31}), QList<QDate>{day});
    }

    void presetsAreSound()
    {
        QSet<QString> keys;
        const QSet<QString> countries{QStringLiteral("US"), QStringLiteral("UK"), QStringLiteral("FR"),
                                      QStringLiteral("DE"), QStringLiteral("IT"), QStringLiteral("ES")};
        for (const Occasion &occasion : presetOccasions()) {
            QVERIFY2(problemOfOccasionRule(occasion.rule).isEmpty(), qPrintable(occasion.key));
            QVERIFY(!keys.contains(occasion.key));
            keys.insert(occasion.key);
            for (const QString &country : occasion.countries) {
                QVERIFY2(countries.contains(country), qPrintable(occasion.key));
            }
            for (int year = 2020; year <= 2040; ++year) { // every year has its day
                QCOMPARE(daysOf(occasion, {year, 1, 1}, {year, 12, 31}).size(), 1);
            }
        }
        for (const QString &country : countries) {
            const std::vector<Occasion> mine = occasionsFor({}, {country});
            const auto mothers = std::count_if(mine.begin(), mine.end(), [](const Occasion &occasion) {
                return occasion.key.startsWith(QStringLiteral("mothers-day"));
            });
            QCOMPARE(mothers, 1);
        }
    }

    void rules_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("good");
        for (const char *rule : {"12-25", "02-29", "11 4 thu", "11 4 thu +1", "5 -1 sun", "easter", "easter -2",
                                 "05 -1 sun unless easter +49", "2026-12-24", "2026-12-24..2027-01-02", " 12-25 ",
                                 "Easter +1", "11 4 THU"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << true;
        }
        for (const char *rule :
             {"", "13-01", "02-30", "25.12.", "11 6 thu", "11 0 thu", "13 1 thu", "11 1 foo", "ester", "easter 2",
              "2026-12-24..2026-12-01", "2026-02-30", "2020-01-01..2026-01-01"}) {
            QTest::newRow(*rule ? rule : "nothing") << QString::fromLatin1(rule) << false;
        }
    }
    void rules()
    {
        QFETCH(QString, rule);
        QFETCH(bool, good);
        QCOMPARE(problemOfOccasionRule(rule).isEmpty(), good);
    }

    void daysInOrderAndWithin()
    {
        const QDate from(2026, 11, 1);
        const QDate to(2027, 3, 31);
        const auto days = occasionDays(presetOccasions(), from, to);
        QVERIFY(days.size() > 10);
        QVERIFY(std::is_sorted(days.begin(), days.end(),
                               [](const OccasionDay &a, const OccasionDay &b) { return a.day < b.day; }));
        for (const OccasionDay &day : days) {
            QVERIFY(day.day >= from && day.day <= to);
        }
        QCOMPARE(daysOf(own("02-29"), {2026, 1, 1}, {2032, 12, 31}), (QList<QDate>{{2028, 2, 29}, {2032, 2, 29}}));
        QCOMPARE(daysOf(own("2026-12-30..2027-01-02"), {2026, 12, 31}, {2027, 1, 1}),
                 (QList<QDate>{{2026, 12, 31}, {2027, 1, 1}}));
        QCOMPARE(daysOf(own("12 5 thu +5"), {2027, 1, 1}, {2027, 1, 31}), (QList<QDate>{{2027, 1, 5}}));
    }

    void ownStandInTheirPlace()
    {
        Occasion changed = own("11 4 thu +1", "black-friday");
        changed.quiet = false;
        Occasion added = own("06-21");
        added.countries = {QStringLiteral("FR")};
        const auto all = occasionsFor({changed, added}, {});
        QCOMPARE(all.size(), presetOccasions().size() + 1);
        const auto black = std::count_if(all.begin(), all.end(), [](const Occasion &occasion) {
            return occasion.key == QStringLiteral("black-friday") && !occasion.quiet;
        });
        QCOMPARE(black, 1);
        const auto italian = occasionsFor({changed, added}, {QStringLiteral("IT")});
        QVERIFY(std::find(italian.begin(), italian.end(), added) == italian.end());
        Occasion hidden = changed;
        hidden.shown = false;
        QVERIFY(daysOf(hidden, {2026, 1, 1}, {2026, 12, 31}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOfOccasions)
#include "tst_occasions.moc"

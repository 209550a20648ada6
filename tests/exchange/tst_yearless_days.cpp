// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/format_catalog.h"
#include "core/exchange/yearless_days.h"

#include <QTest>

using namespace dropbeat;

namespace {

QDate dayOf(const DateRead &read)
{
    return read.result == DateRead::Result::Day ? QDate::fromJulianDay(read.julianDay) : QDate();
}

} // namespace

class TestYearlessDays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_names = FormatCatalog::fromFolder(QStringLiteral(":/formats")).find(QStringLiteral("tiktok-studio"))->months;
        QVERIFY(m_names.size() > 60);
    }

    void spellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("year");
        const auto row = [](const char *text, int month, int day, int year = 0) {
            QTest::newRow(text) << QByteArray(text) << month << day << year;
        };
        row("April 12", 4, 12);
        row("Apr 12", 4, 12);
        row("8 de marzo", 3, 8);
        row("30 de abril", 4, 30);
        row("8 de março", 3, 8);
        row("1er avril", 4, 1);
        row("12 févr.", 2, 12);
        row("3. März", 3, 3);
        row("7. Jänner", 1, 7);
        row("1º gennaio", 1, 1);
        row("4월 12일", 4, 12);
        row("12월 1일", 12, 1);
        row("9月13日", 9, 13);
        row("18 января", 1, 18);
        row("18 tháng Tám", 8, 18);
        row("5 tháng mười một", 11, 5);
        row("8 de marzo de 2026", 3, 8, 2026);
        row("2026년 4월 12일", 4, 12, 2026);
        row("February 29", 2, 29);
        row("February 30", 0, 0);
        row("12", 0, 0);
        row("Smarch 12", 0, 0);
        row("ju 12", 0, 0);
        row("12 13 April", 0, 0);
        row("undefined", 0, 0);
        row("", 0, 0);
    }

    void spellings()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(int, year);
        const auto read = readMonthDay(std::string_view(text.constData(), static_cast<size_t>(text.size())), m_names);
        QCOMPARE(read.has_value(), month != 0);
        if (read) {
            QCOMPARE(*read, (MonthDay{month, day, year}));
        }
    }

    /// A year of days, in either order, from every day of the year: each is found again.
    void everyDayOfAYear_data()
    {
        QTest::addColumn<bool>("backwards");
        QTest::newRow("forwards") << false;
        QTest::newRow("backwards") << true;
    }

    void everyDayOfAYear()
    {
        QFETCH(bool, backwards);
        for (int shift = 0; shift < 800; shift += 7) {
            const QDate last = QDate(2023, 12, 1).addDays(shift);
            std::vector<MonthDay> days;
            for (int i = 0; i < 365; ++i) {
                const QDate day = backwards ? last.addDays(-i) : last.addDays(i - 364);
                days.push_back({day.month(), day.day(), 0});
            }
            YearlessDays yearless(m_names, last.addDays(shift % 60));
            yearless.settle(days);
            QCOMPARE(yearless.lastDay(), last);
            QCOMPARE(yearless.firstDay(), last.addDays(-364));
            for (int i = 0; i < 365; ++i) {
                const QDate day = backwards ? last.addDays(-i) : last.addDays(i - 364);
                const QByteArray text = QLocale::c().toString(day, QStringLiteral("MMMM d")).toUtf8();
                QCOMPARE(dayOf(yearless.next(std::string_view(text.constData(), static_cast<size_t>(text.size())))),
                         day);
            }
        }
    }

    /// Real pairs of video and day (see the sources of the formats' description), and what is no such number.
    void videosKnowTheirDay()
    {
        QCOMPARE(uploadDay(7527600000000000000ULL), QDate(2025, 7, 16));
        QCOMPARE(uploadDay(12345), QDate());
        QCOMPARE(videoIdIn("https://www.tiktok.com/@a.b/video/7527600000000000000?lang=en"), 7527600000000000000ULL);
        QCOMPARE(videoIdIn("https://www.tiktok.com/@a.b/photo/1"), 0ULL);
        QCOMPARE(videoIdIn("/video/99999999999999999999999"), 0ULL);
        const YearlessDays yearless(m_names, QDate(2026, 4, 12));
        QCOMPARE(dayOf(yearless.near("July 16", QDate(2024, 7, 17), QDate(2026, 4, 12))), QDate(2024, 7, 16));
        QCOMPARE(dayOf(yearless.near("January 1", QDate(2025, 12, 31), QDate(2026, 4, 12))), QDate(2026, 1, 1));
        // A number that does not fit the day says nothing.
        QCOMPARE(dayOf(yearless.near("July 16", QDate(2024, 3, 1), QDate(2026, 4, 12))), QDate(2025, 7, 16));
        QCOMPARE(dayOf(yearless.upTo("April 13", QDate(2026, 4, 12))), QDate(2025, 4, 13));
    }

private:
    MonthNames m_names;
};

QTEST_APPLESS_MAIN(TestYearlessDays)
#include "tst_yearless_days.moc"

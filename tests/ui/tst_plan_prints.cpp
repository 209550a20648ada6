// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/calendar_season.h"
#include "ui/print/plan_prints.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

const QPageSize kA4(QPageSize::A4);
const QPageSize kLetter(QPageSize::Letter);

PlanSchedule season()
{
    return test::calendarSeason(QTimeZone("Europe/Paris"));
}

/// A month with a day that no page has room for, and titles without an end.
PlanSchedule crowded()
{
    PlanSchedule schedule = season();
    for (int i = 0; i < 120; ++i) {
        Touchpoint touchpoint = schedule.touchpoints[2];
        touchpoint.id = {1000 + i};
        touchpoint.title = QStringLiteral("Number %1 %2").arg(i).arg(QString(i, u'w'));
        touchpoint.pinned = {QDate(2027, 3, 1 + (i % 9 == 0 ? i % 28 : 11)), QTime(i % 24, 0)};
        schedule.touchpoints.push_back(touchpoint);
    }
    return schedule;
}

DropSheet sheet(const PlanSchedule &schedule, int products)
{
    DropSheet sheet;
    sheet.drop = schedule.drops.front();
    sheet.arc = QStringLiteral("Getting dressed, slowly");
    sheet.drop.budget = 125000;
    for (int i = 0; i < products; ++i) {
        sheet.products.push_back({{i + 1},
                                  sheet.drop.id,
                                  QStringLiteral("SKU-%1").arg(i),
                                  QStringLiteral("Cardigan %1").arg(i),
                                  8900,
                                  3150,
                                  12,
                                  i});
    }
    sheet.expenses.push_back({{1}, sheet.drop.id, ExpenseKind::Shoot, QStringLiteral("Shoot, 1 day"), 60000, 64000, 0});
    return sheet;
}

QString wordsOf(const PrintedPages &pages)
{
    QStringList words;
    for (const PrintedPage &page : pages) {
        for (const PrintedText &text : page.texts) {
            words << text.text;
        }
    }
    return words.join(u' ');
}

/// Texts that leave the page, or lie on each other.
QStringList faultsOf(const PrintedPages &pages)
{
    QStringList faults;
    for (const PrintedPage &page : pages) {
        std::vector<QRectF> taken;
        for (const PrintedText &text : page.texts) {
            const QFontMetricsF metrics(text.font);
            const QRectF place(text.baseline.x(), text.baseline.y() - metrics.xHeight(), text.width, metrics.xHeight());
            if (!QRectF({0, 0}, page.size).contains(place) && !text.text.isEmpty()) {
                faults << QStringLiteral("outside: ") + text.text;
            }
            for (const QRectF &other : taken) {
                if (other.intersects(place)) {
                    faults << QStringLiteral("on another: ") + text.text;
                    break;
                }
            }
            taken.push_back(place);
        }
    }
    return faults;
}

} // namespace

class TestPlanPrints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::install(*qApp, ThemeMode::Dark);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void showsAMonth()
    {
        const PrintedPages pages = monthPages(season(), QDate(2027, 3, 1), kA4);
        QCOMPARE(pages.size(), size_t(1));
        QVERIFY(pages[0].size.width() > pages[0].size.height());
        const QString words = wordsOf(pages);
        for (const char *text : {"March 2027", "Mon", "31", "18:30 Tease: swatch", "Launch: Knit; capsule,",
                                 "12:00 Story", "Easter Sunday", "1 of 1"}) {
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
        }
        QVERIFY(!words.contains(QStringLiteral("In the tray")));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::newRow("A4") << false;
        QTest::newRow("Letter") << true;
    }

    void nothingIsCutOff()
    {
        QFETCH(bool, letter);
        const QPageSize &paper = letter ? kLetter : kA4;
        for (const PlanSchedule &schedule : {season(), crowded()}) {
            for (int month = 1; month <= 12; ++month) {
                QCOMPARE(faultsOf(monthPages(schedule, QDate(2027, month, 1), paper)), QStringList());
            }
            QCOMPARE(faultsOf(agendaPages(schedule, QDate(2027, 1, 1), QDate(2027, 12, 31), paper)), QStringList());
            for (const int products : {0, 12, 90}) {
                QCOMPARE(faultsOf(dropPages(schedule, sheet(schedule, products), paper)), QStringList());
            }
        }
    }

    void whatAMonthHasNoRoomForStandsBehind()
    {
        const PrintedPages pages = monthPages(crowded(), QDate(2027, 3, 1), kA4);
        QVERIFY(pages.size() > 1);
        const QString words = wordsOf(pages);
        for (int i = 0; i < 120; ++i) {
            QVERIFY(words.contains(QStringLiteral("Number %1 ").arg(i)));
        }
    }

    void agendaTellsEverything()
    {
        const PrintedPages pages = agendaPages(season(), QDate(2027, 2, 1), QDate(2027, 12, 31), kA4);
        const QString words = wordsOf(pages);
        QVERIFY(words.contains(QStringLiteral("Monday, 15 March 2027")));
        QVERIFY(words.contains(QStringLiteral("Wake the list")));
        QVERIFY(words.contains(QStringLiteral("Thursday letter, on Friday")));
        QVERIFY(wordsOf(agendaPages(season(), QDate(2031, 1, 1), QDate(2031, 1, 31), kA4))
                    .contains(QStringLiteral("Nothing is planned")));
    }

    void dropFitsOnOnePage()
    {
        const PlanSchedule schedule = season();
        const PrintedPages pages = dropPages(schedule, sheet(schedule, 22), kA4);
        QCOMPARE(pages.size(), size_t(1));
        const QString words = wordsOf(pages);
        for (const char *text : {"Knit; capsule, “ñandú”", "One yarn,", "Thu 25 Mar 2027, 10:00", "Tease: swatch",
                                 "−10 d", "Cardigan 21", "Shoot, 1 day", "Getting dressed, slowly"}) {
            QVERIFY2(words.contains(QString::fromUtf8(text)), text);
        }
        QVERIFY(dropPages(schedule, sheet(schedule, 200), kA4).size() > 1);
    }

    /// Dark on light, though the screen is dark.
    void inkIsDark()
    {
        for (const PrintedText &text : monthPages(season(), QDate(2027, 3, 1), kA4)[0].texts) {
            QVERIFY(text.colour.lightnessF() < 0.45);
        }
    }

    void paperFollowsTheLocale()
    {
        QCOMPARE(paperOf(QLocale(QLocale::English, QLocale::UnitedStates)).id(), QPageSize::Letter);
        QCOMPARE(paperOf(QLocale(QLocale::French, QLocale::France)).id(), QPageSize::A4);
    }

    void pdfHoldsItsText()
    {
        const PlanSchedule schedule = season();
        PrintedPages pages = monthPages(schedule, QDate(2027, 3, 1), kA4);
        for (PrintedPage &page : dropPages(schedule, sheet(schedule, 3), kA4)) {
            pages.push_back(std::move(page));
        }
        const QByteArray pdf = pdfOf(pages, kA4, QStringLiteral("March"));
        QVERIFY(pdf.startsWith("%PDF-"));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("pdftotext is not here");
        }
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("month.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
        QVERIFY(reader.waitForFinished(60'000));
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QCOMPARE(text.count(u'\f'), 2);
        QVERIFY(text.contains(QStringLiteral("March 2027")));
        QVERIFY(text.contains(QStringLiteral("Tease: swatch")));
        QVERIFY(text.contains(QStringLiteral("Cardigan 2")));
    }
};

QTEST_MAIN(TestPlanPrints)
#include "tst_plan_prints.moc"

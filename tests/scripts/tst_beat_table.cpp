// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_edits.h"
#include "core/scripts/beat_table.h"

#include <QLocale>
#include <QTest>

using namespace dropbeat;

namespace {

std::vector<Beat> twoBeats()
{
    Beat see;
    see.id = {1};
    see.stage = Stage::See;
    see.tenths = 15;
    see.seen = QStringLiteral("Coat swings open");
    see.onScreen = QStringLiteral("“One knit.\nThree mornings.”");
    see.grab = Grab::Movement;
    Beat act;
    act.id = {2};
    act.position = 1;
    act.stage = Stage::Do;
    act.tenths = 30;
    act.heard = QStringLiteral("She said \"bag\"\tand left");
    act.cta = QStringLiteral("Shop the look");
    act.shot = true;
    return {see, act};
}

} // namespace

class BeatTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void lengths_data();
    void lengths();
    void cutsSpreadsheetText();
    void copiesAndPastesBack();
    void pastesByHeadings();
    void pastesFromACell();
    void tellsWhatItCouldNotRead();
    void aHeadingAloneIsText();
};

void BeatTableTest::lengths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tenths"); // 0: no length
    QTest::newRow("point") << QStringLiteral("1.5") << 15;
    QTest::newRow("comma") << QStringLiteral(" 1,5 s") << 15;
    QTest::newRow("whole") << QStringLiteral("4 seconds") << 40;
    QTest::newRow("stretch") << QStringLiteral("1.5–6") << 45;
    QTest::newRow("stretch with a hyphen") << QStringLiteral("10 - 14 s") << 40;
    QTest::newRow("minutes") << QStringLiteral("0:07.5") << 75;
    QTest::newRow("stretch of minutes") << QStringLiteral("0:58-1:02") << 40;
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("a word") << QStringLiteral("soon") << 0;
    QTest::newRow("none") << QStringLiteral("0") << 0;
    QTest::newRow("backwards") << QStringLiteral("6–1.5") << 0;
    QTest::newRow("days") << QStringLiteral("86400") << 0;
    QTest::newRow("not a number") << QStringLiteral("nan") << 0;
}

void BeatTableTest::lengths()
{
    QFETCH(QString, text);
    QFETCH(int, tenths);
    QCOMPARE(tenthsFrom(text).value_or(0), tenths);
}

void BeatTableTest::cutsSpreadsheetText()
{
    const auto rows = cellsOfText(QStringLiteral("a\t\"b\nc \"\"d\"\"\"\te\r\n\t\nlast \"5\""));
    QCOMPARE(rows, (std::vector<QStringList>{{QStringLiteral("a"), QStringLiteral("b\nc \"d\""), QStringLiteral("e")},
                                             {QString(), QString()},
                                             {QStringLiteral("last \"5\"")}}));
    QCOMPARE(cellsOfText(textOfCells(rows)), rows);
    QVERIFY(cellsOfText(QString()).empty());
}

void BeatTableTest::copiesAndPastesBack()
{
    const std::vector<Beat> beats = twoBeats();
    const PastedBeats back = pasted({}, copied(beats, beatColumns()), 0, {});
    QCOMPARE(back.problems, QStringList());
    QCOMPARE(back.beats.size(), size_t(2));
    std::vector<Beat> expected = beats;
    for (Beat &beat : expected) {
        beat.id = {};
    }
    QCOMPARE(back.beats, expected);
}

void BeatTableTest::pastesByHeadings()
{
    const QString text = QStringLiteral("Duration\tVoice-over\tMood\tText overlay\n"
                                        "1.5\t—\tcalm\tOne knit\n"
                                        "\n"
                                        "0–4.5\tHi\tcalm\tno ironing\n"
                                        "3\t\t\tShop\n");
    const PastedBeats result = pasted(twoBeats(), text, 1, {BeatColumn::Seen});
    QCOMPARE(result.problems, QStringList());
    QCOMPARE(result.beats.size(), size_t(4));
    QCOMPARE(result.beats[0], twoBeats()[0]);
    QCOMPARE(result.beats[1].id, Id<Beat>{2});
    QCOMPARE(result.beats[1].tenths, 15);
    QCOMPARE(result.beats[1].onScreen, QStringLiteral("One knit"));
    QCOMPARE(result.beats[1].cta, QStringLiteral("Shop the look")); // a column that was not pasted
    QCOMPARE(result.beats[2].tenths, 45);
    QCOMPARE(result.beats[2].heard, QStringLiteral("Hi"));
    QVERIFY(result.beats[3].id.isNull());
    QCOMPARE(result.beats[3].position, 3);
}

void BeatTableTest::pastesFromACell()
{
    const PastedBeats result =
        pasted(twoBeats(), QStringLiteral("a\tb\tc\nd\te\tf"), 0, {BeatColumn::OnScreen, BeatColumn::Heard});
    QCOMPARE(result.beats.size(), size_t(2));
    QCOMPARE(result.beats[0].onScreen, QStringLiteral("a"));
    QCOMPARE(result.beats[1].heard, QStringLiteral("e"));
    QCOMPARE(result.beats[0].seen, QStringLiteral("Coat swings open"));
}

void BeatTableTest::tellsWhatItCouldNotRead()
{
    const PastedBeats result = pasted(twoBeats(), QStringLiteral("Stage\tSeconds\nfeel\tsoon\nend\t\n"), 0, {});
    QCOMPARE(result.problems.size(), 2);
    QVERIFY(result.problems[0].contains(QStringLiteral("soon")));
    QVERIFY(result.problems[1].contains(QStringLiteral("Row 3")));
    QCOMPARE(result.beats[0].stage, Stage::Feel);
    QCOMPARE(result.beats[0].tenths, 15); // as it was
    QCOMPARE(result.beats[1].tenths, 30); // an empty length says nothing
}

void BeatTableTest::aHeadingAloneIsText()
{
    const PastedBeats result = pasted(twoBeats(), QStringLiteral("Look"), 0, {BeatColumn::Seen});
    QCOMPARE(result.beats[0].seen, QStringLiteral("Look"));
}

QTEST_GUILESS_MAIN(BeatTableTest)
#include "tst_beat_table.moc"

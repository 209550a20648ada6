// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_parameters.h"
#include "core/scripts/text_box.h"
#include "core/scripts/text_count.h"

#include <QTest>

using namespace dropbeat;

/// What counters show, how long texts take, and where they lie.
class TestOfTextCount : public QObject
{
    Q_OBJECT

private slots:
    void units_data();
    void units();
    void hashtags_data();
    void hashtags();
    void time_data();
    void time();
    void captionWithHashtags();
    void box();
};

void TestOfTextCount::units_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("graphemes");
    QTest::addColumn<int>("codePoints");
    QTest::addColumn<int>("organic");
    QTest::addColumn<int>("ad");
    QTest::newRow("nothing") << QString() << 0 << 0 << 0 << 0;
    QTest::newRow("Latin") << QStringLiteral("3 ways, 1 knit") << 14 << 14 << 14 << 14;
    QTest::newRow("accent as a mark of its own") << QStringLiteral("e\u0301te\u0301") << 3 << 5 << 5 << 5;
    QTest::newRow("Japanese") << QStringLiteral("新作ニット") << 5 << 5 << 5 << 10;
    QTest::newRow("Korean") << QStringLiteral("니트 코트") << 5 << 5 << 5 << 9;
    QTest::newRow("full-width forms") << QStringLiteral("ＡＢ！") << 3 << 3 << 3 << 6;
    QTest::newRow("half-width kana") << QStringLiteral("ﾆｯﾄ") << 3 << 3 << 3 << 3;
    QTest::newRow("ideograph beyond the first plane") << QStringLiteral("𠮷") << 1 << 1 << 2 << 2;
    QTest::newRow("emoji") << QStringLiteral("🧶") << 1 << 1 << 2 << 2;
    QTest::newRow("family of three") << QStringLiteral("👩‍👧‍👦") << 1 << 5 << 8 << 8;
    QTest::newRow("Arabic") << QStringLiteral("معطف صوف") << 8 << 8 << 8 << 8;
}

void TestOfTextCount::units()
{
    QFETCH(QString, text);
    const TextCount count = textCount(text);
    QTEST(count.graphemes, "graphemes");
    QTEST(count.codePoints, "codePoints");
    Outlet outlet;
    QTEST(countedBy(outlet, text), "organic");
    outlet.wideCountsDouble = true;
    QTEST(countedBy(outlet, text), "ad");
}

void TestOfTextCount::hashtags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tags");
    const auto row = [](const char *name, const char *text, const char *tags) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tags);
    };
    row("none", "No 1 # 2 C# colour", "");
    row("figures only", "#1 #2026", "");
    row("some", "Warm. #knit #drop26, #wool_coat", "knit drop26 wool_coat");
    row("without a space between", "#a#b", "a");
    row("other scripts", "#新作 #трикотаж #معطف", "新作 трикотаж معطف");
    row("accents", "#été", "été");
}

void TestOfTextCount::hashtags()
{
    QFETCH(QString, text);
    QTEST(hashtagsIn(text).join(u' '), "tags");
}

void TestOfTextCount::time_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("reading");
    QTest::addColumn<int>("speaking");
    const auto row = [](const char *text, int words, int reading, int speaking) {
        QTest::newRow(text) << QString::fromUtf8(text) << words << reading << speaking;
    };
    row("", 0, 0, 0);
    row("— !", 0, 0, 0);
    row("no-iron", 1, 13, 4);
    row("One knit. Three mornings.", 4, 22, 14);
    row("Three ways to wear one knit today", 7, 31, 24);
    row("新作ニット", 3, 19, 10);
    row("新作 KNIT10", 2, 16, 7);
    row("معطف من الصوف", 3, 19, 10);
}

void TestOfTextCount::time()
{
    QFETCH(QString, text);
    QTEST(readingWords(text), "words");
    QTEST(readingTenths(text), "reading");
    QTEST(speakingTenths(text), "speaking");
}

void TestOfTextCount::captionWithHashtags()
{
    QCOMPARE(postedCaption(QStringLiteral(" 3 ways "), QStringLiteral("#knit")), QStringLiteral("3 ways\n#knit"));
    QCOMPARE(postedCaption({}, QStringLiteral("#knit")), QStringLiteral("#knit"));
    QCOMPARE(postedCaption(QStringLiteral("3 ways"), QStringLiteral("  ")), QStringLiteral("3 ways"));
    QVERIFY(readsRightToLeft(QStringLiteral("🧶 معطف KNIT10")));
    QVERIFY(!readsRightToLeft(QStringLiteral("KNIT10 معطف")));
}

/// The estimate stands where the beat puts it, gets lines when it is long, and knows that ideographs are wider.
void TestOfTextCount::box()
{
    Outlet outlet;
    outlet.frame = {1080, 1920};
    outlet.safe = {0, 150, 150, 440};
    QCOMPARE(safeArea(outlet), QRectF(0, 150, 930, 1330));
    Beat beat;
    beat.textX = 0.5;
    beat.textY = 0.25;
    QVERIFY(estimatedTextBox(beat, QStringLiteral("  "), outlet).isNull());
    const QRectF one = estimatedTextBox(beat, QStringLiteral("no ironing"), outlet);
    QCOMPARE(one.center(), QPointF(540, 480));
    const QRectF two = estimatedTextBox(beat, QStringLiteral("breathable merino that needs no ironing"), outlet);
    QCOMPARE(two.height(), 4 * one.height());
    QVERIFY(two.width() <= onScreenWidth(outlet));
    QVERIFY(safeArea(outlet).contains(two)); // in the middle, where a text stands first, no button covers it
    QVERIFY(estimatedTextBox(beat, QStringLiteral("新作新作"), outlet).width() >
            estimatedTextBox(beat, QStringLiteral("abcd"), outlet).width());
}

QTEST_GUILESS_MAIN(TestOfTextCount)
#include "tst_text_count.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/music_grid.h"

#include <QTest>

using namespace dropbeat;

using Taps = std::vector<qint64>;
Q_DECLARE_METATYPE(Taps)

class MusicGridTest : public QObject
{
    Q_OBJECT

private slots:
    void snaps();
    void listsBeats();
    void tapsGiveATempo_data();
    void tapsGiveATempo();
};

void MusicGridTest::snaps()
{
    QCOMPARE(snappedToTenths(149), 1);
    QCOMPARE(snappedToTenths(151), 2);
    QCOMPARE(snappedToTenths(-300), 0);
    const MusicGrid music{120, 250}; // 250, 750, 1250…
    QCOMPARE(music.nearest(990), std::optional(750.0));
    QCOMPARE(music.nearest(1010), std::optional(1250.0));
    QCOMPARE(music.nearest(0), std::optional(250.0)); // no beat before the music
    QCOMPARE(snappedToMusic(1700, music), 18);
    QCOMPARE(snappedToMusic(1740, MusicGrid()), 17);
    QCOMPARE(MusicGrid().nearest(5), std::nullopt);
    QCOMPARE(snappedToMarks(1'040, {400, 1'110, 1'000}, 80), 10);
    QCOMPARE(snappedToMarks(1'260, {1'110, 1'000}, 80), 13);
}

void MusicGridTest::listsBeats()
{
    const MusicGrid music{120, 250};
    QCOMPARE(music.between(0, 1'250), (std::vector<double>{250, 750}));
    QCOMPARE(music.between(750, 1'251), (std::vector<double>{750, 1'250}));
    QVERIFY(MusicGrid().between(0, 10'000).empty());
}

void MusicGridTest::tapsGiveATempo_data()
{
    QTest::addColumn<Taps>("taps");
    QTest::addColumn<double>("tempo"); // 0: none yet
    QTest::newRow("none") << Taps{} << 0.0;
    QTest::newRow("two say nothing") << Taps{0, 500} << 0.0;
    QTest::newRow("steady") << Taps{0, 500, 1'000} << 120.0;
    QTest::newRow("between whole milliseconds") << Taps{0, 469, 937, 1'406, 1'875} << 128.0;
    QTest::newRow("uneven hands") << Taps{0, 510, 990, 1'500, 2'010, 2'500} << 120.0;
    QTest::newRow("one missed") << Taps{0, 500, 1'000, 2'000, 2'500, 3'000} << 120.0;
    QTest::newRow("a bounce") << Taps{0, 500, 540, 1'000, 1'500} << 120.0;
    QTest::newRow("afresh after a pause") << Taps{0, 500, 1'000, 9'000, 9'600, 10'200} << 100.0;
    QTest::newRow("not yet after a pause") << Taps{0, 500, 1'000, 9'000, 9'600} << 0.0;
}

void MusicGridTest::tapsGiveATempo()
{
    QFETCH(Taps, taps);
    QFETCH(double, tempo);
    QCOMPARE(tempoOf(taps).value_or(0), tempo);
}

QTEST_GUILESS_MAIN(MusicGridTest)
#include "tst_music_grid.moc"

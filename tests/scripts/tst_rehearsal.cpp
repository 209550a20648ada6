// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/rehearsal.h"

#include <QTest>

using namespace dropbeat;
using Phase = RehearsalState::Phase;

namespace {

/// SEE 1.5 s, FEEL 4.5 s with a line, DO 2 s: 8 s in all.
std::vector<Beat> script()
{
    std::vector<Beat> beats(3);
    beats[0].stage = Stage::See;
    beats[0].tenths = 15;
    beats[1].tenths = 45;
    beats[1].heard = QStringLiteral("It doesn’t itch. I checked.");
    beats[2].stage = Stage::Do;
    beats[2].tenths = 20;
    beats[2].heard = QStringLiteral("Shop the look now, with ten percent off, until Sunday night.");
    return beats;
}

} // namespace

class TestOfRehearsal : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsToBeDone_data()
    {
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("beat");
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("remaining");
        const auto row = [](const char *name, int now, Phase phase, int count, int beat, int next, int remaining) {
            QTest::newRow(name) << now << static_cast<int>(phase) << count << beat << next << remaining;
        };
        row("three", 0, Phase::Countdown, 3, 0, 1, 1500);
        row("still three", 999, Phase::Countdown, 3, 0, 1, 1500);
        row("two", 1001, Phase::Countdown, 2, 0, 1, 1500);
        row("one", 2999, Phase::Countdown, 1, 0, 1, 1500);
        row("go", 3000, Phase::Running, 0, 0, 1, 1500);
        row("SEE ends", 4499, Phase::Running, 0, 0, 1, 1);
        row("FEEL begins", 4500, Phase::Running, 0, 1, 2, 4500);
        row("DO", 9500, Phase::Running, 0, 2, -1, 1500);
        row("last millisecond", 10999, Phase::Running, 0, 2, -1, 1);
        row("over", 11000, Phase::Over, 0, -1, -1, 0);
        row("long over", 99000, Phase::Over, 0, -1, -1, 0);
    }
    void tellsWhatIsToBeDone()
    {
        QFETCH(int, now);
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.start(5000000); // only differences count
        const RehearsalState state = rehearsal.at(5000000 + now);
        QTEST(static_cast<int>(state.phase), "phase");
        QTEST(state.count, "count");
        QTEST(state.beat, "beat");
        QTEST(state.next, "next");
        QTEST(state.remaining, "remaining");
    }

    void aLineEndsWithItsBeat()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.start(0);
        QCOMPARE(rehearsal.at(4500).beatShare, 0.0);
        QCOMPARE(rehearsal.at(6750).beatShare, 0.5);
        QVERIFY(rehearsal.at(8999).beatShare > 0.999);
        QCOMPARE(rehearsal.at(6750).tooLong, 0);    // 5 words, 2 s, in 4.5 s
        QCOMPARE(rehearsal.at(9500).tooLong, 2400); // 11 words, 4.4 s, in 2 s
    }

    void saysHowLongALineTakes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<double>("seconds");
        QTest::newRow("nothing") << QString() << 0.0;
        QTest::newRow("five words") << QStringLiteral("It doesn’t itch. I checked.") << 2.0;
        QTest::newRow("signs are no words") << QStringLiteral("— … !") << 0.0;
        QTest::newRow("numbers are") << QStringLiteral("Use KNIT10 today 18:30") << 2.0;
        QTest::newRow("Arabic") << QStringLiteral("تسوّقي الآن") << 0.8;
        QTest::newRow("Japanese") << QStringLiteral("今すぐ見る。") << 1.25;
    }
    void saysHowLongALineTakes()
    {
        QFETCH(QString, line);
        QTEST(secondsToSay(line), "seconds");
    }

    void pausesAndGoesOn()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.start(0);
        rehearsal.pause(4000);
        QCOMPARE(rehearsal.at(90000).at, 1000);
        rehearsal.resume(90000);
        QCOMPARE(rehearsal.at(90200).at, 1200);
        rehearsal.start(91000);
        QCOMPARE(rehearsal.at(91000).count, 3);
        // Once over, going on begins again.
        rehearsal.pause(200000);
        QCOMPARE(rehearsal.at(200000).phase, Phase::Over);
        rehearsal.resume(200000);
        QCOMPARE(rehearsal.at(200500).phase, Phase::Countdown);
    }

    void runsSlowerAndFaster()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.setSpeed(0.5, 0);
        rehearsal.start(0);
        QCOMPARE(rehearsal.at(2999).phase, Phase::Countdown); // counts in seconds
        QCOMPARE(rehearsal.at(5000).at, 1000);
        rehearsal.setSpeed(1.5, 5000); // where it is
        QCOMPARE(rehearsal.at(5000).at, 1000);
        QCOMPARE(rehearsal.at(7000).at, 4000);
        rehearsal.setSpeed(9, 7000);
        QCOMPARE(rehearsal.speed(), 1.5);
        rehearsal.setSpeed(0, 7000);
        QCOMPARE(rehearsal.speed(), 0.5);
    }

    void goesRound()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.setLoops(true, 0);
        rehearsal.start(0);
        QCOMPARE(rehearsal.at(3000 + 8000 + 200).at, 200);
        QCOMPARE(rehearsal.at(3000 + 8000 + 200).phase, Phase::Running); // no second countdown
        rehearsal.setLoops(false, 3000 + 8000 + 200);
        QCOMPARE(rehearsal.at(3000 + 16000).phase, Phase::Over);
    }

    void goesToABeat()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.start(0);
        rehearsal.goTo(2, 500);
        QCOMPARE(rehearsal.at(500).beat, 2);
        QCOMPARE(rehearsal.at(500).remaining, 2000);
        rehearsal.goTo(-4, 600);
        QCOMPARE(rehearsal.at(600).beat, 0);
        rehearsal.goTo(40, 600);
        QCOMPARE(rehearsal.at(600).beat, 2);
    }

    void ticksOnceASecond()
    {
        Rehearsal rehearsal;
        rehearsal.setBeats(script());
        rehearsal.start(0);
        int ticks = 0;
        int last = rehearsal.seconds(0);
        for (int now = 0; now < 15000; now += 40) {
            ticks += rehearsal.seconds(now) != last ? 1 : 0;
            last = rehearsal.seconds(now);
        }
        QCOMPARE(ticks, 11); // 3 of the countdown and 8 of the script
    }

    void nothingToRehearse()
    {
        Rehearsal rehearsal;
        rehearsal.setLoops(true, 0);
        rehearsal.start(0);
        QCOMPARE(rehearsal.at(5000).phase, Phase::Empty);
        rehearsal.goTo(1, 0);
        QCOMPARE(rehearsal.at(5000).beat, -1);
    }
};

QTEST_APPLESS_MAIN(TestOfRehearsal)
#include "tst_rehearsal.moc"

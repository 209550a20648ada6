// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/cuts.h"

#include <QTest>

using namespace dropbeat;

namespace {

Glance plain(int milliseconds, int level)
{
    Glance glance;
    glance.milliseconds = milliseconds;
    glance.points.fill(static_cast<unsigned char>(level));
    return glance;
}

/// Pictures of these levels, one every 100 ms.
std::vector<Glance> pictures(const QList<int> &levels)
{
    std::vector<Glance> made;
    for (const int level : levels) {
        made.push_back(plain(100 * static_cast<int>(made.size()), level));
    }
    return made;
}

std::vector<Beat> beats(const QList<int> &tenths)
{
    std::vector<Beat> made;
    for (const int each : tenths) {
        Beat beat;
        beat.tenths = each;
        made.push_back(beat);
    }
    return made;
}

QList<int> tenthsOf(const std::vector<Beat> &beats)
{
    QList<int> tenths;
    for (const Beat &beat : beats) {
        tenths << beat.tenths;
    }
    return tenths;
}

} // namespace

class TestOfCuts : public QObject
{
    Q_OBJECT

private slots:
    void findsCuts_data()
    {
        QTest::addColumn<QList<int>>("levels");
        QTest::addColumn<QList<int>>("cuts");
        QTest::newRow("nothing") << QList<int>() << QList<int>();
        QTest::newRow("one picture") << QList<int>{90} << QList<int>();
        QTest::newRow("one scene") << QList<int>{90, 91, 90, 92, 90} << QList<int>();
        QTest::newRow("two scenes") << QList<int>{20, 20, 20, 20, 200, 200, 200, 200} << QList<int>{400};
        QTest::newRow("three scenes") << QList<int>{20, 20, 20, 20, 200, 200, 200, 200, 90, 90, 90, 90}
                                      << QList<int>{400, 800};
        QTest::newRow("a fade is no cut") << QList<int>{0, 30, 60, 90, 120, 150, 180, 210, 240} << QList<int>();
        QTest::newRow("a small step is none") << QList<int>{100, 100, 100, 120, 120, 120} << QList<int>();
        QTest::newRow("a flash counts once") << QList<int>{20, 20, 20, 20, 255, 20, 20, 20, 20, 20} << QList<int>{400};
    }
    void findsCuts()
    {
        QFETCH(QList<int>, levels);
        QFETCH(QList<int>, cuts);
        const std::vector<int> found = findCuts(pictures(levels));
        QCOMPARE(QList<int>(found.begin(), found.end()), cuts);
    }

    void setsEdgesToCuts_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("cuts");
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("no cuts") << QList<int>{15, 45} << QList<int>() << QList<int>{15, 45};
        QTest::newRow("near") << QList<int>{15, 45} << QList<int>{1720} << QList<int>{17, 43};
        QTest::newRow("there already") << QList<int>{15, 45} << QList<int>{1520} << QList<int>{15, 45};
        QTest::newRow("too far") << QList<int>{15, 45} << QList<int>{3000} << QList<int>{15, 45};
        QTest::newRow("each edge its own")
            << QList<int>{15, 45, 40} << QList<int>{1300, 6400} << QList<int>{13, 51, 36};
        QTest::newRow("one cut for two edges") << QList<int>{15, 4, 40} << QList<int>{1600} << QList<int>{16, 3, 40};
        QTest::newRow("the end stays") << QList<int>{15, 45} << QList<int>{5900} << QList<int>{15, 45};
        QTest::newRow("single beat") << QList<int>{15} << QList<int>{1400} << QList<int>{15};
    }
    void setsEdgesToCuts()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, cuts);
        const std::vector<Beat> script = beats(before);
        const auto moves = edgesAtCuts(script, std::vector<int>(cuts.begin(), cuts.end()));
        QTEST(tenthsOf(withEdgesMoved(script, moves)), "after");
    }

    void setsTheNearestEdge()
    {
        const std::vector<Beat> script = beats({15, 45, 40});
        QCOMPARE(nearestEdge(script, 2040), (EdgeAtCut{0, 1500, 2000}));
        QCOMPARE(nearestEdge(script, 5000), (EdgeAtCut{1, 6000, 5000}));
        QCOMPARE(tenthsOf(withEdgesMoved(script, {nearestEdge(script, 5000)})), (QList<int>{15, 35, 50}));
        QCOMPARE(nearestEdge(beats({15}), 700).before, -1);
        // A beat is never pushed out of the script.
        QCOMPARE(tenthsOf(withEdgesMoved(beats({15, 4}), {{0, 1500, 2400}})), (QList<int>{18, 1}));
    }
};

QTEST_APPLESS_MAIN(TestOfCuts)
#include "tst_cuts.moc"

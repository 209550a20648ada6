// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_edits.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace dropbeat;

namespace {

/// Beats of these tenths with the ids 1, 2, 3…: SEE, then FEEL, the last one DO with the CTA.
std::vector<Beat> script(const std::vector<int> &tenths)
{
    std::vector<Beat> beats;
    for (size_t i = 0; i < tenths.size(); ++i) {
        Beat beat;
        beat.id = {static_cast<qint64>(i) + 1};
        beat.position = static_cast<int>(i);
        beat.stage = i == 0 ? Stage::See : i + 1 == tenths.size() ? Stage::Do : Stage::Feel;
        beat.tenths = tenths[i];
        beat.seen = QStringLiteral("seen %1").arg(i + 1);
        beats.push_back(beat);
    }
    beats.back().cta = QStringLiteral("Shop the look");
    return beats;
}

std::vector<int> tenthsOf(const std::vector<Beat> &beats)
{
    std::vector<int> tenths;
    for (const Beat &beat : beats) {
        tenths.push_back(beat.tenths);
    }
    return tenths;
}

std::vector<qint64> idsOf(const std::vector<Beat> &beats)
{
    std::vector<qint64> ids;
    for (const Beat &beat : beats) {
        ids.push_back(beat.id.value);
    }
    return ids;
}

using Lengths = std::vector<int>;

} // namespace

Q_DECLARE_METATYPE(Lengths)

class BeatEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void edges_data();
    void edges();
    void findsBeats();
    void splits();
    void merges();
    void reorders();
    void insertsAndRemoves();
    void anyEditsKeepTheScriptWhole();
};

void BeatEditsTest::edges_data()
{
    QTest::addColumn<int>("edge");
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("push");
    QTest::addColumn<Lengths>("lengths");
    QTest::newRow("later, neighbour shorter") << 0 << 20 << false << Lengths{20, 40, 40, 30};
    QTest::newRow("earlier, neighbour longer") << 1 << 50 << false << Lengths{15, 35, 50, 30};
    QTest::newRow("into the neighbour's end") << 0 << 90 << false << Lengths{59, 1, 40, 30};
    QTest::newRow("before its own start") << 1 << 3 << false << Lengths{15, 1, 84, 30};
    QTest::newRow("later, pushing") << 0 << 20 << true << Lengths{20, 45, 40, 30};
    QTest::newRow("before its own start, pulling") << 1 << 3 << true << Lengths{15, 1, 40, 30};
    QTest::newRow("the last gives the total") << 3 << 150 << false << Lengths{15, 45, 40, 50};
    QTest::newRow("no such edge") << 4 << 150 << false << Lengths{15, 45, 40, 30};
}

void BeatEditsTest::edges()
{
    QFETCH(int, edge);
    QFETCH(int, at);
    QFETCH(bool, push);
    QFETCH(Lengths, lengths);
    const std::vector<Beat> before = script({15, 45, 40, 30});
    const EdgeMove move = push ? EdgeMove::Push : EdgeMove::GiveWay;
    const std::vector<Beat> after = withEdgeAt(before, static_cast<size_t>(edge), at, move);
    QCOMPARE(tenthsOf(after), lengths);
    QCOMPARE(idsOf(after), idsOf(before));
    const int end =
        edge < 4 ? startsOf(before)[static_cast<size_t>(edge)] + before[static_cast<size_t>(edge)].tenths : 0;
    QCOMPARE(tenthsOf(nudgedEdge(before, static_cast<size_t>(edge), at - end, move)), lengths);
}

void BeatEditsTest::findsBeats()
{
    const std::vector<Beat> beats = script({15, 45, 40, 30});
    QCOMPARE(startsOf(beats), (std::vector<int>{0, 15, 60, 100}));
    QCOMPARE(totalTenths(beats), 130);
    QCOMPARE(beatAt(beats, 0), std::optional<size_t>(0));
    QCOMPARE(beatAt(beats, 14), std::optional<size_t>(0));
    QCOMPARE(beatAt(beats, 15), std::optional<size_t>(1)); // an edge belongs to what starts there
    QCOMPARE(beatAt(beats, 129), std::optional<size_t>(3));
    QCOMPARE(beatAt(beats, 130), std::nullopt);
    QCOMPARE(beatAt(beats, -1), std::nullopt);
    QCOMPARE(beatAt({}, 0), std::nullopt);
}

void BeatEditsTest::splits()
{
    std::vector<Beat> beats = script({15, 45, 30});
    beats[2].look = QStringLiteral("Desk");
    beats[2].onScreen = QStringLiteral("Last chance");
    const std::vector<Beat> after = splitAt(beats, 80);
    QCOMPARE(tenthsOf(after), (std::vector<int>{15, 45, 20, 10}));
    QCOMPARE(idsOf(after), (std::vector<qint64>{1, 2, 3, 0}));
    QCOMPARE(after[2].seen, QStringLiteral("seen 3"));
    QCOMPARE(after[2].cta, QString()); // the one thing it asks for stays at the end
    QCOMPARE(after[3].cta, QStringLiteral("Shop the look"));
    QCOMPARE(after[3].look, QStringLiteral("Desk"));
    QCOMPARE(after[3].seen, QString());
    QCOMPARE(after[3].onScreen, QString());
    QCOMPARE(after[3].stage, Stage::Do);
    QCOMPARE(after[3].position, 3);
    QCOMPARE(splitAt(beats, 60), beats); // at an edge
    QCOMPARE(splitAt(beats, 0), beats);
    QCOMPARE(splitAt(beats, 90), beats);
    QCOMPARE(splitAt(script({1}), 0), script({1}));
}

void BeatEditsTest::merges()
{
    std::vector<Beat> beats = script({15, 45, 30});
    beats[1].props = QStringLiteral("hanger, bag");
    beats[2].props = QStringLiteral("bag, keys");
    beats[1].shot = true;
    beats[2].onScreen = QStringLiteral("Now");
    beats[2].textX = 0.2;
    const std::vector<Beat> after = mergedWithNext(beats, 1);
    QCOMPARE(tenthsOf(after), (std::vector<int>{15, 75}));
    QCOMPARE(idsOf(after), (std::vector<qint64>{1, 2}));
    QCOMPARE(after[1].stage, Stage::Feel);
    QCOMPARE(after[1].seen, QStringLiteral("seen 2\nseen 3"));
    QCOMPARE(after[1].props, QStringLiteral("hanger, bag, keys"));
    QCOMPARE(after[1].cta, QStringLiteral("Shop the look"));
    QCOMPARE(after[1].textX, 0.2); // the text is where it was
    QVERIFY(!after[1].shot);
    QCOMPARE(mergedWithNext(beats, 2), beats);
    // What was split and merged again is as it was.
    QCOMPARE(mergedWithNext(splitAt(beats, 40), 1), beats);
}

void BeatEditsTest::reorders()
{
    const std::vector<Beat> beats = script({15, 45, 40, 30});
    QCOMPARE(idsOf(moved(beats, 1, 3)), (std::vector<qint64>{1, 3, 4, 2}));
    QCOMPARE(idsOf(moved(beats, 3, 0)), (std::vector<qint64>{4, 1, 2, 3}));
    QCOMPARE(moved(moved(beats, 3, 0), 0, 3), beats);
    QCOMPARE(moved(beats, 2, 2), beats);
    QCOMPARE(moved(beats, 2, 4), beats);
}

void BeatEditsTest::insertsAndRemoves()
{
    std::vector<Beat> beats = script({15, 45});
    beats[0].shot = true;
    const std::vector<Beat> twice = duplicated(beats, 0);
    QCOMPARE(idsOf(twice), (std::vector<qint64>{1, 0, 2}));
    QCOMPARE(twice[1].seen, QStringLiteral("seen 1"));
    QVERIFY(!twice[1].shot);
    const std::vector<Beat> more = withNewBeat(beats, 1);
    QCOMPARE(tenthsOf(more), (std::vector<int>{15, 10, 45}));
    QCOMPARE(more[1].stage, Stage::See);
    QCOMPARE(withNewBeat(beats, 99).back().stage, Stage::Do);
    QCOMPARE(withNewBeat({}, 0).front().stage, Stage::See);
    QCOMPARE(without(more, 1), beats);
    QCOMPARE(without(beats, 2), beats);
    QCOMPARE(tenthsOf(withTenths(beats, 1, 0)), (std::vector<int>{15, 1}));
}

void BeatEditsTest::anyEditsKeepTheScriptWhole()
{
    std::mt19937 random(20261120); // the same edits every time
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int round = 0; round < 200; ++round) {
        std::vector<Beat> beats = script({15, 45, 40, 30, 7, 1, 1});
        for (int step = 0; step < 30; ++step) {
            const int total = totalTenths(beats);
            const auto index = static_cast<size_t>(upTo(static_cast<int>(beats.size())));
            std::vector<Beat> after;
            bool keepsTotal = true;
            switch (upTo(5)) {
            case 0:
                after = withEdgeAt(beats, index, upTo(200) - 20, EdgeMove::GiveWay);
                keepsTotal = index + 1 != beats.size();
                break;
            case 1: {
                after = withEdgeAt(beats, index, upTo(200) - 20, EdgeMove::Push);
                keepsTotal = index >= beats.size();
                for (size_t i = index + 1; i < beats.size(); ++i) {
                    QCOMPARE(after[i], beats[i]); // the rest only moves
                }
                break;
            }
            case 2:
                after = splitAt(beats, upTo(total));
                break;
            case 3:
                after = mergedWithNext(beats, index);
                break;
            case 4:
                after = moved(beats, index, static_cast<size_t>(upTo(8)));
                break;
            default:
                after = duplicated(beats, index);
                keepsTotal = false;
            }
            if (keepsTotal) {
                QCOMPARE(totalTenths(after), total);
            }
            QSet<qint64> ids;
            for (size_t i = 0; i < after.size(); ++i) {
                QVERIFY(after[i].tenths >= kLeastTenths);
                QCOMPARE(after[i].position, static_cast<int>(i));
                QVERIFY(after[i].id.isNull() || !ids.contains(after[i].id.value));
                ids.insert(after[i].id.value);
            }
            beats = after;
        }
    }
}

QTEST_GUILESS_MAIN(BeatEditsTest)
#include "tst_beat_edits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/timeline_geometry.h"

#include <QTest>

using namespace dropbeat;
using Place = TimelineGeometry::Place;
using Kind = TimelineGeometry::Place::Kind;

namespace {

std::vector<Beat> beatsOf(std::initializer_list<int> tenths)
{
    std::vector<Beat> beats;
    for (const int each : tenths) {
        Beat beat;
        beat.id = {static_cast<qint64>(beats.size()) + 1};
        beat.tenths = each;
        beats.push_back(beat);
    }
    return beats;
}

/// The clip of the design: 17 seconds, 100 pixels a second.
TimelineGeometry seventeen()
{
    TimelineGeometry geometry;
    geometry.width = 1702;
    geometry.length = 17'000;
    return geometry;
}

const auto kMiddle = TimelineGeometry::kRuler + 20;

} // namespace

/// Where things stand on the beat timeline, without a screen.
class TestTimelineGeometry : public QObject
{
    Q_OBJECT

private slots:
    void timesAndPixelsAreEachOthersReverse_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("scroll");
        QTest::newRow("whole") << 1.0 << 0.0;
        QTest::newRow("zoomed") << 4.0 << 0.0;
        QTest::newRow("scrolled") << 4.0 << 900.0;
    }

    void timesAndPixelsAreEachOthersReverse()
    {
        QFETCH(double, zoom);
        QFETCH(double, scroll);
        TimelineGeometry geometry = seventeen();
        geometry.zoom = zoom;
        geometry.scroll = scroll;
        for (int time = 0; time <= 17'000; time += 700) {
            QVERIFY(qAbs(geometry.timeAt(geometry.xOf(time)) - time) < 0.001);
        }
    }

    void theWholeClipFits()
    {
        const TimelineGeometry geometry = seventeen();
        QCOMPARE(geometry.pixelsPerSecond(), 100.0);
        QCOMPARE(geometry.xOf(0), 1.0);
        QCOMPARE(geometry.xOf(17'000), 1701.0);
        QCOMPARE(geometry.mostScroll(), 0.0);
    }

    void aShortClipDoesNotFillTheWidth()
    {
        TimelineGeometry geometry = seventeen();
        geometry.length = 500;
        QVERIFY(geometry.xOf(500) < geometry.width / 5);
        geometry.length = 0;
        QVERIFY(geometry.pixelsPerSecond() > 0);
    }

    void beatsFollowEachOther()
    {
        const auto rects = seventeen().segments(beatsOf({15, 45, 40, 40, 30}));
        QCOMPARE(rects.size(), size_t{5});
        QCOMPARE(rects.front().left(), 1.0);
        for (size_t i = 1; i < rects.size(); ++i) {
            QVERIFY(rects[i].left() > rects[i - 1].right());
            QVERIFY(rects[i].left() - rects[i - 1].right() < 3);
        }
    }

    void hits_data()
    {
        QTest::addColumn<QPointF>("point");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("index");
        QTest::newRow("ruler") << QPointF(300, 5) << Kind::Ruler << 0;
        QTest::newRow("first beat") << QPointF(60, kMiddle) << Kind::Beat << 0;
        QTest::newRow("second beat") << QPointF(300, kMiddle) << Kind::Beat << 1;
        QTest::newRow("edge from the left") << QPointF(148, kMiddle) << Kind::Edge << 0;
        QTest::newRow("edge from the right") << QPointF(154, kMiddle) << Kind::Edge << 0;
        QTest::newRow("end of the clip") << QPointF(1700, kMiddle) << Kind::Edge << 4;
        QTest::newRow("start of the clip is no edge") << QPointF(2, kMiddle) << Kind::Beat << 0;
        QTest::newRow("below") << QPointF(300, 200) << Kind::Nothing << 0;
    }

    void hits()
    {
        QFETCH(QPointF, point);
        QFETCH(Kind, kind);
        QFETCH(int, index);
        const Place place = seventeen().placeAt(point, beatsOf({15, 45, 40, 40, 30}));
        QCOMPARE(place.kind, kind);
        QCOMPARE(static_cast<int>(place.index), index);
    }

    void evenAShortBeatCanBeTakenInItsMiddle()
    {
        TimelineGeometry geometry = seventeen();
        const auto beats = beatsOf({80, 1, 89});
        const QRectF shortest = geometry.segments(beats)[1];
        const Place place = geometry.placeAt({shortest.left() + 6.2, kMiddle}, beats);
        QCOMPARE(place.kind, Kind::Beat);
        QCOMPARE(place.index, size_t{1});
    }

    void zoomKeepsTheTimeUnderTheMouse()
    {
        const TimelineGeometry geometry = seventeen();
        const double before = geometry.timeAt(800);
        const TimelineGeometry zoomed = geometry.zoomedAt(3, 800);
        QVERIFY(qAbs(zoomed.timeAt(800) - before) < 0.01);
        QCOMPARE(zoomed.zoom, 3.0);
        QCOMPARE(zoomed.zoomedAt(1.0 / 30, 800), geometry); // no further than the whole
        QVERIFY(geometry.zoomedAt(1e6, 800).pixelsPerSecond() <= TimelineGeometry::kClosest + 1e-6);
    }

    void scrollingStopsAtTheEnds()
    {
        const TimelineGeometry zoomed = seventeen().zoomedAt(2, TimelineGeometry::kMargin);
        QCOMPARE(zoomed.scrolledBy(-50).scroll, 0.0);
        QCOMPARE(zoomed.scrolledBy(1e6).scroll, zoomed.mostScroll());
        QVERIFY(qAbs(zoomed.showing(17'000).xOf(17'000) - 1701) < 0.01);
        QCOMPARE(zoomed.showing(500).scroll, 0.0);
    }

    void theRulerIsAsFineAsFits_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("label");
        QTest::newRow("17 s in 1,700 px") << 17'000 << 1.0 << 100 << 1000;
        QTest::newRow("17 s, near") << 17'000 << 8.0 << 100 << 100;
        QTest::newRow("a minute") << 60'000 << 1.0 << 500 << 5000;
        QTest::newRow("ten minutes") << 600'000 << 1.0 << 5000 << 30'000;
    }

    void theRulerIsAsFineAsFits()
    {
        QFETCH(int, length);
        QFETCH(double, zoom);
        QFETCH(int, step);
        QFETCH(int, label);
        TimelineGeometry geometry = seventeen();
        geometry.length = length;
        geometry.zoom = zoom;
        const auto ticks = geometry.ticks();
        QVERIFY(ticks.size() > 3);
        QCOMPARE(ticks[1].milliseconds - ticks[0].milliseconds, step);
        int last = -label;
        for (const auto &tick : ticks) {
            if (tick.size == TimelineGeometry::Tick::Size::Labelled) {
                QCOMPARE(tick.milliseconds - last, label);
                last = tick.milliseconds;
            }
        }
        QVERIFY(last > 0);
    }

    void aCarriedBeatGoesBetweenTheOthers_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("slot");
        QTest::newRow("to the front") << 10.0 << 0;
        QTest::newRow("where it was") << 300.0 << 1;
        QTest::newRow("past the middle of the next") << 830.0 << 2;
        QTest::newRow("to the end") << 1690.0 << 4;
    }

    void aCarriedBeatGoesBetweenTheOthers()
    {
        QFETCH(double, x);
        QFETCH(int, slot);
        QCOMPARE(static_cast<int>(seventeen().slotAt(x, beatsOf({15, 45, 40, 40, 30}), 1)), slot);
    }
};

QTEST_MAIN(TestTimelineGeometry)
#include "tst_timeline_geometry.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/phone_geometry.h"

#include <QTest>

using namespace dropbeat;

namespace {

Outlet outletOf(QSize frame, QMargins safe = {0, 150, 150, 440})
{
    Outlet outlet;
    outlet.frame = frame;
    outlet.safe = safe;
    return outlet;
}

} // namespace

class TestOfPhoneGeometry : public QObject
{
    Q_OBJECT

private slots:
    void fitsThePhoneIntoItsRoom_data()
    {
        QTest::addColumn<QSizeF>("room");
        QTest::addColumn<QSize>("frame");
        QTest::addColumn<bool>("fillsScreen");
        QTest::newRow("column") << QSizeF(196, 348) << QSize(1080, 1920) << true;
        QTest::newRow("low room") << QSizeF(900, 300) << QSize(1080, 1920) << true;
        QTest::newRow("high room") << QSizeF(120, 900) << QSize(1080, 1920) << true;
        QTest::newRow("4:5") << QSizeF(196, 348) << QSize(1080, 1350) << false;
        QTest::newRow("1:1") << QSizeF(196, 348) << QSize(1080, 1080) << false;
        QTest::newRow("longer than a phone") << QSizeF(196, 348) << QSize(1080, 2400) << true;
        QTest::newRow("wide") << QSizeF(196, 348) << QSize(1920, 1080) << false;
    }
    void fitsThePhoneIntoItsRoom()
    {
        QFETCH(QSizeF, room);
        QFETCH(QSize, frame);
        QFETCH(bool, fillsScreen);
        const PhoneGeometry phone = PhoneGeometry::fit(room, frame);
        const QRectF whole = QRectF(QPointF(), room).adjusted(-0.01, -0.01, 0.01, 0.01);
        QVERIFY(whole.contains(phone.body));
        QVERIFY(phone.body.contains(phone.screen));
        QVERIFY(phone.screen.adjusted(-0.01, -0.01, 0.01, 0.01).contains(phone.frame));
        QVERIFY(qAbs(phone.body.width() - room.width()) < 0.01 || qAbs(phone.body.height() - room.height()) < 0.01);
        QVERIFY(qAbs(phone.frame.height() / phone.frame.width() - double(frame.height()) / frame.width()) < 1e-6);
        QCOMPARE(qAbs(phone.frame.height() - phone.screen.height()) < 0.01, fillsScreen);
        const QPointF place(333, 777);
        QVERIFY((phone.toFrame(phone.fromFrame(place)) - place).manhattanLength() < 1e-6);
        QCOMPARE(phone.fromFrame(QPointF(0, 0)), phone.frame.topLeft());
    }

    void noRoomNoPhone()
    {
        QVERIFY(PhoneGeometry::fit({0, 0}, {1080, 1920}).body.isEmpty());
        QVERIFY(PhoneGeometry::fit({100, 100}, {}).body.isEmpty());
    }

    void textSnaps_data()
    {
        QTest::addColumn<QPointF>("middle");
        QTest::addColumn<QPointF>("snapped");
        QTest::addColumn<bool>("middleX");
        QTest::addColumn<bool>("edgeX");
        // A text of 400 × 100 in a frame whose safe area is (0, 150)–(930, 1480).
        QTest::newRow("free") << QPointF(300, 700) << QPointF(300, 700) << false << false;
        QTest::newRow("to the middle") << QPointF(522, 700) << QPointF(540, 700) << true << false;
        QTest::newRow("to the right edge") << QPointF(745, 700) << QPointF(730, 700) << false << true;
        QTest::newRow("to the left edge") << QPointF(185, 700) << QPointF(200, 700) << false << true;
        QTest::newRow("to the top edge") << QPointF(300, 215) << QPointF(300, 200) << false << false;
        QTest::newRow("to the bottom edge") << QPointF(300, 1440) << QPointF(300, 1430) << false << false;
        QTest::newRow("to both middles") << QPointF(550, 950) << QPointF(540, 960) << true << false;
        QTest::newRow("kept in the frame") << QPointF(-90, 3000) << QPointF(0, 1920) << false << false;
    }
    void textSnaps()
    {
        QFETCH(QPointF, middle);
        const SnappedPlace place = snapped(middle, {400, 100}, outletOf({1080, 1920}), 20);
        QTEST(place.middle, "snapped");
        QTEST(place.atMiddleX, "middleX");
        QTEST(place.atEdgeX, "edgeX");
    }

    void withoutReachNothingSnaps()
    {
        QCOMPARE(snapped({541, 961}, {400, 100}, outletOf({1080, 1920}), 0).middle, QPointF(541, 961));
    }
};

QTEST_APPLESS_MAIN(TestOfPhoneGeometry)
#include "tst_phone_geometry.moc"

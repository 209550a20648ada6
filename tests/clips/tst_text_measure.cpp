// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/presets.h"
#include "ui/clips/text_measure.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace dropbeat;

namespace {

Outlet tiktok()
{
    return presetOutlets().front();
}

Beat saying(const QString &text, double x = 0.5, double y = 0.4)
{
    Beat beat;
    beat.onScreen = text;
    beat.textX = x;
    beat.textY = y;
    return beat;
}

/// The room that something was really painted in.
QRect inkOf(const Beat &beat, const Outlet &outlet)
{
    QImage picture(outlet.frame, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintOnScreenText(painter, beat, outlet);
    painter.end();
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qAlpha(picture.pixel(x, y)) > 0) {
                ink |= QRect(x, y, 1, 1);
            }
        }
    }
    return ink;
}

} // namespace

class TestOfTextMeasure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void measuresWhatIsPainted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << QStringLiteral("no ironing");
        QTest::newRow("wrapped") << QStringLiteral("breathable merino, knitted in one piece in Portugal");
        QTest::newRow("two lines") << QStringLiteral("One knit.\nThree mornings.");
        QTest::newRow("one long word") << QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänsmütze");
        QTest::newRow("emoji") << QStringLiteral("new 🧶🔥 today 👩🏽‍🤝‍👩🏻");
        QTest::newRow("Arabic") << QStringLiteral("صوف يتنفّس، بلا كيّ");
        QTest::newRow("Hebrew with English") << QStringLiteral("סריג Knit Capsule חדש");
        QTest::newRow("Japanese") << QStringLiteral("アイロンいらずのメリノニット、今週末だけ");
    }
    void measuresWhatIsPainted()
    {
        QFETCH(QString, text);
        const Beat beat = saying(text);
        const QRectF box = textBox(beat, tiktok());
        QVERIFY(!box.isEmpty());
        QCOMPARE(box.center().x(), 540.0);
        QCOMPARE(box.center().y(), 768.0);
        QVERIFY2(box.width() <= safeArea(tiktok()).width(), "wrapped into the safe width");
        const double shadow = 12; // and what italics of letters reach over
        const QRectF ink = inkOf(beat, tiktok());
        QVERIFY(!ink.isEmpty());
        QVERIFY2(box.adjusted(-shadow, -shadow, shadow, shadow).contains(ink), "nothing lies outside");
        QVERIFY2(ink.width() > box.width() * 0.8, "and it is no larger than it need be");
    }

    void linesMakeItHigher()
    {
        const double one = textBox(saying(QStringLiteral("One")), tiktok()).height();
        const double two = textBox(saying(QStringLiteral("One\nTwo")), tiktok()).height();
        QVERIFY(qAbs(two - 2 * one) <= 2);
        const double wrapped =
            textBox(saying(QStringLiteral("breathable merino knitted in one piece")), tiktok()).height();
        QVERIFY(wrapped > one * 1.5);
    }

    void nothingTakesNoRoom()
    {
        QCOMPARE(textBox(saying(QStringLiteral("  \n ")), tiktok()).size(), QSizeF(0, 0));
        QCOMPARE(textBox(saying({}, 0.25, 0.5), tiktok()).topLeft(), QPointF(270, 960));
        QVERIFY(inkOf(saying({}), tiktok()).isEmpty());
    }

    void itsPlaceIsItsMiddle()
    {
        const QRectF box = textBox(saying(QStringLiteral("no ironing"), 0.1, 0.9), tiktok());
        QCOMPARE(box.center(), QPointF(108, 1728));
        QVERIFY2(!safeArea(tiktok()).contains(box), "for a rule to say");
    }

    void everyOutletHasASafeArea()
    {
        for (const Outlet &outlet : presetOutlets()) {
            QVERIFY2(!safeArea(outlet).isEmpty(), qPrintable(outlet.name));
            QVERIFY2(QRectF(QPointF(), QSizeF(outlet.frame)).contains(safeArea(outlet)), qPrintable(outlet.name));
        }
    }
};

QTEST_MAIN(TestOfTextMeasure)
#include "tst_text_measure.moc"

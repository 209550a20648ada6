// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/qr_symbol.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

class TestOfQrSymbol : public QObject
{
    Q_OBJECT

private slots:
    void finders();
    void drawing();
    void readBack_data();
    void readBack();
    void tooLong();
};

/// The finder patterns of ISO/IEC 18004, 6.3.3: seven modules in three corners, none in the fourth.
void TestOfQrSymbol::finders()
{
    const QrSymbol symbol = qrSymbol(QStringLiteral("https://bit.ly/knit10"));
    QCOMPARE((symbol.size - 17) % 4, 0);
    const char *const pattern[] = {"#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"};
    const auto has = [&](int left, int top) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                if (symbol.isDark(left + x, top + y) != (pattern[y][x] == '#')) {
                    return false;
                }
            }
        }
        return true;
    };
    QVERIFY(has(0, 0) && has(symbol.size - 7, 0) && has(0, symbol.size - 7));
    QVERIFY(!has(symbol.size - 7, symbol.size - 7));
}

void TestOfQrSymbol::drawing()
{
    const QrSymbol symbol = qrSymbol(QStringLiteral("KNIT10"));
    const QByteArray svg = qrSvg(symbol, QStringLiteral("Bio & <link>"));
    QVERIFY(svg.contains("<title>Bio &amp; &lt;link&gt;</title>"));
    QVERIFY(svg.contains("viewBox=\"0 0 29 29\"")); // 21 modules and the quiet zone
    QCOMPARE(svg.count("h1v1h-1z"),
             static_cast<qsizetype>(std::count(symbol.modules.begin(), symbol.modules.end(), true)));
}

void TestOfQrSymbol::readBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short link") << QStringLiteral("https://bit.ly/knit10");
    QTest::newRow("whole link") << QStringLiteral(
        "https://ateliernoor.com/discount/KNIT10?redirect=%2Fcollections%2Fknit-capsule%3Futm_source%3Dtiktok"
        "%26utm_medium%3Dorganic-social%26utm_campaign%3D2611-knit-capsule%26utm_content%3Dstyle3-b");
}

/// By a reader of its own: zbarimg, where it is installed.
void TestOfQrSymbol::readBack()
{
    QFETCH(QString, text);
    const QString zbar = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    if (zbar.isEmpty()) {
        QSKIP("zbarimg is not installed");
    }
    const QrSymbol symbol = qrSymbol(text);
    const int pixels = 6;
    QImage image((symbol.size + 2 * kQrQuiet) * pixels, (symbol.size + 2 * kQrQuiet) * pixels,
                 QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int mx = x / pixels - kQrQuiet;
            const int my = y / pixels - kQrQuiet;
            const bool inside = mx >= 0 && my >= 0 && mx < symbol.size && my < symbol.size;
            image.setPixel(x, y, inside && symbol.isDark(mx, my) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        }
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("code.png"));
    QVERIFY(image.save(path));
    QProcess reader;
    reader.start(zbar, {QStringLiteral("--raw"), QStringLiteral("-q"), path});
    QVERIFY(reader.waitForFinished(60'000));
    QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), text);
}

void TestOfQrSymbol::tooLong()
{
    QCOMPARE(qrSymbol(QString(2331, u'x')).size, 177);
    QVERIFY_EXCEPTION_THROWN(qrSymbol(QString(2332, u'x')), Error);
}

QTEST_GUILESS_MAIN(TestOfQrSymbol)
#include "tst_qr_symbol.moc"

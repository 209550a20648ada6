// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/ui/gallery_pages.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/save_chart.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace dropbeat;

class TstChartFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::unique_ptr<Chart> make(const QString &kind)
    {
        if (kind == QLatin1String("interval")) {
            auto chart = std::make_unique<IntervalChart>();
            chart->setContent(gallery::intervals());
            return chart;
        }
        if (kind == QLatin1String("day")) {
            auto chart = std::make_unique<DayChart>();
            chart->setContent(gallery::days());
            return chart;
        }
        auto chart = std::make_unique<FunnelChart>();
        chart->setContent(gallery::funnel());
        return chart;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        // Dark on screen, so that a file in the screen's colours would show.
        Theme::install(*qApp, ThemeMode::Dark);
    }

    void files_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("interval") << QStringLiteral("interval") << QStringLiteral("benchmark");
        QTest::newRow("day") << QStringLiteral("day") << QStringLiteral("boost of B starts");
        QTest::newRow("funnel") << QStringLiteral("funnel") << QStringLiteral("Watched through");
    }

    void files()
    {
        QFETCH(QString, kind);
        QFETCH(QString, word);
        const std::unique_ptr<Chart> chart = make(kind);
        chart->setTitle(QStringLiteral("Click-through rate"));

        saveChart(*chart, path("a.png"), {500, 260});
        const QImage image(path("a.png"));
        QCOMPARE(image.width(), 2 * (500 + 32));
        QCOMPARE(image.pixelColor(2, 2), lightColours().card);
        QCOMPARE(image.pixelColor(image.width() - 3, image.height() - 3), lightColours().card);
        bool dark = false;
        for (int x = 0; x < image.width(); ++x) {
            dark = dark || image.pixelColor(x, 200) == darkColours().card;
        }
        QVERIFY(!dark);

        saveChart(*chart, path("a.SVG"), {500, 260});
        QXmlStreamReader xml(read(path("a.SVG")));
        QString text;
        int shapes = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            text += xml.isCharacters() ? xml.text().toString() : QString();
            shapes += xml.isStartElement() && (xml.name() == u"path" || xml.name() == u"polyline" ||
                                               xml.name() == u"rect" || xml.name() == u"ellipse");
            QVERIFY(!xml.isStartElement() || xml.name() != u"image");
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Click-through rate")));
        QVERIFY(shapes > 3);

        saveChart(*chart, path("a.pdf"), {500, 260});
        const QByteArray pdf = read(path("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("/FontFile"));
    }

    void csvCarriesBareValues()
    {
        saveChart(*make(QStringLiteral("interval")), path("a.csv"));
        const QList<QByteArray> lines = read(path("a.csv")).split('\n');
        QCOMPARE(lines[0], QByteArray("Variant,Value,95 % from,95 % to,Figures\r"));
        QCOMPARE(lines[2], QByteArray("B Fits every body,0.0221,0.0195,0.025,\"1,065 clicks ÷ 48,210 impressions\"\r"));
        QVERIFY(lines[4].startsWith("\"D Founder speaks, in a long name\",,,,"));
        saveChart(*make(QStringLiteral("day")), path("b.csv"));
        const QList<QByteArray> days = read(path("b.csv")).split('\n');
        QCOMPARE(days[0], QByteArray("Day,B Fits every body,A Three mornings,C Code in the DO\r"));
        QVERIFY(days[10].startsWith("2026-11-01,0.0"));
        QVERIFY(days[10].contains(",,")); // a missing day is an empty field, not a zero
    }

    void refusals()
    {
        const std::unique_ptr<Chart> chart = make(QStringLiteral("funnel"));
        QVERIFY_EXCEPTION_THROWN(saveChart(*chart, path("a.bmp")), Error);
        QVERIFY_EXCEPTION_THROWN(saveChart(*chart, path("no/such/folder/a.png")), Error);
    }

    void clipboard()
    {
        auto *chart = make(QStringLiteral("funnel")).release();
        ChartFrame frame(QStringLiteral("Funnel"), chart);
        frame.copyFigures();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines[0], QStringLiteral("Step\tCount\tOf the step before"));
        QCOMPARE(lines[1], QStringLiteral("Views\t48210\t"));
        frame.copyPicture();
        const QImage image = QApplication::clipboard()->image();
        QVERIFY(!image.isNull());
        QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), lightColours().card);
    }
};

QTEST_MAIN(TstChartFiles)
#include "tst_chart_files.moc"

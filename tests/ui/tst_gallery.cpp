// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_pages.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QTest>
#include <QWidget>

#include <functional>
#include <memory>

using namespace dropbeat;

/// Renders every shared widget and chart, light and dark, into the folder gallery/ of the build.
class TstGallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral("gallery"))); }

    void render_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        for (const char *page : {"results", "lineup", "import", "controls", "empty"}) {
            const QString name = QLatin1String(page);
            QTest::newRow(qPrintable(name + QLatin1String("-light"))) << name << QSize(1360, 860) << false << false;
            QTest::newRow(qPrintable(name + QLatin1String("-dark"))) << name << QSize(1360, 860) << true << false;
        }
        QTest::newRow("results-narrow") << QStringLiteral("results") << QSize(1024, 700) << false << false;
        QTest::newRow("lineup-narrow") << QStringLiteral("lineup") << QSize(1024, 700) << false << false;
        QTest::newRow("results-rtl") << QStringLiteral("results") << QSize(1360, 860) << false << true;
        QTest::newRow("import-rtl") << QStringLiteral("import") << QSize(1360, 860) << false << true;
    }

    void render()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        Theme::install(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
        qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const QHash<QString, std::function<QWidget *()>> pages{{QStringLiteral("results"), gallery::resultsPage},
                                                               {QStringLiteral("lineup"), gallery::lineupPage},
                                                               {QStringLiteral("import"), gallery::importPage},
                                                               {QStringLiteral("controls"), gallery::controlsPage},
                                                               {QStringLiteral("empty"), gallery::emptyPage}};
        const std::unique_ptr<QWidget> widget(pages.value(page)());
        widget->resize(size);
        widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
        QCoreApplication::processEvents();
        const QImage image = widget->grab().toImage();
        QCOMPARE(image.size(), size * widget->devicePixelRatioF());
        const QColor corner = image.pixelColor(image.width() / 2, image.height() - 3);
        QCOMPARE(corner.lightness() < 128, dark);
        QVERIFY(image.save(QStringLiteral("gallery/%1@%2.png")
                               .arg(QLatin1String(QTest::currentDataTag()))
                               .arg(widget->devicePixelRatioF())));
        qApp->setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TstGallery)
#include "tst_gallery.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_pages.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QMenu>
#include <QTest>
#include <QToolTip>
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

    void menusAndTips_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void menusAndTips()
    {
        QFETCH(bool, dark);
        Theme::install(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
        QMenu menu;
        QAction *undo = menu.addAction(Icon::get(QStringLiteral("undo")), QStringLiteral("&Undo “Move launch”"));
        undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
        QAction *redo = menu.addAction(Icon::get(QStringLiteral("redo")), QStringLiteral("Redo"));
        redo->setEnabled(false);
        menu.addSeparator();
        QAction *organic = menu.addAction(QStringLiteral("Organic"));
        organic->setCheckable(true);
        organic->setChecked(true);
        menu.addMenu(QStringLiteral("Export"))->addAction(QStringLiteral("PNG"));
        menu.setActiveAction(undo);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QString end = QLatin1String(dark ? "dark" : "light") + QStringLiteral(".png");
        QVERIFY(menu.grab().save(QStringLiteral("gallery/menu-") + end));
        QToolTip::showText({10, 10}, QStringLiteral("19 Nov 2026\nB Fits every body: 2.21 % (1.95 % to 2.50 %)"));
        const auto windows = qApp->topLevelWidgets();
        for (QWidget *window : windows) {
            if (window->inherits("QTipLabel")) {
                QVERIFY(window->grab().save(QStringLiteral("gallery/tip-") + end));
            }
        }
        QToolTip::hideText();
    }

    void render_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        for (const char *page : {"results", "lineup", "import", "controls", "details", "empty"}) {
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
        const QHash<QString, std::function<QWidget *()>> pages{
            {QStringLiteral("results"), gallery::resultsPage}, {QStringLiteral("lineup"), gallery::lineupPage},
            {QStringLiteral("import"), gallery::importPage},   {QStringLiteral("controls"), gallery::controlsPage},
            {QStringLiteral("details"), gallery::detailsPage}, {QStringLiteral("empty"), gallery::emptyPage}};
        const std::unique_ptr<QWidget> widget(pages.value(page)());
        widget->resize(size);
        widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
        QCoreApplication::processEvents();
        if (auto *chart = widget->findChild<QWidget *>(QStringLiteral("focused"))) {
            chart->setFocus(Qt::TabFocusReason);
            QTest::keyClick(chart, Qt::Key_Down);
        }
        if (auto *chart = widget->findChild<DayChart *>(QStringLiteral("read"))) {
            QTest::keyClick(chart, Qt::Key_Home);
            QTest::keyClick(chart, Qt::Key_Right);
        }
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

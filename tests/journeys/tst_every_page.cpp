// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_plan.h"
#include "tests/support/window_rig.h"
#include "ui/shell/page_pictures.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace dropbeat;
using test::WindowRig;

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget);
}

/// What a screen reader says of a control.
QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// Parts of a control that the control speaks for.
bool isPart(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent) || parent->inherits("QAbstractSpinBox") ||
            parent->inherits("QDockWidget") || parent->inherits("QTabBar")) {
            return !parent->inherits("QDockWidget") || qobject_cast<const QAbstractButton *>(widget);
        }
        if (qobject_cast<const QAbstractItemView *>(parent)) {
            return true; // corner buttons and open editors
        }
    }
    return widget->objectName().startsWith(QLatin1String("qt_"));
}

} // namespace

/// Goes to every page and dialog there is.
class TestEveryPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::install(*qApp, ThemeMode::Light);
        QAccessible::setActive(true);
    }

    void everyControlHasAName()
    {
        WindowRig rig;
        makeSamplePlan(rig.path, rig.clock);
        rig.start(rig.path);
        QStringList nameless;
        for (const PageShot &shot : pageShots()) {
            if (shot.name == QLatin1String("start-problem") || shot.name == QLatin1String("read-only")) {
                continue;
            }
            QWidget *shown = shot.show(*rig.window);
            if (!shown) {
                continue;
            }
            QTest::qWait(30);
            for (QWidget *widget : shown->findChildren<QWidget *>()) {
                if (isControl(widget) && widget->isVisible() && !isPart(widget) && spokenName(widget).isEmpty()) {
                    nameless << shot.name + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className()) +
                                    u' ' + widget->objectName();
                }
            }
            if (shown != rig.window.get()) {
                shown->close();
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void picturesAreMade_data()
    {
        QTest::addColumn<bool>("sample");
        QTest::addColumn<ThemeMode>("theme");
        QTest::newRow("sample, light") << true << ThemeMode::Light;
        QTest::newRow("empty, dark") << false << ThemeMode::Dark;
    }

    void picturesAreMade()
    {
        QFETCH(bool, sample);
        QFETCH(ThemeMode, theme);
        WindowRig rig;
        sample ? makeSamplePlan(rig.path, rig.clock) : rig.makePlan();
        const QDateTime before = QFileInfo(rig.path).lastModified();
        const QString folder = rig.folder.filePath(QStringLiteral("pictures"));
        const QStringList files = savePagePictures(rig.path, folder, QSize(1024, 700), theme, rig.clock);
        QVERIFY(files.size() >= (sample ? 10 : 8));
        for (const QString &file : files) {
            const QImage picture(file);
            QVERIFY2(!picture.isNull(), qPrintable(file));
            const QColor corner = picture.pixelColor(picture.width() - 3, picture.height() - 3);
            QCOMPARE(corner.lightness() < 128, theme == ThemeMode::Dark);
        }
        QCOMPARE(QImage(files.first()).size(), QSize(1024, 700));
        QCOMPARE(QFileInfo(rig.path).lastModified(), before); // only read
        Theme::setMode(ThemeMode::Light);
    }
};

QTEST_MAIN(TestEveryPage)
#include "tst_every_page.moc"

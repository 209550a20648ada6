// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_plan.h"
#include "tests/support/window_rig.h"
#include "ui/lineup/drop_strip.h"
#include "ui/lineup/lineup_page.h"
#include "ui/shell/notices.h"
#include "ui/shell/standing_note.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/sidebar.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>

using namespace dropbeat;
using test::WindowRig;

/// From the very first start to a plan of one's own, and back to it the next day.
class TestFirstStart : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsMadeOnceAndMarked()
    {
        WindowRig rig;
        int made = 0;
        rig.makeSample = [&made](const QString &path, const Clock &clock) {
            ++made;
            makeSamplePlan(path, clock);
        };
        rig.start();
        QVERIFY(rig.window->plan());
        QVERIFY(rig.plan().tables().profile().sample);
        QVERIFY(rig.window->notices()->standing()->isVisible());
        QVERIFY(rig.window->notices()->standing()->text().contains(QStringLiteral("invented")));
        rig.restart();
        QCOMPARE(made, 1);
        QVERIFY(rig.plan().tables().profile().sample);
    }

    void aSeasonOfOnesOwn()
    {
        WindowRig rig;
        rig.makeSample = [](const QString &path, const Clock &clock) { makeSamplePlan(path, clock); };
        rig.start();
        rig.click(QStringLiteral("Start my own"));
        auto *make = rig.find<QPushButton>(QStringLiteral("make"));
        QTRY_VERIFY(make = rig.find<QPushButton>(QStringLiteral("make")));
        QVERIFY(!make->isEnabled());
        auto *brand = rig.find<QLineEdit>(QStringLiteral("brand"));
        QVERIFY(brand->hasFocus());
        rig.type(QStringLiteral("Maison Test"));
        auto *currency = rig.find<QComboBox>(QStringLiteral("currency"));
        currency->setCurrentIndex(currency->findData(QStringLiteral("KRW")));
        auto *zone = rig.find<QComboBox>(QStringLiteral("zone"));
        zone->setCurrentIndex(zone->findData(QByteArray("Asia/Seoul")));
        QTest::mouseClick(make, Qt::LeftButton);
        const QString path = rig.folder.filePath(QStringLiteral("Maison Test.dropbeat"));
        QVERIFY(QFileInfo::exists(path));
        const PlanProfile profile = rig.plan().tables().profile();
        QCOMPARE(profile.brand, QStringLiteral("Maison Test"));
        QCOMPARE(profile.currency.code, QStringLiteral("KRW"));
        QCOMPARE(profile.timeZone.id(), QByteArray("Asia/Seoul"));
        QVERIFY(!profile.sample);
        QVERIFY(!rig.window->notices()->standing()->isVisible());
        QVERIFY(rig.window->windowTitle().startsWith(QStringLiteral("Maison Test")));
        // The empty page teaches and its button does the first step.
        QVERIFY(rig.button(QStringLiteral("New drop")));
        rig.restart();
        QCOMPARE(rig.plan().path(), path);
        QCOMPARE(rig.state->recentPlans().first(), path);
    }

    void aNameThatIsTakenKeepsWhatWasTyped()
    {
        WindowRig rig;
        rig.makePlan();
        rig.start();
        QVERIFY(!rig.window->plan());
        rig.click(QStringLiteral("New plan…"));
        auto *brand = rig.find<QLineEdit>(QStringLiteral("brand"));
        rig.type(QStringLiteral("season"));
        QTest::keyClick(brand, Qt::Key_Return);
        QVERIFY(!rig.window->plan());
        QCOMPARE(brand->text(), QStringLiteral("season"));
        const auto banners = rig.window->findChildren<ProblemBanner *>();
        QVERIFY(std::any_of(banners.begin(), banners.end(), [](const ProblemBanner *banner) {
            return banner->isVisible() && banner->text().contains(QStringLiteral("already"));
        }));
    }

    void theFirstPictureIsTold()
    {
        WindowRig rig;
        rig.makePlan();
        rig.start(rig.path);
        QSignalSpy spy(rig.window.get(), &MainWindow::firstPainted);
        QTRY_VERIFY(spy.count() <= 1);
        rig.window.reset();
        AppContext &context = *rig.context;
        MainWindow window(context);
        QSignalSpy painted(&window, &MainWindow::firstPainted);
        window.start(rig.path);
        window.show();
        QTRY_COMPARE(painted.count(), 1);
        window.repaint();
        QTest::qWait(20);
        QCOMPARE(painted.count(), 1);
    }

    void theWindowComesBackAsItWas()
    {
        WindowRig rig;
        rig.startWithPlan();
        rig.window->resize(1100, 720);
        rig.state->setTheme(QStringLiteral("dark"));
        rig.restart();
        QCOMPARE(rig.window->plan()->path(), rig.path);
        QVERIFY(Theme::isDark());
        rig.state->setTheme(QStringLiteral("light"));
        Theme::setMode(ThemeMode::Light);
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_first_start.moc"

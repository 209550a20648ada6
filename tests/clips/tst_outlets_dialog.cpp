// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_presets.h"
#include "tests/support/test_plan.h"
#include "ui/clips/outlets_dialog.h"
#include "ui/clips/phone_view.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

struct Rig : TestPlan
{
    OutletsDialog *dialog;

    Rig()
        : dialog(new OutletsDialog(*plan))
    {
        dialog->open();
        QApplication::setActiveWindow(dialog);
        if (!QTest::qWaitForWindowExposed(dialog)) {
            qFatal("the dialog does not come up");
        }
    }
    ~Rig() { delete dialog; }

    template <class T> T *part(const char *name) const
    {
        T *found = dialog->findChild<T *>(QLatin1String(name));
        if (!found) {
            qFatal("no %s", name);
        }
        return found;
    }
    void type(const char *field, int number) const
    {
        auto *box = part<QSpinBox>(field);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Return);
    }
    Outlet first() const { return allOutlets(plan->tables()).front(); }
};

} // namespace

class TestOfOutletsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::install(*qApp, ThemeMode::Light);
    }

    void showsWhereFiguresComeFrom()
    {
        const Rig rig;
        QCOMPARE(rig.part<QListWidget>("outletList")->count(), static_cast<int>(allOutlets(rig.plan->tables()).size()));
        QCOMPARE(rig.part<QLineEdit>("outletName")->text(), QStringLiteral("TikTok"));
        QCOMPARE(rig.part<QSpinBox>("outletBottom")->value(), 440);
        QVERIFY(rig.part<QPlainTextEdit>("outletSource")->toPlainText().contains(QStringLiteral("Safe zone")));
        QCOMPARE(rig.part<QSpinBox>("outletHashtags")->text(), QStringLiteral("none"));
        QTest::keyClick(rig.part<QListWidget>("outletList"), Qt::Key_Down);
        QCOMPARE(rig.part<QLineEdit>("outletName")->text(), QStringLiteral("TikTok ad"));
        QCOMPARE(rig.part<QSpinBox>("outletCaption")->value(), 100);
    }

    void changesAndRestores()
    {
        const Rig rig;
        auto *restore = rig.part<QPushButton>("removeOutlet");
        QVERIFY(!restore->isEnabled());
        rig.type("outletBottom", 520);
        QCOMPARE(rig.first().safe.bottom(), 520);
        QCOMPARE(rig.part<PhoneView>("phoneView")->scene().outlet.safe.bottom(), 520);
        QVERIFY(rig.part<QListWidget>("outletList")->item(0)->text().contains(QStringLiteral("changed")));
        rig.type("outletHashtags", 8);
        QCOMPARE(rig.first().hashtagLimit, std::optional(8));
        rig.type("outletHashtags", 0);
        QCOMPARE(rig.first().hashtagLimit, std::optional<int>());
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(rig.first().safe.bottom(), 440);
        QVERIFY(!restore->isEnabled());
        rig.plan->undo();
        QCOMPARE(rig.part<QSpinBox>("outletBottom")->value(), 520);
    }

    void refusesWhatMakesNoSense()
    {
        const Rig rig;
        rig.type("outletBottom", 1900);
        QCOMPARE(rig.first().safe.bottom(), 440);
        QVERIFY(rig.dialog->findChild<ProblemBanner *>()->isVisible());
        QCOMPARE(rig.part<QSpinBox>("outletBottom")->value(), 440);
    }

    void addsOneOfOnesOwn()
    {
        const Rig rig;
        QTest::mouseClick(rig.part<QPushButton>("newOutlet"), Qt::LeftButton);
        auto *name = rig.part<QLineEdit>("outletName");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("YouTube Shorts"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(allOutlets(rig.plan->tables()).back().name, QStringLiteral("YouTube Shorts"));
        QCOMPARE(rig.part<QPushButton>("removeOutlet")->text(), QStringLiteral("Delete outlet"));
        rig.type("outletLongest", 60);
        QCOMPARE(allOutlets(rig.plan->tables()).back().maxTenths, std::optional(600));
        QTest::mouseClick(rig.part<QPushButton>("removeOutlet"), Qt::LeftButton);
        QCOMPARE(allOutlets(rig.plan->tables()).back().name, QStringLiteral("Pinterest video pin"));
    }
};

QTEST_MAIN(TestOfOutletsDialog)
#include "tst_outlets_dialog.moc"

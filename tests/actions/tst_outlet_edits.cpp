// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/outlet_edits.h"
#include "core/actions/script_presets.h"
#include "core/scripts/presets.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

OutletLine lineOf(const TestPlan &test, const QString &key)
{
    for (const OutletLine &line : outletLines(test.plan->tables())) {
        if (line.outlet.key == key) {
            return line;
        }
    }
    return {};
}

} // namespace

class TestOfOutletEdits : public QObject
{
    Q_OBJECT

private slots:
    void theOnesDropbeatComesWith()
    {
        for (const Outlet &outlet : presetOutlets()) {
            QVERIFY2(!outlet.source.isEmpty() && outlet.asOf.isValid(), qPrintable(outlet.key));
            QVERIFY2(outlet.asOf <= QDate(2026, 11, 20), qPrintable(outlet.key));
            QVERIFY2(!outlet.advisedMinTenths || *outlet.minTenths <= *outlet.advisedMinTenths, qPrintable(outlet.key));
            QVERIFY2(!outlet.advisedMaxTenths || *outlet.maxTenths >= *outlet.advisedMaxTenths, qPrintable(outlet.key));
        }
    }

    void changesAndRestoresOneOfDropbeats()
    {
        TestPlan test;
        const QString key = QStringLiteral("tiktok");
        Outlet outlet = lineOf(test, key).outlet;
        const Outlet asItCame = outlet;
        outlet.safe.setBottom(500);
        saveOutlet(*test.plan, outlet);
        QVERIFY(lineOf(test, key).changed);
        QVERIFY(lineOf(test, key).preset);
        QCOMPARE(lineOf(test, key).outlet.safe.bottom(), 500);
        QCOMPARE(outletLines(test.plan->tables()).size(), presetOutlets().size());

        outlet.safe.setBottom(520); // without its id, as the dialog may have it
        saveOutlet(*test.plan, outlet);
        QCOMPARE(test.plan->tables().outlets().all().size(), size_t(1));

        test.plan->undo();
        QCOMPARE(lineOf(test, key).outlet.safe.bottom(), 500);
        restoreOutlet(*test.plan, key);
        QCOMPARE(lineOf(test, key).outlet, asItCame);
        QVERIFY(!lineOf(test, key).changed);
        test.plan->undo();
        QVERIFY(lineOf(test, key).changed);

        saveOutlet(*test.plan, asItCame); // typed back to what it was
        QVERIFY(test.plan->tables().outlets().all().empty());
    }

    void addsAndDeletesOnesOwn()
    {
        TestPlan test;
        const Outlet like = presetOutlets().front();
        const QString key = addOutlet(*test.plan, like, QStringLiteral("YouTube Shorts"));
        QCOMPARE(key, QStringLiteral("youtube-shorts"));
        QCOMPARE(lineOf(test, key).outlet.frame, like.frame);
        QVERIFY(!lineOf(test, key).preset);
        QVERIFY(lineOf(test, key).outlet.source.contains(like.name));
        QCOMPARE(lineOf(test, key).outlet.asOf, QDate(2026, 11, 20));

        const Id<Clip> clip = test.addClip(test.addDrop(QStringLiteral("Knit")), QStringLiteral("Style"));
        test.plan->edit(QStringLiteral("outlet"), [clip, key](Tables &tables) {
            auto row = *tables.clips().get(clip);
            row.outlet = key;
            tables.clips().update(row);
        });
        QCOMPARE(lineOf(test, key).clips, 1);
        QVERIFY_EXCEPTION_THROWN(removeOutlet(*test.plan, key), Error);
        QCOMPARE(outletOf(test.plan->tables(), *test.plan->tables().clips().get(clip)).key, key);
        test.plan->undo();
        removeOutlet(*test.plan, key);
        QVERIFY(lineOf(test, key).outlet.key.isEmpty());
        removeOutlet(*test.plan, QStringLiteral("tiktok")); // Dropbeat's own stay
        QVERIFY(!lineOf(test, QStringLiteral("tiktok")).outlet.key.isEmpty());
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<Outlet>("outlet");
        const auto row = [](const char *name, auto change) {
            Outlet outlet = presetOutlets().front();
            change(outlet);
            QTest::newRow(name) << outlet;
        };
        row("no name", [](Outlet &outlet) { outlet.name = QStringLiteral("  "); });
        row("taken name", [](Outlet &outlet) { outlet.name = QStringLiteral("tiktok AD"); });
        row("tiny frame", [](Outlet &outlet) { outlet.frame = {20, 1920}; });
        row("huge frame", [](Outlet &outlet) { outlet.frame = {1080, 19200}; });
        row("nothing left", [](Outlet &outlet) { outlet.safe.setTop(1400); });
        row("negative", [](Outlet &outlet) { outlet.safe.setLeft(-5); });
        row("lengths", [](Outlet &outlet) { outlet.minTenths = *outlet.maxTenths + 10; });
        row("advice", [](Outlet &outlet) {
            outlet.advisedMinTenths = 100;
            outlet.advisedMaxTenths = 90;
        });
        row("advice outside", [](Outlet &outlet) { outlet.advisedMaxTenths = *outlet.maxTenths + 10; });
    }
    void refusesWhatMakesNoSense()
    {
        QFETCH(Outlet, outlet);
        TestPlan test;
        QVERIFY_EXCEPTION_THROWN(saveOutlet(*test.plan, outlet), Error);
        QVERIFY(test.plan->tables().outlets().all().empty());
    }
};

QTEST_APPLESS_MAIN(TestOfOutletEdits)
#include "tst_outlet_edits.moc"

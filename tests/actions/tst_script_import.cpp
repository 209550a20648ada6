// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_edits.h"
#include "core/actions/script_files.h"
#include "core/scripts/presets.h"
#include "tests/support/plan_dump.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;

class TestScriptImport : public QObject
{
    Q_OBJECT

private slots:
    void takesEverythingAsOneStep()
    {
        test::TestPlan test;
        Plan &plan = *test.plan;
        const Id<Drop> drop = test.addDrop(QStringLiteral("Knit"));
        const Id<Clip> clip = addClipOf(plan, drop, presetFormats().front());
        QString text = QString::fromUtf8(writeScriptMarkdown(scriptSheets(plan.tables(), drop)));
        const QString before = text;
        text.replace(QStringLiteral("### SEE 1.5 s"), QStringLiteral("### SEE 2 s"));
        text.replace(QStringLiteral("- Caption:\n"), QStringLiteral("- Caption: Both bodies\n"));
        text.replace(QStringLiteral("### Variant A:"), QStringLiteral("### Variant A: First"));
        text += QStringLiteral("\n### Variant B: Second\n\n- CTA: Tap\n\n## Reveal\n\n### SEE 1 s\n\n- Seen: Plain\n");
        const ScriptChanges found = previewScriptMarkdown(plan, text.toUtf8(), {});
        QCOMPARE(found.problems, QStringList());
        QCOMPARE(found.changes.size(), size_t(2));
        const QStringList rows = test::dumpPlan(test.path);
        const size_t steps = plan.history().size();

        applyScriptChanges(plan, found.changes, QStringLiteral("Import script"));
        QCOMPARE(plan.history().size(), steps + 1);
        QCOMPARE(plan.nextUndo()->label, QStringLiteral("Import script"));
        QCOMPARE(plan.tables().clips().get(clip)->caption, QStringLiteral("Both bodies"));
        QCOMPARE(plan.tables().clips().get(clip)->seconds, 15.5);
        QCOMPARE(plan.tables().variants().ofClip(clip).size(), size_t(2));
        QCOMPARE(plan.tables().clips().ofDrop(drop).back().code, QStringLiteral("reveal"));
        // What came in goes out the same, and has nothing more to say.
        const QByteArray again = writeScriptMarkdown(scriptSheets(plan.tables(), drop));
        QVERIFY(previewScriptMarkdown(plan, again, drop).changes.empty());

        plan.undo();
        QCOMPARE(test::dumpPlan(test.path), rows);
        QCOMPARE(QString::fromUtf8(writeScriptMarkdown(scriptSheets(plan.tables(), drop))), before);
    }

    void shotListOfAPlan()
    {
        test::TestPlan test;
        const Id<Drop> drop = test.addDrop(QStringLiteral("Knit"));
        addClipOf(*test.plan, drop, presetFormats().front());
        const ShotList list = shotListOfDrop(test.plan->tables(), drop);
        QCOMPARE(list.shots(), 4);
        QCOMPARE(list.tenths(), 150);
        QVERIFY_EXCEPTION_THROWN(shotListOfDrop(test.plan->tables(), {}), Error);
    }
};

QTEST_GUILESS_MAIN(TestScriptImport)
#include "tst_script_import.moc"

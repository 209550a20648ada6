// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/clip_edits.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "core/store/stage_lengths.h"
#include "tests/support/test_plan.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/clip_commands.h"
#include "ui/clips/clip_details_dialog.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/new_clip_dialog.h"
#include "ui/clips/own_formats_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dropbeat;
using test::TestPlan;

namespace {

struct TwoDrops : TestPlan
{
    TwoDrops()
        : knit(addDrop(QStringLiteral("Knit")))
        , slip(addDrop(QStringLiteral("Slip")))
    {
        style = addClipOf(*plan, knit, *formatOf(plan->tables(), QStringLiteral("style-3-ways")));
        material = addClipOf(*plan, knit, *formatOf(plan->tables(), QStringLiteral("quick-material-test")));
        Clip bare;
        bare.drop = slip;
        bare.name = QStringLiteral("Mirror");
        bare.question = QStringLiteral("Which light?");
        mirror = dropbeat::addClip(*plan, bare);
    }
    std::unique_ptr<ClipListModel> model()
    {
        return std::make_unique<ClipListModel>(*plan, [this](Clip clip, const QString &name) {
            clip.name = name;
            updateClip(*plan, clip);
            return true;
        });
    }
    QStringList names(const ClipListModel &model) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names << model.index(row).data().toString();
        }
        return names;
    }

    Id<Drop> knit;
    Id<Drop> slip;
    Id<Clip> style;
    Id<Clip> material;
    Id<Clip> mirror;
};

} // namespace

/// The clips of a drop and the library of all, and what is done to whole clips.
class TestClipList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void barsAddUpTheStages()
    {
        TwoDrops test;
        const StageLengths stages(test.plan->tables().beats());
        const auto lengths = stages.ofDrop(test.knit);
        QCOMPARE(lengths.size(), size_t{2});
        QCOMPARE(lengths.front(), (StageTenths{test.style, 20, 180, 30}));
        for (const Clip &clip : test.plan->tables().clips().all()) {
            const StageTenths alone = stages.ofClip(clip.id);
            const auto found = std::find(lengths.begin(), lengths.end(), alone);
            QCOMPARE(alone.clip, clip.id);
            QCOMPARE(found != lengths.end(), clip.drop == test.knit);
            QCOMPARE(alone.total() > 0, clip.drop == test.knit); // the other drop's has no beats
        }
    }

    void aDropShowsItsClipsAndTheLibraryAll()
    {
        TwoDrops test;
        const auto model = test.model();
        QAbstractItemModelTester tester(model.get());
        model->setDrop(test.knit);
        QCOMPARE(test.names(*model),
                 (QStringList{QStringLiteral("Style 3 Ways"), QStringLiteral("Quick Material Test")}));
        QCOMPARE(model->barOf(model->at(0)).size(), size_t{3});
        QVERIFY(model->index(0).data(ClipListModel::DetailRole).toString().startsWith(QStringLiteral("23 s")));
        model->setDrop({});
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->barOf(model->at(0)).size(), size_t{3});
        QVERIFY(model->index(2).data(ClipListModel::DetailRole).toString().contains(QStringLiteral("Slip")));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("left");
        QTest::newRow("nothing") << QString() << 3;
        QTest::newRow("in the name, any case") << QStringLiteral("STYLE") << 1;
        QTest::newRow("in the question") << QStringLiteral("light") << 1;
        QTest::newRow("in the drop") << QStringLiteral("knit") << 2;
        QTest::newRow("every word") << QStringLiteral("knit material") << 1;
        QTest::newRow("words of different clips") << QStringLiteral("light material") << 0;
    }

    void filters()
    {
        QFETCH(QString, typed);
        QFETCH(int, left);
        TwoDrops test;
        const auto model = test.model();
        QAbstractItemModelTester tester(model.get());
        model->setDrop({});
        model->setFilter(typed);
        QCOMPARE(model->rowCount(), left);
        QCOMPARE(model->count(), 3);
    }

    void findingsAreTicksOrNumbers()
    {
        TwoDrops test;
        const auto model = test.model();
        model->setDrop(test.knit);
        QVERIFY(!model->index(0).data(ClipListModel::ProblemsRole).isValid());
        model->setProblems(QHash<Id<Clip>, int>{{test.material, 2}});
        QCOMPARE(model->index(0).data(ClipListModel::ProblemsRole).toInt(), 0);
        QCOMPARE(model->index(1).data(ClipListModel::ProblemsRole).toInt(), 2);
    }

    void renamingIsOneEdit()
    {
        TwoDrops test;
        const auto model = test.model();
        model->setDrop(test.knit);
        QVERIFY(model->setData(model->index(0), QStringLiteral(" Three mornings ")));
        QCOMPARE(test.plan->tables().clips().get(test.style)->name, QStringLiteral("Three mornings"));
        test.plan->undo();
        QCOMPARE(test.plan->tables().clips().get(test.style)->name, QStringLiteral("Style 3 Ways"));
    }

    void aCopyStandsBehindItsOriginal()
    {
        TwoDrops test;
        Variant posted = test.plan->tables().variants().ofClip(test.style).front();
        posted.hook = QStringLiteral("One knit.");
        posted.frozen = QStringLiteral("{}");
        posted.frozenHash = QStringLiteral("ab");
        updateVariant(*test.plan, posted);
        const Id<Clip> copy = duplicateClip(*test.plan, test.style);
        const auto clips = test.plan->tables().clips().ofDrop(test.knit);
        QCOMPARE(clips.size(), size_t{3});
        QCOMPARE(clips[1].id, copy);
        QVERIFY(clips[1].code != clips[0].code);
        QCOMPARE(test.plan->tables().beats().ofClip(copy).size(),
                 test.plan->tables().beats().ofClip(test.style).size());
        const Variant variant = test.plan->tables().variants().ofClip(copy).front();
        QCOMPARE(variant.hook, posted.hook);
        QVERIFY(!variant.isFrozen());
        test.plan->undo();
        QCOMPARE(test.plan->tables().clips().ofDrop(test.knit).size(), size_t{2});
    }

    void clipsMoveAmongTheirDrop()
    {
        TwoDrops test;
        moveClip(*test.plan, test.style, 5);
        QCOMPARE(test.plan->tables().clips().ofDrop(test.knit).back().id, test.style);
        moveClip(*test.plan, test.style, -1);
        QCOMPARE(test.plan->tables().clips().ofDrop(test.knit).front().id, test.style);
    }

    void thePageFollowsTheChosenClip()
    {
        TwoDrops test;
        ClipsPage page(*test.plan);
        page.resize(1100, 800);
        page.show();
        QCOMPARE(page.header()->title(), QStringLiteral("Style 3 Ways"));
        QCOMPARE(page.cursor()->clip(), test.style);
        QVERIFY(page.header()->subtitle().startsWith(QStringLiteral("Knit · clip 1 of 2")));
        QTest::keyClick(page.list()->view(), Qt::Key_Down);
        QCOMPARE(page.cursor()->clip(), test.material);
        page.setClip(test.mirror);
        QCOMPARE(page.list()->drop(), test.slip);
        QCOMPARE(page.cursor()->clip(), test.mirror);
        QCOMPARE(page.header()->title(), QStringLiteral("Mirror"));
        page.commands()->action(QStringLiteral("deleteClip"))->trigger();
        QCoreApplication::processEvents();
        QVERIFY(!page.cursor()->clip());
        QVERIFY(page.findChild<QPushButton *>(QStringLiteral("firstClip"))->isVisible());
        page.commands()->action(QStringLiteral("allClips"))->trigger();
        QTest::keyClicks(page.list()->filter(), QStringLiteral("material"));
        QCOMPARE(page.list()->model()->rowCount(), 1);
    }

    void detailsAreChangedAtOnce()
    {
        TwoDrops test;
        ClipDetailsDialog *dialog = new ClipDetailsDialog(*test.plan, test.style);
        dialog->findChild<QLineEdit *>(QStringLiteral("question"))->setText(QStringLiteral("which hook?"));
        auto *format = dialog->findChild<QComboBox *>(QStringLiteral("format"));
        QCOMPARE(format->currentData().toString(), QStringLiteral("style-3-ways"));
        format->setCurrentIndex(format->findData(QStringLiteral("unboxing")));
        dialog->findChild<QPushButton *>(QStringLiteral("change"))->click();
        const Clip changed = *test.plan->tables().clips().get(test.style);
        QCOMPARE(changed.question, QStringLiteral("which hook?"));
        QCOMPARE(changed.format, QStringLiteral("unboxing"));
        test.plan->undo();
        QCOMPARE(test.plan->tables().clips().get(test.style)->format, QStringLiteral("style-3-ways"));
    }

    void headerListAndScriptShowTheSameClip()
    {
        TwoDrops test;
        ClipsPage page(*test.plan);
        const auto agree = [&](Id<Clip> clip) {
            const QString name = test.plan->tables().clips().get(clip)->name;
            return page.list()->chosen() == clip && page.cursor()->clip() == clip && page.header()->title() == name &&
                   page.list()->view()->currentIndex().data().toString() == name &&
                   page.beats()->rowCount() == static_cast<int>(test.plan->tables().beats().ofClip(clip).size());
        };
        page.setClip(test.material); // before it is shown
        QVERIFY(agree(test.material));
        page.show();
        QVERIFY(agree(test.material));
        page.setClip(test.mirror); // of another drop
        QVERIFY(agree(test.mirror));
        page.showDrop(test.knit);
        QVERIFY(agree(test.style));
        page.showDrop({});
        QVERIFY(agree(test.style));
        page.list()->filter()->setText(QStringLiteral("mirror"));
        QVERIFY(page.list()->chosen() == test.style && page.cursor()->clip() == test.style);
        page.setClip(test.material); // hidden by the filter
        QVERIFY(agree(test.material));
        page.hide();
        removeClip(*test.plan, test.material);
        page.show();
        QVERIFY(agree(page.cursor()->clip()));
    }

    void aCodeOfAnotherClipIsRefused()
    {
        TwoDrops test;
        ClipDetailsDialog *dialog = new ClipDetailsDialog(*test.plan, test.style);
        dialog->show();
        dialog->findChild<QLineEdit *>(QStringLiteral("code"))
            ->setText(test.plan->tables().clips().get(test.material)->code);
        dialog->findChild<QPushButton *>(QStringLiteral("change"))->click();
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void aFormatMakesAClipWithItsBeats()
    {
        TwoDrops test;
        ClipsPage page(*test.plan);
        page.show();
        page.showDrop(test.slip);
        page.commands()->startClip();
        auto *dialog = page.findChild<NewClipDialog *>();
        QVERIFY(dialog);
        dialog->chooseFormat(QStringLiteral("outfit-reveal"));
        dialog->name()->setText(QStringLiteral("Reveal"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(page.header()->title(), QStringLiteral("Reveal"));
        QCOMPARE(test.plan->tables().beats().ofClip(page.cursor()->clip()).size(), size_t{3});
        QCOMPARE(test.plan->tables().clips().get(page.cursor()->clip())->drop, test.slip);
    }

    void aClipIsSavedAsAFormatThatIsNamedAndDeleted()
    {
        TwoDrops test;
        ClipsPage page(*test.plan);
        page.show();
        page.setClip(test.material);
        page.commands()->action(QStringLiteral("saveAsFormat"))->trigger();
        auto *dialog = page.findChild<OwnFormatsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->newName()->text(), test.plan->tables().clips().get(test.material)->name);
        dialog->newName()->setText(QStringLiteral("Cloth, close"));
        QTest::keyClick(dialog->newName(), Qt::Key_Return);
        const auto own = [&] { return test.plan->tables().clipFormats().all(); };
        QCOMPARE(own().size(), size_t{1});
        QCOMPARE(dialog->formats()->currentIndex().data().toString(), QStringLiteral("Cloth, close"));
        QCOMPARE(dialog->name()->text(), QStringLiteral("Cloth, close"));

        dialog->name()->setFocus();
        dialog->name()->selectAll();
        QTest::keyClicks(dialog->name(), QStringLiteral("Fabric test"));
        QTest::keyClick(dialog->name(), Qt::Key_Return);
        QCOMPARE(own().front().name, QStringLiteral("Fabric test"));
        QCOMPARE(dialog->formats()->currentIndex().data().toString(), QStringLiteral("Fabric test"));

        NewClipDialog making(*test.plan, test.slip);
        making.chooseFormat(own().front().key);
        QCOMPARE(making.formats()->currentIndex().data().toString(), QStringLiteral("Fabric test"));

        dialog->deleteButton()->click();
        QVERIFY(own().empty());
        QVERIFY(!dialog->deleteButton()->isVisible());
        test.plan->undo();
        QCOMPARE(own().size(), size_t{1});
        QCOMPARE(dialog->name()->text(), QStringLiteral("Fabric test"));
    }

    void aFormatWithoutANameOrBeatsIsRefused()
    {
        TwoDrops test;
        OwnFormatsDialog named(*test.plan, test.style);
        named.newName()->setText(QStringLiteral("  "));
        named.saveButton()->click();
        OwnFormatsDialog bare(*test.plan, test.mirror);
        bare.saveButton()->click();
        QVERIFY(test.plan->tables().clipFormats().all().empty());
    }
};

QTEST_MAIN(TestClipList)
#include "tst_clip_list.moc"

#include <algorithm>

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/calendar_edits.h"
#include "core/actions/clip_edits.h"
#include "core/actions/plan_edits.h"
#include "core/actions/posting.h"
#include "core/actions/review.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "core/actions/variant_edits.h"
#include "core/scripts/frozen_script.h"
#include "core/scripts/presets.h"
#include "tests/support/plan_dump.h"
#include "tests/support/test_plan.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// A plan with a drop and a clip of three beats, variant A.
struct Script
{
    Script()
    {
        Clip made;
        made.drop = drop = test.addDrop(QStringLiteral("Knit"));
        made.name = QStringLiteral("Style 3 ways");
        made.caption = QStringLiteral("3 ways, 1 knit");
        clip = addClip(plan(), made);
        std::vector<Beat> beats(3);
        beats[0].stage = Stage::See;
        beats[0].tenths = 15;
        beats[0].onScreen = QStringLiteral("One knit");
        beats[1].tenths = 55;
        beats[2].stage = Stage::Do;
        beats[2].tenths = 30;
        beats[2].cta = QStringLiteral("Shop the look");
        setBeats(plan(), clip, beats, QStringLiteral("Write"));
        a = variants().front().id;
    }

    Plan &plan() { return *test.plan; }
    std::vector<Variant> variants() { return plan().tables().variants().ofClip(clip); }
    Variant variant(Id<Variant> id) { return *plan().tables().variants().get(id); }
    QStringList letters()
    {
        QStringList all;
        for (const Variant &each : variants()) {
            all << each.letter;
        }
        return all;
    }
    void setHook(const QString &text)
    {
        std::vector<Beat> beats = plan().tables().beats().ofClip(clip);
        beats[0].onScreen = text;
        setBeats(plan(), clip, beats, QStringLiteral("Change hook"));
    }
    void setCaption(const QString &text)
    {
        Clip row = *plan().tables().clips().get(clip);
        row.caption = text;
        updateClip(plan(), row);
    }
    Id<Touchpoint> postAt(Id<Variant> id, const QString &repeats = {})
    {
        Touchpoint touchpoint;
        touchpoint.drop = drop;
        touchpoint.channel = QStringLiteral("tiktok");
        touchpoint.title = QStringLiteral("Post");
        touchpoint.state = TouchpointState::Planned;
        touchpoint.pinned = {QDate(2026, 11, 18), QTime(18, 30)};
        touchpoint.repeats = repeats;
        const Id<Touchpoint> made = addTouchpoint(plan(), touchpoint);
        Variant row = variant(id);
        row.touchpoint = made;
        updateVariant(plan(), row);
        return made;
    }

    TestPlan test;
    Id<Drop> drop;
    Id<Clip> clip;
    Id<Variant> a;
};

} // namespace

class TestOfVariantEdits : public QObject
{
    Q_OBJECT

private slots:
    void aPostedVariantStaysAsItWas();
    void editsFlowIntoThoseNotPosted();
    void anEditMakesRoomWhenAllArePosted();
    void whatIsNoCreativeMakesNoRoom();
    void aGestureMakesRoomOnce();
    void aPostedVariantRefusesItsOwnChanges();
    void noSecondDoorToBeingPosted();
    void aNewVariantTakesTheChange();
    void postedByMistake();
    void aTouchpointThatGoesLivePosts_data();
    void aTouchpointThatGoesLivePosts();
    void theFixPosts();
    void crossedVariantsAreOneEdit();
    void clipsAreCopiedAndMoved();
    void theLengthIsTheBeats();
    void formatsAreSaved();
    void linesAreKept();
    void everyEditCanBeUndone();
};

void TestOfVariantEdits::aPostedVariantStaysAsItWas()
{
    Script script;
    markPosted(script.plan(), script.a);
    const Variant posted = script.variant(script.a);
    QVERIFY(posted.isFrozen());
    QCOMPARE(posted.frozenOn, QDate(2026, 11, 20)); // the plan's clock
    QVERIFY(isIntact(posted));
    script.setHook(QStringLiteral("Another"));
    script.setCaption(QStringLiteral("Another caption"));
    QCOMPARE(script.variant(script.a), posted);
    const auto said = scriptOf(script.plan().tables(), script.a);
    QCOMPARE(said->hook(), QStringLiteral("One knit"));
    QCOMPARE(said->clip.caption, QStringLiteral("3 ways, 1 knit"));
    QVERIFY_EXCEPTION_THROWN(markPosted(script.plan(), script.a), Error);
    QVERIFY_EXCEPTION_THROWN(removeVariant(script.plan(), script.a), Error);
    QVERIFY_EXCEPTION_THROWN(removeClip(script.plan(), script.clip), Error);
    QCOMPARE(script.variant(script.a), posted);
}

void TestOfVariantEdits::editsFlowIntoThoseNotPosted()
{
    Script script;
    markPosted(script.plan(), script.a, QDate(2026, 11, 18));
    QCOMPARE(script.variant(script.a).frozenOn, QDate(2026, 11, 18));
    const Id<Variant> b = addVariant(script.plan(), script.clip, {});
    script.setHook(QStringLiteral("Another"));
    QCOMPARE(script.letters(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(scriptOf(script.plan().tables(), b)->hook(), QStringLiteral("Another"));
    QCOMPARE(scriptOf(script.plan().tables(), script.a)->hook(), QStringLiteral("One knit"));
}

void TestOfVariantEdits::anEditMakesRoomWhenAllArePosted()
{
    Script script;
    markPosted(script.plan(), script.a);
    script.setHook(QStringLiteral("Another"));
    QCOMPARE(script.letters(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(scriptOf(script.plan().tables(), script.variants().back().id)->hook(), QStringLiteral("Another"));
    QCOMPARE(script.plan().nextUndo()->label, QStringLiteral("Change hook"));
    script.plan().undo(); // both at once
    QCOMPARE(script.letters(), QStringList{QStringLiteral("A")});
    QCOMPARE(scriptOf(script.plan().tables(), script.clip)->hook(), QStringLiteral("One knit"));
    script.setCaption(QStringLiteral("Another caption"));
    QCOMPARE(script.letters(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
}

void TestOfVariantEdits::whatIsNoCreativeMakesNoRoom()
{
    Script script;
    markPosted(script.plan(), script.a);
    std::vector<Beat> beats = script.plan().tables().beats().ofClip(script.clip);
    beats[0].shot = true;
    setBeats(script.plan(), script.clip, beats, QStringLiteral("Shot"));
    Clip row = *script.plan().tables().clips().get(script.clip);
    row.notes = QStringLiteral("went well");
    row.question = QStringLiteral("which hook?");
    updateClip(script.plan(), row);
    QCOMPARE(script.letters(), QStringList{QStringLiteral("A")});
}

void TestOfVariantEdits::aGestureMakesRoomOnce()
{
    Script script;
    markPosted(script.plan(), script.a);
    std::vector<Beat> beats = script.plan().tables().beats().ofClip(script.clip);
    for (int tenths : {16, 17, 18}) {
        beats[0].tenths = tenths;
        setBeats(script.plan(), script.clip, beats, QStringLiteral("Drag"), QStringLiteral("edge"));
    }
    QCOMPARE(script.letters(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    script.plan().undo();
    QCOMPARE(script.letters(), QStringList{QStringLiteral("A")});
    QCOMPARE(script.plan().tables().beats().ofClip(script.clip)[0].tenths, 15);
}

void TestOfVariantEdits::aPostedVariantRefusesItsOwnChanges()
{
    Script script;
    const Id<Touchpoint> post = script.postAt(script.a);
    markPosted(script.plan(), script.a);
    const Variant posted = script.variant(script.a);
    for (auto field : {&Variant::hook, &Variant::cta, &Variant::caption}) {
        Variant changed = posted;
        changed.*field = QStringLiteral("Another");
        QVERIFY_EXCEPTION_THROWN(updateVariant(script.plan(), changed), Error);
        QCOMPARE(script.variant(script.a), posted);
    }
    Variant named = posted; // what it is called and where it stands is no part of what it says
    named.name = QStringLiteral("First hook");
    named.touchpoint = {};
    updateVariant(script.plan(), named);
    QCOMPARE(script.variant(script.a), named);
    Q_UNUSED(post)
}

void TestOfVariantEdits::noSecondDoorToBeingPosted()
{
    Script script;
    Variant forged = script.variant(script.a);
    forged.frozenHash = QStringLiteral("abc");
    forged.name = QStringLiteral("x");
    updateVariant(script.plan(), forged);
    QVERIFY(!script.variant(script.a).isFrozen());
    markPosted(script.plan(), script.a);
    const Variant posted = script.variant(script.a);
    Variant emptied = posted;
    emptied.frozen.clear();
    emptied.frozenHash.clear();
    updateVariant(script.plan(), emptied);
    QCOMPARE(script.variant(script.a), posted);
}

void TestOfVariantEdits::aNewVariantTakesTheChange()
{
    Script script;
    Variant a = script.variant(script.a);
    a.cta = QStringLiteral("Use code KNIT10");
    updateVariant(script.plan(), a);
    markPosted(script.plan(), script.a);
    script.setCaption(QStringLiteral("Another caption")); // makes B
    Variant changed = script.variant(script.a);
    changed.hook = QStringLiteral("Fits every body");
    const Id<Variant> c = newVariantWith(script.plan(), changed);
    const Variant made = script.variant(c);
    QCOMPARE(made.letter, QStringLiteral("C"));
    QVERIFY(!made.isFrozen());
    QVERIFY(made.touchpoint.isNull());
    const auto one = scriptOf(script.plan().tables(), script.a);
    const auto other = scriptOf(script.plan().tables(), c);
    // Only the change tells them apart, though the clip's caption is another by now.
    QCOMPARE(differences(*one, *other), std::vector<ScriptPart>{ScriptPart::Hook});
    const auto twin = scriptOf(script.plan().tables(), duplicateVariant(script.plan(), script.a));
    QVERIFY(differences(*one, *twin).empty());
}

void TestOfVariantEdits::postedByMistake()
{
    Script script;
    const Variant before = script.variant(script.a);
    markPosted(script.plan(), script.a);
    const Variant posted = script.variant(script.a);
    takePostedBack(script.plan(), script.a);
    QCOMPARE(script.variant(script.a), before);
    script.plan().undo();
    QCOMPARE(script.variant(script.a), posted);
    script.plan().redo();
    removeVariant(script.plan(), script.a);
    QVERIFY(script.variants().empty());
    removeClip(script.plan(), script.clip);
}

void TestOfVariantEdits::aTouchpointThatGoesLivePosts_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<TouchpointState>("state");
    QTest::addColumn<QString>("repeats");
    QTest::addColumn<bool>("posts");
    QTest::newRow("done in a table") << 0 << TouchpointState::Done << QString() << true;
    QTest::newRow("live in a table") << 0 << TouchpointState::Live << QString() << true;
    QTest::newRow("ready in a table") << 0 << TouchpointState::Ready << QString() << false;
    QTest::newRow("done on the calendar") << 1 << TouchpointState::Done << QString() << true;
    QTest::newRow("unscheduled on the calendar") << 1 << TouchpointState::Unscheduled << QString() << false;
    QTest::newRow("done in the editor") << 2 << TouchpointState::Done << QString() << true;
    QTest::newRow("a series") << 0 << TouchpointState::Done << QStringLiteral("FREQ=WEEKLY") << false;
}

void TestOfVariantEdits::aTouchpointThatGoesLivePosts()
{
    QFETCH(int, door);
    QFETCH(TouchpointState, state);
    QFETCH(QString, repeats);
    QFETCH(bool, posts);
    Script script;
    const Id<Touchpoint> post = script.postAt(script.a, repeats);
    const Id<Variant> elsewhere = addVariant(script.plan(), script.clip, {});
    Touchpoint row = *script.plan().tables().touchpoints().get(post);
    row.state = state;
    if (door == 0) {
        updateTouchpoint(script.plan(), row);
    } else if (door == 1) {
        setOccurrenceState(script.plan(), {{post, {}}}, state);
    } else {
        saveDraft(script.plan(), {post, {}}, {row, {}, {}}, SeriesScope::ThisOne);
    }
    QCOMPARE(script.variant(script.a).isFrozen(), posts);
    QVERIFY(!script.variant(elsewhere).isFrozen());
    if (!posts) {
        return;
    }
    takePostedBack(script.plan(), script.a); // and it is not posted again by whatever changes there
    row.notes = QStringLiteral("Typed");
    row.state = TouchpointState::Done;
    updateTouchpoint(script.plan(), row);
    QVERIFY(!script.variant(script.a).isFrozen());
}

void TestOfVariantEdits::theFixPosts()
{
    Script script;
    Finding finding;
    finding.fix = MarkPosted{script.a};
    QVERIFY(applyFix(script.plan(), finding));
    QVERIFY(script.variant(script.a).isFrozen());
    finding.fix = MarkPosted{{12345}};
    QVERIFY(!applyFix(script.plan(), finding));
}

void TestOfVariantEdits::crossedVariantsAreOneEdit()
{
    Script script;
    const auto now = scriptOf(script.plan().tables(), script.clip);
    VariantChoices choices;
    choices.hooks = {std::nullopt, QStringLiteral("Fits every body")};
    choices.ctas = {std::nullopt, QStringLiteral("Use code KNIT10")};
    const std::vector<Variant> crossing = crossed(now->clip, now->beats, script.variants(), choices);
    const std::vector<Id<Variant>> ids = addVariants(script.plan(), script.clip, crossing);
    QCOMPARE(script.letters().join(QString()), QStringLiteral("ABCD"));
    QCOMPARE(scriptOf(script.plan().tables(), ids[2])->cta(), QStringLiteral("Use code KNIT10"));
    // The same proposal once more, of a dialog that stood open: letters stay unique.
    addVariants(script.plan(), script.clip, crossing);
    QCOMPARE(script.letters().join(QString()), QStringLiteral("ABCDEFG"));
    script.plan().undo();
    script.plan().undo();
    QCOMPARE(script.letters(), QStringList{QStringLiteral("A")});
    QVERIFY(addVariants(script.plan(), script.clip, {}).empty());
}

void TestOfVariantEdits::clipsAreCopiedAndMoved()
{
    Script script;
    Clip other;
    other.drop = script.drop;
    other.name = QStringLiteral("Material test");
    const Id<Clip> material = addClip(script.plan(), other);
    setTarget(script.plan(), script.drop, script.clip, QStringLiteral("ctr"), 0.02);
    script.postAt(script.a);
    markPosted(script.plan(), script.a);
    const Id<Clip> copy = duplicateClip(script.plan(), script.clip);
    const auto order = [&script] {
        QList<Id<Clip>> ids;
        for (const Clip &clip : script.plan().tables().clips().ofDrop(script.drop)) {
            ids << clip.id;
        }
        return ids;
    };
    QCOMPARE(order(), (QList<Id<Clip>>{script.clip, copy, material}));
    const Clip copied = *script.plan().tables().clips().get(copy);
    QVERIFY(copied.code != script.plan().tables().clips().get(script.clip)->code);
    QCOMPARE(script.plan().tables().beats().ofClip(copy).size(), size_t(3));
    const Variant variant = script.plan().tables().variants().ofClip(copy).front();
    QVERIFY(!variant.isFrozen());
    QVERIFY(variant.touchpoint.isNull());
    QCOMPARE(script.plan().tables().targets().ofDrop(script.drop).size(), size_t(2));
    moveClip(script.plan(), material, -2);
    QCOMPARE(order(), (QList<Id<Clip>>{material, script.clip, copy}));
    moveClip(script.plan(), material, 9);
    QCOMPARE(order(), (QList<Id<Clip>>{script.clip, copy, material}));
}

void TestOfVariantEdits::theLengthIsTheBeats()
{
    Script script;
    Clip row = *script.plan().tables().clips().get(script.clip);
    row.seconds = 99;
    updateClip(script.plan(), row);
    QCOMPARE(script.plan().tables().clips().get(script.clip)->seconds, 10.0);
    setBeats(script.plan(), script.clip, {}, QStringLiteral("Clear"));
    updateClip(script.plan(), row);
    QCOMPARE(script.plan().tables().clips().get(script.clip)->seconds, 99.0);
}

void TestOfVariantEdits::formatsAreSaved()
{
    Script script;
    const Id<ClipFormat> own = saveFormat(script.plan(), script.clip, QStringLiteral(" Doorway  "));
    ClipFormat format = *script.plan().tables().clipFormats().get(own);
    QCOMPARE(format.name, QStringLiteral("Doorway"));
    QCOMPARE(format.key, QStringLiteral("doorway"));
    QCOMPARE(format.minTenths, 80);
    QCOMPARE(format.maxTenths, 120);
    const auto plan = formatOf(script.plan().tables(), format.key);
    QCOMPARE(plan->beats.size(), size_t(3));
    QCOMPARE(plan->beats[0].onScreen, QStringLiteral("One knit"));
    const Id<Clip> made = addClipOf(script.plan(), script.drop, *plan);
    QCOMPARE(script.plan().tables().clips().get(made)->seconds, 10.0);
    // A preset's key is not taken twice.
    const FormatPlan preset = presetFormats().front();
    const Id<ClipFormat> twin = saveFormat(script.plan(), script.clip, preset.format.name);
    QVERIFY(script.plan().tables().clipFormats().get(twin)->key != preset.format.key);
    renameFormat(script.plan(), own, QStringLiteral("In the doorway"));
    QCOMPARE(script.plan().tables().clipFormats().get(own)->key, QStringLiteral("doorway"));
    removeFormat(script.plan(), own);
    QCOMPARE(script.plan().tables().clips().get(made)->format, QString());
    QVERIFY(script.plan().tables().formatBeats().ofFormat(own).empty());
    script.plan().undo();
    QCOMPARE(script.plan().tables().clips().get(made)->format, QStringLiteral("doorway"));
    QCOMPARE(script.plan().tables().formatBeats().ofFormat(own).size(), size_t(3));
    QVERIFY_EXCEPTION_THROWN(saveFormat(script.plan(), script.clip, QStringLiteral(" ")), Error);
    setBeats(script.plan(), script.clip, {}, QStringLiteral("Clear"));
    QVERIFY_EXCEPTION_THROWN(saveFormat(script.plan(), script.clip, QStringLiteral("None")), Error);
}

void TestOfVariantEdits::linesAreKept()
{
    Script script;
    const Id<SavedLine> line = saveLine(script.plan(), LineKind::Hook, QStringLiteral(" One knit "));
    QCOMPARE(saveLine(script.plan(), LineKind::Hook, QStringLiteral("One knit")), line);
    QVERIFY(saveLine(script.plan(), LineKind::Cta, QStringLiteral("One knit")) != line);
    SavedLine row = *script.plan().tables().savedLines().get(line);
    row.text = QStringLiteral("One knit, three mornings");
    updateLine(script.plan(), row);
    QCOMPARE(script.plan().tables().savedLines().get(line)->text, row.text);
    row.text.clear();
    QVERIFY_EXCEPTION_THROWN(updateLine(script.plan(), row), Error);
    removeLine(script.plan(), line);
    QCOMPARE(script.plan().tables().savedLines().all().size(), size_t(1));
}

void TestOfVariantEdits::everyEditCanBeUndone()
{
    Script script;
    Plan &plan = script.plan();
    QList<std::function<void()>> edits{
        [&] { script.postAt(script.a); },
        [&] { markPosted(plan, script.a); },
        [&] { script.setHook(QStringLiteral("Another")); },
        [&] { duplicateVariant(plan, script.a); },
        [&] { newVariantWith(plan, script.variant(script.a)); },
        [&] { takePostedBack(plan, script.a); },
        [&] { duplicateClip(plan, script.clip); },
        [&] { moveClip(plan, script.clip, 1); },
        [&] { saveFormat(plan, script.clip, QStringLiteral("Own")); },
        [&] { renameFormat(plan, plan.tables().clipFormats().all().front().id, QStringLiteral("Mine")); },
        [&] { saveLine(plan, LineKind::Cta, QStringLiteral("Shop")); },
        [&] { removeLine(plan, plan.tables().savedLines().all().front().id); },
        [&] { removeFormat(plan, plan.tables().clipFormats().all().front().id); }};
    QList<QStringList> states{dumpPlan(script.test.path)};
    QList<qint64> entries{plan.nextUndo()->seq};
    for (const auto &edit : edits) {
        edit();
        states << dumpPlan(script.test.path);
        entries << plan.nextUndo()->seq;
        QVERIFY(states.last() != states.at(states.size() - 2));
    }
    for (qsizetype i = states.size() - 1; i >= 0; --i) {
        plan.goTo(entries[i]);
        QCOMPARE(dumpPlan(script.test.path), states[i]);
    }
    for (qsizetype i = 0; i < states.size(); ++i) {
        plan.goTo(entries[i]);
        QCOMPARE(dumpPlan(script.test.path), states[i]);
    }
}

QTEST_GUILESS_MAIN(TestOfVariantEdits)
#include "tst_variant_edits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/frozen_script.h"
#include "core/scripts/variants.h"

#include <QTest>

using namespace dropbeat;

namespace {

const QString kHook = QStringLiteral("“One knit. Three mornings.”");
const QString kOtherHook = QStringLiteral("“This knit fits every body”");
const QString kCta = QStringLiteral("Shop the look");
const QString kCode = QStringLiteral("Use code KNIT10");
const QString kCaption = QStringLiteral("3 ways, 1 knit");

Clip style()
{
    Clip clip;
    clip.id = {7};
    clip.code = QStringLiteral("style3");
    clip.name = QStringLiteral("Style 3 ways");
    clip.seconds = 10.5;
    clip.caption = kCaption;
    clip.hashtags = QStringLiteral("#knit");
    clip.notes = QStringLiteral("bring the steamer");
    return clip;
}

std::vector<Beat> beats()
{
    Beat opening;
    opening.id = {1};
    opening.stage = Stage::Feel;
    opening.tenths = 5;
    Beat see;
    see.id = {2};
    see.position = 1;
    see.stage = Stage::See;
    see.tenths = 15;
    see.onScreen = kHook;
    Beat feel;
    feel.id = {3};
    feel.position = 2;
    feel.tenths = 55;
    feel.onScreen = QStringLiteral("shop the look of the street");
    Beat act;
    act.id = {4};
    act.position = 3;
    act.stage = Stage::Do;
    act.tenths = 30;
    act.onScreen = QStringLiteral("Shop the look — KNIT10");
    act.cta = kCta;
    return {opening, see, feel, act};
}

Variant variant(const QString &letter, std::optional<QString> hook = {}, std::optional<QString> cta = {},
                std::optional<QString> caption = {})
{
    Variant made;
    made.id = {letter.front().unicode()};
    made.clip = {7};
    made.letter = letter;
    made.hook = std::move(hook);
    made.cta = std::move(cta);
    made.caption = std::move(caption);
    return made;
}

ResolvedScript said(const Variant &variant)
{
    return resolved(style(), beats(), variant);
}

QStringList lettersOf(const std::vector<Variant> &variants)
{
    QStringList letters;
    for (const Variant &each : variants) {
        letters << each.letter;
    }
    return letters;
}

using Parts = std::vector<ScriptPart>;

} // namespace

class VariantsTest : public QObject
{
    Q_OBJECT

private slots:
    void inheritsAndOverrides();
    void nothingToOverride();
    void differsInParts_data();
    void differsInParts();
    void theMockupsPairs();
    void findsTheCleanSubset();
    void crosses();
    void crossesOnlyWhatIsNew();
    void crossesUpToALimit();
    void freezes();
    void theHashIsStable();
    void theHashIsOfTheCreative_data();
    void theHashIsOfTheCreative();
    void whatIsNoScript();
};

void VariantsTest::inheritsAndOverrides()
{
    const ResolvedScript plain = said(variant(QStringLiteral("A")));
    QCOMPARE(plain, (ResolvedScript{style(), beats()}));
    QCOMPARE(plain.hook(), kHook);
    QCOMPARE(plain.cta(), kCta);
    const ResolvedScript changed = said(variant(QStringLiteral("B"), kOtherHook, kCode, QStringLiteral("New")));
    QCOMPARE(changed.hook(), kOtherHook);
    QCOMPARE(changed.beats[1].onScreen, kOtherHook);
    QCOMPARE(changed.cta(), kCode);
    QCOMPARE(changed.beats[3].onScreen, QStringLiteral("Use code KNIT10 — KNIT10"));
    QCOMPARE(changed.beats[2].onScreen, beats()[2].onScreen); // only the last beat asks
    QCOMPARE(changed.clip.caption, QStringLiteral("New"));
    // An empty override is one: no caption at all.
    QCOMPARE(said(variant(QStringLiteral("C"), {}, {}, QString())).clip.caption, QString());
    // Later edits of the clip flow in where nothing is overridden.
    Clip later = style();
    later.hashtags = QStringLiteral("#wool");
    std::vector<Beat> longer = beats();
    longer[2].tenths = 60;
    longer[1].onScreen = QStringLiteral("Changed");
    const ResolvedScript flowed = resolved(later, longer, variant(QStringLiteral("B"), kOtherHook));
    QCOMPARE(flowed.clip.hashtags, QStringLiteral("#wool"));
    QCOMPARE(flowed.beats[2].tenths, 60);
    QCOMPARE(flowed.hook(), kOtherHook);
}

void VariantsTest::nothingToOverride()
{
    const ResolvedScript none = resolved(style(), {}, variant(QStringLiteral("B"), kOtherHook, kCode));
    QVERIFY(none.beats.empty());
    QCOMPARE(none.hook(), QString());
    std::vector<Beat> unasked = beats();
    unasked[3].cta.clear();
    const ResolvedScript asked = resolved(style(), unasked, variant(QStringLiteral("B"), {}, kCode));
    QCOMPARE(asked.cta(), kCode);
    QCOMPARE(asked.beats[3].onScreen, unasked[3].onScreen); // an empty CTA stands nowhere
    unasked[1].stage = Stage::Feel;                         // no SEE: no place for a hook
    QCOMPARE(resolved(style(), unasked, variant(QStringLiteral("B"), kOtherHook)).beats, unasked);
}

void VariantsTest::differsInParts_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<Parts>("parts");
    QTest::newRow("nothing") << 0 << Parts{};
    QTest::newRow("hook") << 1 << Parts{ScriptPart::Hook};
    QTest::newRow("CTA with its text") << 2 << Parts{ScriptPart::Cta};
    QTest::newRow("caption") << 3 << Parts{ScriptPart::Caption};
    QTest::newRow("last text alone") << 4 << Parts{ScriptPart::Beats};
    QTest::newRow("length") << 5 << Parts{ScriptPart::Beats};
    QTest::newRow("hashtags and comment") << 6 << Parts{ScriptPart::Hashtags, ScriptPart::FirstComment};
    QTest::newRow("hook and CTA") << 7 << Parts{ScriptPart::Hook, ScriptPart::Cta};
    QTest::newRow("a shot beat") << 8 << Parts{};
    QTest::newRow("where a text stands") << 9 << Parts{ScriptPart::Beats};
}

void VariantsTest::differsInParts()
{
    QFETCH(int, what);
    QFETCH(Parts, parts);
    ResolvedScript other =
        said(variant(QStringLiteral("A"), what == 1 || what == 7 ? std::optional(kOtherHook) : std::nullopt,
                     what == 2 || what == 7 ? std::optional(kCode) : std::nullopt,
                     what == 3 ? std::optional(QStringLiteral("New")) : std::nullopt));
    if (what == 4) {
        other.beats[3].onScreen = QStringLiteral("Shop the look today");
    } else if (what == 5) {
        other.beats[2].tenths = 60;
    } else if (what == 6) {
        other.clip.hashtags.clear();
        other.clip.firstComment = QStringLiteral("Which one?");
    } else if (what == 8) {
        other.beats[2].shot = true;
    } else if (what == 9) {
        other.beats[2].textY = 0.7;
    }
    QCOMPARE(differences(said(variant(QStringLiteral("A"))), other), parts);
    QCOMPARE(differences(other, said(variant(QStringLiteral("A")))), parts);
}

void VariantsTest::theMockupsPairs()
{
    const std::vector<ResolvedScript> scripts{said(variant(QStringLiteral("A"))),
                                              said(variant(QStringLiteral("B"), kOtherHook)),
                                              said(variant(QStringLiteral("C"), {}, kCode))};
    // B and C each change one thing of A, but two between them.
    QCOMPARE(unclearPairs(scripts), (std::vector<ScriptPair>{{1, 2, {ScriptPart::Hook, ScriptPart::Cta}}}));
    QCOMPARE(unclearPairs({scripts[0], scripts[0]}), (std::vector<ScriptPair>{{0, 1, {}}}));
}

void VariantsTest::findsTheCleanSubset()
{
    const ResolvedScript a = said(variant(QStringLiteral("A")));
    const ResolvedScript b = said(variant(QStringLiteral("B"), kOtherHook));
    const ResolvedScript c = said(variant(QStringLiteral("C"), {}, kCode));
    const ResolvedScript d = said(variant(QStringLiteral("D"), {}, QStringLiteral("Tap to buy")));
    using Places = std::vector<size_t>;
    QCOMPARE(cleanSubset({}), Places{});
    QCOMPARE(cleanSubset({b}), Places{0});
    QCOMPARE(cleanSubset({a, b, c}), (Places{0, 1}));
    QCOMPARE(cleanSubset({b, a, c, d}), (Places{1, 2, 3}));
    QCOMPARE(cleanSubset({a, a}), Places{0}); // the same twice tells nothing
    QVERIFY(unclearPairs({a, c, d}).empty());
}

void VariantsTest::crosses()
{
    const std::vector<Variant> existing{variant(QStringLiteral("A"))};
    const VariantChoices choices{{std::nullopt, kOtherHook}, {kCta, kCode}, {}};
    const std::vector<Variant> made = crossed(style(), beats(), existing, choices);
    QCOMPARE(lettersOf(made), (QStringList{QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}));
    QCOMPARE(made[0].hook, std::nullopt);
    QCOMPARE(made[0].cta, std::optional(kCode));
    QCOMPARE(made[1].hook, std::optional(kOtherHook));
    QCOMPARE(made[1].cta, std::nullopt); // the clip's own words are inherited, so that later edits flow in
    QCOMPARE(made[2].cta, std::optional(kCode));
    QCOMPARE(made[2].clip, Id<Clip>{7});
}

void VariantsTest::crossesOnlyWhatIsNew()
{
    Variant old = posted(variant(QStringLiteral("A"), kOtherHook), said(variant(QStringLiteral("A"), kOtherHook)),
                         QDate(2026, 11, 18));
    const VariantChoices choices{{kOtherHook, kHook, kOtherHook}, {}, {}};
    const std::vector<Variant> made = crossed(style(), beats(), {old, variant(QStringLiteral("C"))}, choices);
    QVERIFY(made.empty()); // A says the one, C the other
    const std::vector<Variant> fresh =
        crossed(style(), beats(), {old, variant(QStringLiteral("B"), {}, kCode)}, choices);
    QCOMPARE(lettersOf(fresh), QStringList{QStringLiteral("C")});
}

void VariantsTest::crossesUpToALimit()
{
    VariantChoices many;
    for (int i = 0; i < 20; ++i) {
        many.hooks.emplace_back(QStringLiteral("hook %1").arg(i));
        many.ctas.emplace_back(QStringLiteral("cta %1").arg(i));
    }
    const std::vector<Variant> made = crossed(style(), beats(), {}, many);
    QCOMPARE(made.size(), kMostCrossed);
    QCOMPARE(made.back().letter, QStringLiteral("BH"));
}

void VariantsTest::freezes()
{
    const Variant before = variant(QStringLiteral("B"), kOtherHook, kCode);
    const Variant frozen = posted(before, said(before), QDate(2026, 11, 18));
    QVERIFY(frozen.isFrozen());
    QVERIFY(isIntact(frozen));
    QCOMPARE(frozen.frozenOn, QDate(2026, 11, 18));
    // The clip changes; what was posted does not.
    Clip later = style();
    later.caption = QStringLiteral("Other");
    later.name = QStringLiteral("Renamed");
    std::vector<Beat> shorter = beats();
    shorter.pop_back();
    shorter[1].onScreen.clear();
    const ResolvedScript still = resolved(later, shorter, frozen);
    QCOMPARE(still.hook(), kOtherHook);
    QCOMPARE(still.cta(), kCode);
    QCOMPARE(still.clip.caption, kCaption);
    QCOMPARE(still.clip.seconds, 10.5);
    QCOMPARE(still.clip.name, QStringLiteral("Renamed"));
    QCOMPARE(still.beats.size(), size_t(4));
    QCOMPARE(still.beats[2].id, Id<Beat>{3});
    QVERIFY(still.beats[3].id.isNull());
    QVERIFY(differences(still, said(before)).empty());
    QCOMPARE(frozenText(still), frozen.frozen);
    QCOMPARE(resolvedAnew(later, shorter, frozen).clip.caption, QStringLiteral("Other"));
    Variant forged = frozen;
    forged.frozen.replace(QStringLiteral("KNIT10"), QStringLiteral("KNIT20"));
    QVERIFY(!isIntact(forged));
}

void VariantsTest::theHashIsStable()
{
    // A promise: a plan made by any version has these hashes. A change here needs another version number in the text.
    Clip clip;
    clip.caption = QStringLiteral("Café “knit” 👚");
    Beat beat;
    beat.stage = Stage::See;
    beat.tenths = 15;
    beat.onScreen = QStringLiteral("Hi\nthere");
    beat.textY = 0.1 + 0.2;
    const QString text = frozenText({clip, {beat}});
    QCOMPARE(text, QStringLiteral(
                       R"({"beats":[{"cta":"","grab":"","heard":"","location":"","look":"","onScreen":"Hi\nthere",)"
                       R"("product":"","props":"","seen":"","shows":"","stage":"see","tenths":15,"textX":0.5,)"
                       R"("textY":0.3,"wornBy":""}],"bpm":0,"caption":"Café “knit” 👚","firstComment":"",)"
                       R"("hashtags":"","musicStart":0,"version":1,"videoHash":""})"));
    // sha256sum says so, too.
    QCOMPARE(frozenHash(text), QStringLiteral("57408f53e23ad4caabbb9832705e0a0f122cac8fe036a5d8b068e0f40a1e0706"));
}

void VariantsTest::theHashIsOfTheCreative_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("same");
    QTest::newRow("ids and names") << 0 << true;
    QTest::newRow("shot") << 1 << true;
    QTest::newRow("caption") << 2 << false;
    QTest::newRow("first comment") << 3 << false;
    QTest::newRow("another video") << 4 << false;
    QTest::newRow("a tenth longer") << 5 << false;
    QTest::newRow("beats the other way round") << 6 << false;
}

void VariantsTest::theHashIsOfTheCreative()
{
    QFETCH(int, what);
    QFETCH(bool, same);
    ResolvedScript script{style(), beats()};
    switch (what) {
    case 0:
        script.clip.id = {99};
        script.clip.name = QStringLiteral("x");
        script.clip.notes.clear();
        script.clip.format = QStringLiteral("style-3-ways");
        script.beats[0].id = {55};
        break;
    case 1:
        script.beats[0].shot = true;
        break;
    case 2:
        script.clip.caption += u'!';
        break;
    case 3:
        script.clip.firstComment = QStringLiteral("x");
        break;
    case 4:
        script.clip.videoHash = QStringLiteral("ab");
        break;
    case 5:
        script.beats[0].tenths += 1;
        break;
    default:
        std::swap(script.beats[0], script.beats[2]);
    }
    const bool equal = frozenHash(frozenText(script)) == frozenHash(frozenText({style(), beats()}));
    QCOMPARE(equal, same);
}

void VariantsTest::whatIsNoScript()
{
    for (const char *text : {"", "{}", "[]", "nonsense", "{\"version\":2}"}) {
        QVERIFY(!frozenScript(QString::fromLatin1(text), style()));
    }
    Variant odd = variant(QStringLiteral("A"), kOtherHook);
    odd.frozen = QStringLiteral("{}");
    odd.frozenHash = QStringLiteral("x");
    QCOMPARE(said(odd).hook(), kOtherHook); // still something to look at
}

QTEST_GUILESS_MAIN(VariantsTest)
#include "tst_variants.moc"

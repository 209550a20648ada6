// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_edits.h"
#include "tests/scripts/script_of.h"

#include <QLocale>
#include <QTest>

#include <functional>

using namespace dropbeat;
using namespace dropbeat::test;

using Change = std::function<void(ScriptFacts &)>;
Q_DECLARE_METATYPE(Change)

/// Every rule on a script that breaks it and on one that nearly does; its fix makes it pass.
class TestOfScriptRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void goodScriptIsGood();
    void breaks_data();
    void breaks();
    void passes_data();
    void passes();
    void everyRuleHasSourceAndRow();
    void fixesKeepTheRest();
    void postedIsNotJudged();
};

namespace {

enum FixKind { Edit, Open };

void stageRows(const std::function<void(const char *, const char *, FixKind, const Change &)> &row)
{
    row("no-beats", "empty", Open, [](ScriptFacts &facts) { facts.beats.clear(); });
    row("see-first", "begins with FEEL", Edit, [](ScriptFacts &facts) { facts.beats.erase(facts.beats.begin()); });
    row("see-first", "SEE comes later", Edit, [](ScriptFacts &facts) { facts.beats = moved(facts.beats, 0, 2); });
    row("see-length", "too long", Edit, [](ScriptFacts &facts) { facts.beats[0].tenths = 31; });
    row("see-length", "too short", Edit, [](ScriptFacts &facts) { facts.beats[0].tenths = 4; });
    row("see-length", "two SEE beats", Edit, [](ScriptFacts &facts) { facts.beats[1].stage = Stage::See; });
    row("see-grabs", "nothing said", Open, [](ScriptFacts &facts) {
        facts.beats[0].grab = Grab::None;
        facts.beats[0].onScreen.clear();
    });
    row("feel-length", "a look too short", Edit, [](ScriptFacts &facts) { facts.beats[2].tenths = 29; });
    row("feel-length", "a look too long", Edit, [](ScriptFacts &facts) { facts.beats[2].tenths = 101; });
    row("feel-length", "a look over two beats", Edit,
        [](ScriptFacts &facts) { facts.beats[2].look = QStringLiteral(" desk"); });
    row("feel-length", "all together, without a format", Edit, [](ScriptFacts &facts) { facts.format.reset(); });
    row("feel-length", "none", Edit, [](ScriptFacts &facts) {
        facts.beats = {facts.beats.front(), facts.beats.back()};
    });
    row("feel-benefit", "silent", Open, [](ScriptFacts &facts) {
        for (size_t i = 1; i < 4; ++i) {
            facts.beats[i].onScreen = i == 1 ? QStringLiteral(" {launch}") : QString();
            facts.beats[i].heard.clear();
        }
    });
    row("do-last", "stops in FEEL", Edit, [](ScriptFacts &facts) { facts.beats.pop_back(); });
    row("do-last", "asks in FEEL", Edit, [](ScriptFacts &facts) { facts.beats[4].stage = Stage::Feel; });
    row("do-last", "DO before the end", Edit, [](ScriptFacts &facts) { facts.beats = moved(facts.beats, 4, 1); });
    row("one-cta", "none", Edit, [](ScriptFacts &facts) { facts.beats[4].cta.clear(); });
    row("one-cta", "none, and no format that knows one", Open, [](ScriptFacts &facts) {
        facts.beats[4].cta = QStringLiteral(" ");
        facts.format.reset();
    });
    row("one-cta", "two", Edit, [](ScriptFacts &facts) { facts.beats[1].cta = QStringLiteral("Follow us"); });
    row("one-cta", "the same twice", Edit, [](ScriptFacts &facts) { facts.beats[1].cta = facts.beats[4].cta; });
    row("one-cta", "not at the end", Edit,
        [](ScriptFacts &facts) { std::swap(facts.beats[1].cta, facts.beats[4].cta); });
    row("one-cta", "two in one", Open,
        [](ScriptFacts &facts) { facts.beats[4].cta = QStringLiteral("Shop + follow"); });
    row("late-cta", "room earlier", Edit,
        [](ScriptFacts &facts) { facts.beats[1].onScreen = QStringLiteral("breathable merino"); });
    row("late-cta", "no room earlier", Open, [](ScriptFacts &facts) {
        facts.beats[1].onScreen =
            QStringLiteral("so breathable that you forget which merino knit you are wearing at your desk today");
    });
}

void lengthRows(const std::function<void(const char *, const char *, FixKind, const Change &)> &row)
{
    row("format-length", "17 s of 20–30 s", Edit, [](ScriptFacts &facts) { facts.beats[2].tenths = 30; });
    row("format-length", "too long", Edit,
        [](ScriptFacts &facts) { facts.beats[1].tenths = facts.beats[2].tenths = facts.beats[3].tenths = 95; });
    row("format-length", "another format fits", Edit, [](ScriptFacts &facts) {
        facts.clip.format = QStringLiteral("outfit-reveal");
        facts.format = formatNamed(facts.clip.format);
    });
    row("format-length", "nothing fits", Open, [](ScriptFacts &facts) { facts.beats[4].tenths = 500; });
    row("outlet-length", "too short for an ad", Edit, [](ScriptFacts &facts) {
        facts.format.reset();
        facts.outlet = outletNamed(QStringLiteral("tiktok-ad"));
        facts.beats = {facts.beats[0], facts.beats[1]};
        facts.beats[1].tenths = 25;
    });
    row("outlet-length", "too long", Open, [](ScriptFacts &facts) { facts.outlet.maxTenths = 50; });
    row("advised-length", "an ad of 17 s", Edit, [](ScriptFacts &facts) {
        facts.outlet = outletNamed(QStringLiteral("tiktok-ad"));
        facts.beats[1].tenths = facts.beats[2].tenths = 40;
    });
    row("advised-length", "an ad of 21 s in three looks", Open,
        [](ScriptFacts &facts) { facts.outlet = outletNamed(QStringLiteral("tiktok-ad")); });
    row("text-readable", "too many words", Edit,
        [](ScriptFacts &facts) { facts.beats[3].onScreen = QStringLiteral("a b c d e f g h i j k"); });
    row("text-readable", "too many characters", Edit,
        [](ScriptFacts &facts) { facts.beats[3].onScreen = QString(22, QChar(0x65B0)); });
    row("text-readable", "hook that SEE has no room for", Open,
        [](ScriptFacts &facts) { facts.beats[0].onScreen = QStringLiteral("One knit for all of us"); });
    row("text-readable", "hook of a variant", Open,
        [](ScriptFacts &facts) { facts.variants[1].hook = QStringLiteral("This knit fits every body"); });
    row("text-long", "a paragraph", Open, [](ScriptFacts &facts) { facts.beats[2].onScreen = QString(85, u'a'); });
    row("heard-fits", "too much", Edit, [](ScriptFacts &facts) {
        facts.beats[4].heard = QStringLiteral("The link is in our bio and the code works until Sunday evening");
    });
    row("safe-zone", "under the buttons", Edit, [](ScriptFacts &facts) {
        facts.beats[2].textX = 0.9;
        facts.beats[2].textY = 0.98;
    });
    row("safe-zone", "at the top", Edit, [](ScriptFacts &facts) { facts.beats[2].textY = 0.02; });
    row("safe-zone", "larger than the area", Open, [](ScriptFacts &facts) {
        facts.textBox = [](const Beat &, const QString &, const Outlet &) { return QRectF(0, 0, 1000, 100); };
    });
}

void demandRows(const std::function<void(const char *, const char *, FixKind, const Change &)> &row)
{
    const auto use = [](ScriptFacts &facts, const char *format) {
        facts.clip.format = QLatin1String(format);
        facts.format = formatNamed(facts.clip.format);
    };
    row("format-looks", "two of three", Edit,
        [](ScriptFacts &facts) { facts.beats[3].look = facts.beats[2].look.toUpper(); });
    row("format-looks", "none told", Edit, [](ScriptFacts &facts) {
        for (Beat &beat : facts.beats) {
            beat.look.clear();
        }
    });
    row("format-looks", "a format that names none", Open, [](ScriptFacts &facts) {
        facts.format->beats.clear();
        facts.beats[2].look.clear();
    });
    row("format-wearers", "one body", Open, [use](ScriptFacts &facts) {
        use(facts, "before-after-try-on");
        facts.beats[1].wornBy = facts.beats[2].wornBy = QStringLiteral("Size 36");
    });
    row("format-shows", "drape is missing", Edit, [use](ScriptFacts &facts) {
        use(facts, "quick-material-test");
        facts.beats[1].shows = QStringLiteral("Stretch, pilling");
    });
    row("format-shows", "own format without a beat for it", Open,
        [](ScriptFacts &facts) { facts.format->format.demands << QStringLiteral("shows:zip"); });
    row("countdown", "no day", Edit, [use](ScriptFacts &facts) { use(facts, "founder-story"); });
    row("countdown", "no day, and a beat free for it", Edit, [use](ScriptFacts &facts) {
        use(facts, "founder-story");
        facts.beats[3].onScreen.clear();
    });
    row("launch-date", "wrong on screen", Edit, [use](ScriptFacts &facts) {
        use(facts, "founder-story");
        facts.beats[3].onScreen = QStringLiteral("Drops 4 December");
    });
    row("launch-date", "wrong in a countdown of any format", Edit, [](ScriptFacts &facts) {
        facts.beats[3].shows = QStringLiteral("countdown");
        facts.beats[3].heard = QStringLiteral("am 10. Dezember");
    });
    row("launch-date", "wrong year in the caption", Edit, [use](ScriptFacts &facts) {
        use(facts, "founder-story");
        facts.clip.caption = QStringLiteral("Out 2027-12-03");
    });
    row("launch-date", "wrong in a variant", Edit, [use](ScriptFacts &facts) {
        use(facts, "founder-story");
        facts.variants[1].caption = QStringLiteral("le 2 décembre");
    });
}

void postRows(const std::function<void(const char *, const char *, FixKind, const Change &)> &row)
{
    row("caption-length", "too long", Open, [](ScriptFacts &facts) { facts.clip.caption = QString(2201, u'a'); });
    row("caption-length", "hashtags make it too long", Edit,
        [](ScriptFacts &facts) { facts.clip.caption = QString(2195, u'a'); });
    row("caption-length", "ideographs count double in an ad", Open, [](ScriptFacts &facts) {
        facts.outlet = outletNamed(QStringLiteral("tiktok-ad"));
        facts.clip.hashtags.clear();
        facts.clip.caption = QString(51, QChar(0x65B0));
    });
    row("caption-length", "a variant's", Edit,
        [](ScriptFacts &facts) { facts.variants[1].caption = QString(2300, u'a'); });
    row("hashtags", "too many", Edit, [](ScriptFacts &facts) {
        facts.outlet = outletNamed(QStringLiteral("instagram-reel"));
        facts.clip.hashtags = QStringLiteral("#a #b #c #d #e #f");
    });
    row("hashtags", "too many in the text", Open, [](ScriptFacts &facts) {
        facts.outlet = outletNamed(QStringLiteral("instagram-reel"));
        facts.clip.caption = QStringLiteral("#a #b #c #d #e #f");
    });
    row("comment-length", "too long", Open, [](ScriptFacts &facts) { facts.clip.firstComment = QString(151, u'a'); });
    row("promo-code", "other than the drop's", Edit,
        [](ScriptFacts &facts) { facts.dropCode = QStringLiteral("KNIT15"); });
    row("promo-code", "caption and beats differ", Edit,
        [](ScriptFacts &facts) { facts.clip.caption = QStringLiteral("With code NOOR today"); });
    row("promo-code", "a variant that says two", Edit,
        [](ScriptFacts &facts) { facts.variants[1].caption = QStringLiteral("code: KNIT20"); });
    row("no-shot", "nothing seen", Open, [](ScriptFacts &facts) { facts.beats[2].seen = QStringLiteral(" "); });
    row("not-shot", "ready", Edit, [](ScriptFacts &facts) { facts.drop.status = DropStatus::Ready; });
    row("not-shot", "live", Edit, [](ScriptFacts &facts) {
        facts.drop.status = DropStatus::Live;
        facts.beats[0].shot = true;
    });
    row("other-product", "another drop's", Edit,
        [](ScriptFacts &facts) { facts.beats[2].product = QStringLiteral("KN-01, linen set"); });
    row("other-product", "nothing but another drop's", Edit,
        [](ScriptFacts &facts) { facts.beats[2].product = QStringLiteral("Linen Set"); });
    row("variant-two-things", "hook and caption", Edit,
        [](ScriptFacts &facts) { facts.variants[1].caption = QStringLiteral("Another"); });
    row("variant-two-things", "against overrides of the first", Edit, [](ScriptFacts &facts) {
        facts.variants[0].cta = QStringLiteral("Use it");
        facts.variants[1].cta = QStringLiteral("Take it");
    });
    row("variant-same", "no difference", Open, [](ScriptFacts &facts) { facts.variants[1].hook.reset(); });
}

void allRows(const std::function<void(const char *, const char *, FixKind, const Change &)> &row)
{
    stageRows(row);
    lengthRows(row);
    demandRows(row);
    postRows(row);
}

} // namespace

void TestOfScriptRules::goodScriptIsGood()
{
    QStringList good;
    for (const Finding &finding : scriptFindings(goodScript())) {
        QVERIFY2(finding.severity == FindingSeverity::Good, qPrintable(finding.rule + u' ' + finding.message));
        good << finding.message + QStringLiteral(" — ") + finding.reason;
    }
    QCOMPARE(good.join(u'\n'), QStringLiteral("Hook lands in 2 s — SEE should grab in 1–2 s\n"
                                              "FEEL runs 16 s in 3 look(s) — Style 3 Ways allows 3–10 s a look\n"
                                              "One call to action — “Shop the look”, code KNIT10\n"
                                              "21 s of a 20–30 s format — Style 3 Ways\n"
                                              "Caption 28 of 2,200 characters — Reads in 2.8 s"));
}

void TestOfScriptRules::breaks_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("edit");
    allRows([](const char *rule, const char *what, FixKind kind, const Change &change) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(rule), QLatin1String(what))))
            << QStringLiteral("script.") + QLatin1String(rule) << change << (kind == Edit);
    });
}

void TestOfScriptRules::breaks()
{
    QFETCH(QString, rule);
    QFETCH(Change, change);
    QFETCH(bool, edit);
    ScriptFacts facts = goodScript();
    QVERIFY(findingsOf(facts, rule).empty());
    change(facts);
    const Findings found = findingsOf(facts, rule);
    QVERIFY2(!found.empty(), "not found");
    const Finding &finding = found.front();
    QVERIFY(!finding.message.isEmpty() && !finding.reason.isEmpty() && !finding.fixText.isEmpty());
    QVERIFY(!finding.facts.isEmpty() && finding.subjectId != 0);
    const bool isOfClip = finding.subjectKind == QLatin1String("clip");
    QVERIFY2(!isOfClip || findingsOf(facts, rule, true).empty(), "good and not good at once");
    const QString text = finding.fixText;
    QCOMPARE(fixed(facts, finding), edit);
    if (edit) {
        // One fix may leave another of the same rule to be mended: a code in beats and in the caption.
        for (int round = 0; round < 3 && !findingsOf(facts, rule).empty(); ++round) {
            QVERIFY2(findingsOf(facts, rule).front().facts != finding.facts, qPrintable(text));
            QVERIFY(fixed(facts, findingsOf(facts, rule).front()));
        }
        QVERIFY2(findingsOf(facts, rule).empty(), qPrintable(text));
        for (const Beat &beat : facts.beats) {
            QVERIFY(beat.tenths >= 1);
        }
    } else {
        QVERIFY(std::holds_alternative<OpenSubject>(finding.fix));
    }
}

void TestOfScriptRules::passes_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *rule, const char *what, const Change &change) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(rule), QLatin1String(what))))
            << QStringLiteral("script.") + QLatin1String(rule) << change;
    };
    row("see-length", "one second", [](ScriptFacts &facts) { facts.beats[0].tenths = 10; });
    row("see-grabs", "text only", [](ScriptFacts &facts) { facts.beats[0].grab = Grab::None; });
    row("see-grabs", "movement only", [](ScriptFacts &facts) { facts.beats[0].onScreen.clear(); });
    row("feel-length", "just long enough", [](ScriptFacts &facts) { facts.beats[2].tenths = 30; });
    row("feel-benefit", "only heard", [](ScriptFacts &facts) {
        for (Beat &beat : facts.beats) {
            beat.onScreen.clear();
        }
    });
    row("one-cta", "two sentences",
        [](ScriptFacts &facts) { facts.beats[4].cta = QStringLiteral("Shop the look. Link in bio."); });
    row("late-cta", "at six seconds", [](ScriptFacts &facts) {
        facts.beats[1].onScreen.clear();
        facts.beats = {facts.beats[0], facts.beats[3], facts.beats[4]};
    });
    row("format-length", "within the tolerance", [](ScriptFacts &facts) { facts.beats[2].tenths = 45; });
    row("format-length", "no format", [](ScriptFacts &facts) {
        facts.format.reset();
        facts.beats[2].tenths = 300;
    });
    row("advised-length", "organic", [](ScriptFacts &facts) { facts.beats[2].tenths = 300; });
    row("text-readable", "just time enough",
        [](ScriptFacts &facts) { facts.beats[3].onScreen = QStringLiteral("a b c d e f g h i j"); });
    row("text-long", "84", [](ScriptFacts &facts) { facts.beats[2].onScreen = QString(84, u'a'); });
    row("format-wearers", "both in one beat", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("before-after-try-on"));
        facts.beats[1].wornBy = QStringLiteral("Size 36, size 44");
    });
    row("format-shows", "both in one beat", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("quick-material-test"));
        facts.beats[1].shows = QStringLiteral("stretch, Drape");
    });
    row("countdown", "placeholder, heard", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("founder-story"));
        facts.beats[1].heard = QStringLiteral("It comes on {launch}.");
    });
    row("countdown", "the day, written", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("founder-story"));
        facts.beats[1].onScreen = QStringLiteral("le 3 déc.");
    });
    row("launch-date", "the placeholder follows", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("founder-story"));
        facts.beats[1].onScreen = QStringLiteral("{launch}");
        facts.drop.launch = facts.drop.launch.addDays(40);
    });
    row("launch-date", "a date in a clip that counts nothing down",
        [](ScriptFacts &facts) { facts.beats[1].heard = QStringLiteral("Order by 18 December"); });
    row("launch-date", "history", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("founder-story"));
        facts.beats[1].heard = QStringLiteral("On 3 May 2019 I began");
    });
    row("launch-date", "no launch yet", [](ScriptFacts &facts) {
        facts.format = formatNamed(QStringLiteral("founder-story"));
        facts.beats[1].heard = QStringLiteral("5 May");
        facts.drop.launch = {};
    });
    row("caption-length", "at the limit", [](ScriptFacts &facts) {
        facts.clip.hashtags.clear();
        facts.clip.caption = QString(2200, u'a');
    });
    row("caption-length", "50 ideographs in an ad", [](ScriptFacts &facts) {
        facts.outlet = outletNamed(QStringLiteral("tiktok-ad"));
        facts.clip.hashtags.clear();
        facts.clip.caption = QString(50, QChar(0x65B0));
    });
    row("hashtags", "TikTok names no limit",
        [](ScriptFacts &facts) { facts.clip.hashtags = QStringLiteral("#a #b #c #d #e #f #g"); });
    row("promo-code", "the same everywhere", [](ScriptFacts &facts) {
        facts.dropCode = QStringLiteral("KNIT10");
        facts.clip.caption = QStringLiteral("Use code KNIT10");
    });
    row("promo-code", "a SKU is none", [](ScriptFacts &facts) {
        facts.products[0].sku = QStringLiteral("COAT44");
        facts.clip.caption = QStringLiteral("COAT44 #DROP26");
    });
    row("not-shot", "the video is there", [](ScriptFacts &facts) {
        facts.drop.status = DropStatus::Ready;
        facts.clip.video = QStringLiteral("clip.mp4");
    });
    row("variant-two-things", "only the CTA", [](ScriptFacts &facts) {
        facts.variants[1].hook.reset();
        facts.variants[1].cta = QStringLiteral("Use code KNIT10");
    });
    row("variant-same", "a name says what differs", [](ScriptFacts &facts) {
        facts.variants[1].hook.reset();
        facts.variants[1].name = QStringLiteral("colour first");
    });
}

void TestOfScriptRules::passes()
{
    QFETCH(QString, rule);
    QFETCH(Change, change);
    ScriptFacts facts = goodScript();
    change(facts);
    const Findings found = findingsOf(facts, rule);
    QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(found.front().message));
}

/// Nothing is found that can't say why; nothing in the data is without a row above.
void TestOfScriptRules::everyRuleHasSourceAndRow()
{
    QStringList rules;
    allRows([&rules](const char *rule, const char *, FixKind, const Change &change) {
        rules << QStringLiteral("script.") + QLatin1String(rule);
        ScriptFacts facts = goodScript();
        change(facts);
        for (const Finding &finding : scriptFindings(facts)) {
            const auto source = sourceOfRule(finding.rule);
            QVERIFY2(source && !source->why.isEmpty() && source->asOf.isValid(), qPrintable(finding.rule));
        }
    });
    for (const QString &rule : rulesWithSources()) {
        QVERIFY2(rules.contains(rule), qPrintable(rule));
    }
}

/// A fix of lengths changes lengths and nothing else.
void TestOfScriptRules::fixesKeepTheRest()
{
    ScriptFacts facts = goodScript();
    facts.beats[0].tenths = 31;
    const std::vector<Beat> before = facts.beats;
    QVERIFY(fixed(facts, findingsOf(facts, QStringLiteral("script.see-length")).front()));
    QCOMPARE(totalTenths(facts.beats), totalTenths(before)); // FEEL takes what SEE gives up
    for (size_t i = 0; i < before.size(); ++i) {
        facts.beats[i].tenths = before[i].tenths;
    }
    QCOMPARE(facts.beats, before);
}

void TestOfScriptRules::postedIsNotJudged()
{
    ScriptFacts facts = goodScript();
    facts.variants[1].caption = QString(2300, u'a');
    facts.variants[1].frozen = QStringLiteral("{}");
    facts.variants[1].frozenHash = QStringLiteral("abc");
    QVERIFY(findingsOf(facts, QStringLiteral("script.caption-length")).empty());
    QVERIFY(findingsOf(facts, QStringLiteral("script.variant-two-things")).empty());
}

QTEST_GUILESS_MAIN(TestOfScriptRules)
#include "tst_script_rules.moc"

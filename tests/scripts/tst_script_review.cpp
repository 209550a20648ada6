// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/product_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_review.h"
#include "tests/rhythm/season.h"
#include "tests/scripts/script_of.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// The review of scripts in a plan: which clips are judged, and what its fixes do to the file.
class TestOfScriptReview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void judgesWhatIsToCome();
    void postedClipsAreLeftAlone();
    void setAsideUntilItChanges();
    void fixIsOneUndo();
    void lookedUpFromThePlan();
    void goodThingsOnThePage();
    void countsClips();
};

namespace {

Id<Clip> newClip(Season &season, Id<Drop> drop, const char *format = "style-3-ways")
{
    return addClipOf(*season.plan, drop, formatNamed(QLatin1String(format)));
}

/// A Style 3 Ways whose CTA was taken away.
Id<Clip> clipWithoutCta(Season &season, Id<Drop> drop)
{
    const Id<Clip> clip = newClip(season, drop);
    std::vector<Beat> beats = season.plan->tables().beats().ofClip(clip);
    for (Beat &beat : beats) {
        beat.cta.clear();
    }
    setBeats(*season.plan, clip, beats, QStringLiteral("no CTA"));
    return clip;
}

const QString kCta = QStringLiteral("script.one-cta");

} // namespace

void TestOfScriptReview::judgesWhatIsToCome()
{
    Season season;
    const Id<Drop> coming = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    clipWithoutCta(season, coming);
    QCOMPARE(season.of(kCta).size(), size_t(1));
    QCOMPARE(season.of(kCta).front().day, QDate(2026, 12, 3));
    for (const DropStatus status : {DropStatus::Closed, DropStatus::Live}) {
        Drop row = *season.plan->tables().drops().get(coming);
        row.status = status;
        updateDrop(*season.plan, row);
        QCOMPARE(season.of(kCta).size(), size_t(status == DropStatus::Live ? 1 : 0));
    }
    Drop row = *season.plan->tables().drops().get(coming);
    row.archived = true;
    updateDrop(*season.plan, row);
    QVERIFY(season.of(kCta).empty());
    clipWithoutCta(season, drop(*season.plan, "Long ago", {2026, 8, 6}));
    QVERIFY(season.of(kCta).empty());
    for (const Finding &finding : review(*season.plan)) {
        QVERIFY(finding.severity != FindingSeverity::Good || !finding.rule.startsWith(QLatin1String("script.")));
    }
}

void TestOfScriptReview::postedClipsAreLeftAlone()
{
    Season season;
    const Id<Clip> clip = clipWithoutCta(season, drop(*season.plan, "Knit Capsule", {2026, 12, 3}));
    Variant variant = season.plan->tables().variants().ofClip(clip).front();
    variant.frozen = QStringLiteral("{}");
    variant.frozenHash = QStringLiteral("abc");
    season.plan->edit(QStringLiteral("post"), [variant](Tables &tables) { tables.variants().update(variant); });
    QVERIFY(season.of(kCta).empty());
}

void TestOfScriptReview::setAsideUntilItChanges()
{
    Season season;
    const Id<Clip> clip = clipWithoutCta(season, drop(*season.plan, "Knit Capsule", {2026, 12, 3}));
    setAside(*season.plan, season.of(kCta).front(), QStringLiteral("a mood film"));
    QVERIFY(season.of(kCta).empty());
    const auto shown = [&] {
        const std::vector<Finding> findings = reviewOfClip(season.plan->tables(), clip);
        return std::any_of(findings.begin(), findings.end(), [](const Finding &each) { return each.rule == kCta; });
    };
    QVERIFY(!shown());
    std::vector<Beat> beats = season.plan->tables().beats().ofClip(clip);
    beats[0].cta = QStringLiteral("Look");
    setBeats(*season.plan, clip, beats, QStringLiteral("asks too early"));
    QCOMPARE(season.of(kCta).size(), size_t(1));
    QVERIFY(shown());
}

void TestOfScriptReview::fixIsOneUndo()
{
    Season season;
    const Id<Clip> clip = clipWithoutCta(season, drop(*season.plan, "Knit Capsule", {2026, 12, 3}));
    const std::vector<Beat> before = season.plan->tables().beats().ofClip(clip);
    const Finding finding = season.of(kCta).front();
    QVERIFY(applyFix(*season.plan, finding));
    QVERIFY(season.of(kCta).empty());
    QCOMPARE(season.plan->tables().beats().ofClip(clip).back().cta, QStringLiteral("Shop the look"));
    QCOMPARE(season.plan->nextUndo()->label, finding.fixText);
    season.plan->undo();
    QCOMPARE(season.plan->tables().beats().ofClip(clip), before);
    QCOMPARE(season.of(kCta).size(), size_t(1));
}

void TestOfScriptReview::lookedUpFromThePlan()
{
    Season season;
    const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    const Id<Drop> linen = drop(*season.plan, "Linen Days", {2027, 1, 7});
    Product product;
    product.drop = linen;
    product.name = QStringLiteral("Linen Set");
    addProduct(*season.plan, product);
    const Id<Clip> first = newClip(season, knit);
    const Id<Clip> second = newClip(season, knit);
    std::vector<Beat> beats = season.plan->tables().beats().ofClip(first);
    beats[1].onScreen = QStringLiteral("KNIT10");
    setBeats(*season.plan, first, beats, QStringLiteral("code"));
    beats = season.plan->tables().beats().ofClip(second);
    beats[1].onScreen = QStringLiteral("KNIT15");
    beats[2].product = QStringLiteral("linen set");
    setBeats(*season.plan, second, beats, QStringLiteral("another code"));
    QCOMPARE(season.of(QStringLiteral("script.promo-code")).size(), size_t(2)); // each of the other
    const Findings strange = season.of(QStringLiteral("script.other-product"));
    QCOMPARE(strange.size(), size_t(1));
    QCOMPARE(strange.front().subjectKind, QStringLiteral("beat"));
    QCOMPARE(clipOf(season.plan->tables(), strange.front()), second);
    QVERIFY(strange.front().reason.contains(QStringLiteral("Linen Days")));
    QVERIFY(applyFix(*season.plan, season.of(QStringLiteral("script.promo-code")).front()));
    QVERIFY(season.of(QStringLiteral("script.promo-code")).empty());
}

void TestOfScriptReview::goodThingsOnThePage()
{
    Season season;
    const Id<Clip> clip = newClip(season, drop(*season.plan, "Knit Capsule", {2026, 12, 3}));
    QStringList good;
    for (const Finding &finding : reviewOfClip(season.plan->tables(), clip)) {
        if (finding.severity == FindingSeverity::Good) {
            good << finding.rule;
        }
    }
    QCOMPARE(good, (QStringList{QStringLiteral("script.see-length"), QStringLiteral("script.feel-length"),
                                QStringLiteral("script.one-cta"), QStringLiteral("script.format-length")}));
    // Text that is measured lies elsewhere than what is estimated.
    std::vector<Beat> beats = season.plan->tables().beats().ofClip(clip);
    beats[1].onScreen = QStringLiteral("no ironing");
    setBeats(*season.plan, clip, beats, QStringLiteral("text"));
    const auto covered = [&](const TextBoxOf &box) {
        const std::vector<Finding> findings = reviewOfClip(season.plan->tables(), clip, box);
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding &finding) { return finding.rule == QLatin1String("script.safe-zone"); });
    };
    QVERIFY(!covered({}));
    QVERIFY(covered([](const Beat &, const QString &, const Outlet &) { return QRectF(1000, 200, 60, 60); }));
    QVERIFY(reviewOfClip(season.plan->tables(), {4711}).empty());
}

void TestOfScriptReview::countsClips()
{
    Season season;
    const Id<Drop> knit = drop(*season.plan, "Knit Capsule", {2026, 12, 3});
    clipWithoutCta(season, knit);
    clipWithoutCta(season, knit);
    QCOMPARE(clipsWithWarnings(season.plan->tables(), review(*season.plan)), 2);
    QCOMPARE(clipsWithWarnings(season.plan->tables(), {}), 0);
}

QTEST_GUILESS_MAIN(TestOfScriptReview)
#include "tst_script_review.moc"

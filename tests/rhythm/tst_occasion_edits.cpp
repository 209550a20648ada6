// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/occasion_edits.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/occasion_words.h"
#include "tests/rhythm/season.h"

#include <QTest>

#include <algorithm>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

OccasionLine lineOf(const Plan &plan, const QString &name)
{
    const auto lines = occasionLines(plan.tables(), plan.today());
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&name](const OccasionLine &line) { return line.occasion.name == name; });
    return found == lines.end() ? OccasionLine() : *found;
}

const QString kBlackFriday = QStringLiteral("Black Friday");

} // namespace

class TestOfOccasionEdits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void presetsAreChangedAndRestored()
    {
        Season season;
        Plan &plan = *season.plan;
        OccasionLine line = lineOf(plan, kBlackFriday);
        QVERIFY(line.preset && !line.changed);
        QCOMPARE(line.next, QDate(2026, 11, 27));
        line.occasion.quiet = false;
        line.occasion.id = saveOccasion(plan, line.occasion);
        QVERIFY(line.occasion.id);
        line = lineOf(plan, kBlackFriday);
        QVERIFY(line.preset && line.changed && !line.occasion.quiet);
        QCOMPARE(plan.tables().occasions().all().size(), size_t(1));
        // Put back by hand, nothing of it stays in the plan.
        line.occasion.quiet = true;
        QVERIFY(saveOccasion(plan, line.occasion).isNull());
        QVERIFY(plan.tables().occasions().all().empty());
        line.occasion.id = {};
        line.occasion.name = QStringLiteral("Quiet Friday");
        saveOccasion(plan, line.occasion);
        restoreOccasion(plan, line.occasion.key);
        QVERIFY(lineOf(plan, kBlackFriday).preset);
        for (int i = 0; i < 4; ++i) {
            plan.undo();
        }
        QVERIFY(!plan.nextUndo());
        QVERIFY(plan.tables().occasions().all().empty());
    }

    void ownAreAddedAndRemoved()
    {
        Season season;
        Plan &plan = *season.plan;
        Occasion birthday;
        birthday.name = QStringLiteral(" Our birthday ");
        birthday.rule = QStringLiteral(" 06-21 ");
        const auto id = saveOccasion(plan, birthday);
        const OccasionLine line = lineOf(plan, QStringLiteral("Our birthday"));
        QVERIFY(!line.preset && !line.changed);
        QCOMPARE(line.occasion.id, id);
        QCOMPARE(line.occasion.rule, QStringLiteral("06-21"));
        QCOMPARE(line.next, QDate(2027, 6, 21));
        Occasion changed = lineOf(plan, kBlackFriday).occasion;
        changed.shown = false;
        saveOccasion(plan, changed);
        restoreOccasions(plan); // one's own stay
        QCOMPARE(plan.tables().occasions().all().size(), size_t(1));
        QVERIFY(lineOf(plan, kBlackFriday).occasion.shown);
        removeOccasion(plan, id);
        QVERIFY(plan.tables().occasions().all().empty());
    }

    void refusesWhatCantBeRead()
    {
        Season season;
        Occasion occasion;
        occasion.name = QStringLiteral("Odd");
        occasion.rule = QStringLiteral("every full moon");
        QVERIFY_EXCEPTION_THROWN(saveOccasion(*season.plan, occasion), Error);
        occasion.rule = QStringLiteral("12-25");
        occasion.name = QStringLiteral("  ");
        QVERIFY_EXCEPTION_THROWN(saveOccasion(*season.plan, occasion), Error);
        QVERIFY(!season.plan->nextUndo());
    }

    void hiddenOnesStayInTheList()
    {
        Season season;
        Occasion hidden = lineOf(*season.plan, kBlackFriday).occasion;
        hidden.shown = false;
        saveOccasion(*season.plan, hidden);
        const OccasionLine line = lineOf(*season.plan, kBlackFriday);
        QVERIFY(!line.occasion.shown);
        QCOMPARE(line.next, QDate(2026, 11, 27));
    }

    void cutoffs()
    {
        Season season;
        Plan &plan = *season.plan;
        Cutoff cutoff;
        cutoff.carrier = QStringLiteral("La Poste");
        cutoff.lastDay = QDate(2026, 12, 18);
        cutoff.handlingDays = -3;
        cutoff.id = addCutoff(plan, cutoff);
        QCOMPARE(plan.tables().cutoffs().all().front().handlingDays, 0);
        cutoff.handlingDays = 2;
        updateCutoff(plan, cutoff);
        QCOMPARE(orderBy(plan.tables().cutoffs().all().front()), QDate(2026, 12, 16));
        Cutoff nameless = cutoff;
        nameless.carrier.clear();
        QVERIFY_EXCEPTION_THROWN(updateCutoff(plan, nameless), Error);
        Cutoff dateless = cutoff;
        dateless.lastDay = {};
        QVERIFY_EXCEPTION_THROWN(addCutoff(plan, dateless), Error);
        removeCutoff(plan, cutoff.id);
        QVERIFY(plan.tables().cutoffs().all().empty());
    }

    void guessesAreSaidToBeGuesses()
    {
        Cutoff known;
        known.carrier = QStringLiteral("USPS");
        known.lastDay = QDate(2025, 12, 20);
        known.occasion = QStringLiteral("Christmas 2025");
        known.source = QStringLiteral("USPS");
        const Cutoff guess = guessFrom(known, {2026, 11, 20});
        QCOMPARE(guess.lastDay, QDate(2026, 12, 18)); // the 20th is a Sunday
        QCOMPARE(guess.occasion, QStringLiteral("Christmas 2026"));
        QVERIFY(guess.source.contains(QStringLiteral("2025")) && guess.source.contains(QStringLiteral("checked")));
        QCOMPARE(guessFrom(known, {2025, 12, 1}), known); // still to come: no guess
        QCOMPARE(guessFrom(known, {2026, 12, 24}).lastDay.year(), 2027);
    }

    void rulesInWords_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *rule, const char *words) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromUtf8(words);
        };
        row("12-25", "25 December");
        row("11 4 thu", "fourth Thursday of November");
        row("05 -1 mon", "last Monday of May");
        row("easter", "Easter Sunday");
        row("2026-12-24", "24 Dec 2026");
        row("2026-12-24..2027-01-02", "24 Dec 2026 to 2 Jan 2027");
        row("every full moon", "every full moon");
    }
    void rulesInWords()
    {
        QFETCH(QString, rule);
        QFETCH(QString, words);
        QCOMPARE(occasionRuleText(rule), words);
    }

    void longerRulesInWords()
    {
        QVERIFY(occasionRuleText(QStringLiteral("11 4 thu +1"))
                    .startsWith(QStringLiteral("fourth Thursday of November, 1")));
        QVERIFY(occasionRuleText(QStringLiteral("easter -2")).endsWith(QStringLiteral("before Easter")));
        const QString french = occasionRuleText(QStringLiteral("05 -1 sun unless easter +49"));
        QVERIFY2(french.startsWith(QStringLiteral("last Sunday of May, a week later when")), qPrintable(french));
        QCOMPARE(countryName(QStringLiteral("UK")), QStringLiteral("United Kingdom"));
    }
};

QTEST_GUILESS_MAIN(TestOfOccasionEdits)
#include "tst_occasion_edits.moc"

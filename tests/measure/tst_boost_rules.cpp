// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/boost_rules.h"

#include <QTest>

#include <algorithm>

using namespace dropbeat;

namespace {

const QDate kToday(2026, 11, 20);

/// A boost that nothing can be said against.
BoostFacts sound()
{
    BoostFacts facts;
    facts.variant.id = {7};
    facts.variant.frozenHash = QStringLiteral("abc");
    facts.variant.frozenOn = QDate(2026, 11, 5);
    facts.boost.id = {1};
    facts.boost.variant = facts.variant.id;
    facts.boost.starts = QDate(2026, 11, 10);
    facts.boost.ends = QDate(2026, 11, 30);
    facts.boost.budget = 2000;
    facts.boost.publicPost = true;
    facts.boost.code = QStringLiteral("spark-code");
    facts.boost.codeFrom = QDate(2026, 11, 8);
    facts.boost.codeDays = 30;
    facts.boost.hash = facts.variant.frozenHash;
    facts.currency = *Currency::fromCode(QStringLiteral("EUR"));
    return facts;
}

BoostChange budgetChange(QDate day, qint64 budget)
{
    BoostChange change;
    change.boost = {1};
    change.day = day;
    change.what = BoostChangeKind::Budget;
    change.budget = budget;
    return change;
}

BoostChange otherChange(QDate day, BoostChangeKind what)
{
    BoostChange change;
    change.day = day;
    change.what = what;
    return change;
}

using Break = void (*)(BoostFacts &);

} // namespace

class tst_BoostRules : public QObject
{
    Q_OBJECT

private slots:
    void aSoundBoostIsGood();
    void rules_data();
    void rules();
    void codeAndBudget();
};

void tst_BoostRules::aSoundBoostIsGood()
{
    const auto findings = boostFindings(sound(), kToday, presetBoostLimits());
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().rule, QStringLiteral("boost.gate"));
    QCOMPARE(findings.front().severity, FindingSeverity::Good);
}

void tst_BoostRules::rules_data()
{
    QTest::addColumn<Break>("change");
    QTest::addColumn<QString>("rule"); // empty: nothing against it
    const auto row = [](const char *name, Break change, const char *rule) {
        QTest::newRow(name) << change << QString::fromLatin1(rule);
    };
    row(
        "never posted", [](BoostFacts &f) { f.variant.frozenHash.clear(); }, "boost.not-posted");
    row(
        "another creative", [](BoostFacts &f) { f.variant.frozenHash = QStringLiteral("xyz"); },
        "boost.creative-changed");
    row(
        "private post", [](BoostFacts &f) { f.boost.publicPost = false; }, "boost.post-not-public");
    row(
        "no code", [](BoostFacts &f) { f.boost.code = QStringLiteral("  "); }, "boost.no-code");
    row(
        "code of unknown length", [](BoostFacts &f) { f.boost.codeDays = 0; }, "boost.code-expires");
    row(
        "code ends on the last day", [](BoostFacts &f) { f.boost.codeFrom = QDate(2026, 10, 31); }, "");
    row(
        "code ends a day early", [](BoostFacts &f) { f.boost.codeFrom = QDate(2026, 10, 30); }, "boost.code-expires");
    row(
        "an open boost whose code is over",
        [](BoostFacts &f) {
            f.boost.ends = {};
            f.boost.codeFrom = QDate(2026, 10, 20);
        },
        "boost.code-expires");
    row(
        "a boost that is over does not need a code",
        [](BoostFacts &f) {
            f.boost.ends = QDate(2026, 11, 19);
            f.boost.code.clear();
        },
        "");
    row(
        "audience changed in the learning phase",
        [](BoostFacts &f) { f.changes = {otherChange(QDate(2026, 11, 16), BoostChangeKind::Audience)}; },
        "boost.learning-phase");
    row(
        "audience changed after it",
        [](BoostFacts &f) { f.changes = {otherChange(QDate(2026, 11, 17), BoostChangeKind::Audience)}; }, "");
    row(
        "caption changed",
        [](BoostFacts &f) { f.changes = {otherChange(QDate(2026, 11, 18), BoostChangeKind::Caption)}; },
        "boost.creative-changed");
    row(
        "half as much again", [](BoostFacts &f) { f.changes = {budgetChange(QDate(2026, 11, 18), 3000)}; }, "");
    row(
        "a cent more than half as much again",
        [](BoostFacts &f) { f.changes = {budgetChange(QDate(2026, 11, 18), 3001)}; }, "boost.budget-step");
    row(
        "cut to a third", [](BoostFacts &f) { f.changes = {budgetChange(QDate(2026, 11, 18), 700)}; },
        "boost.budget-step");
    row(
        "two steps two days apart",
        [](BoostFacts &f) {
            f.changes = {budgetChange(QDate(2026, 11, 17), 2500), budgetChange(QDate(2026, 11, 19), 3000)};
        },
        "");
    row(
        "two steps on two days",
        [](BoostFacts &f) {
            f.changes = {budgetChange(QDate(2026, 11, 17), 2500), budgetChange(QDate(2026, 11, 18), 3000)};
        },
        "boost.budget-pace");
}

void tst_BoostRules::rules()
{
    QFETCH(Break, change);
    QFETCH(QString, rule);
    BoostFacts facts = sound();
    change(facts);
    const auto findings = boostFindings(facts, kToday, presetBoostLimits());
    QStringList rules;
    for (const Finding &finding : findings) {
        QVERIFY(!finding.message.isEmpty());
        QVERIFY(!finding.reason.isEmpty());
        QCOMPARE(finding.subjectKind, QStringLiteral("variant"));
        rules << finding.rule;
    }
    QCOMPARE(rules, QStringList{rule.isEmpty() ? QStringLiteral("boost.gate") : rule});
}

void tst_BoostRules::codeAndBudget()
{
    const BoostFacts facts = sound();
    QCOMPARE(codeExpires(facts.boost), QDate(2026, 12, 8));
    const std::vector<BoostChange> changes{budgetChange(QDate(2026, 11, 17), 2500)};
    QCOMPARE(budgetOn(facts.boost, changes, QDate(2026, 11, 9)), std::nullopt);
    QCOMPARE(budgetOn(facts.boost, changes, QDate(2026, 11, 16)), std::optional<qint64>(2000));
    QCOMPARE(budgetOn(facts.boost, changes, QDate(2026, 11, 17)), std::optional<qint64>(2500));
    QCOMPARE(budgetOn(facts.boost, changes, QDate(2026, 12, 1)), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_BoostRules)
#include "tst_boost_rules.moc"

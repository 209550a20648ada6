// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_rules.h"

#include <QTest>

using namespace dropbeat;

namespace {

const QDate kToday(2026, 11, 20);

struct Given
{
    Given()
    {
        for (const char *id : {"tiktok", "instagram"}) {
            meanings.channels.push_back({QString::fromLatin1(id), QString::fromLatin1(id), {}, 0});
        }
        Drop drop;
        drop.id = {1};
        drop.code = QStringLiteral("knit");
        drop.name = QStringLiteral("Knit");
        facts.drops = {drop};
        PromoCode code;
        code.id = {4};
        code.drop = drop.id;
        code.code = QStringLiteral("Knit10");
        code.channel = QStringLiteral("tiktok");
        code.starts = QDate(2026, 11, 5);
        code.ends = QDate(2026, 11, 12);
        facts.codes = {code};
        facts.today = kToday;
    }

    void use(const char *code, QDate day, qint64 orders, qint64 firstTime = 0)
    {
        facts.days.push_back({QString::fromLatin1(code), day, orders, firstTime});
    }
    void beside(const char *answer, qint64 orders, qint64 firstTime)
    {
        facts.beside.push_back(
            {QStringLiteral("KNIT10"), EvidenceKind::Survey, QString::fromLatin1(answer), orders, firstTime});
    }

    QStringList rules() const
    {
        QStringList rules;
        for (const Finding &finding : findings()) {
            rules << finding.rule.mid(12);
        }
        return rules;
    }
    std::vector<Finding> findings() const
    {
        return ledgerFindings(facts, MeaningFinder(meanings), presetLedgerLimits());
    }

    LedgerRuleFacts facts;
    MeaningFacts meanings;
};

} // namespace

class TestLedgerRules : public QObject
{
    Q_OBJECT

private slots:
    void silentWhenAllIsWell()
    {
        Given given;
        given.use("KNIT10", QDate(2026, 11, 5), 40, 20);
        given.use("KNIT10", QDate(2026, 11, 12), 9, 9);
        given.use("KNIT10", QDate(2026, 11, 13), 2, 2); // two late ones are slow customers
        given.beside("tiktok", 30, 20);
        QCOMPARE(given.rules(), QStringList());
    }

    void findsUsesOutsideThePeriod()
    {
        Given late;
        late.use("KNIT10", QDate(2026, 11, 14), 2);
        late.use("KNIT10", QDate(2026, 11, 16), 2);
        QCOMPARE(late.rules(), QStringList{QStringLiteral("code-outside-period")});
        const Finding finding = late.findings().front();
        QVERIFY(finding.message.startsWith(QStringLiteral("Knit10 was used 4")));
        QVERIFY(finding.reason.contains(QStringLiteral("12 Nov")));
        QCOMPARE(finding.subjectId, 1);
        QCOMPARE(finding.day, QDate(2026, 11, 16));

        Given early;
        early.use("KNIT10", QDate(2026, 11, 1), 3);
        QVERIFY(early.findings().front().message.contains(QStringLiteral("before it began")));

        Given endless = late;
        endless.facts.codes.front().starts = {};
        endless.facts.codes.front().ends = {};
        QCOMPARE(endless.rules(), QStringList());
    }

    void aDayOfTheNextDropsCodeIsNotOutside()
    {
        Given given;
        given.use("KNIT10", QDate(2026, 11, 15), 5);
        PromoCode again = given.facts.codes.front();
        again.id = {5};
        again.starts = QDate(2026, 11, 14);
        again.ends = QDate(2026, 11, 30);
        given.facts.codes.push_back(again);
        QCOMPARE(given.rules(), QStringList());
    }

    void whatIsLongAgoIsHistory()
    {
        Given given;
        given.use("KNIT10", QDate(2026, 11, 14), 9);
        given.facts.today = QDate(2027, 2, 1);
        QCOMPARE(given.rules(), QStringList());
    }

    void findsACodeThatLeftItsAudience()
    {
        Given given;
        given.use("KNIT10", QDate(2026, 11, 6), 30, 10);
        given.beside("tiktok", 10, 4);
        given.beside("insta story", 12, 6);
        QCOMPARE(given.rules(), QStringList{QStringLiteral("code-leaked")});
        QVERIFY(given.findings().front().message.contains(QStringLiteral("6 of 10")));

        given.facts.beside.back().firstTime = 4; // four newcomers are too few to say
        QCOMPARE(given.rules(), QStringList());

        given.facts.beside.back().firstTime = 6;
        given.facts.codes.front().referral = true; // made to be passed on
        QCOMPARE(given.rules(), QStringList());
        given.facts.codes.front().referral = false;
        given.facts.codes.front().channel.clear(); // made for everybody
        QCOMPARE(given.rules(), QStringList());
    }

    void findsCodesThePlanDoesNotKnow()
    {
        Given given;
        given.use("SAVE50", QDate(2026, 11, 6), 3);
        given.use("SAVE50", QDate(2026, 11, 9), 1);
        given.use("OLD", QDate(2026, 1, 9), 70);
        QCOMPARE(given.rules(), QStringList{QStringLiteral("code-unknown")});
        QVERIFY(given.findings().front().message.startsWith(QStringLiteral("SAVE50 was used 4")));
    }

    void findsClaimsAboveSales()
    {
        Given given;
        ClaimFact claim{given.facts.drops.front(),
                        QDate(2026, 11, 5),
                        QDate(2026, 11, 19),
                        71,
                        {QStringLiteral("TikTok Ads"), QStringLiteral("Meta Ads")},
                        60};
        given.facts.claims = {claim};
        QCOMPARE(given.rules(), QStringList{QStringLiteral("claims-above-sales")});
        QVERIFY(given.findings().front().message.contains(QStringLiteral("71")));
        QVERIFY(given.findings().front().reason.contains(QStringLiteral("Meta Ads")));
        given.facts.claims.front().shop = 71;
        QCOMPARE(given.rules(), QStringList());
        given.facts.claims.front().claimed = 4; // too few to speak of
        given.facts.claims.front().shop = 0;
        QCOMPARE(given.rules(), QStringList());
    }

    void thresholdsComeWithTheirSource()
    {
        const LedgerLimits limits = presetLedgerLimits();
        QVERIFY(limits.outsideLeast > 0 && limits.elsewhereLeast > 0 && limits.recentDays > 0);
        QVERIFY(!limits.source.isEmpty());
        QVERIFY(limits.asOf.isValid());
    }
};

QTEST_GUILESS_MAIN(TestLedgerRules)
#include "tst_ledger_rules.moc"

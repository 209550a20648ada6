// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "core/store/plan.h"
#include "core/store/result_writer.h"
#include "tests/app/program.h"
#include "tests/support/test_orders.h"

#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

/// dropbeat ledger, as a script sees it.
class TestCommandLedger : public QObject
{
    Q_OBJECT

private:
    const QString m_plan = QStringLiteral("season.dropbeat");
    const FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)};

    /// A drop with a code of TikTok's, and three orders: code and answer agree, code alone, nothing.
    void makePlan(const Program &program) const
    {
        program({QStringLiteral("new"), m_plan, QStringLiteral("--currency"), QStringLiteral("EUR")});
        const auto plan = Plan::open(program.file(m_plan), Access::ReadWrite, m_clock);
        Drop drop;
        drop.id = plan->newId<Drop>();
        drop.name = QStringLiteral("Knit Capsule");
        drop.code = QStringLiteral("2611-knit");
        drop.launch = {QDate(2026, 11, 5), QTime(10, 0)};
        drop.status = DropStatus::Live;
        PromoCode code;
        code.id = plan->newId<PromoCode>();
        code.drop = drop.id;
        code.code = QStringLiteral("KNIT10");
        code.channel = QStringLiteral("tiktok");
        plan->edit(QStringLiteral("Fill"), [drop, code](Tables &tables) {
            tables.drops().insert(drop);
            tables.promoCodes().insert(code);
        });
        const Evidence knit{EvidenceKind::Code, QStringLiteral("KNIT10"), {}};
        const Evidence answer{EvidenceKind::Survey, QStringLiteral("tik tok"), {}};
        OrderRows rows;
        rows.orders = {told(1, QDate(2026, 11, 6), 10000, {knit, answer}), told(2, QDate(2026, 11, 7), 5001, {knit}),
                       told(3, QDate(2026, 11, 8), 2500)};
        ImportRequest request;
        request.orders = {&rows};
        request.fileNames = {QStringLiteral("orders.csv")};
        request.kind = QStringLiteral("shopify-orders");
        request.rowsRejected = {0};
        writeResults(program.file(m_plan), request, m_clock);
    }

private slots:
    void printsTheShapeOfTheJson()
    {
        const Program program;
        makePlan(program);
        const Run run = program({QStringLiteral("ledger"), m_plan, QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        const QByteArray expected = R"({
            "currency": "EUR", "orders": 3, "revenue": 17501, "from": "2026-11-06", "to": "2026-11-08", "window_days": 30,
            "evidence": {"utm": {"alone": 0, "with_one": 0, "with_more": 0, "revenue": 0},
                         "code": {"alone": 1, "with_one": 1, "with_more": 0, "revenue": 15001},
                         "pixel": {"alone": 0, "with_one": 0, "with_more": 0, "revenue": 0},
                         "short_link": {"alone": 0, "with_one": 0, "with_more": 0, "revenue": 0},
                         "survey": {"alone": 0, "with_one": 1, "with_more": 0, "revenue": 10000}},
            "agree": {"two_or_more": 1, "any": 2, "platform_claims": null, "all": 3, "conflict": 0},
            "credit": {"model": "last",
                       "rows": [{"channel": "tiktok", "drop": "Knit Capsule", "orders": 2, "revenue": 15001}],
                       "unknown": {"orders": 1, "revenue": 2500}},
            "joined": []})";
        QCOMPARE(run.json(), QJsonDocument::fromJson(expected).object());
    }

    void sharesByTheModelAskedFor()
    {
        const Program program;
        makePlan(program);
        const Run run = program({QStringLiteral("ledger"), m_plan, QStringLiteral("--drop"),
                                 QStringLiteral("knit capsule"), QStringLiteral("--model"), QStringLiteral("equal"),
                                 QStringLiteral("--from"), QStringLiteral("2026-11-07"), QStringLiteral("--json")});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json().value(QLatin1String("orders")).toInt(), 2);
        QCOMPARE(run.json().value(QLatin1String("credit")).toObject().value(QLatin1String("model")).toString(),
                 QStringLiteral("equal"));
    }

    void readsAsText()
    {
        const Program program;
        makePlan(program);
        const Run run = program({QStringLiteral("ledger"), m_plan});
        QCOMPARE(run.status, 0);
        for (const char *word : {"Two or more kinds agree", "Promo code", "TikTok", "Unknown", "175.01"}) {
            QVERIFY2(run.out.contains(word), run.out.constData());
        }
    }

    void saysWhatIsWrong()
    {
        const Program program;
        makePlan(program);
        QCOMPARE(
            program({QStringLiteral("ledger"), m_plan, QStringLiteral("--model"), QStringLiteral("linear")}).status, 2);
        QCOMPARE(program({QStringLiteral("ledger"), m_plan, QStringLiteral("--window"), QStringLiteral("-1")}).status,
                 2);
        const Run none = program({QStringLiteral("ledger"), m_plan, QStringLiteral("--drop"), QStringLiteral("Coat")});
        QCOMPARE(none.status, 1);
        QVERIFY(none.err.contains("Knit Capsule"));
    }

    void aPlanWithoutOrdersSaysSo()
    {
        const Program program;
        program({QStringLiteral("new"), m_plan});
        const Run run = program({QStringLiteral("ledger"), m_plan});
        QCOMPARE(run.status, 0);
        QVERIFY(run.out.contains("import the shop's orders"));
        QCOMPARE(program({QStringLiteral("ledger"), m_plan, QStringLiteral("--json")})
                     .json()
                     .value(QLatin1String("orders"))
                     .toInt(),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestCommandLedger)
#include "tst_command_ledger.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace dropbeat::test;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

/// dropbeat compare and dropbeat power, as a script sees them.
class TestCommandCompare : public QObject
{
    Q_OBJECT

private:
    const Program m_program;

private slots:
    void twoArms()
    {
        const Run run = m_program(words("compare --kpi ctr --arms 120/4000,151/3950 --json"));
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY(run.err.isEmpty());
        // R 4.2.2: prop.test(…, correct = FALSE); Newcombe's interval from its single ones; chisq.test(c(4000, 3950)).
        const QByteArray expected = R"({
            "kpi": "ctr",
            "arms": [{"label": "A", "successes": 120, "trials": 4000, "rate": 0.03,
                      "low": 0.025147812, "high": 0.035754064},
                     {"label": "B", "successes": 151, "trials": 3950, "rate": 0.038227848,
                      "low": 0.032682938, "high": 0.044670052}],
            "comparisons": [{"a": "A", "b": "B", "difference": 0.0082278481, "low": 0.00023689793,
                             "high": 0.016292941, "p_value": 0.043233978,
                             "always_valid": {"low": -0.0041805064, "high": 0.020636203}}],
            "sample_ratio": {"p_value": 0.57495287, "ok": true},
            "verdict": {"call": "keep-testing", "arm": null}})";
        QCOMPARE(difference(QJsonDocument::fromJson(expected).object(), run.json()), QString());
        QVERIFY(!run.json()[QStringLiteral("verdict")][QStringLiteral("reason")].toString().isEmpty());
    }

    void verdicts_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QJsonValue>("arm");

        const QJsonValue none(QJsonValue::Null);
        QTest::newRow("better") << "--kpi ctr --arms 632/48210,1065/48210 --planned 42693"
                                << "boost" << QJsonValue(QStringLiteral("B"));
        QTest::newRow("lower is better") << "--kpi return_rate --arms 240/1000,140/1000"
                                         << "boost" << QJsonValue(QStringLiteral("B"));
        QTest::newRow("the first") << "--kpi hook_rate --arms 400/1000,300/1000,310/1000"
                                   << "boost" << QJsonValue(QStringLiteral("A"));
        QTest::newRow("two that are level") << "--kpi hook_rate --arms 400/1000,398/1000,310/1000"
                                            << "keep-testing" << none;
        QTest::newRow("too few") << "--kpi cvr --arms 2/100,9/100"
                                 << "cannot-tell" << none;
        QTest::newRow("uneven split") << "--kpi ctr --arms 120/5000,300/4000"
                                      << "cannot-tell" << none;
        QTest::newRow("planned and far from sure") << "--kpi ctr --arms 50/5000,52/5000 --planned 5000"
                                                   << "stop" << none;
    }

    void verdicts()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, call);
        QFETCH(QJsonValue, arm);
        const Run run = m_program(QStringList{QStringLiteral("compare")} + arguments.split(u' ') +
                                  QStringList{QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.err.constData());
        const QJsonObject verdict = run.json()[QStringLiteral("verdict")].toObject();
        QCOMPARE(verdict[QStringLiteral("call")].toString(), call);
        QCOMPARE(verdict[QStringLiteral("arm")], arm);
        QVERIFY(!verdict[QStringLiteral("reason")].toString().isEmpty());
        QVERIFY(!verdict[QStringLiteral("would_change")].toString().isEmpty());
        const Run text = m_program(QStringList{QStringLiteral("compare")} + arguments.split(u' '));
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains(verdict[QStringLiteral("reason")].toString().toUtf8()));
    }

    void severalArmsAfterHolm()
    {
        // R 4.2.2: pairwise.prop.test(c(63, 107, 76), c(4800, 4830, 5000), correct = FALSE), adjusted by Holm.
        const QJsonArray pairs = m_program(words("compare --kpi ctr --arms 63/4800,107/4830,76/5000 --json"))
                                     .json()[QStringLiteral("comparisons")]
                                     .toArray();
        QCOMPARE(pairs.size(), 3);
        const double expected[]{0.002305751222412, 0.385177032112714, 0.02155955438534};
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            QVERIFY(qAbs(pairs.at(i)[QStringLiteral("p_value")].toDouble() - expected[i]) < 1e-12);
        }
        QCOMPARE(pairs.at(2)[QStringLiteral("a")].toString(), QStringLiteral("B"));
        QCOMPARE(pairs.at(2)[QStringLiteral("b")].toString(), QStringLiteral("C"));
    }

    void tooFewHaveNoSequence()
    {
        const QJsonObject pair = m_program(words("compare --kpi cvr --arms 0/100,2/100 --json"))
                                     .json()[QStringLiteral("comparisons")]
                                     .toArray()
                                     .first()
                                     .toObject();
        QVERIFY(pair[QStringLiteral("always_valid")].toObject().contains(QStringLiteral("low")));
        QVERIFY(pair[QStringLiteral("always_valid")][QStringLiteral("low")].isNull());
        QVERIFY(pair[QStringLiteral("low")].isDouble());
    }

    void power_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("perVariant");
        QTest::addColumn<QJsonValue>("days");

        // The rows of DOMAIN.md, and R's power.prop.test for the rest.
        const QJsonValue none(QJsonValue::Null);
        QTest::newRow("hook") << "--kpi hook_rate --base 0.3 --lift 0.2" << 963 << none;
        QTest::newRow("add to cart") << "--kpi atc --base 0.07" << 5691 << none;
        QTest::newRow("conversion") << "--kpi cvr --base 0.025 --lift 0.2 --per-day 120" << 16791 << QJsonValue(140);
        QTest::newRow("clicks") << "--kpi ctr --base 0.01 --lift 0.2 --per-day 900" << 42693 << QJsonValue(48);
        QTest::newRow("returns, downwards") << "--kpi return_rate --base 0.24 --lift 0.2" << 1153 << none;
    }

    void power()
    {
        QFETCH(QString, arguments);
        QFETCH(int, perVariant);
        QFETCH(QJsonValue, days);
        const Run run = m_program(QStringList{QStringLiteral("power")} + arguments.split(u' ') +
                                  QStringList{QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(run.json()[QStringLiteral("per_variant")].toInt(), perVariant);
        QVERIFY(run.json().contains(QStringLiteral("days")));
        QCOMPARE(run.json()[QStringLiteral("days")], days);
        QVERIFY(run.json()[QStringLiteral("always_valid")][QStringLiteral("per_variant")].toInt() > perVariant);
        const Run text = m_program(QStringList{QStringLiteral("power")} + arguments.split(u' '));
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains("Looking once"));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"compare --kpi ctr", "compare --arms 1/2,1/3", "compare --kpi ctr --arms 120/4000",
              "compare --kpi ctr --arms 120/4000,5000/3950", "compare --kpi ctr --arms 120/0,1/2",
              "compare --kpi ctr --arms 120,1/2", "compare --kpi ctr --arms -1/10,1/20",
              "compare --kpi aov --arms 120/4000,151/3950", "compare --kpi none --arms 120/4000,151/3950",
              "compare --kpi ctr --arms 120/4000,151/3950 --planned 0", "compare plan --kpi ctr --arms 1/4,1/3",
              "power --kpi ctr", "power --base 0.01", "power --kpi ctr --base 0", "power --kpi ctr --base 1.2",
              "power --kpi ctr --base 0.9 --lift 0.2", "power --kpi ctr --base 0.01 --lift nan",
              "power --kpi ctr --base 0.01 --per-day -5", "power --kpi roas_shop --base 2"}) {
            QTest::newRow(line) << QString::fromUtf8(line);
        }
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        const Run run = m_program(line.split(u' '));
        QCOMPARE(run.status, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandCompare)
#include "tst_command_compare.moc"

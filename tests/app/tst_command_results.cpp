// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QImage>
#include <QTest>

using namespace dropbeat::test;

/// `results` and `export` on the sample season.
class TestCommandResults : public QObject
{
    Q_OBJECT

private:
    Run results(const QStringList &more) const
    {
        return m_program(QStringList{QStringLiteral("results"), m_plan, QStringLiteral("--json")} + more);
    }

    /// Sum of a measure over the rows of an answer.
    static qint64 sum(const QJsonObject &answer, const QString &measure)
    {
        qint64 total = 0;
        for (const QJsonValue &row : answer.value(QStringLiteral("rows")).toArray()) {
            total += row.toObject().value(QStringLiteral("counts")).toObject().value(measure).toInteger();
        }
        return total;
    }

    Program m_program;
    const QString m_plan = QStringLiteral("sample.dropbeat");

private slots:
    void initTestCase() { QCOMPARE(m_program({QStringLiteral("new"), m_plan, QStringLiteral("--sample")}).status, 0); }

    void variantsMatchTheGoldenFile()
    {
        const Run run = results({QStringLiteral("--drop"), QStringLiteral("knit capsule")});
        QVERIFY2(run.status == 0, run.err.constData());
        QJsonArray style3;
        for (const QJsonValue &row : run.json().value(QStringLiteral("rows")).toArray()) {
            if (row.toObject().value(QStringLiteral("group")).toObject().value(QStringLiteral("clip")) ==
                QJsonValue(QStringLiteral("Style 3 ways"))) {
                style3 << row;
            }
        }
        QJsonObject answer = run.json();
        answer.insert(QStringLiteral("rows"), style3);
        QCOMPARE(difference(golden(QStringLiteral("results.json")), answer), QString());
    }

    void everyKpiIsThere()
    {
        const QStringList ids =
            QStringLiteral("vtr hook_rate ctr atc cvr return_rate aov roas_shop roas_platform").split(u' ');
        const QStringList standings = QStringLiteral("above within below cannot-tell not-reported").split(u' ');
        QStringList met;
        const QJsonArray rows = results({}).json().value(QStringLiteral("rows")).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray kpis = row.toObject().value(QStringLiteral("kpis")).toArray();
            QStringList own;
            for (const QJsonValue &kpi : kpis) {
                own << kpi.toObject().value(QStringLiteral("id")).toString();
                const QString standing = kpi.toObject().value(QStringLiteral("standing")).toString();
                QVERIFY2(standings.contains(standing), qPrintable(standing));
                QCOMPARE(kpi.toObject().value(QStringLiteral("value")).isNull(),
                         standing == QLatin1String("not-reported"));
                met << standing;
            }
            QCOMPARE(own, ids);
        }
        for (const QString &standing : standings) {
            QVERIFY2(met.contains(standing), qPrintable(standing));
        }
    }

    void groupingsAddUpTheSame_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"drop", "clip", "variant", "channel", "day"}) {
            QTest::newRow(by) << QString::fromLatin1(by);
        }
    }

    void groupingsAddUpTheSame()
    {
        QFETCH(QString, by);
        const QStringList drop{QStringLiteral("--drop"), QStringLiteral("2611-knit-capsule"), QStringLiteral("--by")};
        const QJsonObject answer = results(drop + QStringList{by}).json();
        QCOMPARE(sum(answer, QStringLiteral("impressions")), 189710);
        QCOMPARE(sum(answer, QStringLiteral("revenue")), 624000);
        QCOMPARE(sum(answer, QStringLiteral("claimed_orders")), 106);
        for (const QJsonValue &row : answer.value(QStringLiteral("rows")).toArray()) {
            QVERIFY(!row.toObject().value(QStringLiteral("group")).toObject().value(by).isNull() ||
                    !row.toObject()
                         .value(QStringLiteral("group"))
                         .toObject()
                         .value(QStringLiteral("touchpoint"))
                         .isNull() ||
                    by == QLatin1String("clip"));
        }
    }

    void datesNarrow()
    {
        const QJsonObject answer =
            results({QStringLiteral("--by"), QStringLiteral("day"), QStringLiteral("--from"),
                     QStringLiteral("2026-11-05"), QStringLiteral("--to"), QStringLiteral("2026-11-07")})
                .json();
        QStringList days;
        for (const QJsonValue &row : answer.value(QStringLiteral("rows")).toArray()) {
            days << row.toObject().value(QStringLiteral("group")).toObject().value(QStringLiteral("day")).toString();
        }
        QCOMPARE(days, QStringList(
                           {QStringLiteral("2026-11-05"), QStringLiteral("2026-11-06"), QStringLiteral("2026-11-07")}));
    }

    void unassignedStandsApart()
    {
        const QJsonObject unassigned = results({}).json().value(QStringLiteral("unassigned")).toObject();
        QCOMPARE(unassigned.value(QStringLiteral("counts")).toObject().value(QStringLiteral("spend")),
                 QJsonValue(2380));
        QCOMPARE(unassigned.value(QStringLiteral("subjects")), QJsonValue(1));
    }

    void unknownDropNamesTheDrops()
    {
        const Run run = results({QStringLiteral("--drop"), QStringLiteral("Rain Jacket")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.err.contains("Knit Capsule (2611-knit-capsule)"));
        QCOMPARE(run.out, QByteArray());
    }

    void textForPeople()
    {
        const Run run =
            m_program({QStringLiteral("results"), m_plan, QStringLiteral("--drop"), QStringLiteral("Knit Capsule")});
        QCOMPARE(run.status, 0);
        const QString text = QString::fromUtf8(run.out);
        QVERIFY(text.contains(QStringLiteral("Knit Capsule · Style 3 ways · B Fits every body")));
        QVERIFY(text.contains(QStringLiteral("Click-through rate")));
        QVERIFY(text.contains(QStringLiteral("cannot tell")));
        QVERIFY(text.contains(QStringLiteral("not reported: ")));
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(!line.endsWith(u' '), qPrintable(line));
        }
    }

    void importIntoADrop()
    {
        m_program.write(QStringLiteral("ads.csv"),
                        "Date,Ad ID,Ad name,Impressions\n2026-11-01,991,Nothing known,500\n");
        const QString plan = QStringLiteral("other.dropbeat");
        QCOMPARE(m_program({QStringLiteral("new"), plan, QStringLiteral("--sample")}).status, 0);
        const Run unknown = m_program({QStringLiteral("import"), plan, QStringLiteral("ads.csv"),
                                       QStringLiteral("--drop"), QStringLiteral("Rain Jacket")});
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.contains("Wool Coat"));
        const Run run = m_program({QStringLiteral("import"), plan, QStringLiteral("ads.csv"), QStringLiteral("--drop"),
                                   QStringLiteral("Wool Coat")});
        QCOMPARE(run.status, 0);
        const QJsonObject answer =
            m_program({QStringLiteral("results"), plan, QStringLiteral("--json"), QStringLiteral("--drop"),
                       QStringLiteral("2701-wool-coat"), QStringLiteral("--by"), QStringLiteral("drop")})
                .json();
        QCOMPARE(sum(answer, QStringLiteral("impressions")), 500);
    }

    void exports_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        const QStringList chart{QStringLiteral("--what"), QStringLiteral("chart")};
        QTest::newRow("results.csv") << QStringList() << "r.csv" << QByteArray("drop,drop_code,clip");
        QTest::newRow("results.html") << QStringList() << "r.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("results.pdf") << QStringList() << "r.pdf" << QByteArray("%PDF-");
        QTest::newRow("chart.png") << QStringList() << "c.png" << QByteArray("\x89PNG");
        QTest::newRow("chart.svg") << QStringList() << "c.svg" << QByteArray("<?xml");
        QTest::newRow("chart.pdf") << chart << "c.pdf" << QByteArray("%PDF-");
    }

    void exports()
    {
        QFETCH(QStringList, more);
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        const Run run = m_program(QStringList{QStringLiteral("export"), m_plan, file, QStringLiteral("--drop"),
                                              QStringLiteral("Knit Capsule")} +
                                  more);
        QVERIFY2(run.status == 0, run.err.constData());
        const QByteArray bytes = m_program.read(file);
        QVERIFY(bytes.startsWith(start));
        QVERIFY(bytes.size() > 500);
    }

    /// Pictures are the same for the same day, and tell another day's things.
    void pagesOnAFixedDay()
    {
        const auto draw = [this](const QString &folder, const QString &day) {
            return m_program({QStringLiteral("pages"), m_plan, folder, QStringLiteral("--today"), day,
                              QStringLiteral("--size"), QStringLiteral("1024x700"), QStringLiteral("--theme"),
                              QStringLiteral("dark")});
        };
        const QByteArray before = m_program.read(m_plan);
        const Run run = draw(QStringLiteral("one"), QStringLiteral("2026-11-20"));
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(draw(QStringLiteral("two"), QStringLiteral("2026-11-20")).status, 0);
        QCOMPARE(draw(QStringLiteral("three"), QStringLiteral("2026-09-04")).status, 0);
        for (const QByteArray &path : run.out.trimmed().split('\n')) {
            const QImage picture(m_program.file(QString::fromUtf8(path)));
            QVERIFY2(!picture.isNull(), path.constData());
        }
        QCOMPARE(QImage(m_program.file(QStringLiteral("one/lineup.png"))).size(), QSize(1024, 700));
        QCOMPARE(m_program.read(QStringLiteral("one/lineup.png")), m_program.read(QStringLiteral("two/lineup.png")));
        QVERIFY(m_program.read(QStringLiteral("one/lineup.png")) != m_program.read(QStringLiteral("three/lineup.png")));
        QCOMPARE(m_program.read(m_plan), before);
    }

    void csvHasEveryGroup()
    {
        QCOMPARE(m_program({QStringLiteral("export"), m_plan, QStringLiteral("all.csv")}).status, 0);
        const qsizetype rows = results({}).json().value(QStringLiteral("rows")).toArray().size();
        QCOMPARE(m_program.read(QStringLiteral("all.csv")).count("\r\n"), rows + 1);
        QCOMPARE(m_program({QStringLiteral("export"), m_plan, QStringLiteral("nowhere/all.csv")}).status, 1);
    }
};

QTEST_GUILESS_MAIN(TestCommandResults)
#include "tst_command_results.moc"

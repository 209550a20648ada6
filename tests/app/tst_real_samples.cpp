// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

using namespace dropbeat::test;

/// Real exports through the real program; skipped where there are none.
class TestRealSamples : public QObject
{
    Q_OBJECT

private:
    QString sample(const QString &name) const { return QStringLiteral(DROPBEAT_SAMPLES) + u'/' + name; }

private slots:
    void tiktokDaily()
    {
        const QString file = sample(QStringLiteral("tiktok_ads/daily_ad_report_ko.csv"));
        if (!QFile::exists(file)) {
            QSKIP("no samples");
        }
        Program program;
        const QString plan = QStringLiteral("seoul.dropbeat");
        QCOMPARE(program({QStringLiteral("new"), plan, QStringLiteral("--currency"), QStringLiteral("KRW"),
                          QStringLiteral("--time-zone"), QStringLiteral("Asia/Seoul")})
                     .status,
                 0);
        const QStringList line{QStringLiteral("import"), plan, file, QStringLiteral("--json")};
        const Run run = program(line);
        QVERIFY2(run.status == 0, run.err.constData());
        QCOMPARE(difference(golden(QStringLiteral("tiktok_daily.json")), run.json()), QString());
        const QByteArray after = program.read(plan);
        QCOMPARE(program(line).status, 0);
        QCOMPARE(program.read(plan), after);
        QCOMPARE(program({QStringLiteral("imports"), plan, QStringLiteral("--json")})
                     .json()
                     .value(QStringLiteral("imports"))
                     .toArray()
                     .size(),
                 1);

        const QString euro = QStringLiteral("paris.dropbeat");
        QCOMPARE(program({QStringLiteral("new"), euro}).status, 0);
        const Run refused =
            program({QStringLiteral("import"), euro, file, QStringLiteral("--as"), QStringLiteral("tiktok-ads")});
        QVERIFY2(refused.status == 1, "won in a plan in euros");
        QVERIFY2(refused.err.contains("KRW") && refused.err.contains("EUR"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestRealSamples)
#include "tst_real_samples.moc"

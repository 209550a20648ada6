// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/customer_key.h"
#include "core/exchange/parse_results.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

class TestParseResults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalog = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
        QVERIFY(m_folder.isValid());
    }

    void readsManyRowsInPieces()
    {
        const QString file = writeLarge();
        qint64 last = 0;
        int calls = 0;
        const ParsedFile parsed = parseResults(file, m_catalog, m_plan, {}, [&](qint64 done, qint64 total) {
            const bool forward = done >= last && done <= total;
            last = done;
            ++calls;
            return forward;
        });
        QCOMPARE(last, QFileInfo(file).size());
        QVERIFY(calls > 3);
        QCOMPARE(parsed.report.rowsRead, kDays * kAds);
        QCOMPARE(parsed.rows.size(), static_cast<size_t>(kDays * kAds));
        QCOMPARE(parsed.rows.subjects.size(), static_cast<size_t>(kAds));
        QCOMPARE(parsed.report.sums[Measure::Clicks], std::optional(kDays * kAds * (kAds - 1) / 2));
        for (size_t i = 1; i < parsed.rows.size(); ++i) {
            const auto &before = parsed.rows.keys[i - 1];
            const auto &key = parsed.rows.keys[i];
            QVERIFY(before.subject < key.subject || (before.subject == key.subject && before.firstDay < key.firstDay));
        }
    }

    /// What rows tell by themselves is read ahead, batch by batch; it must come to the rows it was read from.
    void evidenceOfManyOrdersStaysWithThem()
    {
        constexpr int kOrders = 4000;
        const QString path = m_folder.filePath(QStringLiteral("orders.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Name,Email,Financial Status,Currency,Subtotal,Total,Discount Code,Created at,Lineitem quantity,"
                   "Lineitem name,Lineitem price,Lineitem sku,Note Attributes\n");
        const QByteArray padding(700, 'x'); // some batches of a megabyte
        for (int i = 0; i < kOrders; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray who = "#" + number + ",invented" + QByteArray::number(i % 900) + "@example.com,";
            file.write(who + "paid,EUR,10.00,12.00,C" + number + ",2026-11-12 10:00:00 +0100,1,Knit,5.00,K-1,\"gift: " +
                       padding + "\nutm_source: s" + number + "\"\n");
            file.write(i % 3 == 0 ? who + ",,,,,2026-11-12 10:00:00 +0100,1,Scarf,5.00,K-2,\n" : QByteArray());
            file.write(i % 50 == 0 ? ",,,,,,,,,,,,\n" : "");
        }
        file.close();
        PlanFacts plan = m_plan;
        plan.customerSalt = QStringLiteral("00ff");
        int calls = 0;
        const ParsedFile parsed = parseResults(path, m_catalog, plan, {}, [&](qint64, qint64) { return ++calls > 0; });
        QVERIFY(calls > 3);
        QCOMPARE(parsed.orders->orders.size(), static_cast<size_t>(kOrders));
        CustomerKeys keys(plan.customerSalt);
        for (int i = 0; i < kOrders; ++i) {
            const ToldOrder &told = parsed.orders->orders[static_cast<size_t>(i)];
            QCOMPARE(told.order.name, QStringLiteral("#%1").arg(i));
            QCOMPARE(told.order.lines.size(), i % 3 == 0 ? 2U : 1U);
            QCOMPARE(
                told.order.customer,
                keys.key(CustomerMark::Email, QStringLiteral("invented%1@example.com").arg(i % 900), told.order.shop));
            QCOMPARE(told.evidence.size(), 2U);
            QCOMPARE(told.evidence[0].said, QStringLiteral("C%1").arg(i));
            QCOMPARE(told.evidence[1].said, QStringLiteral("s%1\n\n\n\n").arg(i));
        }
    }

    void cancelsAtOnce()
    {
        const QString file = writeLarge();
        int asked = 0;
        try {
            parseResults(file, m_catalog, m_plan, {}, [&](qint64, qint64) {
                ++asked;
                return false;
            });
            QFAIL("not cancelled");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Cancelled);
            QCOMPARE(asked, 1); // no further batch is read
        }
    }

    void listsTheFirstProblemsAndCountsAll()
    {
        QByteArray text = "date,campaign,clicks\n2026-01-01,a,1\n";
        for (int i = 0; i < 500; ++i) {
            text += "2026-01-02,a,many\n2026-01-03,a,4\n";
        }
        const ImportReport report = parseResults(write(text), m_catalog, m_plan).report;
        QCOMPARE(report.rowsRead, 1001);
        QCOMPARE(report.rowsRejected, 500);
        QCOMPARE(report.problemCount, 500);
        QCOMPARE(report.problems.size(), ImportReport::kListedProblems);
        QCOMPARE(report.problems.first().row, 3);
        QCOMPARE(report.problems.first().column, QStringLiteral("clicks"));
    }

    void findsTheSpellingThatOnlyLaterRowsShow()
    {
        // The head of half a megabyte leaves open what 1.234 and 05/06/2026 mean; the last row settles both.
        QByteArray text = "date;campaign;spend\n";
        for (int i = 0; i < 40000; ++i) {
            text += "05/06/2026;campaign number " + QByteArray::number(i) + ";1.234\n";
        }
        text += "06/28/2026;z;0,50\n";
        const ParsedFile parsed = parseResults(write(text), m_catalog, m_plan);
        QCOMPARE(parsed.report.rowsRejected, 0);
        QCOMPARE(parsed.report.sums[Measure::Spend], std::optional(qint64(40000) * 123400 + 50));
        QCOMPARE(parsed.report.period, std::optional(Period{QDate(2026, 5, 6), QDate(2026, 6, 28)}));
    }

    void findsTheEncodingThatOnlyLaterRowsShow()
    {
        QByteArray text = "date,campaign,clicks\n";
        for (int i = 0; i < 60000; ++i) {
            text += "2026-01-01,campaign " + QByteArray::number(i) + ",1\n";
        }
        text += "2026-01-02,\xc9t\xe9,5\n";
        const ParsedFile parsed = parseResults(write(text), m_catalog, m_plan);
        QCOMPARE(parsed.rows.subjects.back().name, QStringLiteral("Été"));
        QCOMPARE(parsed.report.sums[Measure::Clicks], std::optional(qint64(60005)));
    }

    void keepsWhatWasNotReportedApartFromZero()
    {
        const ParsedFile parsed =
            parseResults(write("date,campaign,clicks,orders\n2026-01-01,a,,0\n"), m_catalog, m_plan);
        QCOMPARE(parsed.rows.value(0, 0), ResultRows::kNotReported);
        QCOMPARE(parsed.rows.value(0, 1), 0);
        const QJsonObject sums = toJson(parsed.report).value(QStringLiteral("sums")).toObject();
        QVERIFY(sums.value(QStringLiteral("clicks")).isNull());
        QCOMPARE(sums.value(QStringLiteral("orders")).toInt(-1), 0);
        QCOMPARE(sums.size(), kMeasureCount);
    }

    void reportsAsTheCommandLinePromises()
    {
        const ParsedFile parsed =
            parseResults(write("date,campaign,clicks\n2026-01-01,a,x\n2026-01-02,a,2\n"), m_catalog, m_plan);
        const QJsonObject json = toJson(parsed.report);
        for (const char *key : {"file", "kind", "rows_read", "rows_imported", "rows_replaced", "rows_rejected",
                                "period", "currency", "sums", "total_row", "problems"}) {
            QVERIFY2(json.contains(QLatin1String(key)), key);
        }
        QVERIFY(json.value(QStringLiteral("currency")).isNull());
        QCOMPARE(json.value(QStringLiteral("period")).toObject().value(QStringLiteral("to")).toString(),
                 QStringLiteral("2026-01-02"));
        const QJsonObject problem = json.value(QStringLiteral("problems")).toArray().first().toObject();
        QCOMPARE(problem.value(QStringLiteral("row")).toInt(), 2);
        QCOMPARE(problem.value(QStringLiteral("column")).toString(), QStringLiteral("clicks"));
        QVERIFY(problem.value(QStringLiteral("message")).toString().contains(u'x'));
    }

    void refusesSumsThatCannotBe()
    {
        const ImportReport report =
            parseResults(write("date,campaign,clicks\n2026-01-01,a,99999999999999\n2026-01-02,a,2\n"), m_catalog,
                         m_plan)
                .report;
        QCOMPARE(report.rowsRejected, 1);
        QVERIFY(report.problems.first().message.contains(QStringLiteral("too large")));
    }

    void saysWhatIsWrongWithTheFile()
    {
        QVERIFY_THROWS_EXCEPTION(Error, parseResults(m_folder.filePath(QStringLiteral("none.csv")), m_catalog, m_plan));
        QVERIFY_THROWS_EXCEPTION(Error, parseResults(m_folder.path(), m_catalog, m_plan));
        QVERIFY_THROWS_EXCEPTION(Error, parseResults(write(""), m_catalog, m_plan));
        QVERIFY_THROWS_EXCEPTION(Error, parseResults(write("\n\n\n"), m_catalog, m_plan));
        QVERIFY_THROWS_EXCEPTION(Error, FormatCatalog::fromFolder(m_folder.path()));
    }

private:
    static constexpr qint64 kDays = 120;
    static constexpr qint64 kAds = 400;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("table.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("can't write the test's file");
        }
        return file.fileName();
    }

    QString writeLarge()
    {
        QByteArray text =
            "By Day,Campaign name,Campaign ID,Ad name,Ad ID,Cost,Impressions,Clicks (destination),Currency\n";
        for (qint64 day = 0; day < kDays; ++day) {
            const QByteArray date = QDate(2026, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
            for (qint64 ad = 0; ad < kAds; ++ad) {
                text += date + ",\"Knit, first\",18543477296" + QByteArray::number(ad % 7) + ",style" +
                        QByteArray::number(ad) + "-a | fits every body,1854348012" + QByteArray::number(100000 + ad) +
                        ",12.40,1842," + QByteArray::number(ad) + ",EUR\n";
            }
        }
        return write(text);
    }

    QTemporaryDir m_folder;
    FormatCatalog m_catalog;
    const PlanFacts m_plan{*Currency::fromCode(QStringLiteral("EUR")), QStringLiteral("Noor")};
};

QTEST_APPLESS_MAIN(TestParseResults)
#include "tst_parse_results.moc"

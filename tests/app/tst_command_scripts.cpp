// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QStandardPaths>
#include <QTest>

using namespace dropbeat::test;

/// `export` of shot lists and scripts, on the sample season.
class TestCommandScripts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_program({QStringLiteral("new"), m_plan, QStringLiteral("--sample")}).status, 0); }

    void exports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("start");
        const QByteArray mark = "\xef\xbb\xbf";
        QTest::newRow("shots on paper") << "a.pdf"
                                        << "--what shots" << QByteArray("%PDF-");
        QTest::newRow("shots as a table")
            << "b.csv"
            << "--what shots --drop 2612-party-slip" << mark + "Order,Location,Look,Shot,Clip";
        QTest::newRow("shots as a workbook") << "c.xlsx"
                                             << "" << QByteArray("PK");
        QTest::newRow("storyboards") << "d.pdf"
                                     << "--what script --drop 2611-knit-capsule" << QByteArray("%PDF-");
        QTest::newRow("script as a table") << "e.csv"
                                           << "--what script" << mark + "Drop,Clip,Beat,Stage";
        QTest::newRow("script as a workbook") << "f.xlsx"
                                              << "--what script" << QByteArray("PK");
        QTest::newRow("screenplay") << "g.fountain"
                                    << "" << QByteArray("Title: Atelier Noor\nDraft date: ");
        QTest::newRow("markdown") << "h.md"
                                  << "--drop 2611-knit-capsule" << QByteArray("# Knit Capsule <!-- drop 2611-");
    }

    void exports()
    {
        QFETCH(QString, file);
        QFETCH(QString, options);
        QFETCH(QByteArray, start);
        const Run run =
            m_program(QStringList{QStringLiteral("export"), m_plan, file} + options.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(run.status == 0, run.err.constData());
        QVERIFY2(m_program.read(file).startsWith(start), m_program.read(file).left(60).constData());
        QVERIFY(run.out.contains("Wrote " + file.toUtf8()));
    }

    void paperHoldsTheSample()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("pdftotext is not here");
        }
        QCOMPARE(m_program({QStringLiteral("export"), m_plan, QStringLiteral("slip.pdf"), QStringLiteral("--what"),
                            QStringLiteral("shots"), QStringLiteral("--drop"), QStringLiteral("Party Slip")})
                     .status,
                 0);
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {m_program.file(QStringLiteral("slip.pdf")), QStringLiteral("-")});
        QVERIFY(reader.waitForFinished(60'000));
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
        for (const char *words : {"Party Slip", "Office corner", "Size 44", "toaster", "Slip, bias cut (PS-01)",
                                  "style3-4", "B: Kitchen, 3 am.", "Director"}) {
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        }
    }

    void refusals()
    {
        QCOMPARE(m_program({QStringLiteral("export"), m_plan, QStringLiteral("a.png"), QStringLiteral("--what"),
                            QStringLiteral("shots")})
                     .status,
                 2);
        QCOMPARE(m_program({QStringLiteral("new"), QStringLiteral("empty.dropbeat")}).status, 0);
        const Run run = m_program({QStringLiteral("export"), QStringLiteral("empty.dropbeat"),
                                   QStringLiteral("none.pdf"), QStringLiteral("--what"), QStringLiteral("shots")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.err.contains("no script"));
        QVERIFY(!QFile::exists(m_program.file(QStringLiteral("none.pdf"))));
    }

private:
    Program m_program;
    QString m_plan = QStringLiteral("season.dropbeat");
};

QTEST_GUILESS_MAIN(TestCommandScripts)
#include "tst_command_scripts.moc"

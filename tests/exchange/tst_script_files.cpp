// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/fountain.h"
#include "core/exchange/script_tables.h"
#include "script_season.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

QString said(const ScriptChanges &found)
{
    QStringList lines;
    for (const ScriptChange &change : found.changes) {
        lines << change.clip.name + QStringLiteral(": ") + change.details.join(QStringLiteral("; "));
    }
    return (lines + found.problems).join(u'\n');
}

} // namespace

class TestScriptFiles : public QObject
{
    Q_OBJECT

private:
    std::vector<ScriptSheet> m_sheets = test::scriptSeason();
    const QDateTime m_made{QDate(2026, 11, 20), QTime(12, 0), Qt::UTC};

    static void compareGolden(const char *name, const QByteArray &bytes)
    {
        const QString path = QStringLiteral(DROPBEAT_TEST_DATA "/exchange/scripts/") + QString::fromUtf8(name);
        if (qEnvironmentVariableIsSet("DROPBEAT_WRITE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            return;
        }
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArrayList wanted = file.readAll().split('\n');
        const QByteArrayList got = bytes.split('\n');
        for (qsizetype i = 0; i < std::min(wanted.size(), got.size()); ++i) {
            QCOMPARE(got[i], wanted[i]);
        }
        QCOMPARE(got.size(), wanted.size());
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }

    void goldenFiles()
    {
        compareGolden("script.csv", sheetCsv(scriptTable(m_sheets)));
        compareGolden("variants.csv", sheetCsv(variantTable(m_sheets)));
        compareGolden("shots.csv", sheetCsv(shotTable(test::shotSeason(m_sheets))));
        compareGolden("call-sheet.csv", sheetCsv(callSheetTable(test::shotSeason(m_sheets))));
        compareGolden("script.fountain", fountainOf(m_sheets, QStringLiteral("Knit Capsule"), QDate(2026, 11, 20)));
        compareGolden("script.md", writeScriptMarkdown(m_sheets));
    }

    void workbookHoldsEverything()
    {
        const QByteArray bytes = writeWorkbook(scriptBook(m_sheets), QStringLiteral("Knit Capsule"), m_made);
        QVERIFY(bytes.startsWith("PK"));
        QCOMPARE(writeWorkbook(scriptBook(m_sheets), QStringLiteral("Knit Capsule"), m_made), bytes);
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
            QSKIP("python3 is not here to unpack it");
        }
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("script.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QProcess unpack;
        unpack.start(QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-e"),
                                                 file.fileName(), folder.path()});
        QVERIFY(unpack.waitForFinished());
        QFile strings(folder.filePath(QStringLiteral("xl/sharedStrings.xml")));
        QVERIFY(strings.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(strings.readAll());
        for (const char *words : {"=1+1 חולצה סרוגה", "ニットを見る 🧶", "This knit fits every body", "Worn by"}) {
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        }
        QFile sheet(folder.filePath(QStringLiteral("xl/worksheets/sheet1.xml")));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QByteArray cells = sheet.readAll();
        QVERIFY(cells.contains("<v>4.5</v>"));
        QVERIFY(!cells.contains("<f>")); // what begins with = is no formula
    }

    void tooLongForACell()
    {
        SheetTable table;
        table.name = QStringLiteral("Script");
        table.columns = {{QStringLiteral("Seen"), 10}};
        table.rows = {{QString(40'000, u'w')}};
        QVERIFY_EXCEPTION_THROWN(writeWorkbook({table}, QString(), m_made), Error);
    }

    void markdownComesBackTheSame()
    {
        const ScriptBook book = test::scriptBookOf(m_sheets);
        QByteArray bytes = writeScriptMarkdown(m_sheets);
        QCOMPARE(said(scriptMarkdownChanges(book, bytes)), QString());
        QCOMPARE(said(scriptMarkdownChanges(book, "\xef\xbb\xbf" + bytes.replace("\n", "\r\n"))), QString());
        // Comments taken out by an editor: the order tells.
        QString plain = QString::fromUtf8(writeScriptMarkdown(m_sheets));
        plain.remove(QRegularExpression(QStringLiteral(" <!--.*?-->")));
        QCOMPARE(said(scriptMarkdownChanges(book, plain.toUtf8())), QString());
    }

    void editsAreTold_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *from, const char *to, const char *told) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(told);
        };
        row("a text", "- Heard: Link’s in bio.", "- Heard: Tap it.",
            "Style 3 ways: Beat 3 (DO), Heard: “Link’s in bio.” → “Tap it.”");
        row("a length", "### FEEL 4.5 s", "### FEEL 6,5 s",
            "Style 3 ways: Beat 2 (FEEL), Seconds: “4,5” → “6,5”; Length: 9 s → 11 s");
        row("a field taken out", "- Props: trench coat\n", "",
            "Style 3 ways: Beat 1 (SEE), Props: “trench coat” → nothing");
        row("a new beat", "### DO 3 s", "### FEEL 2 s\n\n- Seen: Button\n\n### DO 3 s",
            "Style 3 ways: New: Beat 3 (FEEL), 2 s; Length: 9 s → 11 s");
        row("a beat gone", "### SEE 2 s <!-- beat 1100 -->\n\n- Seen: A hand\n- On screen:\n- Heard:\n- Location: Desk",
            "", "Material test: Beat 1 (SEE) goes: “A hand”; Length: 2 s → 0 s");
        row("a caption", "- Hashtags: #knit #wool", "- Hashtags: #knit",
            "Style 3 ways: Hashtags: “#knit #wool” → “#knit”");
        row("a clip's field left out stays", "- Hashtags: #knit #wool\n", "", "");
        row("a variant", "- Hook: This knit fits every body", "- Hook: Every body",
            "Style 3 ways: Variant B, Hook: “This knit fits every body” → “Every body”");
        row("a new variant", "### Variant B", "### Variant C: Short\n\n- CTA: Tap\n\n### Variant B",
            "Style 3 ways: New: Variant C");
        row("a new clip", "## Material test <!-- clip material -->",
            "## Reveal\n\n### SEE 1 s\n\n- Seen: Plain\n\n## Material test", "Reveal: new clip, 1 s");
        row("another format", "- Format: Style 3 Ways", "- Format: outfit reveal",
            "Style 3 ways: Format: “style-3-ways” → “outfit-reveal”");
    }

    void editsAreTold()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, told);
        QString text = QString::fromUtf8(writeScriptMarkdown(m_sheets));
        QVERIFY2(text.contains(from), qPrintable(from));
        const ScriptChanges found =
            scriptMarkdownChanges(test::scriptBookOf(m_sheets), text.replace(from, to).toUtf8());
        QCOMPARE(said(found), told);
    }

    void badInputSaysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *from, const char *to, const char *told) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(told);
        };
        row("no stage", "### FEEL 4.5 s", "### LOOK 4.5 s", "Line 25: “LOOK 4.5 s” is no beat.");
        row("no length", "### FEEL 4.5 s", "### FEEL soon", "Nothing of “Style 3 ways” is taken");
        row("no field", "- Props: trench coat", "- Mood: calm", "Line 21: A beat has no field “Mood”");
        row("no format", "- Format: Style 3 Ways", "- Format: Opera", "Line 5: There is no format “Opera”");
        row("no outlet", "- Outlet: TikTok", "- Outlet: Cinema", "There is no outlet “Cinema”");
        row("no drop", "# Knit Capsule <!-- drop 2611-knit-capsule -->", "# Hats", "The plan has no drop “Hats”");
        row("loose text", "- Props: trench coat", "trench coat", "Line 21: “trench coat” belongs to nothing.");
        row("beat before a clip", "## Style 3 ways <!-- clip style3 -->", "", "stands before any clip");
    }

    void badInputSaysWhatAndWhere()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, told);
        QString text = QString::fromUtf8(writeScriptMarkdown(m_sheets));
        QVERIFY2(text.contains(from), qPrintable(from));
        const QString found =
            said(scriptMarkdownChanges(test::scriptBookOf(m_sheets), text.replace(from, to).toUtf8()));
        QVERIFY2(found.contains(told), qPrintable(found));
    }

    void postedVariantsStay()
    {
        std::vector<ScriptSheet> sheets = m_sheets;
        sheets[0].variants[1].frozenHash = QStringLiteral("ab");
        QByteArray bytes = writeScriptMarkdown(sheets);
        bytes.replace("- Hook: This knit fits every body", "- Hook: Every body");
        const ScriptChanges found = scriptMarkdownChanges(test::scriptBookOf(sheets), bytes);
        QVERIFY(found.changes.empty());
        QVERIFY2(said(found).contains(QStringLiteral("has been posted")), qPrintable(said(found)));
    }

    void isNoMarkdown()
    {
        const ScriptBook book = test::scriptBookOf(m_sheets);
        QVERIFY_EXCEPTION_THROWN(scriptMarkdownChanges(book, "Just a letter.\n"), Error);
        QVERIFY_EXCEPTION_THROWN(scriptMarkdownChanges(book, QByteArray("PK\x03\x04\xff\xfe\0", 7)), Error);
    }
};

QTEST_GUILESS_MAIN(TestScriptFiles)
#include "tst_script_files.moc"

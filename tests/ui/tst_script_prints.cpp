// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/script_season.h"
#include "ui/print/script_prints.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QProcess>
#include <QRawFont>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;

namespace {

const QPageSize kA4(QPageSize::A4);

FrameSource frames()
{
    FrameSource source;
    source.size = [](Id<Clip>) { return QSize(1080, 1920); };
    return source;
}

/// Texts that leave the page or its margins, or lie on each other.
QStringList faultsOf(const PrintedPages &pages)
{
    QStringList faults;
    for (const PrintedPage &page : pages) {
        std::vector<QRectF> taken;
        const QRectF paper = QRectF({0, 0}, page.size).adjusted(30 * kPoint, 30 * kPoint, -30 * kPoint, -30 * kPoint);
        for (const PrintedText &text : page.texts) {
            const QFontMetricsF metrics(text.font);
            const QRectF place(text.baseline.x(), text.baseline.y() - metrics.xHeight(), text.width, metrics.xHeight());
            if (!paper.contains(place) && !text.text.isEmpty()) {
                faults << QStringLiteral("outside: ") + text.text;
            }
            for (const QRectF &other : taken) {
                if (other.intersects(place)) {
                    faults << QStringLiteral("on another: ") + text.text;
                    break;
                }
            }
            taken.push_back(place);
        }
    }
    return faults;
}

/// Letters in their order of reading, without blanks: a PDF breaks lines where it likes.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar sign : text.normalized(QString::NormalizationForm_KC)) {
        if (!sign.isSpace() && sign.category() != QChar::Other_Format) {
            letters += sign;
        }
    }
    return letters;
}

QString lettersOf(const PrintedPages &pages)
{
    QString text;
    for (const PrintedPage &page : pages) {
        for (const PrintedText &each : page.texts) {
            text += each.text + u' ';
        }
    }
    return lettersOf(text);
}

QString pdfText(const PrintedPages &pages)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("shots.pdf")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(pdfOf(pages, kA4, QStringLiteral("Shots")));
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    return reader.waitForFinished(60'000) ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

/// Every text of every beat becomes that.
std::vector<ScriptSheet> saying(const QString &text)
{
    std::vector<ScriptSheet> sheets = test::scriptSeason();
    for (ScriptSheet &sheet : sheets) {
        for (Beat &beat : sheet.beats) {
            for (QString *field : {&beat.seen, &beat.onScreen, &beat.heard, &beat.cta, &beat.props, &beat.wornBy}) {
                *field = text;
            }
        }
    }
    return sheets;
}

} // namespace

class TestScriptPrints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::install(*qApp, ThemeMode::Dark);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void shotListTellsEverything()
    {
        const std::vector<ScriptSheet> sheets = test::scriptSeason();
        const QString words = lettersOf(shotListPages(test::shotSeason(sheets), frames(), kA4));
        for (const char *text :
             {"Knit Capsule", "Four knits that layer.", "Sat 24 Oct 2026, 09:00", "Director", "Front door · Coat",
              "style3-2", "Fine knit (KC-01)", "trench coat", "stretch at elbow", "It doesn’t itch.", "Shop the look",
              "B: This knit fits every body", "4.5 s", "1 in the can", "✓", "חולצה סרוגה"}) {
            QVERIFY2(words.contains(lettersOf(QString::fromUtf8(text))), text);
        }
    }

    void storyboardFitsOnOnePage()
    {
        const std::vector<ScriptSheet> sheets = test::scriptSeason();
        const PrintedPages pages = storyboardPages(sheets[0], frames(), kA4);
        QCOMPARE(pages.size(), size_t(1));
        QVERIFY(pages[0].size.width() > pages[0].size.height());
        const QString words = lettersOf(pages);
        for (const char *text : {"Style 3 ways", "3 ways, 1 knit", "SEE", "FEEL", "DO", "9 s",
                                 "Variant B Fits every body: hook “This knit fits every body”"}) {
            QVERIFY2(words.contains(lettersOf(QString::fromUtf8(text))), text);
        }
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << QStringLiteral("Coat");
        QTest::newRow("long") << QStringLiteral("A coat that closes over everything in this season. ").repeated(40);
        QTest::newRow("longer than a page") << QStringLiteral("Stretch at the elbow, slowly. ").repeated(400);
        QTest::newRow("no blanks") << QString(900, u'w');
        QTest::newRow("German") << QStringLiteral("Wollstrickjackenknopfleistenverstärkung ").repeated(30);
        QTest::newRow("Hebrew") << QStringLiteral("סריג אחד, שלושה בקרים. KNIT10 בלבד. ").repeated(20);
        QTest::newRow("Arabic") << QStringLiteral("ثوب واحد وثلاث صباحات. ").repeated(20);
        QTest::newRow("Japanese") << QStringLiteral("ニット一枚で三つの朝。").repeated(40);
        QTest::newRow("emoji") << QStringLiteral("🧶👗 three mornings ").repeated(30);
        QTest::newRow("lines") << QStringLiteral("one\n\ntwo\n").repeated(60);
    }

    void nothingIsCutOff()
    {
        QFETCH(const QString, text);
        const std::vector<ScriptSheet> sheets = saying(text.trimmed());
        for (const PrintedPages &pages :
             {shotListPages(test::shotSeason(sheets), frames(), kA4),
              shotListPages(test::shotSeason(sheets), frames(), QPageSize(QPageSize::Letter)),
              storyboardPages(sheets[0], frames(), kA4)}) {
            QCOMPARE(faultsOf(pages), QStringList());
            const QString found = lettersOf(pages);
            // At the least as often as each beat has it; pages come in between, so by its sentences.
            const QString part = lettersOf(text.trimmed().left(12));
            QVERIFY2(found.count(part) >= static_cast<int>(sheets[0].beats.size()), qPrintable(part));
        }
    }

    void everyWordIsThere()
    {
        QStringList words;
        for (int i = 0; i < 700; ++i) {
            words << QStringLiteral("w%1").arg(i);
        }
        const std::vector<ScriptSheet> sheets = saying(words.join(u' '));
        QString all;
        for (const PrintedPage &page : shotListPages(test::shotSeason(sheets), frames(), kA4)) {
            for (const PrintedText &text : page.texts) {
                all += text.text + u' ';
            }
        }
        const QStringList printed = all.split(u' ');
        for (const QString &word : words) {
            QVERIFY2(printed.count(word) >= 4 * 4, qPrintable(word)); // beats × fields
        }
    }

    void headsAreRepeated()
    {
        std::vector<ScriptSheet> sheets = test::scriptSeason();
        for (int i = 0; i < 30; ++i) {
            Beat beat = sheets[0].beats[1];
            beat.id = {5000 + i};
            sheets[0].beats.push_back(beat);
        }
        const PrintedPages pages = shotListPages(test::shotSeason(sheets), frames(), kA4);
        QVERIFY(pages.size() > 2);
        for (size_t i = 1; i < pages.size(); ++i) {
            const QString words = lettersOf(PrintedPages{pages[i]});
            QVERIFY(words.contains(QStringLiteral("Whathappens")));
            QVERIFY(words.contains(QStringLiteral("continued")));
        }
        QCOMPARE(faultsOf(pages), QStringList());
    }

    void pictureGoesIntoTheFrame()
    {
        FrameSource source = frames();
        int asked = -1;
        source.picture = [&asked](Id<Clip>, int milliseconds) {
            asked = std::max(asked, milliseconds);
            QImage image(9, 16, QImage::Format_RGB32);
            image.fill(Qt::red);
            return image;
        };
        const std::vector<ScriptSheet> sheets = test::scriptSeason();
        const PrintedPages pages = storyboardPages(sheets[0], source, kA4);
        QCOMPARE(pages[0].pictures.size(), sheets[0].beats.size());
        QCOMPARE(asked, 7500); // middle of the last beat
        QImage paper(pages[0].size.toSize() / 10, QImage::Format_RGB32);
        QPainter painter(&paper);
        painter.scale(0.1, 0.1);
        paintPage(painter, pages[0]);
        painter.end();
        QCOMPARE(paper.pixelColor((pages[0].pictures[0].rect.center() / 10).toPoint()), QColor(Qt::red));
    }

    void pdfHoldsItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("sample");
        QTest::newRow("Latin") << QStringLiteral("Ärmel über den Knöchel, œuvre") << QChar(u'Ä');
        QTest::newRow("codes") << QStringLiteral("Slip (PS-01), B: KNIT10, style3-4, 3 x 4, SIZE-44:") << QChar(u'S');
        QTest::newRow("Hebrew") << QStringLiteral("סריג אחד") << QChar(u'ס');
        QTest::newRow("Arabic") << QStringLiteral("ثوب واحد") << QChar(u'ث');
        QTest::newRow("Japanese") << QStringLiteral("ニット一枚") << QChar(u'枚');
    }

    void pdfHoldsItsText()
    {
        QFETCH(const QString, text);
        QFETCH(const QChar, sample);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("pdftotext is not here");
        }
        bool drawable = false;
        for (const QString &family : QFontDatabase::families()) {
            drawable = drawable || QRawFont::fromFont(QFont(family)).supportsCharacter(sample);
        }
        if (!drawable) {
            QSKIP("No font here has these letters");
        }
        const std::vector<ScriptSheet> sheets = saying(text);
        const QString shots = lettersOf(pdfText(shotListPages(test::shotSeason(sheets), frames(), kA4)));
        const QString board = lettersOf(pdfText(storyboardPages(sheets[0], frames(), kA4)));
        for (const QString &word : text.split(u' ')) {
            QVERIFY2(shots.contains(lettersOf(word)), qPrintable(word));
            QVERIFY2(board.contains(lettersOf(word)), qPrintable(word));
        }
    }

    void emptyOnesSaySo()
    {
        ShotList list;
        list.drop.name = QStringLiteral("Hats");
        QVERIFY(lettersOf(shotListPages(list, frames(), kA4)).contains(QStringLiteral("Noclipofthisdrop")));
        ScriptSheet sheet;
        sheet.clip.name = QStringLiteral("Reveal");
        QVERIFY(lettersOf(storyboardPages(sheet, frames(), kA4)).contains(QStringLiteral("hasnobeatsyet")));
    }
};

QTEST_MAIN(TestScriptPrints)
#include "tst_script_prints.moc"

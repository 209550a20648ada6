// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"
#include "tests/support/plan_dump.h"
#include "tests/support/window_rig.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_card.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/make_variants_dialog.h"
#include "ui/clips/new_clip_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/script_review_card.h"
#include "ui/clips/timeline_card.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/drop_page.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMouseEvent>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace dropbeat;
using test::WindowRig;

namespace {

/// What a row of the script says, in the order of the table's columns.
struct ScriptLine
{
    const char *seen;
    const char *onScreen;
    const char *heard;
    int tenths;
};

constexpr ScriptLine kScript[] = {
    {"Coat swings open on beat, collar in frame", "One knit. Three mornings.", "", 15},
    {"Look 1: desk, sleeves pushed, stretch at elbow", "breathable merino", "It doesn't itch. I checked.", 45},
    {"Look 2: school run, layered under trench", "no ironing", "Straight from the bag.", 40},
    {"Look 3: dinner, tucked, earrings", "size 36 and 44", "Same knit, two bodies.", 40},
    {"Walk out of frame, hanger left swinging", "Shop the look: KNIT10", "Link's in bio.", 30},
};

/// A PDF's words without the spaces between them: lines break where the page is full.
QString lettersOf(const QString &pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    reader.waitForFinished(60'000);
    return QString::fromUtf8(reader.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}

/// The window on the Clips page of a plan with one drop.
struct ClipRig : WindowRig
{
    ClipRig()
    {
        startWithPlan();
        Drop row;
        row.name = QStringLiteral("Knit Capsule");
        row.launch = {QDate(2026, 12, 3), QTime(10, 0)};
        drop = addDrop(plan(), row);
        keys(Qt::Key_3, Qt::ControlModifier);
        page = qobject_cast<ClipsPage *>(window->pages()->currentWidget());
    }

    /// A clip of a format, by the page's button and the dialog.
    void makeClip(const QString &format, const QString &name)
    {
        click(QStringLiteral("New clip"));
        auto *dialog = find<NewClipDialog>(QStringLiteral("newClipDialog"));
        QVERIFY(dialog);
        dialog->formats()->setFocus();
        for (int i = 0; i < 12 && dialog->formats()->currentIndex().data().toString() != format; ++i) {
            QTest::keyClick(dialog->formats(), Qt::Key_Down);
        }
        QCOMPARE(dialog->formats()->currentIndex().data().toString(), format);
        QTest::keyClicks(dialog->name(), name);
        QTest::keyClick(dialog->name(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    BeatTimeline *timeline() const { return page->timeline()->timeline(); }
    BeatsTable *table() const { return page->table()->table(); }
    std::vector<Beat> beats() { return plan().tables().beats().ofClip(page->cursor()->clip()); }
    std::vector<Variant> variants() { return plan().tables().variants().ofClip(page->cursor()->clip()); }

    /// Drags the end of a beat to a time, with Ctrl: what is behind it follows.
    void dragEnd(int row, int tenths) const
    {
        QWidget *area = timeline()->viewport();
        const auto at = [this](int tenth) {
            return QPoint(qRound(timeline()->geometry().xOf(tenth * 100)), int(TimelineGeometry::kRuler) + 20);
        };
        const QPoint from = at(page->beats()->spanOf(row).second);
        const QPoint to = at(tenths);
        QTest::mousePress(area, Qt::LeftButton, Qt::ControlModifier, from);
        for (const QPoint &point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, area->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                             Qt::ControlModifier);
            QApplication::sendEvent(area, &move);
        }
        QTest::mouseRelease(area, Qt::LeftButton, Qt::ControlModifier, to);
        QCoreApplication::processEvents();
    }

    /// Clicks into the row's first text, writes over what stands there, and goes on with Tab.
    void typeLine(int row, const ScriptLine &line) const
    {
        const auto &columns = beatColumns();
        const auto seen = std::find(columns.begin(), columns.end(), BeatColumn::Seen) - columns.begin();
        const QRect cell = table()->visualRect(page->beats()->index(row, static_cast<int>(seen)));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        keys(Qt::Key_F2);
        const char *const cells[] = {line.seen, line.onScreen, line.heard};
        for (size_t i = 0; i < std::size(cells); ++i) {
            keys(Qt::Key_A, Qt::ControlModifier);
            keys(Qt::Key_Backspace);
            type(QString::fromUtf8(cells[i]));
            keys(i + 1 < std::size(cells) ? Qt::Key_Tab : Qt::Key_Return);
        }
    }

    void writeScript()
    {
        int end = 0;
        for (size_t row = 0; row < std::size(kScript); ++row) {
            end += kScript[row].tenths;
            if (beats()[row].tenths != kScript[row].tenths) {
                dragEnd(static_cast<int>(row), end);
            }
        }
        for (size_t row = 0; row < std::size(kScript); ++row) {
            typeLine(static_cast<int>(row), kScript[row]);
        }
    }

    /// Tries one more line beside the clip's own.
    void makeVariants(MakeVariantsDialog::Thing thing, const QString &line)
    {
        click(QStringLiteral("Make variants…"));
        auto *dialog = find<MakeVariantsDialog>(QStringLiteral("makeVariantsDialog"));
        QVERIFY(dialog);
        QTest::keyClicks(dialog->typed(thing), line);
        QTest::keyClick(dialog->typed(thing), Qt::Key_Return);
        QTest::mouseClick(findIn<QPushButton>(dialog, QStringLiteral("make")), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    FindingList *review() const { return page->findChild<ScriptReviewCard *>()->list(); }
    /// What the review card says by that rule; its rule is empty when it says nothing.
    Finding finding(const QString &rule) const
    {
        for (const Finding &each : review()->findings()) {
            if (each.rule == rule) {
                return each;
            }
        }
        return {};
    }

    /// Clicks the button that the review offers with that rule's finding.
    void mend(const QString &rule) const
    {
        for (FindingRow *row : review()->rows()) {
            for (QPushButton *button : row->findChildren<QPushButton *>()) {
                if (row->finding().rule == rule && button->text() == row->finding().fixText) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    QCoreApplication::processEvents();
                    return;
                }
            }
        }
        QFAIL(qPrintable(rule));
    }

    Id<Drop> drop;
    ClipsPage *page = nullptr;
};

} // namespace

/// A founder's work on the clips of a drop, by mouse and keyboard in the real window.
class TestClipWork : public QObject
{
    Q_OBJECT

private slots:
    void theScriptIsWrittenJudgedPrintedAndTakenBack()
    {
        ClipRig rig;
        const QStringList before = test::dumpPlan(rig.path);
        const size_t steps = rig.plan().history().size();
        rig.makeClip(QStringLiteral("Style 3 Ways"), QStringLiteral("Style 3 ways"));
        QCOMPARE(rig.page->header()->title(), QStringLiteral("Style 3 ways"));
        QCOMPARE(rig.beats().size(), std::size(kScript));
        rig.writeScript();
        const std::vector<Beat> written = rig.beats();
        QCOMPARE(written.size(), std::size(kScript));
        for (size_t row = 0; row < std::size(kScript); ++row) {
            QCOMPARE(written[row].tenths, kScript[row].tenths);
            QCOMPARE(written[row].seen, QString::fromUtf8(kScript[row].seen));
            QCOMPARE(written[row].onScreen, QString::fromUtf8(kScript[row].onScreen));
            QCOMPARE(written[row].heard, QString::fromUtf8(kScript[row].heard));
        }
        QTRY_VERIFY(rig.page->list()
                        ->model()
                        ->index(0)
                        .data(ClipListModel::DetailRole)
                        .toString()
                        .startsWith(QStringLiteral("17 s")));

        tryTwoChanges(rig);
        mendTheLength(rig);
        printTheShots(rig);

        rig.page->list()->view()->setFocus();
        for (size_t left = rig.plan().history().size() - steps; left > 0; --left) {
            rig.keys(Qt::Key_Z, Qt::ControlModifier);
            QTest::qWait(0);
        }
        QCOMPARE(test::dumpPlan(rig.path), before);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("Clips"));
        QVERIFY(rig.button(QStringLiteral("New clip…")));
    }

    void clipsAreFoundFromEverywhere()
    {
        ClipRig rig;
        rig.makeClip(QStringLiteral("Outfit Reveal"), QStringLiteral("Reveal"));
        rig.makeClip(QStringLiteral("Unboxing"), QString());
        const Id<Clip> unboxing = rig.page->cursor()->clip();
        QCOMPARE(rig.page->header()->subtitle(), QStringLiteral("Knit Capsule · clip 2 of 2"));

        // From the palette.
        rig.keys(Qt::Key_K, Qt::ControlModifier);
        rig.type(QStringLiteral("Reveal"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("Reveal"));

        // From the drop's list of clips.
        rig.window->openDrop(rig.drop);
        auto *drop = qobject_cast<DropPage *>(rig.window->pages()->currentWidget());
        QVERIFY(drop);
        drop->clips()->choose(unboxing);
        rig.keys(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(rig.window->pages()->current(), QStringLiteral("clips"));
        QCOMPARE(rig.page->cursor()->clip(), unboxing);

        // And back to the drop, by key.
        rig.page->list()->view()->setFocus();
        rig.keys(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(rig.window->pages()->current(), QStringLiteral("drop"));
    }

    void clipsAreKeptInOrderByKeyboard()
    {
        ClipRig rig;
        rig.makeClip(QStringLiteral("Outfit Reveal"), QStringLiteral("Reveal"));
        rig.makeClip(QStringLiteral("Unboxing"), QString());
        QListView *view = rig.page->list()->view();
        view->setFocus();
        rig.keys(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(rig.page->list()->model()->at(0).clip.name, QStringLiteral("Unboxing"));
        rig.keys(Qt::Key_F2);
        rig.type(QStringLiteral("What arrives"));
        rig.keys(Qt::Key_Return);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("What arrives"));
        view->setFocus();
        rig.keys(Qt::Key_Delete);
        QTRY_COMPARE(rig.page->header()->title(), QStringLiteral("Reveal"));
        rig.keys(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rig.page->list()->model()->rowCount(), 2);
    }

private:
    /// A says what the clip says, B has another hook, C another call to action.
    static void tryTwoChanges(ClipRig &rig)
    {
        rig.makeVariants(MakeVariantsDialog::Hook, QStringLiteral("This knit fits every body"));
        rig.makeVariants(MakeVariantsDialog::Cta, QStringLiteral("Use code KNIT10"));
        const std::vector<Variant> variants = rig.variants();
        QCOMPARE(variants.size(), size_t{3});
        const char letters[] = {'A', 'B', 'C'};
        for (size_t i = 0; i < variants.size(); ++i) {
            QCOMPARE(variants[i].letter, QString(QLatin1Char(letters[i])));
            QCOMPARE(variants[i].hook.value_or(QString()),
                     i == 1 ? QStringLiteral("This knit fits every body") : QString());
            QCOMPARE(variants[i].cta.value_or(QString()), i == 2 ? QStringLiteral("Use code KNIT10") : QString());
        }
    }

    static void mendTheLength(ClipRig &rig)
    {
        const QString length = QStringLiteral("script.format-length");
        QTRY_COMPARE(rig.finding(length).message, QStringLiteral("17 s of a 20–30 s format"));
        QCOMPARE(rig.finding(length).severity, FindingSeverity::Warning);
        QCOMPARE(rig.finding(length).reason, QStringLiteral("Add 3 s or switch format"));
        QCOMPARE(rig.finding(QStringLiteral("script.see-length")).message, QStringLiteral("Hook lands in 1.5 s"));
        QVERIFY(
            rig.finding(QStringLiteral("script.feel-length")).message.startsWith(QStringLiteral("FEEL runs 12.5 s")));
        QCOMPARE(rig.finding(QStringLiteral("script.one-cta")).reason, QStringLiteral("“Shop the look”, code KNIT10"));
        for (const char *good : {"script.see-length", "script.feel-length", "script.one-cta"}) {
            QCOMPARE(rig.finding(QLatin1String(good)).severity, FindingSeverity::Good);
        }
        rig.mend(length);
        QCOMPARE(rig.plan().tables().clips().get(rig.page->cursor()->clip())->seconds, 20.0);
        QCOMPARE(rig.beats().front().tenths, 15); // the time goes to the looks
        QCOMPARE(rig.finding(length).severity, FindingSeverity::Good);
    }

    static void printTheShots(ClipRig &rig)
    {
        const QString path = rig.folder.filePath(QStringLiteral("shots.pdf"));
        rig.dialogs.answers = {path};
        rig.click(QStringLiteral("Shot list PDF"));
        QTRY_VERIFY(QFile::exists(path));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            return; // the words cannot be read here; that there is a list can
        }
        const QString letters = lettersOf(path);
        for (const ScriptLine &line : kScript) {
            QVERIFY2(letters.contains(QString::fromUtf8(line.seen).remove(u' ')), line.seen);
        }
        QVERIFY(letters.contains(QStringLiteral("KnitCapsule")));
    }
};

QTEST_MAIN(TestClipWork)
#include "tst_clip_work.moc"

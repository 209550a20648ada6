// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_presets.h"
#include "tests/clips/scripted_clip.h"
#include "tests/support/tiny_video.h"
#include "ui/clips/clip_video.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/phone_view.h"
#include "ui/clips/text_measure.h"
#include "ui/video/video_file.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// The card on the screen, as wide as in the page.
struct Rig : ScriptedClip
{
    QStringList problems;
    QString answer; ///< to the question for a file
    PhoneCard card;

    Rig()
        : card(
              *plan, cursor, [this](QWidget *, const QString &, const QString &) { return answer; },
              [this](const Error &error) { problems << error.text(); })
    {
        card.resize(226, 560);
        card.show();
        QApplication::setActiveWindow(&card);
        if (!QTest::qWaitForWindowExposed(&card)) {
            qFatal("the card does not come up");
        }
    }

    PhoneView *view() const { return card.view(); }
    template <class T> T *part(const char *name) const
    {
        T *found = card.findChild<T *>(QLatin1String(name));
        if (!found) {
            qFatal("no %s", name);
        }
        return found;
    }
    QAction *command(const char *name) const
    {
        for (QAction *action : card.commands()) {
            if (action->objectName() == QLatin1String(name)) {
                return action;
            }
        }
        qFatal("no %s", name);
        return nullptr;
    }
    QString status() const
    {
        auto *label = part<ToneLabel>("phoneStatus");
        return label->isVisible() ? label->text() : QString();
    }
    /// Presses on the text and moves by so many pixels of the widget.
    void dragBy(QPoint by)
    {
        const QPoint from = view()->textArea().center().toPoint();
        QTest::mousePress(view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view(), from + by / 2);
        QTest::mouseMove(view(), from + by);
    }
    void drop(const QString &file)
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &dropped, Qt::LeftButton, {});
        QApplication::sendEvent(view(), &enter);
        if (enter.isAccepted()) {
            QDropEvent event(QPoint(40, 40), Qt::CopyAction, &dropped, Qt::LeftButton, {});
            QApplication::sendEvent(view(), &event);
        }
    }
    /// Red up to 1.7 s, white up to 6.2 s, blue up to 8 s.
    QString makeVideo(const QString &name) const
    {
        const QString file = folder.filePath(name);
        if (!writeTinyVideo(file, scenes({{Qt::red, 17}, {Qt::white, 45}, {Qt::blue, 18}}), 100)) {
            qFatal("no video");
        }
        return file;
    }
};

QColor pixelOf(PhoneView *view)
{
    const QRectF frame = view->geometryOfPhone().frame;
    // Where no text, line or button is.
    return view->grab().toImage().pixelColor(
        (frame.topLeft() + QPointF(frame.width() * 0.2, frame.height() * 0.15)).toPoint());
}

} // namespace

class TestOfPhoneCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::install(*qApp, ThemeMode::Light);
    }

    void showsTheBeatOfTheTime()
    {
        Rig rig;
        QCOMPARE(rig.part<ToneLabel>("phonePlace")->text(), QStringLiteral("0.0 s · SEE"));
        rig.cursor.setMilliseconds(2300);
        QCOMPARE(rig.part<ToneLabel>("phonePlace")->text(), QStringLiteral("2.3 s · FEEL"));
        QVERIFY(rig.view()->accessibleDescription().contains(QStringLiteral("no ironing")));
        QVERIFY(rig.view()->accessibleDescription().contains(QStringLiteral("inside the safe zone")));
        rig.cursor.setMilliseconds(7000);
        QVERIFY(rig.view()->accessibleDescription().contains(QStringLiteral("no on-screen text")));
    }

    void showsTheVariantsHook()
    {
        Rig rig;
        const Id<Variant> variant = rig.addVariant(rig.clip, QStringLiteral("B"));
        rig.plan->edit(QStringLiteral("hook"), [variant](Tables &tables) {
            auto row = *tables.variants().get(variant);
            row.hook = QStringLiteral("Fits every body");
            tables.variants().update(row);
        });
        rig.cursor.setVariant(variant);
        QVERIFY(rig.view()->accessibleDescription().contains(QStringLiteral("Fits every body")));
        rig.cursor.setVariant({});
        QVERIFY(rig.view()->accessibleDescription().contains(QStringLiteral("Three mornings")));
    }

    void textIsDraggedInOneGesture()
    {
        Rig rig;
        rig.cursor.setMilliseconds(2300);
        const int before = rig.entries();
        rig.dragBy({20, 60});
        QCOMPARE(rig.entries(), before); // not yet
        QTest::mouseRelease(rig.view(), Qt::LeftButton, {}, rig.view()->textArea().center().toPoint());
        QCOMPARE(rig.entries(), before + 1);
        const Beat beat = rig.beats()[1];
        QVERIFY(beat.textX > 0.55 && beat.textY > 0.5);
        QCOMPARE(rig.beats()[0].textX, 0.5); // the others stay
        rig.plan->undo();
        QCOMPARE(rig.beats()[1].textX, 0.5);
        QCOMPARE(rig.problems, QStringList());
    }

    void escapeEndsTheDrag()
    {
        Rig rig;
        rig.cursor.setMilliseconds(2300);
        const int before = rig.entries();
        rig.view()->setFocus();
        rig.dragBy({20, 60});
        QVERIFY(rig.view()->isDragging());
        QTest::keyClick(rig.view(), Qt::Key_Escape);
        QVERIFY(!rig.view()->isDragging());
        QTest::mouseRelease(rig.view(), Qt::LeftButton, {}, QPoint(80, 200));
        QCOMPARE(rig.entries(), before);
        QCOMPARE(rig.beats()[1].textY, 0.4);
    }

    void textSnapsToTheMiddle()
    {
        Rig rig;
        rig.cursor.setMilliseconds(2300);
        rig.dragBy({3, 30}); // nearly straight down
        QTest::mouseRelease(rig.view(), Qt::LeftButton, {}, rig.view()->textArea().center().toPoint());
        QCOMPARE(rig.beats()[1].textX, 0.5);
        QVERIFY(rig.beats()[1].textY > 0.42);
    }

    void arrowsMoveTheTextInOneEntry()
    {
        Rig rig;
        rig.cursor.setMilliseconds(2300);
        const int before = rig.entries();
        rig.view()->setFocus();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(rig.view(), Qt::Key_Right);
        }
        QTest::keyClick(rig.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(rig.entries(), before + 1);
        QVERIFY(qAbs(rig.beats()[1].textX - (0.5 + 40.0 / 1080)) < 1e-9);
        QVERIFY(qAbs(rig.beats()[1].textY - (0.4 + 1.0 / 1920)) < 1e-9);
        rig.plan->undo();
        QCOMPARE(rig.beats()[1].textX, 0.5);
    }

    void movesTheTextOffWhatIsCovered()
    {
        Rig rig;
        std::vector<Beat> beats = rig.beats();
        beats[1].textX = 0.95;
        beats[1].textY = 0.97;
        setBeats(*rig.plan, rig.clip, beats, QStringLiteral("covered"));
        rig.cursor.setMilliseconds(2300);
        QVERIFY(rig.status().contains(QStringLiteral("cover part of the text")));
        QTest::mouseClick(rig.part<QPushButton>("phoneFix"), Qt::LeftButton);
        const Outlet outlet = outletOf(rig.plan->tables(), *rig.plan->tables().clips().get(rig.clip));
        QVERIFY(safeArea(outlet).adjusted(-1, -1, 1, 1).contains(textBox(rig.beats()[1], outlet)));
        QCOMPARE(rig.status(), QString());
    }

    void anotherOutletHasAnotherFrame()
    {
        Rig rig;
        auto *chooser = rig.part<QComboBox>("phoneOutlet");
        const double before = rig.view()->geometryOfPhone().frame.height();
        chooser->setFocus();
        const int square = chooser->findData(QStringLiteral("instagram-square"));
        QVERIFY(square > 0);
        while (chooser->currentIndex() != square) {
            QTest::keyClick(chooser, Qt::Key_Down);
        }
        QCOMPARE(rig.plan->tables().clips().get(rig.clip)->outlet, QStringLiteral("instagram-square"));
        const QRectF frame = rig.view()->geometryOfPhone().frame;
        QVERIFY(qAbs(frame.width() - frame.height()) < 1);
        QVERIFY(frame.height() < before);
    }

    void attachesAVideoAndShowsIt()
    {
        Rig rig;
        QVERIFY(QDir(rig.folder.path()).mkdir(QStringLiteral("shot")));
        rig.answer = rig.makeVideo(QStringLiteral("shot/style.avi"));
        rig.command("attachVideo")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Good, 20000);
        const Clip clip = *rig.plan->tables().clips().get(rig.clip);
        QCOMPARE(clip.video, QStringLiteral("shot/style.avi"));
        QCOMPARE(clip.videoHash, hashOfFile(rig.answer));
        QTRY_VERIFY(pixelOf(rig.view()).red() > 200 && pixelOf(rig.view()).blue() < 60);
        rig.cursor.setMilliseconds(7500);
        QTRY_VERIFY(pixelOf(rig.view()).blue() > 200 && pixelOf(rig.view()).red() < 60);

        // Space plays from there to the end; the cursor follows.
        rig.view()->setFocus();
        QTest::keyClick(rig.view(), Qt::Key_Space);
        QVERIFY(rig.cursor.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!rig.cursor.isPlaying(), 10000);
        QVERIFY(rig.cursor.milliseconds() >= 7800);
        rig.cursor.setMilliseconds(3000);
        QTest::keyClick(rig.view(), Qt::Key_L);
        QCOMPARE(rig.cursor.milliseconds(), 3040);
        QTest::keyClick(rig.view(), Qt::Key_J);
        QTest::keyClick(rig.view(), Qt::Key_J);
        QCOMPARE(rig.cursor.milliseconds(), 2960);

        rig.command("detachVideo")->trigger();
        QCOMPARE(rig.card.video()->state(), ClipVideo::State::None);
        rig.plan->undo();
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Good, 20000);
    }

    void setsBeatsByTheVideo()
    {
        Rig rig;
        rig.drop(rig.makeVideo(QStringLiteral("style.avi")));
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Good, 20000);
        rig.cursor.setMilliseconds(2100);
        rig.command("edgeToPlayhead")->trigger();
        QCOMPARE(rig.beats()[0].tenths, 21);
        QCOMPARE(rig.beats()[1].tenths, 39);
        rig.plan->undo();

        rig.command("findCuts")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(rig.status().contains(QStringLiteral("2 cut")), 20000);
        QVERIFY(rig.part<QPushButton>("phoneFix")->text().startsWith(QStringLiteral("Set 2 edge")));
        QTest::mouseClick(rig.part<QPushButton>("phoneFix"), Qt::LeftButton);
        QCOMPARE(rig.beats()[0].tenths, 17);
        QCOMPARE(rig.beats()[1].tenths, 45);
        QCOMPARE(rig.beats()[2].tenths, 18);
        rig.plan->undo(); // one entry
        QCOMPARE(rig.beats()[0].tenths, 15);
    }

    void saysWhatIsTheMatterWithTheFile()
    {
        Rig rig;
        const QString path = rig.makeVideo(QStringLiteral("style.avi"));
        rig.card.attach(path);
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Good, 20000);
        Id<Clip> other = rig.addClip(rig.plan->tables().clips().get(rig.clip)->drop, QStringLiteral("Other"));

        // Another content under the same name.
        rig.cursor.setClip(other);
        QVERIFY(writeTinyVideo(path, scenes({{Qt::green, 30}}), 100));
        rig.cursor.setClip(rig.clip);
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Changed, 20000);
        QVERIFY(rig.status().contains(QStringLiteral("not the one that was attached")));
        QTest::mouseClick(rig.part<QPushButton>("phoneFix"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Good, 20000);
        QCOMPARE(rig.plan->tables().clips().get(rig.clip)->videoHash, hashOfFile(path));

        // Gone.
        rig.cursor.setClip(other);
        QVERIFY(QFile::remove(path));
        rig.cursor.setClip(rig.clip);
        QTRY_COMPARE(rig.card.video()->state(), ClipVideo::State::Missing);
        QVERIFY(rig.status().contains(QStringLiteral("not there any more")));

        // The script still plays, and can be written.
        rig.cursor.setMilliseconds(7900);
        rig.view()->setFocus();
        QTest::keyClick(rig.view(), Qt::Key_Space);
        QTRY_VERIFY(!rig.cursor.isPlaying());
        QCOMPARE(rig.cursor.milliseconds(), 8000);
        QCOMPARE(rig.problems, QStringList());
    }

    void aFileThatIsNoVideoHarmsNothing()
    {
        Rig rig;
        const QString path = rig.folder.filePath(QStringLiteral("letter.mp4"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear Ana, this is no video at all.");
        file.close();
        rig.drop(path);
        QTRY_COMPARE_WITH_TIMEOUT(rig.card.video()->state(), ClipVideo::State::Unreadable, 20000);
        QVERIFY(rig.status().contains(QStringLiteral("damaged")));
        QVERIFY(!rig.command("findCuts")->isEnabled());
        QTest::keyClick(rig.view(), Qt::Key_Space);
        QVERIFY(rig.cursor.isPlaying()); // the script alone
        rig.cursor.setPlaying(false);
        QCOMPARE(rig.problems, QStringList());
    }

    void aPictureStandsForTheVideo()
    {
        Rig rig;
        const QString path = rig.folder.filePath(QStringLiteral("still.png"));
        QImage still(300, 200, QImage::Format_RGB32);
        still.fill(QColor(0, 160, 0));
        QVERIFY(still.save(path));
        rig.drop(path);
        QTRY_VERIFY(pixelOf(rig.view()).green() > 140 && pixelOf(rig.view()).red() < 40);
        QCOMPARE(rig.plan->tables().clips().get(rig.clip)->video, QStringLiteral("still.png"));
        // What is neither is left to the window.
        const int before = rig.entries();
        rig.drop(rig.path);
        QTest::qWait(50);
        QCOMPARE(rig.entries(), before);
    }

    void nothingCanBeWrittenInAPlanToRead()
    {
        Rig rig;
        rig.card.hide();
        rig.open(Access::ReadOnly);
        ScriptCursor cursor;
        cursor.setClip(rig.clip);
        PhoneCard card(*rig.plan, cursor, {}, {});
        card.resize(226, 560);
        card.show();
        cursor.setMilliseconds(2300);
        QTest::keyClick(card.view(), Qt::Key_Right);
        QCOMPARE(rig.beats()[1].textX, 0.5);
        for (QAction *action : card.commands()) {
            const QString name = action->objectName();
            const bool reads = name.startsWith(QLatin1String("rehearse")) || name == QLatin1String("playClip") ||
                               name == QLatin1String("outlets");
            QCOMPARE(action->isEnabled(), reads);
        }
    }
};

QTEST_MAIN(TestOfPhoneCard)
#include "tst_phone_card.moc"

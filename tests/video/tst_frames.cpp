// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_video.h"
#include "ui/video/frames.h"
#include "ui/video/video_file.h"
#include "ui/video/video_player.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

QString colourOf(const QImage &image)
{
    if (image.isNull()) {
        return QStringLiteral("none");
    }
    const QColor colour = image.pixelColor(image.width() / 2, image.height() / 2);
    const int most = std::max({colour.red(), colour.green(), colour.blue()});
    return most == colour.red()     ? QStringLiteral("red")
           : most == colour.green() ? QStringLiteral("green")
                                    : QStringLiteral("blue");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// Pictures are read from a video of 1.2 s red, 1.3 s green and 1.5 s blue.
class TestOfFrames : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_video;

private slots:
    void initTestCase()
    {
        m_video = m_folder.filePath(QStringLiteral("colours.avi"));
        QVERIFY(writeTinyVideo(m_video, scenes({{Qt::red, 12}, {Qt::green, 13}, {Qt::blue, 15}}), 100));
    }

    void readsTheFrameOfATime_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("colour");
        QTest::newRow("start") << 0 << "red";
        QTest::newRow("before it") << -50 << "red";
        QTest::newRow("last of red") << 1150 << "red";
        QTest::newRow("first of green") << 1250 << "green";
        QTest::newRow("last of green") << 2450 << "green";
        QTest::newRow("blue") << 2500 << "blue";
        QTest::newRow("past the end") << 9000 << "blue";
    }
    void readsTheFrameOfATime()
    {
        QFETCH(int, at);
        const FrameResult result = QtConcurrent::run([this, at] { return frameAt(m_video, at); }).result();
        QVERIFY2(result.problem.isEmpty(), qPrintable(result.problem));
        QCOMPARE(result.image.size(), QSize(90, 160));
        QTEST(colourOf(result.image), "colour");
    }

    void fitsFramesIntoASize()
    {
        const auto read = [this] { return framesAt(m_video, {3000, 100}, QSize(45, 45)); };
        const std::vector<FrameResult> results = QtConcurrent::run(read).result();
        QCOMPARE(results.size(), size_t(2));
        QCOMPARE(colourOf(results[0].image), QStringLiteral("blue"));
        QCOMPARE(colourOf(results[1].image), QStringLiteral("red"));
        QVERIFY(results[0].image.height() <= 45);
    }

    void saysWhyThereIsNone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        write(m_folder.filePath(QStringLiteral("text.mp4")), QByteArrayLiteral("This is a letter, and no video."));
        write(m_folder.filePath(QStringLiteral("empty.mp4")), {});
        QFile whole(m_video);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        write(m_folder.filePath(QStringLiteral("cut off.avi")), whole.read(150));
        QTest::newRow("text") << "text.mp4"
                              << "damaged";
        QTest::newRow("empty") << "empty.mp4"
                               << "empty file";
        QTest::newRow("gone") << "gone.mp4"
                              << "not there";
        QTest::newRow("cut off") << "cut off.avi"
                                 << "damaged";
    }
    void saysWhyThereIsNone()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        const QString path = m_folder.filePath(name);
        const FrameResult result = QtConcurrent::run([path] { return frameAt(path, 500); }).result();
        QVERIFY(result.image.isNull());
        QVERIFY2(result.problem.contains(word), qPrintable(result.problem));

        VideoPlayer player;
        player.setFile(path);
        QTRY_VERIFY2(player.problem().contains(word), qPrintable(player.problem()));
        player.play(0);
        QVERIFY(!player.isPlaying());
        QVERIFY(player.image().isNull());
    }

    void playsAndSeeks()
    {
        VideoPlayer player;
        player.setFile(m_video);
        QTRY_COMPARE(colourOf(player.image()), QStringLiteral("red"));
        for (const int at : {1300, 200, 3900, 400, 2600}) { // only the last is worth waiting for
            player.seek(at);
        }
        QTRY_COMPARE(colourOf(player.image()), QStringLiteral("blue"));
        player.seek(1300);
        QTRY_COMPARE(colourOf(player.image()), QStringLiteral("green"));

        QSignalSpy moved(&player, &VideoPlayer::moved);
        QSignalSpy ended(&player, &VideoPlayer::ended);
        player.play(2300);
        QVERIFY(player.isPlaying());
        QTRY_VERIFY(moved.size() > 2);
        QVERIFY(moved.first().first().toInt() >= 2200);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!player.isPlaying());
        QCOMPARE(colourOf(player.image()), QStringLiteral("blue"));
        player.play(0); // once more, from its start
        QTRY_COMPARE_WITH_TIMEOUT(colourOf(player.image()), QStringLiteral("red"), 20000);
        player.stop();
        QVERIFY(!player.isPlaying());
    }

    void keepsPathsRelativeToThePlan_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kept");
        QTest::newRow("beside") << "/home/ana/plans/style3.mp4"
                                << "style3.mp4";
        QTest::newRow("below") << "/home/ana/plans/videos/style3.mp4"
                               << "videos/style3.mp4";
        QTest::newRow("above") << "/home/ana/style3.mp4"
                               << "/home/ana/style3.mp4";
        QTest::newRow("like-named folder") << "/home/ana/plans2/style3.mp4"
                                           << "/home/ana/plans2/style3.mp4";
        QTest::newRow("roundabout") << "/home/ana/plans/../plans/a.mp4"
                                    << "a.mp4";
    }
    void keepsPathsRelativeToThePlan()
    {
        QFETCH(QString, file);
        const QString plan = QStringLiteral("/home/ana/plans/season.dropbeat");
        QTEST(keptVideoPath(plan, file), "kept");
        QCOMPARE(videoFile(plan, keptVideoPath(plan, file)), QDir::cleanPath(file));
    }

    void hashesWhatAFileHolds()
    {
        const QString path = m_folder.filePath(QStringLiteral("abc.mp4"));
        write(path, QByteArrayLiteral("abc"));
        // The example of FIPS 180-4.
        QCOMPARE(hashOfFile(path), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hashOfFile(m_folder.filePath(QStringLiteral("gone"))), QString());
    }
};

QTEST_MAIN(TestOfFrames)
#include "tst_frames.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_video.h"
#include "ui/video/cut_search.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

class TestOfCutSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void findsTheCutsOfAVideo()
    {
        const QString path = m_folder.filePath(QStringLiteral("cuts.avi"));
        QVERIFY(writeTinyVideo(path, scenes({{Qt::red, 12}, {Qt::white, 13}, {Qt::blue, 15}}), 100));
        CutSearch search;
        CutsFound result;
        double most = 0;
        bool done = false;
        connect(&search, &CutSearch::progress, this, [&](double share) { most = std::max(most, share); });
        connect(&search, &CutSearch::found, this, [&](const CutsFound &found) {
            result = found;
            done = true;
        });
        search.start(path);
        QVERIFY(search.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(done, 20000);
        QVERIFY(!search.isRunning());
        QCOMPARE(result.problem, QString());
        QCOMPARE(result.cuts, (std::vector<int>{1200, 2500}));
        QCOMPARE(result.length, 4000);
        QVERIFY(most > 0.5 && most <= 1);
    }

    void canBeCancelled()
    {
        const QString path = m_folder.filePath(QStringLiteral("long.avi"));
        QVERIFY(writeTinyVideo(path, scenes({{Qt::red, 300}, {Qt::blue, 300}}), 100));
        CutSearch search;
        QSignalSpy found(&search, &CutSearch::found);
        QSignalSpy cancelled(&search, &CutSearch::cancelled);
        QSignalSpy progress(&search, &CutSearch::progress);
        search.start(path);
        QTRY_VERIFY(!progress.isEmpty());
        search.cancel();
        QVERIFY(!search.isRunning());
        QCOMPARE(cancelled.size(), 1);
        // The one after it is not disturbed by what is left of it.
        const QString second = m_folder.filePath(QStringLiteral("short.avi"));
        QVERIFY(writeTinyVideo(second, scenes({{Qt::red, 8}, {Qt::white, 8}}), 100));
        search.start(second);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20000);
        QCOMPARE(found.first().first().value<CutsFound>().cuts, (std::vector<int>{800}));
    }

    void saysWhyAVideoCantBeRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("text.mp4"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no video");
        file.close();
        CutSearch search;
        QSignalSpy found(&search, &CutSearch::found);
        search.start(path);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20000);
        QVERIFY(!found.first().first().value<CutsFound>().problem.isEmpty());
    }
};

QTEST_MAIN(TestOfCutSearch)
#include "tst_cut_search.moc"

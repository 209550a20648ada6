// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/frames.h"

#include "ui/video/media.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

constexpr double kReadingSpeed = 16; ///< times the video's own; above it the decoder begins to leave pictures out
constexpr int kPatience = 10'000;    ///< milliseconds without a picture after which a file is given up
constexpr int kRunUp = 400;          ///< milliseconds: a picture that began before the time still stands at it

QImage fitted(const QImage &image, QSize within)
{
    if (image.isNull() || !within.isValid() || (image.width() <= within.width() && image.height() <= within.height())) {
        return image;
    }
    return image.scaled(within, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QString problemOfVideoFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return tr("The video is not there any more: %1").arg(QDir::toNativeSeparators(path));
    }
    if (!file.isFile() || !file.isReadable()) {
        return tr("The video can't be opened: %1").arg(QDir::toNativeSeparators(path));
    }
    return file.size() == 0 ? tr("The video is an empty file.") : QString();
}

QString unreadableVideo()
{
    return tr("This can't be played: the file is damaged, or it is of a kind that no codec on this computer reads.");
}

QString readFrames(const QString &path, int from, const TakeFrame &take)
{
    if (const QString problem = problemOfVideoFile(path); !problem.isEmpty()) {
        return problem;
    }
    useMedia();
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    patience.setInterval(kPatience);
    QVideoSink sink;
    QMediaPlayer player;
    player.setVideoSink(&sink);
    bool enough = false;
    bool failed = false;
    int seen = 0;
    const auto fail = [&] {
        failed = true;
        loop.quit();
    };
    QObject::connect(&patience, &QTimer::timeout, &loop, fail);
    QObject::connect(&player, &QMediaPlayer::errorOccurred, &loop, fail);
    QObject::connect(&player, &QMediaPlayer::mediaStatusChanged, &loop, [&](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia || status == QMediaPlayer::InvalidMedia) {
            loop.quit();
        }
    });
    QObject::connect(&sink, &QVideoSink::videoFrameChanged, &loop, [&](const QVideoFrame &frame) {
        if (enough || !frame.isValid()) {
            return;
        }
        patience.start();
        ++seen;
        if (!take(frame, static_cast<int>(frame.startTime() / 1000), static_cast<int>(player.duration()))) {
            enough = true;
            loop.quit();
        }
    });
    player.setSource(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()));
    if (!failed) {
        if (from > 0) {
            player.setPosition(from);
        }
        player.setPlaybackRate(kReadingSpeed);
        patience.start();
        player.play();
        if (!enough && !failed) {
            loop.exec();
        }
    }
    player.stop();
    return failed || (seen == 0 && from == 0) ? unreadableVideo() : QString();
}

FrameResult frameAt(const QString &path, int milliseconds, QSize within)
{
    const int at = std::max(milliseconds, 0);
    QVideoFrame best;
    const auto take = [&](const QVideoFrame &frame, int start, int) {
        if (start <= at || !best.isValid()) {
            best = frame;
        }
        return start < at && frame.endTime() / 1000 <= at;
    };
    QString problem = readFrames(path, std::max(0, at - kRunUp), take);
    if (problem.isEmpty() && !best.isValid()) { // past the end
        problem = readFrames(path, 0, [&](const QVideoFrame &frame, int, int) {
            best = frame;
            return true;
        });
    }
    FrameResult result;
    result.image = problem.isEmpty() ? fitted(best.toImage(), within) : QImage();
    result.problem = problem.isEmpty() && result.image.isNull() ? unreadableVideo() : problem;
    return result;
}

std::vector<FrameResult> framesAt(const QString &path, const std::vector<int> &milliseconds, QSize within)
{
    std::vector<FrameResult> results;
    results.reserve(milliseconds.size());
    for (const int at : milliseconds) {
        results.push_back(frameAt(path, at, within));
        if (!results.back().problem.isEmpty()) { // the others would only take their time to fail, too
            results.resize(milliseconds.size(), results.back());
            break;
        }
    }
    return results;
}

} // namespace dropbeat

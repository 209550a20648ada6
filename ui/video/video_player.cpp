// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/video_player.h"

#include "ui/video/media.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>
#include <QtConcurrentRun>

namespace dropbeat {

namespace {

constexpr QSize kLargest(1080, 1920); ///< no screen shows the phone larger

} // namespace

VideoPlayer::VideoPlayer(QObject *parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &VideoPlayer::finishReading);
}

VideoPlayer::~VideoPlayer() = default;

void VideoPlayer::setFile(const QString &path)
{
    stop();
    m_file = path;
    m_wanted.reset();
    m_image = {};
    setProblem(path.isEmpty() ? QString() : problemOfVideoFile(path));
    if (m_player) {
        m_player->setSource({});
    }
    emit imageChanged();
    if (!path.isEmpty() && m_problem.isEmpty()) {
        seek(0);
    }
}

void VideoPlayer::seek(int milliseconds)
{
    if (m_file.isEmpty() || m_playing || !m_problem.isEmpty()) {
        return;
    }
    m_wanted = milliseconds;
    if (!m_reading.isRunning()) {
        read();
    }
}

void VideoPlayer::read()
{
    const int at = *m_wanted;
    m_wanted.reset();
    m_readFile = m_file;
    m_reading.setFuture(QtConcurrent::run([file = m_file, at] { return frameAt(file, at, kLargest); }));
}

void VideoPlayer::finishReading()
{
    const FrameResult result = m_reading.result();
    if (m_readFile == m_file && !m_playing) {
        if (!result.image.isNull()) {
            m_image = result.image;
            emit imageChanged();
        }
        setProblem(result.problem);
    }
    if (m_wanted && !m_playing && m_problem.isEmpty() && !m_file.isEmpty()) {
        read();
    }
}

void VideoPlayer::makePlayer()
{
    useMedia();
    m_player = new QMediaPlayer(this);
    m_sink = new QVideoSink(m_player);
    m_player->setVideoSink(m_sink);
    if (!QMediaDevices::defaultAudioOutput().isNull()) { // a computer without one plays without sound
        m_player->setAudioOutput(new QAudioOutput(m_player));
    }
    connect(m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (!m_playing || !frame.isValid()) {
            return;
        }
        if (const QImage image = frame.toImage(); !image.isNull()) {
            m_image = image;
            emit imageChanged();
        }
        emit moved(static_cast<int>(frame.startTime() / 1000));
    });
    connect(m_player, &QMediaPlayer::errorOccurred, this, [this] {
        stop();
        setProblem(unreadableVideo());
    });
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia && m_playing) {
            m_playing = false;
            emit ended();
        }
    });
}

void VideoPlayer::play(int from)
{
    if (m_file.isEmpty() || !m_problem.isEmpty()) {
        return;
    }
    if (!m_player) {
        makePlayer();
    }
    const QUrl url = QUrl::fromLocalFile(QFileInfo(m_file).absoluteFilePath());
    m_playing = true;
    m_wanted.reset();
    if (m_player->source() != url) {
        m_player->setSource(url);
    }
    if (m_playing) { // the source may have turned out to be unreadable
        m_player->setPosition(from);
        m_player->play();
    }
}

void VideoPlayer::stop()
{
    if (m_playing) {
        m_playing = false;
        m_player->pause();
    }
}

void VideoPlayer::setProblem(const QString &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

} // namespace dropbeat

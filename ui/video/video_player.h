// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/video/frames.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>

#include <optional>

class QMediaPlayer;
class QVideoSink;

namespace dropbeat {

/// Plays one video and shows the picture of any of its times. While it stands still pictures are read on a worker, the
/// newest wish first, since a paused decoder does not go back reliably. A file that can't be played is a problem to be
/// shown, never an error.
class VideoPlayer : public QObject
{
    Q_OBJECT

public:
    explicit VideoPlayer(QObject *parent = nullptr);
    ~VideoPlayer() override;

    /// Another video, at its start; empty: none.
    void setFile(const QString &path);
    QString file() const { return m_file; }
    /// Shows what stands at that time.
    void seek(int milliseconds);
    void play(int from);
    void stop();
    bool isPlaying() const { return m_playing; }

    const QImage &image() const { return m_image; }      ///< null while there is none
    const QString &problem() const { return m_problem; } ///< translated; empty: none so far

signals:
    void imageChanged();
    void problemChanged();
    void moved(int milliseconds); ///< while it plays
    void ended();

private:
    void makePlayer();
    void read();
    void finishReading();
    void setProblem(const QString &problem);

    QString m_file;
    QImage m_image;
    QString m_problem;
    QMediaPlayer *m_player = nullptr;
    QVideoSink *m_sink = nullptr;
    QFutureWatcher<FrameResult> m_reading;
    QString m_readFile; ///< of which the worker reads
    std::optional<int> m_wanted;
    bool m_playing = false;
};

} // namespace dropbeat

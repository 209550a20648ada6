// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

class QVideoFrame;

namespace dropbeat {

// Reading the pictures of a video. These functions wait for the decoder in an event loop of their own: call them on a
// worker (QtConcurrent::run), never on the window's thread.

/// A picture of a video, or why there is none (translated); exactly one of the two is empty.
struct FrameResult
{
    QImage image;
    QString problem;
};

/// What is shown at a time, in milliseconds; the last picture where the video is over by then. Scaled to fit within a
/// size when one is given; never enlarged.
FrameResult frameAt(const QString &path, int milliseconds, QSize within = {});

/// The same for several times of one video, in their order.
std::vector<FrameResult> framesAt(const QString &path, const std::vector<int> &milliseconds, QSize within = {});

/// Hands over one picture after the other, from a time on, as fast as they can be read; take returns whether to go on.
/// It gets the picture, its time and the video's length, both in milliseconds. Returns why it could not be read
/// (translated), empty when all went well.
using TakeFrame = std::function<bool(const QVideoFrame &frame, int at, int length)>;
QString readFrames(const QString &path, int from, const TakeFrame &take);

/// Why a file can't even be tried: it is missing, not readable, or empty. Translated; empty when it can.
QString problemOfVideoFile(const QString &path);
/// What to say of a file that no decoder makes pictures of.
QString unreadableVideo();

} // namespace dropbeat

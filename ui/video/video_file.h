// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preparation_edits.h"

#include <QString>

namespace dropbeat {

// Where a clip's video is. A plan and its videos are moved together, so the path of a video in the plan's folder, or
// below it, is kept relative to it.

/// How a plan keeps the path of that file: "videos/style3.mp4", or the whole path when it lies elsewhere.
QString keptVideoPath(const QString &planPath, const QString &file);
/// The file that a kept path means; empty for an empty one.
QString videoFile(const QString &planPath, const QString &kept);
/// The files that may be a video, for a file dialog: "*.mp4 *.mov …".
QString videoFilePatterns();
/// Whether the file's name says that it is a video.
bool isVideoName(const QString &file);
/// Whether the file's name says that it is a picture.
bool isPictureName(const QString &file);
// What a file holds is hashed by hashOfFile(); takes its time: for a worker.

} // namespace dropbeat

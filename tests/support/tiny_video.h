// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace dropbeat::test {

/// Writes a video without sound as Motion JPEG in an AVI file, each picture so many milliseconds long: what every
/// player of videos can read, and no encoder is needed for. All pictures have the size of the first.
bool writeTinyVideo(const QString &path, const std::vector<QImage> &pictures, int millisecondsEach = 100);

/// So many pictures of each colour, one after the other: a video with a cut wherever the colour changes.
std::vector<QImage> scenes(const std::vector<std::pair<QColor, int>> &colours, QSize size = {90, 160});

} // namespace dropbeat::test

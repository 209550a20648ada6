// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/media.h"

#include <QtGlobal>

namespace dropbeat {

void useMedia()
{
    static const bool chosen = [] {
        return !qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND") || qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    }();
    Q_UNUSED(chosen)
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dropbeat {

/// To be called before anything of Qt Multimedia is made: says that FFmpeg is to read videos, which Qt 6.4 only does
/// when asked to. A choice of the person's own in the environment stays.
void useMedia();

} // namespace dropbeat

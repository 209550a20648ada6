// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace dropbeat {

/// Where figures come from, by Subject::platform, as people call it, translated: "TikTok ads". The id itself for a
/// platform without a name.
QString platformName(const QString &platform);
/// The ids that have a name.
QStringList namedPlatforms();

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace dropbeat {

/// A preset file of this room: link-conventions, ga4-channel-groups, landing-checks, promo-codes. The files are part of
/// the program: a fault in them is a programming error.
QJsonObject attributionPreset(const QString &file);

QStringList stringsOf(const QJsonValue &list);

} // namespace dropbeat
